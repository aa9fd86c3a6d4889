import type { DemoThread } from "./types.ts";

/** Pediatric PT, rural: a table that has only just sat down. */
export const rural: DemoThread[] = [
  {
    cohort: "rural",
    key: "welcome",
    kind: "announcement",
    title: "We have begun: who we are, and when we first talk",
    topics: ["People"],
    by: "abigail",
    daysAgo: 3,
    hour: 19.5,
    posts: [
      {
        by: "abigail",
        after: 0,
        body: `Five practices, five states, three chairs still empty. I drew the short straw and will facilitate for the first year.

Our first call is on the first Monday of the month at 8 pm Eastern. If your signal is poor, dial in by phone; I will describe what is on the screen.

Until then, please answer here in two lines: where you drive, and what you are good at that somebody else might borrow. I will start. I drive the coast road, 70 minutes each way to the far end. I am good at home programs that fit on one index card.`,
      },
      {
        by: "eero",
        after: 830,
        body: `I drive a peninsula with one road and 200 inches of snow in a good year. Good at school contracts, by way of having been bad at them first.`,
      },
      {
        by: "graciela",
        after: 520,
        body: `Three counties, each the size of a small eastern state. Good at early intervention in two languages, and at changing a tire in either.`,
      },
    ],
  },
  {
    cohort: "rural",
    key: "only-assistant",
    kind: "question",
    title: "What do you do when the only PTA in the county calls in sick?",
    topics: ["People", "Policies"],
    by: "sanne",
    daysAgo: 0,
    hour: 5,
    posts: [
      {
        by: "sanne",
        after: 0,
        minutesAgo: 95,
        body: `Lyle is my only assistant and, as far as I know, the only one in four counties. When he is out, I have eleven visits and one truck.

So far I call families in order of who lives farthest and cancel the rest. That is fair to the truck and not to the children. Do you sort by need? Do you move some to video, and is that written anywhere? And has anyone used the Medicaid or Medicare rules for a substitute therapist in a shortage area, or is that only for longer absences?`,
      },
    ],
  },
];
