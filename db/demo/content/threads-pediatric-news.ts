import type { DemoThread } from "./types.ts";

/** Pediatric PT: what the facilitator announces. */
export const pediatricNews: DemoThread[] = [
  {
    cohort: "pediatric",
    key: "next-call",
    kind: "announcement",
    title: "Next call moved by a week: bring one policy you are stuck on",
    topics: ["Policies"],
    by: "joelle",
    daysAgo: 2,
    hour: 16.75,
    events: [{ after: 0, minutes: 2, kind: "pinned", by: "joelle" }],
    posts: [
      {
        by: "joelle",
        after: 0,
        body: `Three of us are at state meetings on the usual Tuesday, so the call moves to **the week after, same hour**. The link stays the same.

What to bring: *one policy you are stuck on*, with the one sentence in it that you cannot get right. Not the whole document. We will put eight sentences on the screen, one after another, nine minutes each.

Tobias has promised his on snow days. Imani keeps the clock.`,
      },
      {
        by: "imani",
        after: 125,
        body: `Nine minutes means nine minutes. I have bought a bell.`,
      },
      {
        by: "tobias",
        after: 760,
        body: `My sentence is “We are open unless we are closed.” I believe it can be improved.`,
      },
    ],
  },
  {
    cohort: "pediatric",
    key: "welcome-kestrelgate",
    kind: "announcement",
    title: "A new chair is taken: welcome, Kestrelgate",
    topics: ["People"],
    by: "joelle",
    daysAgo: 111,
    hour: 9,
    posts: [
      {
        by: "joelle",
        after: 0,
        body: `With Kestrelgate Children’s Therapy from Fort Collins our table is full again. Lena Sorvik and Ingrid Dalrymple will both attend. Nobody objected in the ten days, and both have signed the charter.

Some of you asked about Callum. A seat stays with the ownership it was given to, so when Marrowstone was sold, its seat ended. What he wrote stays here under his name, and he sends his best.

Lena and Ingrid, two lines each, please: what you are good at, and what you would like help with.`,
      },
      {
        by: "lena",
        after: 90,
        body: `Good at: schedules, hard conversations, getting eleven people to write their notes on the same day. Need help with: being liked afterwards.`,
      },
      {
        by: "ingrid",
        after: 260,
        body: `Good at: hooks, ceilings, anything that swings. Need help with: letting Lena do her job.`,
      },
      {
        by: "ruth",
        after: 35,
        body: `Oh, you two will fit right in.`,
      },
    ],
  },
];
