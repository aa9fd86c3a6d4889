import { changed } from "./changed.ts";
import { practiceName, privacyOfficer } from "./fields.ts";
import type { DemoDocument } from "./types.ts";

const third = `# Officer

{{privacy_officer}} is the privacy officer of {{practice_name}}, and {{security_officer}} is the security officer. In a practice of our size these are two hats and perhaps one head. What matters is that everyone knows the name and that there is a second one for vacations.

The privacy officer:

- answers questions, the same day where possible, without sighing
- handles requests from families, and complaints
- runs the risk assessment when something has gone wrong
- keeps the log, the signed agreements with vendors and the training record
- looks through this policy once a year and reads out what changed

Everything that the privacy rules ask us to write down is kept for **six years**: policies, notices, requests, assessments, training, sanctions.

# Minimum necessary

Use, ask for and pass on what the task needs, and no more. For *treatment* you may see what you need to treat. For everything else there is this table:

| Who | Sees | Does not see |
| --- | --- | --- |
| Treating therapist | the whole chart of their own patients | charts of others, out of interest |
| Assistant, student | the chart of those whom they treat | billing, custody papers |
| Aide | schedule, precautions, allergies | notes |
| Front desk | schedule, contact, plan, who may pick up | evaluations and notes |
| Biller | what the claim needs | the rest |
| Owner | what a review or a complaint needs | the chart of a neighbor’s child |

Three habits that cover most of it:

1. First names only in the hallway, in the gym and at the door.
2. Screens turned away, charts closed, nothing printed that is not needed. We do not print the schedule.
3. In front of another family, the answer to any question about a child is: “Let us step over here.”

What we tell colleagues outside, in a peer group or in a course, has no names, no dates, no towns and no story so particular that a neighbor would know the family.

# Devices/texting

**Devices.** Everything that can reach a chart, your own phone too, has a lock of six digits or more, locks itself after {{lock_minutes}} minutes, is encrypted, and can be erased from afar. Lost or stolen means a call to the privacy officer *at once*, at night too. Ask first whether it was locked.

**Texting** goes from the practice’s number, in {{texting_app}}, and never from a personal number.

1. Schedules and logistics may be texted, if the family has agreed.
2. Nothing about how the child is doing. For that we call.
3. If a family texts your own phone, answer once: “Please write to our office number, I will see it there.”

A family may choose ordinary texts after we have told them that others could read them. The intake packet has two plain sentences and a box for that, renewed each year. We keep the page.

**Photos and films** of a child are taken only in {{texting_app}}, only for the home program, and never stay on a phone. Parents film their own child, and only their own child.

**Email** with health information goes through the encrypted way. If somebody has asked in writing for ordinary email, we have told them about the risk and kept their answer.

# Request handling

| Request | Who may ask | Our clock | Who does it |
| --- | --- | --- | --- |
| See or get a copy of the record | the patient; for a child, as a rule the parent as personal representative | as soon as we can, at most 30 days; once 30 more, with a reason in writing | {{privacy_officer}} |
| Correct the record | the same | 60 days; once 30 more | privacy officer, with the therapist |
| List of disclosures | the same | 60 days; once 30 more | privacy officer |
| Be reached in another way | the same | at once, if it is reasonable | front desk |
| Records for another provider who treats | that provider | the same week | front desk |
| Lawyer, court, police, agency | it depends | **call {{privacy_officer}} before anything else** | privacy officer |

For the desk, on a Friday afternoon:

- [ ] Say: “Of course. Here is the form, and I will help you with it.”
- [ ] Ask for identification. Write down what you saw, do not copy it.
- [ ] Look in the chart for a note about custody or a court order. If there is one, or if a hearing is mentioned, hand it to {{privacy_officer}}.
- [ ] Do not decide between two parents at the counter, and do not tell one of them there what the other one asked.
- [ ] Do not ask why they want it, and do not make them pick it up in person.
- [ ] Log the day on which it came in. The clock has started.

State law can be stricter about minors, about some kinds of records, and about what copies may cost. Check yours.

# Breach risk assessment

When health information was seen, sent, lost or taken in a way that the rules do not permit, it **counts as a breach** unless we can show, in writing, a low probability that it was compromised. Four factors, each with two or three sentences:

1. **What was in it?**
   - Which kinds of information?
   - How easily could somebody tell who it is?
2. **Who got it?** Another office that has the same duties, or a stranger?
3. **Was it really looked at or taken?** Or only out of our hands for a while?
4. **What have we done since?** Was it returned, destroyed, promised in writing?

| | Factor 1 | Factor 2 | Factor 3 | Factor 4 | Result |
| --- | --- | --- | --- | --- | --- |
| *Fax to the wrong doctor’s office* | *one report* | *bound by the same rules* | *read, shredded, letter of confirmation* | *number corrected* | *low, kept on file* |
| *Paper schedule stolen from a car* | *first names, times* | *unknown* | *unknown* | *nothing possible* | *not low: notify* |

Not a breach from the start: a locked and properly encrypted device whose key was not lost with it. Nor are some honest mistakes inside the practice that go no further; {{privacy_officer}} decides and writes it down.

If you carry cyber insurance, **call the insurer first**. Several policies ask for that, within a set time.

# Notification clock

The clock starts on the first day on which **anyone** who works here knew, or would have known by paying ordinary attention. Not on the day on which the owner heard of it.

| Whom | When | How |
| --- | --- | --- |
| Each person concerned; for a child, the parent or guardian | without unreasonable delay, at most **60 days** | letter by first-class mail; by email if they have agreed |
| HHS, fewer than 500 people | within 60 days after the end of the year | on the website of HHS |
| HHS, 500 people or more | together with the letters, at most 60 days | on the website of HHS |
| News media | more than 500 people of one state: at most 60 days | press release, with counsel |
| State | **check your state’s law**; some clocks are much shorter | as the state says |
| A practice or plan for which we work | as the contract says; often within days | as the contract says |

The letter says, in words that an aunt would understand: what happened and when; what kinds of information; what the family can do now; what we are doing; and whom to call.

| Day | What is done |
| --- | --- |
| 0 | Stop it. Call {{privacy_officer}}. Call the insurer. Write down the time |
| 1 to 3 | Who, what, how many. Save what shows it, erase nothing |
| 4 to 10 | The four factors, in writing. Counsel, if it is not plainly low |
| by {{letter_day}} | Letters go out |
| after | One change that makes it less likely, with a name and a date |

# Sanctions

The same steps for everyone, owners included. What counts is what was done, and whether it was told.

| What | Example | Step |
| --- | --- | --- |
| Slip, told at once | wrong child’s handout given, noticed, called | talk, and mend the process |
| Carelessness, or a slip that was not told | chart left open, again | written warning, training |
| Looking out of curiosity | a neighbor’s chart | written warning at the least, access reviewed |
| For gain, or to do harm | a list of families taken along | end of employment; counsel |

Nobody is punished for asking, for reporting or for complaining, whether to us or to the government.

# Training

- **Before the first chart is opened:** this policy, one hour, with {{privacy_officer}} in person.
- **Each year, in {{training_month}}:** the exercise below, one hour, everyone.
- **When the policy changes:** what changed, at the next team meeting.

The exercise is borrowed, with thanks, from a colleague far away. Somebody reads aloud: “A therapist’s car was broken into. Her bag is gone: a tablet, a paper schedule, her badge.” Everyone writes down, alone, the first three things that they would do. Then we compare, decide which clock has started, and each of us names one thing to mend by Friday.

Keep the sheet with names and the date. It is the cheapest evidence in the building.
`;

const second = changed(third, [
  [
    "- [ ] Do not decide between two parents at the counter, and do not tell one of them there what the other one asked.\n- [ ] Do not ask why they want it, and do not make them pick it up in person.\n",
    "- [ ] Do not ask why they want it, and do not make them pick it up in person.\n",
  ],
  [
    "\nThe exercise is borrowed, with thanks, from a colleague far away. Somebody reads aloud: “A therapist’s car was broken into. Her bag is gone: a tablet, a paper schedule, her badge.” Everyone writes down, alone, the first three things that they would do. Then we compare, decide which clock has started, and each of us names one thing to mend by Friday.\n\nKeep the sheet with names and the date. It is the cheapest evidence in the building.\n",
    "",
  ],
  ["the exercise below, one hour, everyone.", "this policy again, one hour, everyone."],
]);

const first = changed(second, [
  [
    "**Texting** goes from the practice’s number, in {{texting_app}}, and never from a personal number.\n\n1. Schedules and logistics may be texted, if the family has agreed.\n2. Nothing about how the child is doing. For that we call.\n3. If a family texts your own phone, answer once: “Please write to our office number, I will see it there.”\n\nA family may choose ordinary texts after we have told them that others could read them. The intake packet has two plain sentences and a box for that, renewed each year. We keep the page.\n\n**Photos and films** of a child are taken only in {{texting_app}}, only for the home program, and never stay on a phone. Parents film their own child, and only their own child.",
    "**Texting** with families is not allowed.",
  ],
  ["We do not print the schedule.", "Schedules are shredded at the end of the day."],
]);

/** How a small practice handles what it knows about people, and what it does when something got out. */
export const privacy: DemoDocument = {
  key: "privacy",
  title: "HIPAA Privacy & Breach Response",
  kind: "policy",
  topics: ["Privacy and security", "Record retention"],
  states: "all",
  practice: "bramblewick",
  steward: "clement",
  sharedWith: [
    { cohort: "pediatric", since: 33 },
    { cohort: "hospital", since: 33 },
  ],
  reviewIn: 210,
  reviewReason: "Once a year, with the training",
  licence: "network",
  fields: [
    practiceName,
    privacyOfficer,
    { name: "security_officer", label: "Security officer", type: "text", help: "May be the same person." },
    { name: "lock_minutes", label: "Minutes until a device locks itself", type: "number", default: "2" },
    {
      name: "texting_app",
      label: "App for texts and photos",
      type: "text",
      help: "One that keeps messages and pictures on your side, with a signed business associate agreement.",
    },
    {
      name: "letter_day",
      label: "When letters go out at the latest",
      type: "choice",
      choices: ["day 20", "day 30", "day 45"],
      default: "day 30",
      help: "The law says 60 days at the most and “without unreasonable delay”. Your state may say less.",
    },
    { name: "training_month", label: "Month of the yearly training", type: "text", default: "October" },
  ],
  versions: [
    {
      by: "clement",
      daysAgo: 580,
      change: "major",
      summary: "The whole policy in eight sections. It replaces three older ones.",
      body: first,
    },
    {
      by: "clement",
      daysAgo: 205,
      change: "major",
      summary:
        "“No texting” was broken daily. Texts and photos now go through one app, with three lines to remember.",
      body: second,
    },
    {
      by: "clement",
      daysAgo: 30,
      change: "minor",
      summary: "The breach exercise, and a line for the desk about two parents.",
      body: third,
    },
  ],
};
