import { groupHref } from "#app/matching/groups/addresses.ts";
import type { Subject } from "./subject.ts";

/** A group that is formed: an owner whose practice has a place in it knows it by its name. */
export const formation: Subject = {
  called: "group that is formed",
  named: () => "a group that is formed",
  address: ({ slug }) => groupHref(slug),
  together: ({ slug }) => `formation.${slug}`,
};
