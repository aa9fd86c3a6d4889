import { MAX_LEVELS } from "../limits.ts";
import { wordsOf } from "./tidy-runs.ts";
import type { Block, Item, Run } from "./tree.ts";
import { WordWriter } from "./write-words.ts";

/** The deepest heading; the renderer shows deeper ones alike. */
const DEEPEST_HEADING = 4;

/** Writes blocks as the Markdown that the renderer reads as these blocks, with no more backslashes than that needs. */
export function writeMarkdown(blocks: readonly Block[], words = new WordWriter()): string {
  return linesOf(blocks, words, { level: 0, inList: false }).join("\n");
}

function linesOf(blocks: readonly Block[], words: WordWriter, within: Within, above: Above = {}): string[] {
  const lines: string[] = [];
  let { before, otherMark = false } = above;
  for (const block of blocks) {
    // A lone dash below a list of dashes would be one more item of it.
    const below = before?.kind === "list" ? `\n${markOf(before, otherMark)}` : "";
    otherMark = isLikeList(before, block) && !otherMark;
    const own = linesOfBlock(block, words, { ...within, below }, otherMark);
    if (own.length === 0) continue;
    if (lines.length > 0) lines.push("");
    lines.push(...own);
    before = block;
  }
  return lines;
}

// With the same marks two lists in a row would be one.
function isLikeList(one: Block | undefined, other: Block): boolean {
  return one?.kind === "list" && other.kind === "list" && one.ordered === other.ordered;
}

function linesOfBlock(block: Block, words: WordWriter, within: Within, otherMark: boolean): string[] {
  switch (block.kind) {
    case "paragraph":
      return words
        .write(block.runs, (within.inList ? " " : "") + (within.below ?? ""))
        .split("\n")
        .filter(Boolean);
    case "heading":
      return heading(block, words);
    case "rule":
      return ["---"];
    case "code":
      return fenced(block.text);
    case "table":
      return table(block, words);
    case "quote": {
      if (within.level >= MAX_LEVELS) return linesOf(block.blocks, words, within);
      const inside = { level: within.level + 1, inList: false };
      const lines = linesOf(block.blocks, words, inside);
      // Of marks alone the renderer makes no quote.
      if (!lines.some((line) => /[^\s>]/.test(line))) return lines;
      return lines.map((line) => `> ${line}`.trimEnd());
    }
    case "list":
      return list(block, words, within, otherMark);
  }
}

function heading({ level, runs }: { level: number; runs: Run[] }, words: WordWriter): string[] {
  const line = runs.map((run) => ({ ...run, words: run.words.replaceAll("\n", " ") }));
  if (wordsOf(line).trim() === "") return [];
  // Behind a single sign a number would be read as a number sign's.
  for (let depth = Math.min(level, DEEPEST_HEADING); depth <= DEEPEST_HEADING; depth++) {
    const spot = `${"#".repeat(depth)} `;
    if (words.canWrite(line, spot)) return [spot + words.write(line, spot)];
  }
  const spot = `${"#".repeat(Math.max(2, Math.min(level, DEEPEST_HEADING)))} `;
  return [spot + words.write(line, spot)];
}

function fenced(text: string): string[] {
  if (text.trim() === "") return [];
  const longest = Math.max(2, ...[...text.matchAll(/`{3,}/g)].map(([ticks]) => ticks.length));
  const fence = "`".repeat(longest + 1);
  return [fence, ...text.replace(/^\n+|\s+$/g, "").split("\n"), fence];
}

function table({ align, rows }: Extract<Block, { kind: "table" }>, words: WordWriter): string[] {
  const columns = Math.max(...rows.map((row) => row.length));
  const line = (row: Run[][]) => {
    const cells = Array.from({ length: columns }, (_, i) =>
      words.write(
        (row[i] ?? []).map((run) => ({ ...run, words: run.words.replaceAll("\n", " ") })),
        "|",
      ),
    );
    return `| ${cells.join(" | ")} |`;
  };
  const dashes = { left: ":---", center: ":---:", right: "---:" };
  const below = Array.from({ length: columns }, (_, i) => (align[i] ? dashes[align[i]] : "---"));
  const [head = [], ...others] = rows;
  return [line(head), `| ${below.join(" | ")} |`, ...others.map(line)];
}

type Within = { level: number; inList: boolean; below?: string };
/** The block above, and whether it is a list with other marks. */
type Above = { before?: Block; otherMark?: boolean };
type List = Extract<Block, { kind: "list" }>;

function list({ ordered, items }: List, words: WordWriter, within: Within, otherMark: boolean): string[] {
  if (within.level >= MAX_LEVELS)
    return linesOf(
      items.flatMap(({ blocks }) => blocks),
      words,
      within,
    );
  const loose = items.some(({ blocks }) => blocks.slice(1).some(({ kind }) => kind !== "list"));
  const mark = markOf({ ordered, items }, otherMark);
  const lines: string[] = [];
  let next = 1;
  for (const item of items) {
    const number = item.number ?? next;
    next = number + 1;
    if (loose && lines.length > 0) lines.push("");
    lines.push(
      ...itemLines(item, ordered ? mark.replace("1", String(number)) : mark, words, within.level + 1),
    );
  }
  return lines;
}

/** A lone dash in a list within a list is no line across. */
function noRule(line: string): string {
  return line.replace(/^((?:- ){2,})-$|^((?:\* ){2,})\*$/, (all) => `${all.slice(0, -1)}\\${all.at(-1)}`);
}

/** How the items of a list begin; those of a numbered one each with its number. */
function markOf({ ordered, items }: Pick<List, "ordered" | "items">, otherMark: boolean): string {
  if (ordered) return otherMark ? "1) " : "1. ";
  return otherMark ? (items.length > 1 ? "* " : "+ ") : "- ";
}

function itemLines({ checked, blocks }: Item, mark: string, words: WordWriter, level: number): string[] {
  const [first, ...rest] = blocks;
  const box = checked === undefined ? "" : checked ? "[x] " : "[ ] ";
  const isText = first?.kind === "paragraph";
  const text = isText ? words.write(first.runs, mark.replace(/\d+/, "1")).split("\n") : [];
  const lines = isText ? [box + text[0], ...text.slice(1)] : box ? [box.trimEnd()] : [];
  let others: readonly Block[] = isText ? rest : blocks;
  let before: Block | undefined;
  let otherMark = false;
  while (others[0]?.kind === "list" && (isText || box)) {
    // Right below words only a list that begins with its first item is one.
    if (isText && others[0].ordered && (others[0].items[0]?.number ?? 1) !== 1) break;
    otherMark = isLikeList(before, others[0]) && !otherMark;
    lines.push(...linesOfBlock(others[0], words, { level, inList: true }, otherMark));
    before = others[0];
    others = others.slice(1);
  }
  const more = linesOf(others, words, { level, inList: true }, { before, otherMark });
  if (lines.length > 0 && more.length > 0) lines.push("");
  lines.push(...more);
  const indent = " ".repeat(mark.length);
  return (lines.length > 0 ? lines : [""]).map((line, i) =>
    i === 0 ? noRule((mark + line).trimEnd()) : line && indent + line,
  );
}
