import type { Subject } from "./subject.ts";

/** A cohort as a whole, for those who run the network: it lies in no cohort, and its name is all that is told of it. */
export const cohort: Subject = {
  called: "cohort",
  named: () => "the cohort",
  address: () => "/admin/cohorts",
  together: () => "cohorts",
};
