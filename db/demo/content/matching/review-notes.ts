import type { DemoReviewNote } from "./types.ts";

const unconfirmed = "Sorrelbank has filled in everything and still has to confirm it.";

/** What Noor wrote down of the pairs that had to be looked at before they sat together. All others are clear. */
export const reviewNotes: DemoReviewNote[] = [
  {
    cohort: "hospital",
    pair: ["amberlough", "lintwell"],
    note: "Both work for a hospital of the same system, one in Kansas and one in Alabama. Each hospital makes its own contracts. I asked both owners, and neither has dealt with the system’s head office.",
  },
  {
    cohort: "sites",
    pair: ["wexbarrow", "tarrowdale"],
    note: "Michigan and Texas, a thousand miles apart. I looked at what stands against the pair with each of them: no patient of the one could have gone to the other. I look again when either of them changes something.",
  },
  {
    cohort: "rural",
    pair: ["fennelgarth", "sorrelbank"],
    note: `${unconfirmed} From Miles City to Houghton it is two days by car, so I did not want the other four to wait for that.`,
  },
  {
    cohort: "rural",
    pair: ["sorrelbank", "yarrowmead"],
    note: `${unconfirmed} The Keweenaw and West Texas share no patient, no referrer and no season.`,
  },
  {
    cohort: "rural",
    pair: ["sorrelbank", "tidewrack"],
    note: `${unconfirmed} Houghton and Machias are as far apart as the map allows, and both say that they know nobody in the other’s state.`,
  },
  {
    cohort: "rural",
    pair: ["juniperstead", "sorrelbank"],
    note: `${unconfirmed} Juniperstead sees children by video in Nevada alone, so that the screen makes them no neighbors.`,
  },
];
