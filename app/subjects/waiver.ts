import { waiverHref } from "#app/matching/addresses.ts";
import type { Subject } from "./subject.ts";

/** Leave for two practices to sit together in spite of a conflict. */
export const waiver: Subject = {
  called: "waiver",
  named: () => "a waiver",
  address: ({ slug }) => waiverHref(slug),
  together: ({ slug }) => `waiver.${slug}`,
};
