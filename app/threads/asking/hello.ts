import type { Viewer } from "#app/accounts/viewer.ts";
import { oneLine } from "#app/text/one-line.ts";
import { TITLE_MAX } from "#app/threads/policy.ts";

/** Words for the first post of somebody who is new in a cohort, to change as they like. */
export function helloFrom({ name, practice }: Pick<Viewer, "name" | "practice">) {
  // Names of the frame carry marks of direction, which have no place in a text to edit.
  const who = [name, practice?.name ?? ""].map(oneLine).filter(Boolean).join(", ");
  return {
    kind: "discussion",
    title: `Hello from ${who}`.slice(0, TITLE_MAX),
    body: `Hello, this is ${who}. I am new at this table and glad to be here.\n\nWhat should I read first, and what is on your mind these weeks?`,
  };
}
