import type { DemoDocumentThread } from "./types.ts";

/** Pediatric PT: what is asked and answered about documents, and about single sections of them. */
export const pediatricDocumentThreads: DemoDocumentThread[] = [
  {
    document: "attendance",
    version: 3,
    cohort: "pediatric",
    key: "attendance-who-asks",
    kind: "question",
    title: "Attendance policy: what do you do when nobody ever answers yes?",
    topics: ["Policies", "Scheduling"],
    by: "desmond",
    daysAgo: 7,
    hour: 9.3,
    accepted: 1,
    posts: [
      {
        by: "desmond",
        after: 0,
        body: `It came into force last week, and I like it very much. One family has now not answered three texts in a row and has come to all three visits, early, with cookies. The desk called each morning and feels silly. Do we go on calling?`,
      },
      {
        by: "wendell",
        after: 75,
        body: `Ask them once how they like to be reached, and write it into the chart. We have eleven families who never answer a text and never miss. In our system they carry a small star, and the star means “do not call.” It is not in the policy, because the last box of the acknowledgement covers it.`,
      },
      {
        by: "marguerite",
        after: 130,
        body: `We are still on the version before, so take this as gossip. Half of those who do not answer cannot read the text. Try a call in their language before you give anyone a star.`,
      },
      {
        by: "desmond",
        after: 1340,
        replyTo: 2,
        body: `You were right. It was the language. Her sister gets the texts now, and answers with three hearts. Two more families have a star.`,
      },
    ],
  },
  {
    document: "attendance",
    version: 3,
    section: "Standing-slot loss",
    cohort: "pediatric",
    key: "attendance-six-visits",
    kind: "discussion",
    title: "Standing-slot loss: why six kept visits, and may it be four?",
    topics: ["Policies"],
    by: "clement",
    daysAgo: 9,
    hour: 14.1,
    posts: [
      {
        by: "clement",
        after: 0,
        body: `About the fourth step. A family that books week by week until it has kept six visits may wait two months, and in early intervention two months are a large part of the whole. Is six a number that you found, or a number that sounded right?`,
      },
      {
        by: "imani",
        after: 95,
        body: `It sounded right. I would love to say otherwise. Since the call before a release became a rule we have released one slot, so nobody has ever had to count to six.`,
      },
      {
        by: "ruth",
        after: 40,
        body: `Then let it be four, and nobody will count to that either.`,
      },
      {
        by: "wendell",
        after: 700,
        body: `I steward this one. If you adopt it with four, use “suggest to the author” and I will take it in with the next version, with your names under it. I would rather change it because two of you asked than because I looked at the ceiling.`,
      },
    ],
  },
  {
    document: "supervision",
    version: 3,
    section: "Availability",
    cohort: "pediatric",
    key: "supervision-second-name",
    kind: "question",
    title: "Availability: who is the second name when there are only two of you?",
    topics: ["Compliance", "Policies"],
    by: "imani",
    daysAgo: 9,
    hour: 17.4,
    accepted: 2,
    posts: [
      {
        by: "imani",
        after: 0,
        body: `On Fridays I have one assistant, one PT in the clinic and one PT in the pool. The section wants two names on the schedule. The second name would be somebody in the water with a child. Is that a name?`,
      },
      {
        by: "tamsin",
        after: 55,
        body: `Seen from below: no. A name that cannot answer is worse than a blank, because I will spend four minutes finding that out.`,
      },
      {
        by: "graham",
        after: 240,
        body: `The second name need not be in your building, as long as your table allows it and the person is licensed in your state, knows the plan of care and has agreed to be called. On our short Fridays it is me, at home, with the phone on the kitchen counter. It says so on the schedule: “Graham, kitchen.”

If nobody like that exists, then on Fridays the policy has told you something about Fridays.`,
      },
      {
        by: "imani",
        after: 960,
        replyTo: 2,
        body: `It has. I have moved the pool to Thursdays, when there are three of us, and added a half sentence to our copy. I am also a little envious of the kitchen.`,
      },
    ],
  },
  {
    document: "equipment",
    version: 2,
    section: "Lock-out",
    cohort: "pediatric",
    key: "equipment-parents-tag",
    kind: "discussion",
    title: "Lock-out: may a parent really hang a red tag?",
    topics: ["Space and equipment", "Policies"],
    by: "tobias",
    daysAgo: 36,
    hour: 12.6,
    posts: [
      {
        by: "tobias",
        after: 0,
        body: `“Parent with a good eye,” it says. I read it aloud at lunch and there was a silence. One father here is a rigger and has opinions about everything that hangs, including the coats. Do you mean it?`,
      },
      {
        by: "ingrid",
        after: 190,
        body: `I mean it. In two years parents have hung three tags. One was a twisted rope, one was a stain, and one was a swivel that I would have had to replace within the month. I pay for a stain now and then.`,
      },
      {
        by: "graham",
        after: 60,
        body: `We keep the tags behind the counter, and a parent asks for one. It adds ten seconds and a sentence, and the sentence is usually the useful part.`,
      },
      {
        by: "tobias",
        after: 1500,
        body: `The rigger has been told. He took a tag, walked through the whole gym, came back, returned the tag, and said, “Who does your ceiling? He is good.” I have not been so proud since the children were born.`,
      },
    ],
  },
  {
    document: "compliance",
    version: 3,
    cohort: "pediatric",
    key: "compliance-outside-ear",
    kind: "question",
    title: "Compliance plan: who is your ear outside the practice?",
    topics: ["Compliance"],
    by: "anneke",
    daysAgo: 37,
    hour: 20.2,
    accepted: 1,
    posts: [
      {
        by: "anneke",
        after: 0,
        body: `The plan is adopted, with one field empty: *who listens outside the practice*. In a town of this size everyone whom I could ask is married to somebody who works for me. Whom did you find?`,
      },
      {
        by: "joelle",
        after: 640,
        body: `A retired school principal. She knows nothing about billing and everything about people who come in and close the door behind them. She has a page with the four rules from the last section, an email of her own, and she has been called twice in three years. Both times it was about me, and both times they were right.`,
      },
      {
        by: "clement",
        after: 85,
        body: `Our bookkeeper’s office, though not our bookkeeper. It costs an hour now and then. We tested it as the work plan says, and the person who answered wrote down more than I had said.`,
      },
      {
        by: "anneke",
        after: 1720,
        body: `I am going with a bookkeeper’s office as well, in the next town. They asked better questions about confidentiality than I did. The field is filled.`,
      },
    ],
  },
];
