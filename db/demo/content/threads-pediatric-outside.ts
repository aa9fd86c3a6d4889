import type { DemoThread } from "./types.ts";

/** Pediatric PT: schools, reviews and other people’s opinions. */
export const pediatricOutside: DemoThread[] = [
  {
    cohort: "pediatric",
    key: "school-hours",
    kind: "question",
    title: "School contract: not-to-exceed hours, and the meetings that fill them",
    topics: ["Contracts", "Scheduling"],
    by: "tobias",
    daysAgo: 12,
    hour: 7.2,
    accepted: 3,
    events: [{ after: 6, minutes: 4, kind: "retitled", by: "tobias", detail: "Schools!!" }],
    posts: [
      {
        by: "tobias",
        after: 0,
        body: `Our district’s draft for next year has a “not to exceed” number of hours for the whole year, all children together. Nothing says what counts as an hour. By February, planning meetings, hallway conversations and the bus that came late will have eaten it, and then either the children go without or we go on for nothing.

How have you written this?`,
      },
      {
        by: "ruth",
        after: 170,
        body: `Define it. Ours has a list of what *counts*: direct service, evaluations, writing them, meetings we are **required** to attend, travel between buildings on the same day. Everything else is by request, in writing, before it happens. The first draft of that list was a war, and after that there was peace.`,
      },
      {
        by: "imani",
        after: 95,
        body: `And a warning light. When three quarters are used up, they get a letter with a date: “At this pace the hours end in the second week of April. Please tell us by March which services you would like to change.” It puts the choice where the budget is, not on my therapist in a hallway.`,
      },
      {
        by: "graham",
        after: 410,
        body: `Three sentences from ours, which I would not go without:

1. We report hours used by the fifth of each month, by building and by kind.
2. No child’s plan will be reduced by us to stay under the cap. If the cap is reached, the *district* decides in writing how it meets its obligation.
3. Minutes in a child’s plan may not be raised without telling us, because those minutes come out of this number.

The second one is what you will want in April. The duty under the law is theirs, and the paper should say so. Have somebody who knows school law in your state read it.`,
      },
      {
        by: "clement",
        after: 600,
        body: `We had this with a district one county over, which shall stay unnamed. They counted a meeting as an hour only if the therapist *spoke*. I am not making this up. We sent minutes of the meetings for a year, with the speaking parts underlined.`,
        edits: [
          {
            minutes: 3300,
            was: `We had this with Harlow Creek Union. They counted a meeting as an hour only if the therapist *spoke*. Their special education director is new and does not know what she signed. We sent minutes of the meetings for a year, with the speaking parts underlined.`,
            by: "joelle",
            why: "I took out the district’s name and the sentence about a person there. Your contract has a confidentiality clause, and she could be recognized. The point stands without both.",
          },
        ],
        reports: [
          {
            by: "anneke",
            minutes: 2900,
            reason: "confidential",
            note: "It names the district and talks about one person who works there.",
          },
        ],
        decided: {
          by: "joelle",
          minutes: 3301,
          verdict: "edited",
          words: "The name and the sentence about a person are out.",
        },
      },
      { by: "marguerite", after: 190, replyTo: 4, body: `I would have had my people sneeze meaningfully.` },
      {
        by: "tobias",
        after: 4300,
        body: `We have the list of what counts, the letter at three quarters and Graham’s second sentence, which their lawyer liked better than ours did. Title changed, too. I was in a mood when I wrote the first one.`,
      },
    ],
  },
  {
    cohort: "pediatric",
    key: "bad-review",
    kind: "discussion",
    title: "A furious review from a family: do you answer it?",
    topics: ["Marketing", "Compliance"],
    by: "anneke",
    daysAgo: 9,
    hour: 20.3,
    posts: [
      {
        by: "anneke",
        after: 0,
        body: `One star, four paragraphs, and most of it about a bill. It has been up since Sunday, and I have written eleven answers in my head, two of which were quite good. My director says that we may not even say that they are a family of ours. Is that right? What do you do?`,
      },
      {
        by: "wendell",
        after: 70,
        body: `That is right, as I was taught it. They may tell the whole world that they came to you. *You* may not confirm it, not even by thanking them for coming. There have been penalties over kind answers.

We have one sentence, and it is always the same: “We take every concern seriously and cannot discuss anyone’s care here. Please call our office and ask for Imani.” She takes each of those calls.`,
      },
      {
        by: "imani",
        after: 14,
        body: `About half call. Two have taken the review down on their own, and I never asked them to.`,
      },
      {
        by: "ruth",
        after: 240,
        body: `Ours last year came from somebody whom the whole town knows because of the work they do, so I knew within a line who it was, and so did everyone at the grocery store. I will tell you how it went, because it had a happy end, but you will all guess who.`,
        reports: [
          {
            by: "clement",
            minutes: 50,
            reason: "patient",
            note: "Too close to home. She will be glad to have it pointed out.",
          },
        ],
        removed: {
          minutes: 95,
          by: "joelle",
          why: "In a small town this is enough to know the family. Ruth will tell it again without the part that gives them away.",
        },
      },
      {
        by: "ruth",
        after: 130,
        body: `Joelle is right, and my own husband reported me, also rightly. The short form: I called. I listened for twenty minutes and did not explain anything. The bill was our mistake. They wrote a second review without being asked.`,
      },
      { by: "clement", after: 9, body: `I reported with love.` },
      {
        by: "lena",
        after: 210,
        body: `I would add: do not ask your happy families to drown it. Ours did that without being asked, in one night, and it looked bought. We asked nobody for a month and then went back to our usual card at discharge, the same for everyone.`,
      },
      {
        by: "tobias",
        after: 45,
        body: `My favorite, in full: “Parking difficult. Therapist nice. Horse?” Three stars. There is no horse.`,
        removed: { minutes: 700 },
      },
      {
        by: "maribel",
        after: 1250,
        body: `Eleven answers in your head means that it still stings. I read mine to Desmond, once, in the car, with the windows up. Then I post Wendell’s sentence.`,
      },
      {
        by: "anneke",
        after: 900,
        body: `Posted the sentence on Tuesday, called on Wednesday. It *was* about the bill, and in part they were right. We have changed the letter that goes with a first bill. The review is still up, and I have stopped reading it at night.`,
      },
    ],
  },
];
