import { inFigures } from "../text/counted.ts";
/** The most characters that one text may have, counted as a form's `maxlength` counts them. */
export const MAX_CHARACTERS = 20_000;

/** How deep quotes and lists may stand inside one another. */
export const MAX_LEVELS = 20;

/** Thrown for a text that is not shown as it is; its message is a sentence for the person who wrote it. */
export class MarkdownRefused extends Error {
  override name = "MarkdownRefused";
}

/** The refusal of a text that is too long. */
export function tooLong(length: number): MarkdownRefused {
  const has = inFigures(length);
  const most = inFigures(MAX_CHARACTERS);
  return new MarkdownRefused(
    `This text has ${has} characters, and at most ${most} fit. Please shorten it or post it in two parts.`,
  );
}

/** The refusal of quotes and lists that stand too deep inside one another. */
export function tooDeep(): MarkdownRefused {
  return new MarkdownRefused(
    `Quotes and lists can stand ${MAX_LEVELS} deep inside one another, and here they go deeper. Please take some levels out.`,
  );
}

/** The refusal of a text in which there is nothing to see. */
export function nothingSeen(): MarkdownRefused {
  return new MarkdownRefused("Nothing can be seen of this text. Please write something.");
}
