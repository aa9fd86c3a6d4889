import type { FrameCohort, Viewer } from "#app/accounts/viewer.ts";
import { CharterFirst, found } from "#app/web/answers.ts";

/** The viewer's cohort at an address. Throws NotFound for any other, and CharterFirst until its charter is accepted. */
export function cohortAt(viewer: Viewer, slug: string | undefined): FrameCohort {
  const cohort = found(viewer.cohorts.find((each) => each.slug === slug));
  if (!cohort.accepted) throw new CharterFirst(cohort.slug);
  return cohort;
}
