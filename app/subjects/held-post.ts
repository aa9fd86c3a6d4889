import { heldHref } from "#app/moderation/addresses.ts";
import type { Subject } from "./subject.ts";

/** A post that waited for a moderator: its author and those who lead the cohort know of it, by where it was to stand. */
export const heldPost: Subject = {
  called: "post",
  named: () => "a post that waited for a moderator",
  address: ({ slug }) => heldHref(slug),
  together: ({ slug, numbers: [id] }) => `held.${slug}.${id}`,
};
