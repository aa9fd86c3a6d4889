import type { DemoThread } from "./types.ts";

/** Pediatric PT: swings, ball pits and everything else that has to be safe and clean. */
export const pediatricGym: DemoThread[] = [
  {
    cohort: "pediatric",
    key: "swing-log",
    kind: "discussion",
    title: "Swing and suspended-equipment inspection log: who owns it?",
    topics: ["Space and equipment", "Policies"],
    by: "maribel",
    daysAgo: 7,
    hour: 11.3,
    posts: [
      {
        by: "maribel",
        after: 0,
        body: `We have a log. It hangs beside the swing, everybody may sign it, and so nobody does. Last month’s page has three signatures, all of them mine, all on one day. Who owns yours, by name?`,
      },
      {
        by: "graham",
        after: 55,
        body: `One person, one deputy, both named in the policy. Not “the team.” Ours is my lead assistant, and it is in her job description with half an hour a month for it.`,
      },
      {
        by: "tamsin",
        after: 30,
        body: `That would be me. What I do:

- **Every morning,** whoever opens: hands on the strap, eyes on the carabiner, one hard pull. No signature. It is a habit, like a seat belt.
- **First Monday of the month,** me: every swivel, strap, hook and ceiling plate, with a flashlight. That one is signed.
- **Once a year,** the installer looks at what is above the ceiling tile. I cannot see that, and I do not pretend to.

We used to sign daily. It taught people to sign, not to look. Last month’s sheet is attached, with the strap that I did not like.`,
        files: [{ name: "swing-inspection-log.docx" }],
      },
      {
        by: "lena",
        after: 330,
        body: `I would keep the daily signature, sorry. We had a strap fail in the first hour of a day that nobody had checked. No child was on it, but I had nothing to show our insurer except “we normally look.” Now it is a tick on the opening sheet, next to lights and alarm. Ten seconds.`,
      },
      {
        by: "tamsin",
        after: 45,
        replyTo: 3,
        body: `On the opening sheet I could live with. It is the separate clipboard that dies.`,
      },
      {
        by: "tobias",
        after: 900,
        body: `Write the manufacturer’s load limit on a tag **on the swing**. We had the weights in a binder and a teenager on a toddler platform. The binder was in excellent order.`,
      },
      {
        by: "ingrid",
        after: 410,
        body: `Two additions from a place with far too many hooks:

1. Hardware gets an **install date** in paint marker. Carabiners and swivels come with a service life; ask the maker, and go by the date, not by the look of them.
2. A red tag that *anyone* may hang. Red tag means nobody uses it, no discussion, and only the named owner takes it off. Our receptionist has hung it twice and was right once. I thanked her both times.`,
        files: [
          {
            name: "hooks-in-our-gym.png",
            shows: "A plan of our gym with twelve numbered hooks. Hook 7 has a red tag.",
          },
        ],
      },
      {
        by: "maribel",
        after: 1240,
        body: `Decided: Kiyoko owns it, Desmond is the deputy, a tick on the opening sheet, a flashlight on the first Monday, tags on the swings, red tags in the drawer. I called the installer about the ceiling, and he said, “I wondered when you would.”`,
      },
      {
        by: "tobias",
        after: 2960,
        replyTo: 7,
        body: `Ask him whether he photographs the plates. Ours does now, and I sleep better with a picture than with a signature.`,
      },
    ],
  },
  {
    cohort: "pediatric",
    key: "ball-pit",
    kind: "question",
    title: "Ball-pit and toy cleaning schedule that staff actually follow",
    topics: ["Space and equipment", "Policies"],
    by: "tobias",
    daysAgo: 63,
    hour: 17.1,
    accepted: 4,
    events: [
      {
        after: 6,
        minutes: 3,
        kind: "locked",
        by: "joelle",
        detail:
          "Settled, and in use in several gyms. New questions about cleaning get their own conversation.",
      },
    ],
    posts: [
      {
        by: "tobias",
        after: 0,
        body: `I will spare you what we found at the bottom. We have a schedule, laminated, with a column for initials, and it is a work of fiction. How do you get six hundred plastic balls clean, and who does it?`,
      },
      {
        by: "marguerite",
        after: 18,
        body: `For the record, I found it. I want hazard training and a cake.`,
      },
      {
        by: "wendell",
        after: 220,
        body: `Laundry bags, the mesh kind, in a commercial dishwasher at the church next door, every other Friday. We traded a Saturday of gym time for it until our lawyer asked whether the church’s clinic ever sends us patients. Now we pay them, and there is a one-page agreement. Lesson: even a dishwasher deserves paper.`,
      },
      {
        by: "ruth",
        after: 610,
        body: `We got rid of the ball pit. Nobody asked for it back except one therapist, and she got a crash pad with a cover that comes off and goes in the washer.`,
      },
      {
        by: "joelle",
        after: 700,
        body: `We sorted everything in the gym by **how it is cleaned** and not by what it is:

| Bin | What | When | Who |
| --- | --- | --- | --- |
| Green | mats, balls, bolsters | wiped after each child | the therapist, with the child helping |
| Yellow | small toys, pegs, puzzles | into the bin after use; washed at close | the closing aide |
| Red | anything mouthed | straight into the sink, not back on the shelf | whoever sees it |
| Monthly | ball pit, fabric swings, soft covers | last Friday, schedule blocked from two o’clock | everyone, with music |

The monthly block is what made it real. If it is not on the schedule, it is a wish. And a *small* ball pit: two hundred balls fit in four bags. The table to fill in is attached, and the poster that hangs over the bins.`,
        files: [{ name: "bins-and-days.xlsx" }, { name: "bins-poster.pdf" }],
      },
      {
        by: "tobias",
        after: 1480,
        body: `Four hundred balls have found a new home with a man who sells pools. Two hundred remain. The first Friday had music. Marguerite had her cake.`,
      },
      {
        by: "joelle",
        after: 8600,
        body: `I am closing this one, because the bins have become a procedure that several of us use, and questions about it deserve a thread of their own. If your state’s child-care rules apply to your gym, check the disinfectant and its contact time against them first; two of ours had to change products.`,
      },
    ],
  },
];
