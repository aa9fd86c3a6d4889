import { tidied } from "#app/markdown/write/tidy-runs.ts";
import type { Block, Item, Run } from "#app/markdown/write/tree.ts";
import type { Step } from "../own-styles.ts";
import type { ItemMark, Line, TextLine } from "./lines.ts";

type List = Extract<Block, { kind: "list" }>;
type Code = Extract<Block, { kind: "code" }>;

/** A quote or a list that is open; one that was passed by a gap goes on only where its own list does. */
type Open =
  | { step: "quote"; blocks: Block[]; isPast: boolean }
  | { step: "list"; depth: number; list: List; mark: ItemMark; isPast: boolean };

// The indents of a paragraph and of the words of an item may differ by a hair.
const CLOSE = 80;

/** Puts lines into the quotes and lists in which they stand. */
export function rebuilt(lines: readonly Line[]): Block[] {
  const blocks: Block[] = [];
  let open: Open[] = [];
  let code: Code | undefined;
  for (const line of lines) {
    if (line.kind === "gap") {
      code = undefined;
      for (const each of open.slice(reachOf(open, line.path))) each.isPast = true;
      continue;
    }
    if (line.kind === "text" && line.item) {
      code = undefined;
      open = openedFor(line.path, open, blocks, line.item);
      const target = open.at(-1);
      if (target?.step === "list") target.list.items.push(itemOf(line, line.item));
      continue;
    }
    const path = line.kind === "text" && line.path.length === 0 ? pathByIndent(line, open) : line.path;
    open = openedFor(path, open, blocks);
    const into = insideOf(open, blocks);
    const block = line.kind === "text" ? blockOf(line) : line.block;
    if (block.kind === "code" && code && into.at(-1) === code) code.text += `\n${block.text}`;
    else into.push(block);
    code = block.kind === "code" ? (into.at(-1) as Code) : undefined;
  }
  return blocks;
}

/** How many of the open quotes and lists a path goes along. */
function reachOf(open: readonly Open[], path: readonly Step[]): number {
  let at = 0;
  let depth = 0;
  for (const step of path) {
    const here = open[at];
    depth = step === "list" ? depth + 1 : 0;
    if (step === "quote" && here?.step !== "quote") break;
    if (step === "quote" || (here?.step === "list" && here.depth <= depth)) at++;
  }
  return at;
}

/** The quotes and lists along a path, opened as far as they are not; an item opens its list too. */
function openedFor(path: readonly Step[], before: readonly Open[], blocks: Block[], item?: ItemMark): Open[] {
  const open: Open[] = [];
  let left = before;
  let depth = 0;
  for (const [i, step] of path.entries()) {
    const [here] = left;
    if (step === "quote") {
      depth = 0;
      const goesOn = here?.step === "quote" && !here.isPast;
      left = goesOn ? left.slice(1) : [];
      open.push(goesOn ? here : newQuote(insideOf(open, blocks)));
      continue;
    }
    depth++;
    const isTarget = item !== undefined && i === path.length - 1;
    if (here?.step === "list" && (isTarget ? goesOnWith(here, depth, item) : here.depth <= depth)) {
      open.push(here);
      left = left.slice(1);
      here.isPast = false;
      if (isTarget) Object.assign(here, { mark: item, depth });
    } else if (isTarget) open.push(newList(insideOf(open, blocks), depth, item));
  }
  return open;
}

type OpenList = Extract<Open, { step: "list" }>;

/** Whether a list has the next item as well; where a gap came between them, only if it goes on as the same one. */
function goesOnWith({ list, depth, mark, isPast }: OpenList, at: number, next: ItemMark): boolean {
  if (depth < at || list.ordered !== next.ordered) return false;
  if (!isPast) return true;
  return mark.list === next.list && (!next.ordered || next.number === (mark.number ?? 0) + 1);
}

function itemOf({ runs }: TextLine, { ordered, number, checked }: ItemMark): Item {
  const words = runs.some((run) => run.words !== "");
  return {
    ...(ordered && { number }),
    ...(checked !== undefined && { checked }),
    blocks: words ? [{ kind: "paragraph", runs }] : [],
  };
}

function newQuote(into: Block[]): Open {
  const quote: Extract<Block, { kind: "quote" }> = { kind: "quote", blocks: [] };
  into.push(quote);
  return { step: "quote", blocks: quote.blocks, isPast: false };
}

function newList(into: Block[], depth: number, mark: ItemMark): Open {
  const list: List = { kind: "list", ordered: mark.ordered, items: [] };
  into.push(list);
  return { step: "list", depth, list, mark, isPast: false };
}

function insideOf(open: readonly Open[], blocks: Block[]): Block[] {
  const top = open.at(-1);
  if (!top) return blocks;
  return top.step === "quote" ? top.blocks : (top.list.items.at(-1)?.blocks ?? blocks);
}

/** A paragraph that is indented as far as the words of an item before it goes on with that item. */
function pathByIndent({ left, terminal }: TextLine, open: readonly Open[]): Step[] {
  if (left <= 0 || terminal !== "text") return [];
  const deepest = open.findLast(
    (each) => each.step === "list" && (each.mark.textAt ?? 0) > 0 && each.mark.textAt! <= left + CLOSE,
  );
  return deepest?.step === "list" ? Array<Step>(deepest.depth).fill("list") : [];
}

function blockOf({ terminal, runs }: TextLine): Block {
  if (terminal === "code") return { kind: "code", text: runs.map(({ words }) => words).join("") };
  if (terminal.startsWith("heading"))
    return {
      kind: "heading",
      level: Math.min(4, Number(terminal.slice("heading ".length))),
      runs: onOneLine(runs),
    };
  return { kind: "paragraph", runs };
}

function onOneLine(runs: readonly Run[]): Run[] {
  return tidied(runs.map((run) => (run.words === "\n" ? { ...run, words: " " } : run)));
}
