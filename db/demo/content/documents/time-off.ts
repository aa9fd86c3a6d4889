import { changed } from "./changed.ts";
import { clinicalDirector, practiceName } from "./fields.ts";
import type { DemoDocument } from "./types.ts";

const second = `# Accrual

Time off is part of the work. A therapist who has not been away since spring is a tired therapist, and the children notice before we do.

1. Time off at {{practice_name}} grows with the hours worked: one hour of paid time off for every {{accrual_hours}} hours.
2. It grows from the first day and may be used after {{waiting_days}} days.
3. Part-time staff earn it at the same rate. They work fewer hours, so they earn fewer hours, and that is the whole difference.
4. Holidays on which we are closed are not taken from it.
5. Everyone sees their own balance on the schedule, at any time. Nobody has to ask.

Sick leave that a law protects is counted **apart**, in a column of its own. So are jury duty, voting, military leave, family and medical leave, and time for bereavement. They are not vacation, and nothing on this page about requests, full-team weeks or coverage touches them.

The numbers in the first two points are ours alone. They stay in our own manual, and we do not compare them with other practices.

# Request windows

| For | Ask by | Answer within |
| --- | --- | --- |
| A week or more | the first of the month, two months before | five working days |
| One to four days | the first of the month before | five working days |
| One day, soon | as soon as you know | the same day |
| Summer and winter break | the hat, see below | in the meeting |
| You are ill | {{call_by}}, or when you wake up and know | at once: “Get well. We have it.” |

**No answer means yes.** If {{clinical_director}} has not answered in time, you are going. This sentence is there for us and not for you.

Up to {{away_at_once}} therapists may be away at a time at each site. If more ask, the order is:

1. who could not go last time
2. who covered the most visits in the last big break
3. who asked first

**The hat.** Once a year, in the first week of February, everyone picks one week, in an order drawn from a hat. Then everyone picks a second one, in the reverse order. It takes forty minutes. There is pie. What is left afterwards is first come, first served. The hat is borrowed, and so is the pie.

A request needs no reason. Please do not write one; we would only begin to compare reasons.

# Peak weeks

We do not have blackout weeks. We have **full-team weeks**: {{peak_weeks}} weeks a year in which we need everyone, announced by the first of June, each with its reason.

| Week | Reason | Who has looked at last year’s schedule |
| --- | --- | --- |
| *after Labor Day* | *school schedules change, everyone moves* | *name, date* |
| *second week of January* | *back from break, new insurance plans* | *name, date* |
| | | |

How a week gets onto this list:

- Somebody looks at the schedule of last year **before** we forbid anything. Twice we were certain about a week, and it was the emptiest of the season.
- It is really full: families ask for more than we can give even when everybody is here.
- Owners are there as well. If an owner takes it off, it is not a full-team week.

Exceptions: a wedding, a graduation, a birth, a funeral, anything that comes once. Talk to {{clinical_director}}, and expect a yes.

The school calendar of {{school_district}} is copied into ours each June, with early-release days and conference weeks. On those days afternoons empty and mornings fill, and we move the hours before we move the people.

# Coverage

Families keep their therapist or know in time that they will not.

| Away for | What happens with the children |
| --- | --- |
| One day | offered another day that week, or a colleague; the family chooses |
| Two to five days | half of the visits covered, the others moved; nobody misses two weeks in a row without being asked |
| A week or more | a plan on one page, two weeks before, for each child |
| Unplanned | the ladder below |

The page for each child, for the hands of the colleague: what works, what does not, precautions, the song, the snack, who picks up. It is in the record system and nowhere else.

**The ladder for a morning on which somebody is ill:**

1. By {{call_by}} the therapist calls the person on duty. A call, not a text.
2. The person on duty looks at all sites together: who has openings, who could drive, which visits can wait.
3. **Move the therapist, not the families**, when the drive is under half an hour. Otherwise the family is offered
   - the other site
   - a visit by video, if the plan allows it
   - another day.
4. First served: infants, children just after surgery, whoever missed last week.
5. The desk calls. “Your therapist is ill today. We can offer you this. You may also wait until your therapist is back.”
6. Nobody covers more than two extra visits on top of a full day.

Supervision has to hold on such days as well. If the only PT who is reachable is the one who is ill, look at the supervision table before an assistant treats.

Covering counts. Whoever has covered most this quarter picks first for the next long weekend.

# Carry-over

- What is left at the end of the year goes into the next one. A balance grows to {{carry_hours}} hours; there it stops until some are used, and nothing that was earned is lost. In October everyone gets a note with their balance and the weeks that are still free.
- Whoever has not had one whole week off by the end of September is **asked** to choose one. {{clinical_director}} helps to make it possible.
- If *we* said no and a balance would stop growing because of it, it goes on growing.
- Gifts of hours to a colleague in need: yes, through the office, and without anyone else knowing who gave. Ask your accountant first how such gifts are taxed.
- When somebody leaves, what was earned is settled the way state law says.

# State law

These rules stand above everything on this page. We fill in the table once a year and whenever somebody tells us that something has changed. **Check your state’s law, and your city’s, before you print this.**

| Question | What our law says | Source | Looked up, on |
| --- | --- | --- | --- |
| Paid sick leave: how much, for what, from which day | | | |
| Is earned vacation treated as wages? | | | |
| May hours be lost at the end of the year, or only capped? | | | |
| What is paid out when somebody leaves, and how soon? | | | |
| May we ask for a doctor’s note, and after how many days? | | | |
| Family and medical leave: are we large enough? A state program? | | | |
| School meetings, voting, jury, bereavement | | | |
| What has to hang on the wall | | | |

Three traps, learned the ordinary way:

1. “Use it or lose it” is forbidden in some states. That is why the section on carry-over has a **cap** and not a loss.
2. A full-team week never outweighs protected leave, and asking “Are you sure?” is already too much.
3. One pot for everything is simple, until a law asks how much of it was sick leave. Two columns cost nothing.
`;

const first = changed(second, [
  [
    "We do not have blackout weeks. We have **full-team weeks**: {{peak_weeks}} weeks a year in which we need everyone, announced by the first of June, each with its reason.",
    "There are {{peak_weeks}} blackout weeks a year. They are announced by the first of June.",
  ],
  [
    "- Somebody looks at the schedule of last year **before** we forbid anything. Twice we were certain about a week, and it was the emptiest of the season.\n",
    "",
  ],
  [
    "- Owners are there as well. If an owner takes it off, it is not a full-team week.\n",
    "- The owners decide.\n",
  ],
  [
    "**No answer means yes.** If {{clinical_director}} has not answered in time, you are going. This sentence is there for us and not for you.",
    "If you have heard nothing, ask again.",
  ],
  [
    "| Summer and winter break | the hat, see below | in the meeting |",
    "| Summer and winter break | the first of February | the end of February |",
  ],
  [
    "**The hat.** Once a year, in the first week of February, everyone picks one week, in an order drawn from a hat. Then everyone picks a second one, in the reverse order. It takes forty minutes. There is pie. What is left afterwards is first come, first served. The hat is borrowed, and so is the pie.\n\n",
    "",
  ],
]);

/** Time off that people take, in a practice that lives by the school calendar. */
export const timeOff: DemoDocument = {
  key: "time-off",
  title: "Paid Time Off & School-Calendar Coverage",
  kind: "policy",
  topics: ["Time off", "Scheduling"],
  states: "all",
  practice: "kestrelgate",
  steward: "lena",
  sharedWith: [{ cohort: "pediatric", since: 11 }],
  reviewIn: 165,
  reviewReason: "Each May, before the full-team weeks are announced",
  licence: "network",
  adaptedFrom: {
    practice: "pennycress",
    title: "Four weeks a year we need the whole team",
    says: "“No answer means yes” is their sentence, used as they allowed. The full-team weeks are ours.",
  },
  fields: [
    practiceName,
    {
      name: "accrual_hours",
      label: "Hours worked for one hour of time off",
      type: "number",
      help: "Yours alone: it stays in your own manual, and nobody else sees it.",
    },
    {
      name: "waiting_days",
      label: "Days until it may be used",
      type: "number",
      help: "Yours alone, as well.",
    },
    clinicalDirector,
    { name: "call_by", label: "When somebody who is ill calls", type: "text", default: "half past six" },
    { name: "away_at_once", label: "Therapists away at a time, at each site", type: "number", default: "2" },
    { name: "peak_weeks", label: "Full-team weeks a year", type: "number", default: "4" },
    {
      name: "school_district",
      label: "Whose school calendar you follow",
      type: "text",
      default: "the largest district around us",
    },
    {
      name: "carry_hours",
      label: "Hours at which a balance stops growing",
      type: "number",
      help: "Yours alone. Look at the section on state law first.",
    },
  ],
  versions: [
    {
      by: "lena",
      daysAgo: 390,
      change: "major",
      summary: "One page for two sites, with the ladder for a morning on which somebody is ill.",
      body: first,
    },
    {
      by: "lena",
      daysAgo: 11,
      change: "major",
      summary:
        "Full-team weeks instead of blackout weeks, a hat for the big breaks, and no answer means yes.",
      body: second,
    },
  ],
};
