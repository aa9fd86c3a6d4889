import { redirect } from "@remix-run/node";
import type { Viewer } from "#app/accounts/viewer.ts";

/**
 * Sends someone who has a seat but has not accepted the cohort's current charter to read it. For the top of a
 * cohort's loaders, before `read`: everyone else goes on, and finds the cohort or does not.
 */
export function charterFirst(viewer: Viewer | null, slug: string): void {
  const mine = viewer?.cohorts.find((cohort) => cohort.slug === slug);
  if (mine && !mine.accepted) throw redirect(`/c/${mine.slug}/charter`);
}
