import { caseHref } from "#app/matching/addresses.ts";
import type { Subject } from "./subject.ts";

/** Two practices of a cohort that are in conflict: moderators alone know of it. */
export const conflictCase: Subject = {
  called: "case",
  named: () => "a case",
  address: ({ slug }) => caseHref(slug),
  together: ({ slug }) => `case.${slug}`,
};
