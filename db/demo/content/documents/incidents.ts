import { changed } from "./changed.ts";
import { practiceName, retentionYears } from "./fields.ts";
import type { DemoDocument } from "./types.ts";

const third = `# Scope

This procedure is for everyone who works at {{practice_name}}: therapists, assistants, aides, students, the front desk, and owners when they happen to see something. It covers children, their families, visitors and ourselves, in the clinic, in homes, in schools and on video.

For four years we had one form for “a child was hurt” and another for “something almost happened”, and the second one stayed empty. So now there is one form. You do not have to decide what kind of event it was before you pick it up.

Nobody is blamed for a report. The only thing that we mind is knowing and not telling.

# What to report

If you hesitate, report. Each event gets one of three boxes:

| Box | Meaning | Examples |
| --- | --- | --- |
| **Harm** | Somebody was hurt, even a little | a fall with a bump, a pinched finger, a strained back |
| **No harm** | It happened, and nobody was hurt | a fall onto the mat, the wrong child called in, a door that stood open |
| **Caught before it happened** | Somebody noticed in time | a frayed strap, an allergy missing from the list, a stranger at pickup |

Some events have a second path that starts at once and does not wait for this form:

- A worry that a child is abused or neglected: **you** call your state’s hotline yourself. You tell us afterwards, and nobody asks permission.
- Health information that went to the wrong person, or a lost device: call the privacy officer.
- A needle, blood or a bite: wash, then follow the exposure steps of the infection policy.
- A staff member who was hurt: tell the owner the same day. Workers’ compensation has its own form, and OSHA has short clocks: eight hours for a death, and twenty-four for a hospital admission, an amputation or the loss of an eye.

# First hour

1. **The child first.** Stop, stay, call for a second adult. Nobody is moved who should not be.
2. **Call 911** for any of these. Whoever sees it calls, and needs nobody’s permission.
   - trouble with breathing
   - a seizure that is new, or longer than the child’s plan says
   - a blow to the head with any change in how the child is
   - bleeding that does not stop
3. **Make it safe.** Red tag on the equipment, wet floor dried, gate closed. Do not repair it and do not clean it up beyond that; {{incident_lead}} may want a photograph.
4. **Tell the caregiver**, face to face, as soon as the child is cared for. The words are below.
5. **Tell {{incident_lead}}**, or the owner if {{incident_lead}} is away. A call, not a text.
6. **Fill in the form** before you go home. It takes less than three minutes, standing up.

If there is a camera in the room, somebody saves the recording now, before it overwrites itself. Three careful people can *see* three different orders of events.

# Form

Five lines, on the clipboard by the gym door and on the tablet. Write what you saw and heard. Leave out what you think about it.

| Line | What to write |
| --- | --- |
| Box | harm, no harm, or caught before it happened |
| What | two or three plain sentences |
| When and where | time, room, which equipment by its number |
| Who was there | the child’s record number, and the adults by name |
| What you did | in order, with times |

Please do not write:

- why you think it happened, or who should have done what
- anything about other children
- “patient fell” if you did not see the fall. Write “found sitting on the floor”.

The form is not part of the child’s chart, and the chart does not mention it. The **facts** of the event and what was done for the child do go into the chart, in that day’s note, as any clinical fact would.

# Caregiver notice

Families hear it from us, on the same day, from the person who was there, before they discover it at bath time.

For harm and for no harm:

> “I want to tell you about something that happened today. *(What happened, in two sentences.)* Here is what we did. Here is what I would watch for tonight. {{incident_lead}} will call you tomorrow to hear how it went.”

- Say that you are sorry that it happened. Many states protect such words, and not all in the same way: check yours, and practice the sentence that you choose.
- Do not guess at causes, do not promise, and do not talk about who pays for what.
- {{incident_lead}} calls the next day, and again when we know what we have changed.
- If the person at pickup is not the child’s guardian, we tell them what they need for tonight and call the guardian before the end of the day.
- For an event that was caught in time we tell the family if there is anything for them to know or do.

# Review

{{incident_lead}} reads every form within {{review_days}} working days and asks the people who were there, one at a time. The question is never “who?” but “what made this the easy thing to do?”

1. **Facts.** What happened, in order. What is still unclear.
2. **Conditions.** The room, the equipment, the schedule, how many children to one adult, what was new that day.
3. **One change.** The smallest thing that makes it less likely, with a name and a date. “Be more careful” is not a change.
4. **Closed** when somebody has looked and seen that the change is there.

Harm that needed a doctor, and anything that could have, is also reviewed with the owner, and we call our liability carrier the same day. *Before* you write down what you think went wrong, ask your lawyer how your state protects such a review and where to keep it. Keep it apart from the forms.

On the first Monday of each month one near miss is read aloud at the team meeting, with the name only if that person likes. Then we say what changed because of it.

# Trend log

One line for each form, no names of children. {{incident_lead}} brings it to the team meeting every three months.

| No. | Month | Box | Where | What, in five words | What we changed | Closed |
| --- | --- | --- | --- | --- | --- | --- |
| *example* | *March* | *caught* | *gym to hallway* | *foot caught on the step* | *step leveled, edge marked* | *yes* |
| 1 | | | | | | |
| 2 | | | | | | |
| 3 | | | | | | |

What we look for:

- the same place twice
- the same hour of the day
- a week in which there was no form at all. That is seldom a safe week; it is usually a busy one.
- more “harm” than “caught”. We would like it the other way around.

# Retention

| What | Where it is kept | How long |
| --- | --- | --- |
| Forms | locked cabinet or folder of {{incident_lead}} | {{retention_years}} years |
| Trend log | with the compliance plan | {{retention_years}} years |
| Reviews | as your lawyer advises, apart from the forms | as your lawyer advises |
| Recordings that were saved | with the form | until the event is closed and the lawyer or carrier agrees |
| OSHA records, if you must keep them | owner | five years after the year that they cover |
| Medical papers after a contact with blood | locked, apart from the personnel file | as long as the person works here, and 30 years more |

For a child, the time in which a claim may be brought often begins only at their coming of age. Check your state’s law before you throw anything away, and ask your carrier. Once somebody has asked for a record, or a lawyer has written, nothing about that event is thrown away at all.
`;

const second = changed(third, [
  [
    "\nIf there is a camera in the room, somebody saves the recording now, before it overwrites itself. Three careful people can *see* three different orders of events.\n",
    "",
  ],
  [
    "| Recordings that were saved | with the form | until the event is closed and the lawyer or carrier agrees |\n",
    "",
  ],
  [
    "| 1 | | | | | | |\n| 2 | | | | | | |\n| 3 | | | | | | |\n\nWhat we look for:\n\n- the same place twice\n- the same hour of the day\n- a week in which there was no form at all. That is seldom a safe week; it is usually a busy one.\n- more “harm” than “caught”. We would like it the other way around.\n",
    "| 1 | | | | | | |\n| 2 | | | | | | |\n",
  ],
]);

const first = changed(second, [
  [
    "For four years we had one form for “a child was hurt” and another for “something almost happened”, and the second one stayed empty. So now there is one form. You do not have to decide what kind of event it was before you pick it up.",
    "There are two forms: the incident report, when somebody was hurt, and the occurrence report, when something almost happened. If you are not sure which of them it is, ask {{incident_lead}}.",
  ],
  [
    "If you hesitate, report. Each event gets one of three boxes:",
    "There are three kinds of event. The first goes on the incident report, the others on the occurrence report:",
  ],
  [
    "It takes less than three minutes, standing up.",
    "Both forms are in the second drawer of the filing cabinet.",
  ],
  [
    "Five lines, on the clipboard by the gym door and on the tablet. Write what you saw and heard. Leave out what you think about it.",
    "Both forms ask the same five things. Write what you saw and heard.",
  ],
  [
    "On the first Monday of each month one near miss is read aloud at the team meeting, with the name only if that person likes. Then we say what changed because of it.\n",
    "",
  ],
]);

/** From the first minute after something happened to the change that came of it. */
export const incidents: DemoDocument = {
  key: "incidents",
  title: "Incident & Near-Miss Reporting",
  kind: "procedure",
  topics: ["Incident reporting", "Workplace safety", "Record retention"],
  states: "all",
  practice: "larkmoor",
  steward: "pahoua",
  sharedWith: [
    { cohort: "pediatric", since: 7 },
    { cohort: "disciplines", since: 7 },
  ],
  reviewIn: 358,
  reviewReason: "A year after the last change",
  licence: "credit",
  adaptedFrom: {
    practice: "wrenhollow",
    title: "One form, one box at the top",
    says: "The three boxes and the five lines are theirs, used as they allowed. The rest grew around them.",
  },
  fields: [
    practiceName,
    {
      name: "incident_lead",
      label: "Who reads every incident form",
      type: "text",
      help: "One name, and somebody whom people like to tell things.",
    },
    { name: "review_days", label: "Working days until a form has been read", type: "number", default: "2" },
    retentionYears,
  ],
  versions: [
    {
      by: "anneke",
      daysAgo: 640,
      change: "major",
      summary: "Incident report and occurrence report, each with its own form.",
      body: first,
    },
    {
      by: "pahoua",
      daysAgo: 23,
      change: "major",
      summary: "One form with three boxes and five lines instead of two forms. Near misses are read aloud.",
      body: second,
    },
    {
      by: "pahoua",
      daysAgo: 7,
      change: "minor",
      summary: "What to look for in the trend log, and what becomes of recordings.",
      body: third,
    },
  ],
};
