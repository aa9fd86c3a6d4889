import { changed } from "./changed.ts";
import { complianceContact, practiceName } from "./fields.ts";
import type { DemoDocument } from "./types.ts";

const third = `# Written policies and procedures

This plan says how {{practice_name}} keeps its promises: to families, to the people who pay for care, and to itself. It follows the seven elements that the Office of Inspector General has described for compliance programs, one section each. Its general guidance of November 2023 has a part for small entities, and we wrote this for a practice that could hold its annual meeting in a minivan.

**What we already do** comes first in each section. A plan that describes somebody else’s practice is worse than none, because one day a stranger will compare the two.

What we do:

1. The manual is one list, with an owner, a version and a review date for each policy.
2. Each policy is read again by its owner once a year. “Nothing changed” is an answer, and it is written down.
3. Every new employee reads twelve policies in twelve weeks, one at a time, over lunch.
4. When a rule changes, the policy is marked the same week, even if mending it takes longer.

The code of conduct is five sentences, and everyone signs it at hire and once a year:

- I write down what I did, and I bill what I wrote down.
- I treat a child because the child needs it, for as long as the child needs it.
- I give and take nothing for a referral. A gift basket is something.
- I keep what I know about families to myself.
- If I see something wrong, I say so, and if nobody listens I say it again to somebody else.

# Compliance leadership and oversight

{{compliance_contact}} is our compliance contact. The OIG’s guidance for small entities lets us have a contact instead of a department. The contact:

- has time for it on the schedule: {{contact_hours}} hours a month
- does not do the billing and is not in charge of it, so that nobody audits themselves
- reports to the owner every three months, with one page
- may call our lawyer without asking the owner first
- is told of every audit letter, subpoena and demand on the day on which it comes

The owner cannot be the contact here. If it is the owner whom somebody needs to talk about, there has to be another door.

The owner reads the page, writes “read” on it with the date, and answers each recommendation: yes, no, or when. Those pages are the best proof that anyone is steering.

# Training and education

| Who | What | When | Proof |
| --- | --- | --- | --- |
| Everyone | this plan, the five sentences, how to report | first week, then yearly, one hour | signed sheet |
| Everyone | privacy, mandated reporting, safety | before the first child, then yearly | signed sheet |
| Therapists and assistants | documentation, timed codes, supervision table | before the first note, then yearly | three notes reviewed |
| Front desk | eligibility, notices to families, what not to promise | first month, then yearly | short quiz |
| Biller | payer updates, overpayments, modifiers | every three months | calendar entry |
| Owner | all of the above, in the same room as everyone else | yearly | the same sheet |

A training that nobody can remember a week later did not take place. We ask two questions at the next team meeting.

# Effective lines of communication

There are two doors, and both are open:

1. **Inside:** {{compliance_contact}}, in person, on paper under the door, or in any other way. An answer comes within five working days, even if it is only “I am still looking.”
2. **Outside:** {{outside_ear}}, who does not work here and owes the owner nothing.

A report may be made without a name. We do not try to find out who made it. **Nobody is punished, moved, teased or passed over for a report made in good faith**, and whoever tries that will meet the section after this one.

The names of both doors hang in the staff room, beside the coffee, where people have time to read.

# Enforcing standards: consequences and incentives

The same four steps for everyone, owners included:

| Step | For | What happens |
| --- | --- | --- |
| 1 | a mistake | talk, mend the cause, note in the log |
| 2 | the same mistake again, or late notes as a habit | written plan with a date |
| 3 | carelessness that harmed somebody or cost a payer | written warning, work reviewed before it is billed |
| 4 | false records, retaliation, gifts for referrals | end of employment, and counsel on the rest |

Telling us early moves you one step down the ladder. Hiding it moves you one step up.

And the other half, which most plans forget: good compliance shows in reviews. Somebody who stops the line, asks the awkward question or finds the error that costs *us* is thanked by name in front of the others, if they like. No bonus and no review here depends on visits, units or codes alone.

# Risk assessment, auditing and monitoring

Once a year, in {{plan_month}}, the owner, the contact and one therapist sit down with this table for an hour. “Likely” and “serious” each get a number from 1 to 3, and the two are multiplied. The three largest results become the work plan.

| Risk | Likely | Serious | What we do already |
| --- | --- | --- | --- |
| Timed minutes and units do not match | | | |
| Plan of care not certified in time | | | |
| Assistant treats outside the supervision table | | | |
| Visits go on after the goals are met | | | |
| Space or favors shared with somebody who refers | | | |
| Eligibility lapsed and nobody looked | | | |
| Somebody on the exclusion list | | | |
| A device with charts gets lost | | | |

Chart review: {{charts_each}} charts for each therapist every three months, drawn by lot, read by somebody else.

- [ ] The plan of care is there, signed, and not out of date.
- [ ] The note says what the therapist did that needed a therapist.
- [ ] Minutes and units agree.
- [ ] Whoever treated was allowed to, on that day.
- [ ] The claim says the same as the note.

Decide *before* you look what you will do with what you find. Otherwise you will sit on it.

# Responding to problems and correcting them

1. **Stop.** If something is being billed wrongly, it is not billed tomorrow.
2. **Write it down.** One line in the log: what, since when, who found it.
3. **Look how far it goes.**
   - other therapists?
   - other payers?
   - back to when?
4. **Call counsel** if it may be more than a slip, before you write long emails about it.
5. **Give back** what is not ours. For Medicare and Medicaid an overpayment goes back within 60 days after it was identified. Since 1 January 2025 Medicare’s rule stops that clock for up to 180 days while you look, in good faith and without delay, for others like it. Ask counsel how the clock runs for you.
6. **Change one thing** so that it cannot easily happen again. A reminder is not a change.
7. **Look again** after 90 days, and write down what you saw.

| Opened | What | How far | Given back | What we changed | Looked again |
| --- | --- | --- | --- | --- | --- |
| | | | | | |
| | | | | | |

If a government agent stands at the counter: be polite, ask for a card, call {{compliance_contact}}, who calls counsel. Nothing is thrown away. Anyone may talk to the agent, and nobody has to.

# Annual work plan

| When | What | Who | Done |
| --- | --- | --- | --- |
| Every month | exclusion screening | {{compliance_contact}} | |
| Every 3 months | chart review, one page to the owner | {{compliance_contact}} | |
| {{plan_month}} | risk assessment, this plan read aloud and signed | owner | |
| Spring | training for everyone | {{compliance_contact}} | |
| Summer | the year’s first risk, looked at closely | one therapist | |
| Fall | vendors: agreements, licenses, who can see what | office | |
| Before the year ends | hotline tested by somebody who does not say so | owner | |

A plan that is not finished by the end of the year says so, and says why. That is still a better page than one with seven ticks and no dates.

# Exclusion screening

No federal program pays for anything that an excluded person has done, ordered or helped with. So we look everyone up, by name and by former names:

- before hire or before a contract
- **every month**, because the OIG’s list is updated every month
- also in your state’s Medicaid list, if there is one

That means staff, owners, students who touch a chart, substitutes, billers, and vendors whose work ends up in a claim. It takes twelve minutes. Print or save the result with the date, *even when there is no match*.

A match is not yet proof. Check the identity with the tool on the same page. If it is the same person, they stop that hour, and you call counsel that day.

# Hotline

A small practice needs a number that somebody outside answers, more than it needs a call center. Ours is {{outside_ear}}, and these are the rules that we gave to this person:

1. Write down what is said, in the caller’s own words. Ask for no name.
2. Say what happens next and when the caller can ask again.
3. Tell {{compliance_contact}} within one working day. If it is **about** the contact, tell the owner. If it is about the owner, tell our lawyer.
4. Keep nothing after it was handed over.

The caller may always go straight to the government instead. The OIG has a hotline of its own, and its number hangs beside ours.

*This plan is a tool and not legal advice. Have counsel who knows your state and your payers read it once before you sign it.*
`;

const second = changed(third, [
  ["\nDecide *before* you look what you will do with what you find. Otherwise you will sit on it.\n", ""],
  ["\nTelling us early moves you one step down the ladder. Hiding it moves you one step up.\n", ""],
  [
    "The caller may always go straight to the government instead. The OIG has a hotline of its own, and its number hangs beside ours.\n\n",
    "",
  ],
]);

const first = changed(second, [
  [
    "{{compliance_contact}} is our compliance contact. The OIG’s guidance for small entities lets us have a contact instead of a department. The contact:",
    "{{compliance_contact}} is our compliance contact, beside the owner. The contact:",
  ],
  [
    "2. **Outside:** {{outside_ear}}, who does not work here and owes the owner nothing.\n",
    "2. **Outside:** {{outside_ear}}.\n",
  ],
  [
    "\nAnd the other half, which most plans forget: good compliance shows in reviews. Somebody who stops the line, asks the awkward question or finds the error that costs *us* is thanked by name in front of the others, if they like. No bonus and no review here depends on visits, units or codes alone.\n",
    "",
  ],
]);

/** The seven elements for a practice that could meet in a minivan. */
export const compliance: DemoDocument = {
  key: "compliance",
  title: "Compliance Program Plan",
  kind: "template",
  topics: ["Compliance program", "Billing audits", "Exclusion screening"],
  states: "all",
  practice: "pennycress",
  steward: "joelle",
  sharedWith: [{ cohort: "pediatric", since: 420 }],
  network: { since: 160, agreedBy: "noor" },
  reviewIn: 62,
  reviewReason: "Once a year, with the risk assessment",
  licence: "free",
  fields: [
    practiceName,
    complianceContact,
    {
      name: "outside_ear",
      label: "Who listens outside the practice",
      type: "text",
      help: "A retired colleague, a bookkeeper, a service. Not a relative of the owner.",
    },
    { name: "contact_hours", label: "Hours a month for the contact", type: "number", default: "4" },
    {
      name: "charts_each",
      label: "Charts for each therapist every three months",
      type: "number",
      default: "5",
    },
    { name: "plan_month", label: "Month of the risk assessment", type: "text", default: "January" },
  ],
  versions: [
    {
      by: "joelle",
      daysAgo: 420,
      change: "major",
      summary: "One page grew into seven sections, with what we already do in each.",
      body: first,
    },
    {
      by: "joelle",
      daysAgo: 300,
      change: "major",
      summary:
        "A contact instead of a department, an outside ear who owes the owner nothing, and thanks as well as consequences.",
      body: second,
    },
    {
      by: "joelle",
      daysAgo: 41,
      change: "minor",
      summary:
        "“Decide before you look”, because somebody had not; what telling us early changes; and the government’s own hotline.",
      body: third,
    },
  ],
};
