import type { DemoThread } from "./types.ts";

/** Pediatric PT: full afternoons, empty slots and who comes first. */
export const pediatricSchedule: DemoThread[] = [
  {
    cohort: "pediatric",
    key: "after-three",
    kind: "discussion",
    title: "Families no-showing after 3 pm: does a standing-slot policy help?",
    topics: ["Policies"],
    by: "imani",
    daysAgo: 74,
    hour: 12.3,
    posts: [
      {
        by: "imani",
        after: 0,
        body: `Everyone wants after school. Everyone who has it misses it. Our mornings are steady; from three o’clock on, about one visit in five does not happen, and I have a waitlist for exactly those hours.

We are thinking about a standing slot that a family keeps only as long as they come. Has anyone done this without turning the front desk into the police?`,
      },
      {
        by: "wendell",
        after: 22,
        body: `I pulled the last quarter, so that we talk about the same thing:

| Start of visit | Kept | Canceled in time | No call |
| --- | ---: | ---: | ---: |
| 8 to noon | 91 | 6 | 3 |
| noon to 3 | 88 | 8 | 4 |
| 3 to 6 | 79 | 9 | 12 |

Per hundred scheduled. It is the last column that hurts.`,
      },
      {
        by: "graham",
        after: 260,
        body: `We have had standing slots for three years. Three missed without a call and the slot is released, and the family gets the next free time. What makes it work is that **the therapist** has a talk with the family after the second one. By the third, nobody is surprised.`,
      },
      {
        by: "ruth",
        after: 900,
        body: `I will disagree a little. We released slots by form letter for a year, and the families we lost were the ones with two jobs and one car. The ones with the color-coded calendar kept theirs. That is not the practice I set out to run.

Now we ask one question at the second miss: “What gets in the way?” Half the time the answer is a bus, a sibling’s pickup or a shift that changed. Those you can schedule around.`,
      },
      {
        by: "marguerite",
        after: 640,
        replyTo: 3,
        body: `Both of you are right, and the desk has to do both. What helped me: a text the evening before that asks for a **yes**, not one that only reminds. If there is no yes by eight in the morning, I may offer the time to somebody on the short list for the day. Nobody loses a standing slot over it, and the hour is not empty.`,
      },
      {
        by: "maribel",
        after: 1500,
        body: `Stealing the yes-text. We keep a “can be here in twenty minutes” list of families who live close and like surprises. It is the most cheerful list in the building.`,
      },
      {
        by: "imani",
        after: 60480,
        body: `Here is what happened, six weeks in. We did three things: the yes-text, “What gets in the way?” at the second miss, and standing slots that are released at the third *after* a phone call.

We went from twelve no-calls in a hundred to five. Two families moved to mornings, and one told us they had been too embarrassed to say that the car was gone. We released one single slot. The waitlist is shorter than it has been all year.`,
      },
      {
        by: "ruth",
        after: 190,
        replyTo: 6,
        body: `One slot. That is a policy I can like.`,
      },
    ],
  },
  {
    cohort: "pediatric",
    key: "waitlist",
    kind: "discussion",
    title: "Waitlist fairness: first come, or by urgency?",
    topics: ["Policies"],
    by: "desmond",
    daysAgo: 21,
    hour: 10.4,
    posts: [
      {
        by: "desmond",
        after: 0,
        body: `Our list is at fourteen weeks. Today it is strictly first come, and that has the charm of being explainable. But an infant whose head shape is changing by the week should not wait behind a referral for clumsiness, and every therapist here knows it and quietly works around the list. A rule that good people work around is not a rule.

How do you sort yours?`,
      },
      {
        by: "tamsin",
        after: 180,
        body: `We have two lists. “Time matters” is for babies under six months, for anyone within eight weeks of surgery, for new equipment that does not fit, and for loss of a skill the child had. Everyone else is on “in order.” Of every four openings, three go to the first list and one to the second, so that the second keeps moving.`,
      },
      {
        by: "clement",
        after: 95,
        body: `The one in four is what matters there. We once had a pure urgency list, and the bottom of it never moved at all. A family called after ten months to ask whether we had closed.`,
      },
      {
        by: "graham",
        after: 840,
        body: `Whatever you choose, write down **who sorts** and let it be a clinician. We gave it to the desk at first and they sorted by who called most often, because nobody had told them anything better. Now my lead looks at new referrals twice a week, for ten minutes. It is on her schedule like a visit.`,
      },
      {
        by: "joelle",
        after: 1400,
        body: `And tell the families. We send a note with the place on the list and what would change it: “If your child loses a skill or has surgery scheduled, call us; that changes your place.” The calls asking “How much longer?” dropped to almost none.

One check before you adopt a sorting rule: look at it next to your non-discrimination policy. Sorting by clinical need is fine. Sorting by who pays is not something you want to find yourself doing by accident.`,
      },
      {
        by: "desmond",
        after: 3200,
        body: `Two lists, three to one, sorted by me on Mondays and Thursdays, with Joelle’s sentence in the letter. Maribel has signed off. We start on the first of the month, and I will report back how far “in order” really moves.`,
      },
    ],
  },
];
