import { changed } from "./changed.ts";
import { clinicalDirector, practiceName } from "./fields.ts";
import type { DemoDocument } from "./types.ts";

const third = `# State law table

One sentence is the whole policy:

> **The strictest of the rules in this table applies.**

Everything else on these pages helps you to follow that sentence. We do not write rules into the policy, because rules change and nobody rereads a policy. We write them into the table. It is printed and taped inside the cupboard door of the staff room.

| Who treats | Whose rule | What it asks, in one line | Source | Checked by, on |
| --- | --- | --- | --- | --- |
| PTA | State practice act of {{state_name}} | *fill in: kind of supervision, how many assistants to one PT, how often the PT sees the patient* | *section* | |
| PTA | Medicare, private practice | General supervision since 1 January 2025: the PT can be reached and need not be in the building | CMS fee schedule rule for 2025 | {{clinical_director}}, {{table_checked_on}} |
| PTA | Each Medicaid plan | *fill in, one row for each plan* | *manual, page* | |
| PTA | Each other payer that says something | *fill in* | *manual or letter* | |
| Aide | State practice act of {{state_name}} | *fill in: what an aide may do, and within whose sight* | *section* | |
| Aide | Medicare | What an aide does is not billed as therapy | CMS benefit manual | |
| Student | State practice act of {{state_name}} | *fill in* | *section* | |
| Student | Medicare, outpatient | Only the therapist’s service is billed: the therapist is in the room, makes the decisions and treats nobody else meanwhile | CMS benefit manual | |
| Student | The school’s agreement | *fill in* | *agreement* | |

How to keep it true:

1. {{clinical_director}} owns the table and checks every row each January, and any row whose payer sends an amendment.
2. A row without a source and a date counts as “the PT is in the building”.
3. A letter from a payer gets a row of its own, with its date. The published rule will be quoted back to you, and the letter is what you will need that day.
4. The old table is kept. Somebody will ask what the rule was on a day two years ago.

# Medicare rule and date

Until the end of 2024, Medicare asked for *direct* supervision of assistants in private practice: a PT in the office suite whenever a PTA treated. **Since 1 January 2025 it asks for general supervision.** The PT is responsible, gives the direction and can be reached, and does not have to be on the premises.

What did not change:

- The PT evaluates, writes the plan of care, re-evaluates and discharges.
- Your state’s practice act may be stricter. Where it is, Medicare’s rule never matters, and you can stop reading there.
- Medicaid plans and other payers have rules of their own. Some still expect a PT in the building.
- Home health agencies, hospitals and rural health clinics are other settings with other rules.

If you find a sentence anywhere in your manual that says “a PT must be on site because Medicare requires it”, it is out of date.

# Delegation limits

At {{practice_name}} the letters on the badge decide, not the years of experience:

| Task | PT | PTA | Aide | Student |
| --- | --- | --- | --- | --- |
| Evaluate, re-evaluate, diagnose | yes | no | no | with the PT in the room |
| Write or change the plan of care | yes | no | no | drafts, PT decides and signs |
| Treat within the plan | yes | yes | no | with the PT in the room |
| Progress or hold within the limits of the plan | yes | yes, and notes it | no | asks |
| Measure and record | yes | yes | counts and times only | yes, PT checks |
| Set up, clean up, a second pair of hands | yes | yes | yes | yes |
| Talk with the family about progress | yes | what was done and seen | no | with the PT |
| Discharge | yes | no | no | no |

An assistant **stops and calls** when:

- the child has lost a skill, or has pain that is new
- there was surgery, a seizure, a hospital stay or a new device since the last visit
- the family asks for something that is not in the plan
- the assistant would not want to explain afterwards why they went on

An aide never works alone with a child. Not for a minute, not “just until I get the tape”.

# Availability

For each hour in which an assistant treats, one PT is named on the schedule as the PT who can be reached. A second name stands below it.

1. The first name answers within {{answer_minutes}} minutes, by phone.
2. If the first name cannot (a pool, a plane, a home without signal), the schedule says so and the second name takes over.
3. If **neither** can be reached, the assistant
   - finishes what is safe
   - starts nothing new
   - calls {{clinical_director}}.

The third line is no failure of the assistant. Ours has used it twice in nine years, and both times she was glad not to be inventing it.

The PT sees each patient whom an assistant treats as often as the table says, and at least every {{pt_visit_days}} days.

# Co-signature

- The assistant writes and signs the note of the day. It says which PT was available.
- The PT co-signs where the table asks for it. Where it does not, the PT reads every note of an assistant before the next visit and says so with a mark in the record.
- A student’s note is co-signed on the same day, always, by the PT who was in the room.
- Nobody co-signs a visit that they could not have supervised. If the schedule was wrong, write that and tell {{clinical_director}}.
- Claims for what an assistant did carry the modifiers that the payer asks for. The biller has the list.

# Competency

Before an assistant, aide or student does a thing without being watched, somebody has watched them do it. The page is signed and dated, and renewed every year. When a surveyor or a lawyer asks, this is the page that they want to see.

| Skill | Watched by, on | Again by |
| --- | --- | --- |
| Emergency plan, from each room | | |
| Transfers and floor-to-stand with a child | | |
| Suspended equipment: hands on, load limit, red tag | | |
| Precautions: seizures, shunts, tubes, fragile bones | | |
| When to stop and call | | |
| Note of the day | | |
| *Aides only:* what an aide does not do | | |

# Consent

Families know who is in the room. At the first visit we say it, and the intake packet has it in writing:

> “Some of your child’s visits may be with a physical therapist assistant, who works under the plan of your physical therapist. A student may take part, with the therapist in the room. You may say no to a student at any visit, without giving a reason, and nothing else changes.”

- [ ] The family was told who treats and what the letters behind the name mean.
- [ ] The family said yes or no to students. The answer is in the chart, where the desk sees it when it books.
- [ ] Everyone’s badge shows their first name and their profession in words.

Check your state’s law on what a badge and a consent must say.
`;

const second = changed(third, [
  [
    "3. If **neither** can be reached, the assistant\n   - finishes what is safe\n   - starts nothing new\n   - calls {{clinical_director}}.\n\nThe third line is no failure of the assistant. Ours has used it twice in nine years, and both times she was glad not to be inventing it.\n",
    "3. If neither can be reached, the assistant calls {{clinical_director}}.\n",
  ],
  [
    "3. A letter from a payer gets a row of its own, with its date. The published rule will be quoted back to you, and the letter is what you will need that day.\n4. The old",
    "3. The old",
  ],
]);

const first = changed(second, [
  [
    "General supervision since 1 January 2025: the PT can be reached and need not be in the building | CMS fee schedule rule for 2025 |",
    "Direct supervision: a PT is in the office suite whenever a PTA treats | CMS benefit manual |",
  ],
  [
    "Until the end of 2024, Medicare asked for *direct* supervision of assistants in private practice: a PT in the office suite whenever a PTA treated. **Since 1 January 2025 it asks for general supervision.** The PT is responsible, gives the direction and can be reached, and does not have to be on the premises.\n\nWhat did not change:",
    "Medicare asks for *direct* supervision of assistants in private practice: a PT is in the office suite whenever a PTA treats.\n\nWhat stands beside it:",
  ],
  [
    "\nIf you find a sentence anywhere in your manual that says “a PT must be on site because Medicare requires it”, it is out of date.\n",
    "",
  ],
]);

/** Who may do what for whom, with the rules in a table that can change while the policy does not. */
export const supervision: DemoDocument = {
  key: "supervision",
  title: "Supervision of PTAs, Aides and Students",
  kind: "policy",
  topics: ["Supervision", "Competency"],
  states: "all",
  practice: "wrenhollow",
  steward: "tamsin",
  sharedWith: [{ cohort: "pediatric", since: 15 }],
  reviewIn: 38,
  reviewReason: "Medicare supervision rule, 1 January 2025; the table is checked each January",
  licence: "credit",
  fields: [
    practiceName,
    { name: "state_name", label: "Your state", type: "text", help: "The state in which you treat." },
    clinicalDirector,
    {
      name: "table_checked_on",
      label: "Day on which you checked Medicare’s row",
      type: "date",
      help: "Look it up yourself, even if a colleague did so last week.",
    },
    { name: "answer_minutes", label: "Minutes in which the PT calls back", type: "number", default: "10" },
    {
      name: "pt_visit_days",
      label: "Days after which the PT sees the patient at the latest",
      type: "number",
      default: "30",
      help: "Your state or a payer may ask for more.",
    },
  ],
  versions: [
    {
      by: "graham",
      daysAgo: 790,
      change: "major",
      summary: "The rules moved out of the policy and into a table.",
      body: first,
    },
    {
      by: "graham",
      daysAgo: 640,
      change: "required",
      summary:
        "Medicare’s row has changed: general supervision since 1 January 2025. If your table still says “direct”, it is out of date.",
      body: second,
    },
    {
      by: "tamsin",
      daysAgo: 12,
      change: "minor",
      summary: "What an assistant does who can reach nobody, and a row for letters from payers.",
      body: third,
    },
  ],
};
