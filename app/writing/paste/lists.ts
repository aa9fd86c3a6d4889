import { anyItem } from "#app/markdown/block-rules.ts";
import { wordsOf } from "#app/markdown/write/tidy-runs.ts";
import type { Block, Item, Run } from "#app/markdown/write/tree.ts";
import { readMark } from "./word-lists.ts";

/** One of the parts of a pasted text, in their order; an item stands for itself until the list around it is known. */
export type Part =
  | { kind: "block"; block: Block; close?: "line" | "marginless" }
  | { kind: "item"; level: number; mark: { ordered?: boolean; number?: number; words?: string }; item: Item }
  /** Goes on with the item before it. */
  | { kind: "rest"; level: number; block: Block }
  | { kind: "blank" };

type List = Extract<Block, { kind: "list" }>;
type Open = { level: number; list: List };

const DEEPEST_LIST = 9;

/** The blocks of a text, its items in lists that stand inside one another. */
export function inLists(parts: readonly Part[]): Block[] {
  const blocks: Block[] = [];
  let open: Open[] = [];
  for (const part of parts) {
    if (part.kind === "blank") continue;
    if (part.kind === "block") {
      open = [];
      blocks.push(part.block);
      continue;
    }
    if (part.kind === "rest") {
      const list = open.findLast(({ level }) => level <= part.level)?.list;
      (list?.items.at(-1)?.blocks ?? blocks).push(part.block);
      continue;
    }
    const { level, mark, item } = part;
    while (open.length > 1 && open.at(-1)!.level > level) open.pop();
    let top = open.at(-1);
    if (top && top.level >= level && top.list.ordered !== Boolean(mark.ordered)) {
      open.pop();
      top = open.at(-1);
    }
    if (!top || (top.level < level && open.length < DEEPEST_LIST)) {
      const list: List = { kind: "list", ordered: Boolean(mark.ordered), items: [] };
      (top?.list.items.at(-1)?.blocks ?? blocks).push(list);
      top = { level, list };
      open.push(top);
    }
    top.list.items.push({ ...item, ...(top.list.ordered && { number: mark.number }) });
  }
  return blocks;
}

type Line = { runs: Run[]; mark?: { sign: string; number?: number }; begins: boolean };

const bullet = /^([•‣◦▪●○·➢❖–-])\s+(?=\S)/;
const counted = /^(\d{1,3})([.)])\s+(?=\S)/;

/** Makes lists of lines that somebody typed as ones: two in a row at least, with the same sign or counting on. */
export function typedLists(blocks: readonly Block[]): Block[] {
  const result: Block[] = [];
  let lines: Line[] = [];
  const flush = () => {
    result.push(...inTypedLists(lines));
    lines = [];
  };
  for (const block of blocks) {
    if (block.kind === "paragraph") lines.push(...linesOf(block.runs));
    else {
      flush();
      result.push(block.kind === "quote" ? { ...block, blocks: typedLists(block.blocks) } : block);
    }
  }
  flush();
  return result;
}

function linesOf(runs: readonly Run[]): Line[] {
  const lines: Run[][] = [[]];
  for (const run of runs) {
    if (run.words === "\n") lines.push([]);
    else lines.at(-1)!.push(run);
  }
  return lines.map((line, i) => ({ runs: line, mark: markOf(line), begins: i === 0 }));
}

function markOf(line: readonly Run[]): Line["mark"] {
  const words = wordsOf(line);
  const sign = bullet.exec(words)?.[1];
  if (sign) return { sign };
  const number = counted.exec(words);
  // What the renderer takes for a date is none here either.
  return number && anyItem.test(words)
    ? { sign: number[2]!, number: readMark(`${number[1]}.`, 1).number! }
    : undefined;
}

function inTypedLists(lines: readonly Line[]): Block[] {
  const blocks: Block[] = [];
  for (let i = 0; i < lines.length; ) {
    let end = i + 1;
    while (end < lines.length && goesOn(lines[end - 1]!, lines[end]!)) end++;
    const { mark } = lines[i]!;
    if (mark && end - i > 1) {
      const items = lines.slice(i, end).map((line): Item => {
        const length = (mark.number === undefined ? bullet : counted).exec(wordsOf(line.runs))![0].length;
        return { number: line.mark!.number, blocks: [{ kind: "paragraph", runs: after(line.runs, length) }] };
      });
      blocks.push({ kind: "list", ordered: mark.number !== undefined, items });
      i = end;
      continue;
    }
    const { runs, begins } = lines[i]!;
    const last = blocks.at(-1);
    if (!begins && last?.kind === "paragraph") last.runs.push({ words: "\n" }, ...runs);
    else blocks.push({ kind: "paragraph", runs: [...runs] });
    i++;
  }
  return blocks;
}

function goesOn({ mark: one }: Line, { mark: other }: Line): boolean {
  if (!one || !other || one.sign !== other.sign) return false;
  return one.number === undefined ? other.number === undefined : other.number === one.number + 1;
}

/** The runs without their first characters. */
export function after(runs: readonly Run[], length: number): Run[] {
  let left = length;
  return runs.flatMap((run) => {
    const words = run.words.slice(Math.min(left, run.words.length));
    left -= run.words.length - words.length;
    return words === "" ? [] : [{ ...run, words }];
  });
}
