import { changed } from "./changed.ts";
import { clinicalDirector, practiceName } from "./fields.ts";
import type { DemoDocument } from "./types.ts";

const third = `# Timelines

There are two deadlines at {{practice_name}}, and they are the same for physical, occupational and speech therapists. What counts is the kind of writing and not the letters behind the name.

| What | When it is finished | Why then |
| --- | --- | --- |
| Note of the visit | before you go home on that day | tomorrow you will remember a different visit |
| Evaluation, re-evaluation | within {{evaluation_days}} working days | analysis takes a quiet hour |
| Plan of care to the physician | on the day on which the evaluation is signed | the clock is already running |
| Progress report | when it is due, see below | the payer counts visits and not intentions |
| Discharge summary | within {{evaluation_days}} working days of the last visit | or of the day on which we gave up waiting |
| Missed visit | the same day, one line | it explains the gap |

A deadline without time to meet it is only a mood. So:

1. Ten minutes of each visit belong to the note. They are on the schedule as part of the visit.
2. Whoever has more than two evaluations in a week gets two hours of writing time in that week, with the door closed.
3. If a note is late three days in a row, {{clinical_director}} does not send a reminder but comes by and asks what is in the way.
4. Nothing is billed before its note is signed.

# Required elements

**Evaluation and plan of care**

- [ ] Why now: the referral or the reason, the diagnosis, and the date on which it began
- [ ] What life was like before, and what the person wants to do again
- [ ] Other conditions and circumstances that make this harder or slower
- [ ] Tests and measures, with numbers, and at least one standard measure
- [ ] What you make of it: why this needs a therapist
- [ ] Goals that can be measured, with a function in them and a date
- [ ] Kind of treatment, how often, how long
- [ ] Signature, profession, date

A goal has four parts: **who** does **what**, **under which conditions**, **how well and by when**. “Improve balance” is a wish. “Walks from the bed to the bathroom at night, with one hand on the rail, without help, by the end of week six” is a goal.

**Note of the visit**

| Element | One sentence that would do |
| --- | --- |
| What the person said that matters today | “The stairs were better, the tub was not.” |
| What you did, and for which goal | step training for goal 2 |
| What took a therapist’s skill | “Changed the cue from words to touch, because she turned her head to listen.” |
| How it went, with a number | 6 of 8 steps without the rail |
| What is next | add the laundry basket |
| Minutes | timed minutes for each code, and the whole visit |
| Who treated | name, profession; for an assistant, who was available |

When two therapists treat together, each of them writes why it took two, what was their own part, and whose minutes are whose. They agree on the split **before** they leave the room.

**Never**

- a note copied from last week with a new date
- “tolerated well” as the only finding
- treatment that goes on with nothing in the note that only a therapist could do

# Certification

Certification means that a physician or another practitioner whom the payer accepts has agreed with the plan. For Medicare Part B:

1. The plan is written before treatment begins, and sent as soon as it is written. The signature is due within **30 days**, counted from the evaluation.
2. Since 1 January 2025 a signed and dated order or referral in the chart can stand in for the signature on the *first* plan, if the plan was sent within 30 days of the evaluation. Keep the proof that it was sent. Ask your biller how they read it before you rely on it.
3. The plan holds for as long as it says, and for **90 days** at the most, counted from the evaluation as well. Then it is certified again. That needs a signature.
4. A real change of the plan, such as a new long-term goal or a new condition, is certified as well, within 30 days of the first treatment under the changed plan.

| Step | Who | When |
| --- | --- | --- |
| Plan sent, proof kept | therapist, then the desk | day 0 |
| First reminder | desk | day 10 |
| Second reminder, by phone | desk | day 20 |
| Therapist calls the physician | therapist | day 25 |
| {{clinical_director}} decides whether we go on | {{clinical_director}} | day 30 |

A signature that came late is kept with the reason for the delay, and with what we did to get it. Do not put an earlier date on anything, and do not ask anybody else to.

Other payers, and Medicaid for children in particular, have clocks of their own. They stand in this table, which {{clinical_director}} checks every {{payer_check}}:

| Payer | Plan holds for | Who signs | By when | Source, date |
| --- | --- | --- | --- | --- |
| Medicare Part B | at most 90 days | physician or accepted practitioner | 30 days | CMS benefit manual |
| Medicaid of your state | | | | |
| Others, one row each | | | | |

Check your state’s law as well: some states ask for a referral, or for a new one after so many days, whatever the payer says.

# Progress reports

- For Medicare Part B at least once in every **10 treatment days**. Count treatment days and not weeks.
- The therapist writes it. An assistant may add what was seen and measured, and cannot write the report.
- It says, for each goal: where it was, where it is, and what changes now.
- It answers one question in plain words: **why does this go on?**

| Goal | Start | Last report | Today | Now we |
| --- | --- | --- | --- | --- |
| 1 | | | | go on, change, finish |
| 2 | | | | go on, change, finish |

“No change” can be an honest finding once. Found twice, it needs a new plan, another colleague’s eyes, or a kind conversation about stopping. Where therapy keeps somebody from getting worse, say so in the plan, with what would happen without it and why it takes a therapist.

# Late entries

A note that is written after its day is still better than none, as long as it looks like what it is.

1. Begin with “Late entry for” and the day of the visit. Today’s date and time stay as they are.
2. Write what you remember and say from what: the schedule, the measures, memory.
3. Do not remember more than a person can.
4. To correct a signed note, add to it. What stood there stays readable. The addition says
   - what was wrong, and what is right
   - who corrects it, and when
   - why, if that is not plain
5. After {{late_limit}} days, talk to {{clinical_director}} first. The visit may have to stay unbilled.
6. Nobody writes or corrects a note for somebody else. And when a record has been **asked for**, nobody corrects anything without counsel.

# Audit

Every three months, {{clinical_director}} and one therapist of *another* profession read {{audit_charts}} charts for each therapist, drawn by lot.

| Question | Yes | No | What to do |
| --- | --- | --- | --- |
| Could a stranger tell from the note why it took a therapist? | | | |
| Plan certified, on time, not run out? | | | |
| Progress report within 10 treatment days? | | | |
| Do minutes and units agree? | | | |
| Do the goals have a function, a number and a date? | | | |
| Is each note signed by the person who treated? | | | |
| When two treated together, is no minute counted twice? | | | |

What happens with the result was decided beforehand:

- **A slip.** Talk, and show a good example.
- **A pattern.** Training, and the next ten notes are read before they are billed.
- **Money that is not ours.** {{clinical_director}} tells the owner and the compliance contact the same day. It goes back.
- **Something that was done very well.** It is read aloud at lunch, with the name. We learn more from those.
`;

const second = changed(third, [
  [
    "2. Since 1 January 2025 a signed and dated order or referral in the chart can stand in for the signature on the *first* plan, if the plan was sent within 30 days of the evaluation. Keep the proof that it was sent. Ask your biller how they read it before you rely on it.\n3. The plan holds for as long as it says, and for **90 days** at the most, counted from the evaluation as well. Then it is certified again. That needs a signature.\n4. A real",
    "2. The plan holds for as long as it says, and for **90 days** at the most, counted from the evaluation as well. Then it is certified again.\n3. A real",
  ],
  [
    "\n- **Something that was done very well.** It is read aloud at lunch, with the name. We learn more from those.\n",
    "\n",
  ],
]);

const first = changed(second, [
  [
    "There are two deadlines at {{practice_name}}, and they are the same for physical, occupational and speech therapists. What counts is the kind of writing and not the letters behind the name.",
    "There is one deadline at {{practice_name}}: everything is finished before you go home.",
  ],
  [
    "| Evaluation, re-evaluation | within {{evaluation_days}} working days | analysis takes a quiet hour |\n",
    "| Evaluation, re-evaluation | before you go home on that day | the same |\n",
  ],
  [
    "2. Whoever has more than two evaluations in a week gets two hours of writing time in that week, with the door closed.\n3. If",
    "2. If",
  ],
  ["\n4. Nothing is billed before", "\n3. Nothing is billed before"],
  [
    "\nWhen two therapists treat together, each of them writes why it took two, what was their own part, and whose minutes are whose. They agree on the split **before** they leave the room.\n",
    "",
  ],
  ["| When two treated together, is no minute counted twice? | | | |\n", ""],
]);

/** Two deadlines for three professions, and what a note has to say. */
export const documentation: DemoDocument = {
  key: "documentation",
  title: "Clinical Documentation & Plan of Care",
  kind: "policy",
  topics: ["Documentation", "Plan of care", "Billing audits"],
  states: "all",
  practice: "mossgrove",
  steward: "dwayne",
  sharedWith: [{ cohort: "disciplines", since: 47 }],
  reviewIn: 96,
  reviewReason: "Twice a year, after the payers’ manuals change",
  licence: "network",
  fields: [
    practiceName,
    clinicalDirector,
    {
      name: "evaluation_days",
      label: "Working days for an evaluation",
      type: "number",
      default: "3",
    },
    {
      name: "payer_check",
      label: "How often you check the payers’ clocks",
      type: "choice",
      choices: ["three months", "six months", "year"],
      default: "six months",
    },
    {
      name: "late_limit",
      label: "Days after which a late entry is talked about first",
      type: "number",
      default: "7",
    },
    {
      name: "audit_charts",
      label: "Charts for each therapist every three months",
      type: "number",
      default: "5",
    },
  ],
  versions: [
    {
      by: "harriet",
      daysAgo: 700,
      change: "major",
      summary: "One deadline for everybody.",
      body: first,
    },
    {
      by: "dwayne",
      daysAgo: 19,
      change: "major",
      summary:
        "Two deadlines, time on the schedule to meet them, and three lines for visits in which two therapists treat together.",
      body: second,
    },
    {
      by: "dwayne",
      daysAgo: 5,
      change: "minor",
      summary:
        "How an order in the chart can stand in for the first signature, and a kinder last line for the audit.",
      body: third,
    },
  ],
};
