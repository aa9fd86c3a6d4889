import type { DemoThread } from "./types.ts";

/** Pediatric PT: bringing new therapists in. */
export const pediatricStarting: DemoThread[] = [
  {
    cohort: "pediatric",
    key: "new-graduates",
    kind: "discussion",
    title: "A new-graduate mentoring program that survives a busy spring",
    topics: ["People"],
    by: "callum",
    daysAgo: 238,
    hour: 15.5,
    posts: [
      {
        by: "callum",
        after: 0,
        body: `Every summer we promise new graduates an hour a week with a mentor. Every spring I find out it last happened in January. Two of the last five left inside two years, and both said the same thing on the way out: “I stopped having anyone to ask.”

What have you built that is still standing when it gets busy?`,
      },
      {
        by: "graham",
        after: 190,
        body: `Ours survives because it is **a visit**. It has a slot, a room and a line on the schedule, and canceling it needs the same reason as canceling a child. The moment it was “whenever we both have time,” it was dead.`,
      },
      {
        by: "maribel",
        after: 840,
        body: `We dropped the hour and do two half hours. Tuesdays are “watch me”: the mentor treats and the new one watches. Thursdays are “watch you.” No talking *about* cases in general, always one child that both of them have just seen. It is harder to postpone something that you can see through the window.`,
      },
      {
        by: "anneke",
        after: 500,
        body: `Ask who is doing the mentoring, too. We had our best clinician do it, and she was a terrible mentor, because she no longer remembers not knowing. Our second-year therapist is wonderful at it. She still has the notebook.`,
      },
      {
        by: "callum",
        after: 1330,
        body: `“She still has the notebook.” I know exactly who that is here. I am moving to Maribel’s two half hours with a second-year mentor, on the schedule as a visit, from next week. Ask me in ten weeks.`,
      },
      {
        by: "callum",
        after: 96500,
        body: `You did not ask, so I am telling you. Ten weeks, two pairs, thirty-four of forty half hours happened. One of the second-years said she had learned more from it than the new graduate had. It survived.`,
      },
    ],
  },
  {
    cohort: "pediatric",
    key: "ninety-days",
    kind: "question",
    title: "90-day onboarding checklist: what would you cut?",
    topics: ["People"],
    by: "desmond",
    daysAgo: 53,
    hour: 7.8,
    posts: [
      {
        by: "desmond",
        after: 0,
        body: `Ours has grown to 84 lines. New therapists tick them because the list is there. What did you throw out, and did anything bad happen?`,
      },
      {
        by: "imani",
        after: 310,
        body: `We sorted ours by a single question: *when would it hurt not to know this?*

- **Before the first child:** emergency plan, allergies, who may pick up, mandated reporting, swing rules, how to call for help.
- **Before the first note:** the record system, our note deadline, one good example.
- **Before the first month ends:** everything about payers.
- **Never, look it up:** everything else. That was 51 lines.

Nothing bad happened.`,
        files: [{ name: "before-the-first-child.md" }],
      },
      {
        by: "pahoua",
        after: 240,
        body: `I cut “read the policy manual.” Nobody reads a manual. Instead they get one policy a week and answer two questions about it over lunch. By week twelve they have read the twelve that matter.`,
      },
      {
        by: "graham",
        after: 1120,
        body: `I would keep one line that looks like a formality: the competency check for each assistant and aide, signed **before** they work alone, renewed yearly. When a surveyor or a lawyer asks, that page is the only one of the 84 they want to see.`,
      },
      {
        by: "desmond",
        after: 4400,
        body: `84 is now 29. Imani’s four headings at the top, Pa Houa’s lunches, Graham’s signed page. The new hire who starts next month will never know what she was spared.`,
      },
    ],
  },
];
