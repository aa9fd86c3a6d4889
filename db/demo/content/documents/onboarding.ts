import { changed } from "./changed.ts";
import { clinicalDirector, practiceName } from "./fields.ts";
import type { DemoDocument } from "./types.ts";

const third = `# Pre-start

Our checklist once had 84 lines, and people ticked them because they were there. This one has a single question behind it: **when would it hurt not to know this?** What would never hurt is not on it. That can be looked up.

The time between yes and the first day is where we have lost people, so at {{practice_name}} it belongs to somebody: {{clinical_director}}.

**In the first week after the yes**

- [ ] A handwritten card from the team. It takes five minutes, and they keep it.
- [ ] Their mentor is chosen. The best choice is somebody in their second or third year, who still has the notebook.
- [ ] A short call from the mentor: “What are you looking forward to? What are you dreading?”
- [ ] The question that nobody asks: “Is there another offer that you are still thinking about? It is all right if there is.”
- [ ] Something small every Friday until they come: a photo of the desk, the names of the two people beside it

**Before day 1**

- [ ] License looked up with the board and printed, with the date. If it is pending, no patients until it is there.
- [ ] OIG exclusion list, and the state’s Medicaid list
- [ ] Background checks that the state, the schools and the contracts ask for. Check your state’s law on what you may ask, and when.
- [ ] Enrollment and credentialing begun with each payer, and a list of whom they may treat until it is done
- [ ] Liability insurance
- [ ] Record system, email, keys and badge work. Somebody has tried them out.
- [ ] The schedule of the first two weeks is in their hands, with lunch on it

# Week 1

At {{practice_name}} the first week belongs to safety and to watching. No caseload.

| Day | Morning | Afternoon |
| --- | --- | --- |
| 1 | coffee, tour, the emergency plan **walked**, not read | watch the mentor, go home early |
| 2 | privacy and mandated reporting, in person | front desk for two hours: phone, families, who may pick up |
| 3 | swing rules, load limits, red tag, one hard pull | watch two other therapists |
| 4 | one good example of a note; write one and have it read | record system, with a colleague beside you |
| 5 | treat one child with the mentor in the room | twenty minutes with {{clinical_director}}: what surprised you? |

**Before the first child**

1. The emergency plan, and how to call for help from each room
2. Allergies, and where the list hangs
3. Who may pick up, and what you say to whoever may not
4. Mandated reporting: you call yourself
5. Equipment rules
6. The supervision table
   - what an assistant may do
   - what an aide may not
   - who your second name is

**Before the first note**

1. The record system and the note deadline
2. One good example, beside you
3. What we do not write

The hepatitis B vaccine is offered within the first ten working days, and the answer is on file.

# 30/60/90

Three conversations, each forty minutes, on the schedule as a visit, with {{clinical_director}} and the mentor. They are not a review. The new therapist talks first.

| | Day 30 | Day 60 | Day 90 |
| --- | --- | --- | --- |
| By now | treats alone; notes on the day most days; knows everyone’s name | evaluates alone in the common cases; has called a physician | has a full week of their own; has taught us something |
| We ask | What do you still look up? When did you feel alone? | Which child keeps you awake? Whom do you ask? | What would you change here? Would you choose us again? |
| We look at | five notes, one visit | five notes, two plans of care, one visit | ten notes, three plans of care, the competencies |
| We decide | is the pace right? | what should be learned next? | how mentoring goes on |

If something is not going well, it is said at the *next* meeting with the mentor, and not saved for day 60. Nobody hears anything for the first time at day 90.

**Everything about payers** belongs in the first month, not in the first week. One policy a week is read over lunch, with two questions. By week twelve, the twelve that matter have been read.

# Competencies

Signed by somebody who has **seen** it. Before the signature, it is done with somebody. The same page is renewed each year.

| Competency | Seen by | Date |
| --- | --- | --- |
| Emergency: seizure, choking, fall, a missing child | | |
| Safe handling and lifting, floor and mat | | |
| Suspended equipment | | |
| Infant evaluation | | |
| Evaluation of gait and of toe walking | | |
| Orthotics and equipment: when to ask | | |
| Plan of care with goals that can be measured | | |
| Home program that a tired family can do | | |
| Telling a family something hard | | |
| Working with an interpreter | | |
| Supervising an assistant or an aide | | |
| Knowing when to stop, and whom to call | | |

A therapist who comes with ten years behind them goes through the same page, faster. The one line that experienced people miss is usually the first.

# Caseload ramp

| Weeks | How much of a full schedule | What kind |
| --- | --- | --- |
| 1 | watching, and one child together | the mentor’s |
| 2 to 3 | a quarter | known children, handed over with a joint visit |
| 4 to 6 | half | one evaluation a week, with the mentor near |
| 7 to {{full_week}} | three quarters | evaluations alone, the harder ones together |
| then | full | their own |

1. The ramp is a **floor for time and not a target for visits**. Slower is fine. Faster has to be the new therapist’s own wish, and {{clinical_director}} agrees.
2. Nobody gets the six most demanding hours because there is room on the schedule.
3. A handover is half a page for the hands: what works, what does not, the song, the snack. It is kept in the record system.
4. Notes are part of the time. If notes are late, the ramp stops for a week. That is no punishment; it is arithmetic.
5. In the busy weeks of spring the ramp is **not** shortened. If we cannot hold it, we say so to the families on the waitlist and not to the new therapist.

# Feedback

**Mentoring** is {{mentor_rhythm}}, for the whole of the first year. It is a visit: it has a slot, a room and a line on the schedule, and canceling it needs the same reason as canceling a child.

- One is “watch me”: the mentor treats.
- The next is “watch you”: the new therapist treats.
- We talk about one child that both have just seen, and not about cases in general.
- It ends with one sentence from each: “Next time I will …”

| Month | Planned | Held | If not, why |
| --- | --- | --- | --- |
| 1 | | | |
| 2 | | | |
| 3 | | | |

{{clinical_director}} looks at this table each month. If fewer than three out of four were held, the hour is in the wrong place, and we move it. Trying harder has never worked.

The mentor gets time for it, and somebody to ask as well. The best clinician is not always the best mentor; ask who remembers not knowing.

At the end of the first year we ask the same question as on day 5: **what surprised you?** The answers have changed this document more than anything that we thought of ourselves.
`;

const second = changed(third, [
  [
    "**In the first week after the yes**\n\n- [ ] A handwritten card from the team. It takes five minutes, and they keep it.\n- [ ] Their mentor is chosen. The best choice is somebody in their second or third year, who still has the notebook.\n- [ ] A short call from the mentor: “What are you looking forward to? What are you dreading?”\n- [ ] The question that nobody asks: “Is there another offer that you are still thinking about? It is all right if there is.”\n- [ ] Something small every Friday until they come: a photo of the desk, the names of the two people beside it\n\n**Before day 1**\n\n",
    "**Before day 1**\n\n- [ ] Their mentor is chosen. The best choice is somebody in their second or third year, who still has the notebook.\n",
  ],
  [
    "The time between yes and the first day is where we have lost people, so at {{practice_name}} it belongs to somebody: {{clinical_director}}.\n\n",
    "",
  ],
]);

const first = changed(second, [
  [
    "Our checklist once had 84 lines, and people ticked them because they were there. This one has a single question behind it: **when would it hurt not to know this?** What would never hurt is not on it. That can be looked up.",
    "This checklist goes with every new therapist through the first 90 days. Each line is ticked and dated by whoever showed it to them.",
  ],
  [
    "- One is “watch me”: the mentor treats.\n- The next is “watch you”: the new therapist treats.\n- We talk about one child that both have just seen, and not about cases in general.\n- It ends with one sentence from each: “Next time I will …”\n",
    "- The new therapist brings questions.\n- The mentor answers them.\n",
  ],
  [
    "5. In the busy weeks of spring the ramp is **not** shortened. If we cannot hold it, we say so to the families on the waitlist and not to the new therapist.\n",
    "",
  ],
]);

/** The first ninety days of a therapist, and the year after them. */
export const onboarding: DemoDocument = {
  key: "onboarding",
  title: "New Therapist Onboarding & Mentorship",
  kind: "playbook",
  topics: ["Onboarding", "Competency", "Exclusion screening"],
  states: "all",
  practice: "saltwillow",
  steward: "desmond",
  sharedWith: [
    { cohort: "pediatric", since: 45 },
    { cohort: "sites", since: 45 },
  ],
  reviewIn: 240,
  reviewReason: "After the next new therapist’s first 90 days",
  licence: "credit",
  adaptedFrom: {
    practice: "quillbrook",
    title: "Before the first child",
    says: "The question and its headings are theirs, used as they allowed. We only moved in.",
  },
  fields: [
    practiceName,
    clinicalDirector,
    { name: "full_week", label: "Week in which the ramp ends", type: "number", default: "10" },
    {
      name: "mentor_rhythm",
      label: "How often mentor and new therapist meet",
      type: "choice",
      choices: ["an hour each week", "half an hour twice a week", "an hour every other week"],
      default: "half an hour twice a week",
    },
  ],
  versions: [
    {
      by: "desmond",
      daysAgo: 430,
      change: "major",
      summary: "The long checklist, put in order.",
      body: first,
    },
    {
      by: "desmond",
      daysAgo: 45,
      change: "major",
      summary:
        "Sorted by “When would it hurt not to know this?” Mentoring is “watch me” and “watch you”, and the ramp holds in spring.",
      body: second,
    },
    {
      by: "maribel",
      daysAgo: 3,
      change: "minor",
      summary: "What happens between the yes and the first day.",
      body: third,
    },
  ],
};
