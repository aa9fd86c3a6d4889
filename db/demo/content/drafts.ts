import type { DemoDraft } from "./types.ts";

/** Begun and not posted: what waits for its author on the first page. */
export const drafts: DemoDraft[] = [
  {
    cohort: "pediatric",
    by: "maribel",
    thread: "custody-chart",
    replyTo: 0,
    minutesAgo: 40,
    body: `From our last one, in the order in which we should have called:

1. Our own privacy contact, so that one person answers and nobody answers twice.
2. The health lawyer, *before* the carrier, because`,
  },
  {
    cohort: "sites",
    by: "maribel",
    kind: "discussion",
    title: "Moving the swing gym from one house to the other",
    topics: ["Space and equipment", "Scheduling"],
    minutesAgo: 2900,
    body: `The north house has the ceiling and the south house has the children. Before I call a builder again: who has moved their big equipment, and what did you do with the weeks in between?`,
  },
  {
    cohort: "pediatric",
    by: "graham",
    thread: "lone-worker",
    minutesAgo: 610,
    body: `Two things from our laminated card, which I will type out when I am in front of it:`,
  },
  {
    cohort: "pediatric",
    by: "lena",
    kind: "question",
    title: "How do you tell a family that their favorite therapist",
    topics: ["People"],
    minutesAgo: 4300,
    body: "",
  },
  {
    cohort: "hospital",
    by: "curtis",
    thread: "chart-ownership",
    replyTo: 3,
    minutesAgo: 1120,
    body: `They asked us for a promise to return every copy at the end, which would have undone the whole clause. We answered that`,
  },
  {
    cohort: "disciplines",
    by: "vernon",
    thread: "home-health-episode",
    replyTo: 3,
    minutesAgo: 200,
    body: `We accept it, with one exception: after any hospital stay we check again`,
  },
];
