import type { Block } from "#app/markdown/write/tree.ts";
import { writeMarkdown } from "#app/markdown/write/write-markdown.ts";

/**
 * Writes the blocks of a whole document as Markdown. Each gets what its signs cost to look at, as a post does; lists in a row
 * are written together, for they must not become one.
 */
export function writeLong(blocks: readonly Block[]): string {
  const groups: Block[][] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (block.kind === "list" && last?.at(-1)?.kind === "list") last.push(block);
    else groups.push([block]);
  }
  const texts = groups.map((group) => writeMarkdown(group)).filter((text) => text !== "");
  return withFieldsAsTheyAre(texts.join("\n\n"));
}

/** A name of a field is no place for a backslash. */
function withFieldsAsTheyAre(markdown: string): string {
  return markdown.replace(/\{\{(?:[\w-]|\\_)+\}\}/g, (field) => field.replaceAll("\\", ""));
}
