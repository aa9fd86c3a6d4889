import type { Subject } from "./subject.ts";

/** A practice as a whole, where nothing else is told of what it is about: it lies in no cohort, and its address is its own. */
export const practice: Subject = {
  called: "practice",
  named: () => "a practice",
  address: ({ slug }) => `/practices/${slug}`,
  together: ({ slug }) => `practice.${slug}`,
};
