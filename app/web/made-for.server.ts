import type { AppLoadContext } from "@remix-run/node";

/** Whether the page that asks was made for another person than the one who is signed in now. */
export function isMadeForAnother({ madeFor, person }: AppLoadContext): boolean {
  return madeFor !== null && person !== null && madeFor !== person.mark;
}

/** Whether a form says that it was made for the one who is signed in now: only then it does anything as them. */
export function isMadeForViewer({ madeFor, person }: AppLoadContext): boolean {
  return person !== null && madeFor === person.mark;
}

/**
 * The answer to what was made for someone else, or for nobody knows whom: nothing was done, what was typed comes back, and
 * who is signed in. What has no mark is theirs if they send it again.
 */
export function answerToAnother({ viewer, person, madeFor, typed }: AppLoadContext): Response {
  const kind = madeFor === null ? "unmarked" : "another";
  const withMark = typed && { ...typed, madeFor: madeFor ?? person?.mark ?? null };
  return Response.json({ kind, name: viewer?.name, typed: withMark }, { status: 409 });
}
