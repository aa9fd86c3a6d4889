const rawHtml = "raw HTML is shown as it was typed, and Markdown between its tags is Markdown";
const bareAddress = "a bare web or email address becomes a link, as in GitHub's Markdown";

/** The CommonMark examples that we render differently on purpose, by number, with the reason. */
export const deviations: ReadonlyMap<number, string> = new Map([
  // Character escapes, entities, code spans and emphasis met with a tag around them.
  ...because(rawHtml, 21, 31, 344, 475, 476, 477),
  // HTML blocks.
  ...because(rawHtml, ...range(148, 191)),
  // A tag after a definition, a comment between lists.
  ...because(rawHtml, 201, 308, 309),
  // Links interrupted by a tag.
  ...because(rawHtml, 491, 494, 524, 536),
  // Tags, comments, declarations in running text; breaks inside of tags.
  ...because(rawHtml, ...range(613, 617), 623, ...range(625, 631), 642, 643),
  ...because(bareAddress, 602, 608, 611, 612),
]);

function because(reason: string, ...examples: number[]): [number, string][] {
  return examples.map((example) => [example, reason]);
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
