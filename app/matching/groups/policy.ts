import type { Viewer } from "#app/accounts/viewer.ts";

/** How many characters an objection may have. */
export const REASON_MAX = 2_000;

/** May answer for the practice whose place in a group they see: an owner. Directors read along. */
export function canAnswer(viewer: Viewer): boolean {
  return viewer.practice?.role === "owner";
}
