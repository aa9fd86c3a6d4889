import { type FormAnswer, refusal } from "#app/web/form.server.ts";

/**
 * The answer to words that already stand where they were sent to, such as those that a browser puts back into the form when
 * one goes back to it. `same` is the number where they stand, 0 while they can be taken back.
 */
export function sameWords(
  values: Record<string, string>,
  what: "post" | "conversation",
  same: number,
): FormAnswer {
  const where =
    same === 0 ? "a moment ago" : what === "post" ? `as post #${same} here` : `as conversation ${same}`;
  return refusal(
    values,
    `You sent these very words already, ${where}. Send them again only if you mean to.`,
    "again",
  );
}
