import { wordsOf } from "#app/markdown/write/tidy-runs.ts";
import type { Align, Block, Run } from "#app/markdown/write/tree.ts";
import { oneLine } from "#app/writing/paste/grids.ts";
import { readStyleName, type Step } from "../own-styles.ts";
import type { Letter } from "./letter-being-read.ts";
import { at, type Element, elementsIn, isOn, numberAt, valueAt } from "./xml-tree.ts";

/** A cell: what is in it, whether another one reaches over it, and how it looks. */
type Cell = { blocks: Block[]; isCovered: boolean; isShaded: boolean; align: Align };
type Row = { cells: Cell[]; isHead: boolean };

const MAX_COLUMNS = 60;

/** Reads a table, and where it stands. One that only frames or arranges what is in it becomes that. */
export function readTable(letter: Letter, table: Element): { path: Step[]; blocks: Block[] } {
  const style = letter.styles.of(valueAt(table, "tblPr", "tblStyle"));
  const path = style.names.map(readStyleName).find((each) => each?.terminal === "table")?.path ?? [];
  const rows = rowsOf(letter, table);
  const all = rows.flatMap(({ cells }) => cells);
  const inner = all.filter(({ blocks }) => blocks.some(({ kind }) => kind === "table")).length;
  const columns = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const isLong = ({ blocks }: Cell) =>
    blocks.length > 1 || (blocks[0]?.kind === "list" && blocks[0].items.length > 1);
  const frames = columns < 2 || (rows.length === 1 && all.some(isLong));
  if (!letter.isOwn && (inner > 0 || frames)) {
    if (inner > 0) letter.warnings.note("innerTables", undefined, inner);
    return { path, blocks: all.flatMap(({ blocks }) => blocks) };
  }
  if (columns === 0) return { path, blocks: [] };
  const merged = all.filter(({ isCovered }) => isCovered).length;
  if (merged > 0) letter.warnings.note("mergedCells", undefined, merged);
  const long = all.filter(isLong).length;
  if (long > 0) letter.warnings.note("longCells", undefined, long);
  return { path, blocks: [tableOf(letter, rows, columns, at(table, "tblPr"))] };
}

function tableOf(letter: Letter, rows: Row[], columns: number, properties: Element | undefined): Block {
  const words = rows.map(({ cells }) =>
    Array.from({ length: columns }, (_, i) => oneLine(cells[i]?.blocks ?? [])),
  );
  const align = Array.from({ length: columns }, (_, i): Align => {
    const own = new Set((rows.length > 1 ? rows.slice(1) : rows).map(({ cells }) => cells[i]?.align ?? null));
    const [only] = own.size === 1 ? own : [null];
    // Most programs say of most words that they stand at the left.
    return only === "left" && !letter.isOwn ? null : (only ?? null);
  });
  const [first, ...others] = words;
  if (letter.isOwn ? rows[0]!.isHead : isHead(rows, words, properties)) {
    // Programs make all of a head bold, and so do we.
    const isBold = first!.every((runs) => withoutBold(runs) !== runs || runs.length === 0);
    const head = isBold || !letter.isOwn ? first!.map(withoutBold) : first!;
    return { kind: "table", align, rows: [head, ...others] };
  }
  return { kind: "table", align, rows: [Array.from({ length: columns }, () => []), ...words] };
}

/** Whether the first row is the head of the others: it says so, looks so, or nothing speaks against it. */
function isHead(rows: Row[], words: Run[][][], properties: Element | undefined): boolean {
  const [first] = rows;
  if (first!.isHead) return true;
  const filled = words[0]!.filter((runs) => runs.length > 0);
  const isBold = (runs: Run[]) => runs.every((run) => run.strong || run.words.trim() === "");
  const isAllBold = (all: Run[][]) => all.length > 0 && all.every(isBold);
  const firstColumn = words.map(([runs]) => runs ?? []).filter((runs) => runs.length > 0);
  const isBoldColumn = isAllBold(firstColumn) && firstColumn.length > 1;
  if (isAllBold(filled) && !(isBoldColumn && filled.length < 2)) return true;
  const shaded = rows.map(({ cells }) => cells.every(({ isShaded }) => isShaded));
  if (shaded[0] && shaded.slice(1).some((is) => !is)) return true;
  // Labels beside what belongs to them, such as "Effective date:" and a blank.
  const isLabels = words[0]!.length === 2 && firstColumn.every((runs) => /[:?]\s*$/.test(wordsOf(runs)));
  return !isBoldColumn && !isLabels && !saysNone(properties);
}

/** Whether the table's look leaves the first row as the others are. */
function saysNone(properties: Element | undefined): boolean {
  const flags = at(properties, "tblLook")?.attributes;
  if (!flags) return false;
  if (flags.firstRow !== undefined) return flags.firstRow === "0" || flags.firstRow === "false";
  return flags.val !== undefined && (Number.parseInt(flags.val, 16) & 0x20) === 0;
}

function rowsOf(letter: Letter, table: Element): Row[] {
  return within(table, "tr").flatMap((row) => {
    const properties = at(row, "trPr");
    if (at(properties, "del")) {
      letter.warnings.note("deletions");
      return [];
    }
    if (at(properties, "ins")) letter.warnings.note("insertions");
    return [{ cells: cellsOf(letter, row, properties), isHead: isOn(properties, "tblHeader") === true }];
  });
}

function cellsOf(letter: Letter, row: Element, properties: Element | undefined): Cell[] {
  const none = (): Cell => ({ blocks: [], isCovered: false, isShaded: true, align: null });
  const before = Math.max(0, Math.min(MAX_COLUMNS, numberAt(properties, "gridBefore") ?? 0));
  const cells: Cell[] = Array.from({ length: before }, none);
  for (const cell of within(row, "tc")) {
    const own = at(cell, "tcPr");
    const span = numberAt(own, "gridSpan") ?? 1;
    const merge = at(own, "vMerge");
    const isCovered = merge !== undefined && (merge.attributes.val ?? "continue") === "continue";
    const blocks = letter.blocksIn(cell);
    const fill = at(own, "shd")?.attributes.fill ?? "auto";
    const isShaded = !/^(auto|ffffff)$/i.test(fill);
    cells.push({ blocks, isCovered, isShaded, align: alignOf(cell) });
    for (let i = 1; i < span && cells.length < MAX_COLUMNS; i++) cells.push({ ...none(), isCovered: true });
  }
  return cells;
}

/** Rows or cells, also those in parts to be filled in. */
function within(element: Element, name: string): Element[] {
  return elementsIn(element).flatMap((child) => {
    if (child.name === name) return [child];
    return ["sdt", "sdtContent", "customXml", "ins", "moveTo"].includes(child.name)
      ? within(child, name)
      : [];
  });
}

function alignOf(cell: Element): Align {
  const all = elementsIn(cell, "p").map((each) => valueAt(each, "pPr", "jc") ?? "");
  const [only, ...others] = new Set(all);
  if (others.length > 0) return null;
  if (only === "center" || only === "left" || only === "right") return only;
  return only === "end" ? "right" : null;
}

function withoutBold(runs: Run[]): Run[] {
  return runs.every(({ strong, words }) => strong || words.trim() === "")
    ? runs.map(({ strong: _, ...run }) => run)
    : runs;
}
