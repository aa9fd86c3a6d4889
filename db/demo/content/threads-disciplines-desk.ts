import type { DemoThread } from "./types.ts";

/** Several disciplines, one roof: the desk and the office behind it. */
export const disciplinesDesk: DemoThread[] = [
  {
    cohort: "disciplines",
    key: "one-desk",
    kind: "discussion",
    title: "A front desk that books two professions and understands one",
    topics: ["Scheduling", "People"],
    by: "nephi",
    daysAgo: 14,
    hour: 8.3,
    events: [{ after: 0, minutes: 30, kind: "retitled", by: "harriet", detail: "Scheduling problems" }],
    posts: [
      {
        by: "nephi",
        after: 0,
        body: `New physical therapist in a house of occupational therapists here. Everyone is lovely. But our desk has booked children’s OT for eleven years, and I keep getting forty-five minutes for an evaluation and an hour for a quick brace check. They ask me what I need, and I say, “It depends,” which I now see is no help.

What did you give your desk, so that it can book a profession that it does not know?`,
      },
      {
        by: "samir",
        after: 40,
        body: `Welcome to the other side. Somebody gave me a card. Left column, what the *family says*. Right column, what to book. No diagnosis, no profession, eleven lines. “New brace, does it fit?” thirty minutes. “Never been here” always ninety. When nothing on the card fits: thirty minutes by phone with the therapist, today.`,
      },
      {
        by: "dwayne",
        after: 310,
        body: `Sit at the desk for a morning and listen, Nephi. I did it when speech joined us and heard my own people be explained to a caller as “talking, but for swallowing.” We wrote three sentences for each profession that a ten-minute-old employee can say.`,
      },
      { by: "harriet", after: 18, body: `He then tried to say them himself and needed four.` },
      {
        by: "concetta",
        after: 680,
        body: `No desk here, we work in living rooms, but it is the same disease. Ours was cured when the scheduler went along for a day with one of each profession. She came back and rebuilt the whole grid by herself. Best day that we ever spent on not scheduling anything.`,
        edits: [
          {
            minutes: 14,
            was: `No desk here, we work in living rooms, but it is the same disease. Ours was cured when the scheduler went along for a day. She came back and rebuilt the whole grid by herself.`,
          },
        ],
      },
      {
        by: "nephi",
        after: 3100,
        body: `The card has nine lines, and I sat there from eight to noon. I heard, “He is like the OTs, but for legs.” I have decided to keep it.`,
      },
    ],
  },
  {
    cohort: "disciplines",
    key: "authorizations",
    kind: "question",
    title: "One person for all authorizations, or one for each profession?",
    topics: ["Billing", "Technology"],
    by: "saskia",
    daysAgo: 36,
    hour: 12.9,
    events: [{ after: 1, minutes: 15, kind: "recast", by: "saskia", detail: "question" }],
    accepted: 4,
    posts: [
      {
        by: "saskia",
        after: 0,
        body: `Two professions, nine plans, and every plan asks each profession in a different way. Our one wonderful person is drowning. Do we hire a second one and split by profession, or by plan?`,
      },
      {
        by: "patrick",
        after: 60,
        body: `By plan, please. We split by profession once, and then two people sat on hold with the same plan on the same morning, about the same child.`,
      },
      { by: "yesenia", after: 25, body: `I paid for that hold music.` },
      {
        by: "leopold",
        after: 430,
        body: `We track three dates for each authorization and nothing else: asked, promised, runs out. The third one rings three weeks ahead. Since then not one visit has been done past the end of one, and before that it was about one a week. It is a spreadsheet with colors. Do not let anyone sell you more than that before you have tried it.`,
      },
      {
        by: "harriet",
        after: 800,
        body: `By plan, and give each person the plans that are *alike*. Then a page for each plan that anyone can work from: where, what they ask of which profession, how long they really take, what they always send back, the date when somebody last checked. The page is the point. When our one person had surgery, two others worked from the pages for five weeks, and we were slower but never lost.`,
      },
      {
        by: "beatrix",
        after: 150,
        body: `And let the therapists see the third date. Mine were amazed to hear that there was one.`,
      },
      {
        by: "saskia",
        after: 4100,
        body: `By plan, nine pages, three dates on the therapists’ own screen. Our wonderful person wrote the pages herself and said it was like being asked for her autograph.`,
      },
    ],
  },
];
