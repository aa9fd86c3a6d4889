import type { DemoDocumentThread } from "./types.ts";

/** The same in the cohorts of other practices. */
export const otherDocumentThreads: DemoDocumentThread[] = [
  {
    document: "telehealth",
    version: 1,
    cohort: "rural",
    key: "telehealth-other-states",
    kind: "question",
    title: "Telehealth policy: it says Nevada and Utah. May the rest of us use it?",
    topics: ["Policies", "Compliance"],
    by: "trudy",
    daysAgo: 2,
    hour: 18.2,
    posts: [
      {
        by: "trudy",
        after: 0,
        body: `We would like to adopt it, and the shelf says that it was written for two states, and neither is ours. What in it is really about Nevada?`,
      },
      {
        by: "dallin",
        after: 210,
        body: `Less than I thought when I ticked the boxes. What I have looked up is the licensing table and the two Medicaid rows, for the two states in which my families sit. Everything else would hold on the moon, if the moon had an emergency dispatch.

So adopt it, do those rows yourself, and ask your board what it wants to see in a consent. It is also past its review. That is the billing table. I know, and I am on it this week.`,
      },
      {
        by: "abigail",
        after: 65,
        body: `Thank you for saying so. Mine says that it is up to date, and I have not opened it since the spring.`,
      },
    ],
  },
  {
    document: "documentation",
    version: 3,
    section: "Certification",
    cohort: "disciplines",
    key: "documentation-first-signature",
    kind: "question",
    title: "Certification: do you still chase the signature when there is an order in the chart?",
    topics: ["Billing", "Compliance"],
    by: "leopold",
    daysAgo: 4,
    hour: 10.1,
    accepted: 1,
    posts: [
      {
        by: "leopold",
        after: 0,
        body: `The new second point says that a signed order can stand in for the signature on the first plan. My front office read it aloud with tears in their eyes. Do you really stop at that, or do you go on with the reminders?`,
      },
      {
        by: "dwayne",
        after: 150,
        body: `For Medicare, with the order signed, dated and in the chart, and with proof that the plan was sent within the thirty days: we stop. All three are a line in the chart, and the line has to be full before the reminders are switched off.

For everyone else nothing has changed, and the *next* certification needs a signature in any case. We kept the steps in the table for those.`,
      },
      {
        by: "concetta",
        after: 320,
        body: `Keep the proof of sending where the auditor will look, which is not the fax machine’s memory. Ours was in a machine that has since gone to a better place.`,
      },
      {
        by: "leopold",
        after: 1310,
        body: `A line in the chart, full or not full. I have been told that I am to be adopted by the front office.`,
      },
    ],
  },
  {
    document: "shared-space",
    version: 2,
    section: "Schedule",
    cohort: "disciplines",
    key: "shared-space-unused-hours",
    kind: "discussion",
    title: "Schedule: unused hours are paid for, even when your tenant is ill?",
    topics: ["Space and equipment", "Contracts"],
    by: "saskia",
    daysAgo: 5,
    hour: 11.5,
    posts: [
      {
        by: "saskia",
        after: 0,
        body: `We are about to let a speech pathologist in for one day a week. I read “Unused hours are paid for” to her on the phone, and there was a pause. Did you really write this to somebody you like?`,
      },
      {
        by: "beatrix",
        after: 130,
        body: `I did, and I said to her what our lawyer had said to me: if I let you off when you are ill, I have given you something, and one day somebody asks why. She thought about it and answered that it was a relief to know what she owed, whatever kind of month it was.`,
      },
      {
        by: "harriet",
        after: 260,
        body: `Ours has a sentence in the **lease** for long illness, agreed beforehand and the same for anyone. That is allowed to be kind. What is decided afterwards, among friends, on a bad day, is what gets you into trouble. Have your own lawyer word it.`,
      },
      {
        by: "pahoua",
        after: 900,
        body: `I had four questions, and Samir made a whole page out of the fourth. May I say how happy I am about “and the cocoon”?`,
      },
    ],
  },
];
