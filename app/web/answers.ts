import type { AppLoadContext } from "@remix-run/node";
import type { Viewer } from "#app/accounts/viewer.ts";

/** The thing is not there, or not the viewer's to see: the same 404 for both. */
export class NotFound extends Error {}

/** The viewer may see the thing but not do this with it: 403. */
export class NotAllowed extends Error {}

/** The viewer could do it, if the cohort were not archived. */
export class Archived extends NotAllowed {}

/** Nobody is signed in, or no longer. */
export class SignedOut extends Error {}

/** The page that asks was made for another person than the one who is signed in now. */
export class MadeForAnother extends Error {}

/** The viewer has a seat but has not accepted the current charter: it comes before anything else. */
export class CharterFirst extends Error {
  readonly slug: string;

  constructor(slug: string) {
    super();
    this.slug = slug;
  }
}

/** Thrown where what was asked cannot be done; the message is a sentence for the person who asked. */
export class Refused extends Error {}

/** The same for a field that is only seen to be needed once the thing itself is at hand; the sentence stands beside it. */
export class Incomplete extends Refused {
  readonly field: string;

  constructor(field: string, sentence: string) {
    super(sentence);
    this.field = field;
  }
}

/** There were too many of these for now: 429. The message says when it goes on. */
export class TooMuch extends Refused {}

/** Throws the 429 of a request that is one too many, with what was typed. */
export function withinBounds({ tooMuch, typed }: AppLoadContext): void {
  if (tooMuch === null) return;
  const { sentence, seconds } = tooMuch;
  throw Response.json(
    { kind: "too-often", sentence, typed },
    { status: 429, headers: { "Retry-After": String(seconds) } },
  );
}

/** Said to whoever would add something to a cohort that is archived. */
export const ARCHIVED =
  "This cohort is archived. It can be read, and nothing is added any more. What you wrote is kept here.";

/** Narrows away null and undefined, or throws NotFound. */
export function found<T>(thing: T | null | undefined): T {
  if (thing === null || thing === undefined) throw new NotFound();
  return thing;
}

/** Throws NotAllowed unless the policy said yes. */
export function allow(permitted: boolean): asserts permitted is true {
  if (!permitted) throw new NotAllowed();
}

/**
 * Asks a policy whether the viewer may. Throws Archived where nothing but an archived cohort keeps them from it, and NotAllowed where
 * something else does.
 */
export function allowWhileOpen(viewer: Viewer, may: (viewer: Viewer) => boolean): void {
  if (may(viewer)) return;
  const cohorts = viewer.cohorts.map((cohort) => ({ ...cohort, archivedAt: null }));
  throw may({ ...viewer, cohorts }) ? new Archived() : new NotAllowed();
}
