import { changed } from "./changed.ts";
import { noticeHours, officeLead, practiceName } from "./fields.ts";
import type { DemoDocument } from "./types.ts";

const third = `# Purpose

A visit that nobody comes to helps no one. The child loses a week of progress, the therapist loses an hour that cannot be filled, and a family on our waitlist would have loved that hour.

This policy says what we ask of families and what families can count on from us. It is the same for every family at {{practice_name}}, whoever pays for the visit and whoever the therapist is. We would much rather solve the reason for a missed visit than count it, so at each step below a person talks to a person before anything is lost.

# Definitions

| Word | What we mean by it |
| --- | --- |
| Visit | A time that is booked for one child with one therapist |
| Standing slot | The same time each week, held for one child until we change it together |
| Canceled in time | The family told us at least {{notice_hours}} hours before |
| Late cancellation | The family told us, but later than that |
| No-show | Nobody came and nobody told us |
| Confirmed | Somebody answered **yes** to our text on the evening before |
| Missed visit | A late cancellation or a no-show. Illness is never one |

# Notice

Please tell us at least {{notice_hours}} hours before the visit if you cannot come, and answer **yes** to the text that we send on the evening before. You may call, text the office number or write in the portal. All three reach the desk, and none of them needs a reason.

What the desk does:

1. On the evening before, every family with a visit gets a text that asks for a yes.
2. If there is no yes by eight in the morning, the desk calls once.
3. If nobody answers, the desk may offer that hour to a family on the short list for the day. The standing slot stays yours. If you come after all, we see you if we can.
4. When you cancel, we offer you another time in the same week before we hang up.

If **we** have to cancel, the same rules hold for us: {{notice_hours}} hours where we can, a call and not only a text, and another time in the same week where there is one.

# Illness

Please keep your child at home with any of these, until a whole day and night have passed without the symptom and without medicine that hides it:

- fever
- vomiting or diarrhea
- a new rash
- eyes that are red and sticky

A runny nose or an old cough is fine. If your child has a long-standing condition that looks like one of these, tell us once. We write it in the chart, and nobody will ask you again.

A visit missed for illness is never counted. After the third one in a season the desk makes a friendly call: is this still a good time of day for you? It nearly always turns out to be the time and not the child.

Staff follow the same list. If your therapist is ill, we call you and offer another therapist or another day; you choose.

# Late arrival

If you come more than {{late_minutes}} minutes late, we do what can be done in the time that is left, and we tell you at the door what that will be. We cannot run over, because the next child is already in the gym. The note and the bill show the minutes that we really treated. Three late arrivals in a month are a reason to look for a better hour together, and not a missed visit.

If a therapist runs late, the desk tells you by how much before you have taken off a shoe. You get your full time or a new one, as you prefer.

# Standing-slot loss

A standing slot after three in the afternoon is the scarcest thing we have. It is kept by coming.

1. **After the first missed visit** the desk asks whether everyone is all right and offers another time that week.
2. **After the second within {{counting_weeks}} weeks** the therapist asks one question: “What gets in the way?” What was agreed goes into the chart in one line.
   - A bus, a sibling’s pickup, a shift that has changed: we schedule around it.
   - A car that is gone, money, shame: we say that it happens, and look for help together.
   - “It no longer helps”: the best answer of all, because now we can talk about the plan.
3. **After the third within {{counting_weeks}} weeks** {{office_lead}} calls. Only after that call, and never by letter, may the standing slot be released to the waitlist.
4. A family whose slot was released books week by week. After six kept visits in a row they may ask for a standing slot again and stand at the top of the list for the next free one.

Releasing a slot is not discharge. The child stays our patient, the plan of care goes on, and the referring office hears from us only what it would hear anyway.

> {{charge_rule}}

Whether a charge is allowed at all depends on the payer. Medicaid as a rule does not allow one, and some contracts forbid it too. The desk checks the plan before a charge is ever mentioned. Check your state’s law and your contracts before you print this page.

# Exceptions

These are not missed visits:

- illness, of the child or of the person who brings the child
- a hospital stay or a medical appointment that could not be moved
- weather or roads that we would not drive ourselves
- a death, a move, or an emergency in the family
- a ride that was arranged through the child’s plan and did not come

For children who are medically fragile, the therapist and the family write a plan of their own on the first day: how late a cancellation may come, who may bring the child, and how we hold the slot through a hospital stay. That plan stands above this policy.

{{office_lead}} may make any other exception and writes one line about it in the chart. Twice a year we look at the list of released slots by language, distance and payer. If one group of families loses more slots than the others, the policy has a fault and we change the policy.

# Family acknowledgement

We go through this page with each family at the first visit, in the language that they speak at home, with an interpreter if they want one. It takes four minutes. A signature without the four minutes is worth nothing.

- [ ] We have talked about how to cancel and how much notice we ask for.
- [ ] We know which illnesses mean staying at home.
- [ ] We know that somebody calls us before a standing slot is released.
- [ ] We have told the practice how we like to be reached, and what could get in the way.
- [ ] We agree to texts about times and places, or have said that we prefer a call.

| | |
| --- | --- |
| Child’s record | filled in by the desk |
| Signed by | |
| Date | |
| Explained by | |
`;

const second = changed(third, [
  ["| Confirmed | Somebody answered **yes** to our text on the evening before |\n", ""],
  [
    "if you cannot come, and answer **yes** to the text that we send on the evening before. You may",
    "if you cannot come. You may",
  ],
  [
    "1. On the evening before, every family with a visit gets a text that asks for a yes.\n2. If there is no yes by eight in the morning, the desk calls once.\n3. If nobody answers, the desk may offer that hour to a family on the short list for the day. The standing slot stays yours. If you come after all, we see you if we can.\n4. When",
    "1. On the day before, every family with a visit gets a reminder.\n2. When",
  ],
  [
    "we do what can be done in the time that is left, and we tell you at the door what that will be.",
    "we do what can be done in the time that is left.",
  ],
  [
    "{{office_lead}} calls. Only after that call, and never by letter, may the standing slot be released to the waitlist.",
    "the standing slot is released to the waitlist, and {{office_lead}} tells the family.",
  ],
  ["- [ ] We know that somebody calls us before a standing slot is released.\n", ""],
  [
    "- [ ] We agree to texts about times and places, or have said that we prefer a call.\n",
    "- [ ] We agree to reminders by text, or have said that we prefer a call.\n",
  ],
]);

const first = changed(second, [
  [
    "We would much rather solve the reason for a missed visit than count it, so at each step below a person talks to a person before anything is lost.",
    "We would much rather solve the reason for a missed visit than count it.",
  ],
  [
    "the therapist asks one question: “What gets in the way?” What was agreed goes into the chart in one line.\n   - A bus, a sibling’s pickup, a shift that has changed: we schedule around it.\n   - A car that is gone, money, shame: we say that it happens, and look for help together.\n   - “It no longer helps”: the best answer of all, because now we can talk about the plan.",
    "the desk sends the family this policy once more.",
  ],
  [
    " After six kept visits in a row they may ask for a standing slot again and stand at the top of the list for the next free one.",
    "",
  ],
  [
    " Twice a year we look at the list of released slots by language, distance and payer. If one group of families loses more slots than the others, the policy has a fault and we change the policy.",
    "",
  ],
]);

/** What families and a children’s practice can expect of each other when a visit does not happen. */
export const attendance: DemoDocument = {
  key: "attendance",
  title: "Attendance, Cancellation & No-Show (Pediatric)",
  kind: "policy",
  topics: ["Attendance", "Late arrival", "Scheduling"],
  states: "all",
  practice: "quillbrook",
  steward: "wendell",
  sharedWith: [{ cohort: "pediatric", since: 72 }],
  reviewIn: 150,
  reviewReason: "Once a year, before the school year begins",
  licence: "free",
  fields: [
    practiceName,
    noticeHours,
    officeLead,
    {
      name: "late_minutes",
      label: "Minutes late before a visit is cut short",
      type: "number",
      default: "15",
    },
    {
      name: "counting_weeks",
      label: "Weeks over which missed visits are counted",
      type: "number",
      default: "12",
    },
    {
      name: "charge_rule",
      label: "Do you charge for a missed visit?",
      type: "choice",
      choices: [
        "We do not charge for missed visits.",
        "Where the plan allows it, a no-show is charged as our posted sheet says. The first one never is.",
      ],
      default: "We do not charge for missed visits.",
      help: "Decide this for yourselves. An amount stays on your own sheet and out of this text.",
    },
  ],
  versions: [
    {
      by: "imani",
      daysAgo: 79,
      change: "major",
      summary: "Our first attempt at standing slots, before we asked the table.",
      body: first,
    },
    {
      by: "imani",
      daysAgo: 72,
      change: "major",
      summary:
        "A therapist asks “What gets in the way?” before anything is lost, and a family can earn its slot back.",
      body: second,
    },
    {
      by: "wendell",
      daysAgo: 28,
      change: "major",
      summary:
        "A text on the evening before that asks for a yes. A standing slot is released only after a call, never by letter.",
      body: third,
    },
  ],
};
