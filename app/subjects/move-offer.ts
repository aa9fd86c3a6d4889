import { moveHref } from "#app/matching/addresses.ts";
import type { Subject } from "./subject.ts";

/** A seat in another cohort that a practice is offered. */
export const moveOffer: Subject = {
  called: "offer of another seat",
  named: () => "the offer of another seat",
  address: ({ slug }) => moveHref(slug),
  together: ({ slug }) => `move.${slug}`,
};
