import type { Block, Run } from "#app/markdown/write/tree.ts";

/** Answers that were filled into the fields of a document, by their names. */
export type Answers = Readonly<Record<string, string>>;

/** Blocks with their fields filled in, as plain words whatever signs are in them; a field without an answer stays as it is. */
export function filled(blocks: readonly Block[], answers: Answers = {}): Block[] {
  if (Object.keys(answers).length === 0) return [...blocks];
  return blocks.map((block) => filledBlock(block, answers));
}

function filledBlock(block: Block, answers: Answers): Block {
  switch (block.kind) {
    case "paragraph":
    case "heading":
      return { ...block, runs: filledRuns(block.runs, answers) };
    case "quote":
      return { ...block, blocks: filled(block.blocks, answers) };
    case "list":
      return {
        ...block,
        items: block.items.map((item) => ({ ...item, blocks: filled(item.blocks, answers) })),
      };
    case "table":
      return { ...block, rows: block.rows.map((row) => row.map((cell) => filledRuns(cell, answers))) };
    case "code":
      return { ...block, text: filledWords(block.text, answers) };
    case "rule":
      return block;
  }
}

/** An answer of several lines has their breaks as runs of their own. */
function filledRuns(runs: readonly Run[], answers: Answers): Run[] {
  return runs.flatMap((run) => {
    const words = filledWords(run.words, answers);
    if (words === run.words || !words.includes("\n")) return { ...run, words };
    return words
      .split("\n")
      .flatMap((line, i) => [...(i > 0 ? [{ words: "\n" }] : []), { ...run, words: line }]);
  });
}

function filledWords(words: string, answers: Answers): string {
  return words.replace(/\{\{\s*([a-z][a-z0-9_]*)\s*\}\}/g, (field, name: string) => {
    const answer = Object.hasOwn(answers, name) ? answers[name]!.replace(/\r\n?/g, "\n").trim() : "";
    return answer || field;
  });
}
