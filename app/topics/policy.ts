import { facilitates, type Viewer, writesIn } from "#app/accounts/viewer.ts";

/** How many topics a conversation may stand under. */
export const TOPICS_MAX = 3;

/** Keeping the list of topics. */
export function canKeepTopics(viewer: Viewer, cohortId: number): boolean {
  return facilitates(viewer, cohortId) && writesIn(viewer, cohortId);
}
