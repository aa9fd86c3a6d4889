import { CELLS_APART } from "#app/markdown/quote.ts";
import { tidied, wordsOf } from "#app/markdown/write/tidy-runs.ts";
import type { Align, Block, Run } from "#app/markdown/write/tree.ts";
import type { Piece } from "./pieces.ts";

/** A cell as it was pasted: what it holds, over how many columns and rows it reaches, how its words are aligned. */
export type Cell = { blocks: Block[]; columns: number; rows: number; align: Align };

const MOST_COLUMNS = 60;

/** The rows of a grid of cells, without those of grids inside of it. */
export function rowsIn(piece: Piece): Piece[] {
  return piece.children.flatMap((child) => {
    if (typeof child === "string" || child.tag === "table") return [];
    return child.tag === "tr" ? [child] : rowsIn(child);
  });
}

/** The cells of a row. */
export function cellsIn(row: Piece): Piece[] {
  return row.children.flatMap((child) =>
    typeof child !== "string" && /^t[dh]$/.test(child.tag) ? [child] : [],
  );
}

/** How often a cell is said to repeat, such as over three columns. */
export function spanOf(piece: Piece, name: "colspan" | "rowspan"): number {
  const span = Number.parseInt(piece.attributes[name] ?? "1", 10);
  return span >= 1 && span <= MOST_COLUMNS ? span : 1;
}

/**
 * The blocks that a grid of cells becomes: a table with its first row as head, or what its cells hold, one after the other,
 * where it only arranges things on a page.
 */
export function fromGrid(grid: Cell[][], isSpreadsheet: boolean): Block[] {
  const arranges = grid.some((row) => row.some(({ blocks }) => blocks.some(({ kind }) => kind === "table")));
  const rows = arranges ? [] : filled(grid).filter((row) => row.some((cell) => cell && wordsIn(cell)));
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const used = Array.from({ length: columns }, (_, i) => i).filter((i) =>
    rows.some((row) => row[i] && wordsIn(row[i])),
  );
  const isRow = rows.length === 1 && !isSpreadsheet;
  const hasBlocks = isRow && rows[0]!.some((cell) => (cell?.blocks.length ?? 0) > 1);
  if (arranges || used.length < 2 || hasBlocks) return inOrder(grid, isSpreadsheet);
  const cells = rows.map((row) => used.map((i) => oneLine(row[i]?.blocks ?? [])));
  if (isRow) {
    const runs = cells[0]!.filter((cell) => cell.length > 0);
    return [
      {
        kind: "paragraph",
        runs: runs.flatMap((cell, i) => (i > 0 ? [{ words: CELLS_APART }, ...cell] : cell)),
      },
    ];
  }
  const align = used.map((i) => {
    const own = new Set(rows.slice(1).map((row) => row[i]?.align ?? null));
    const [only] = own.size === 1 ? own : [null];
    return only === "left" ? null : (only ?? null);
  });
  return [{ kind: "table", align, rows: cells.map((row, i) => (i === 0 ? row.map(withoutBold) : row)) }];
}

/** Every cell at its column; one that reaches over several stands in the first of them. */
function filled(grid: Cell[][]): (Cell | undefined)[][] {
  const taken: number[] = [];
  return grid.map((row) => {
    const result: (Cell | undefined)[] = [];
    let column = 0;
    for (const cell of row) {
      while ((taken[column] ?? 0) > 0) column++;
      if (column >= MOST_COLUMNS) break;
      result[column] = cell;
      for (let i = 0; i < cell.columns; i++) taken[column + i] = cell.rows;
      column += cell.columns;
    }
    for (const i of taken.keys()) taken[i] = Math.max(0, (taken[i] ?? 0) - 1);
    return Array.from(result);
  });
}

/** A spreadsheet's column reads as lines below each other. */
function inOrder(grid: Cell[][], isSpreadsheet: boolean): Block[] {
  const blocks = grid.flat().flatMap((cell) => cell.blocks);
  if (!isSpreadsheet) return blocks;
  const lines = blocks.map((block) => oneLine([block])).filter((line) => line.length > 0);
  return lines.length === 0
    ? []
    : [{ kind: "paragraph", runs: lines.flatMap((line, i) => (i > 0 ? [{ words: "\n" }, ...line] : line)) }];
}

function wordsIn({ blocks }: Cell): boolean {
  return oneLine(blocks).length > 0;
}

/** Puts what a cell holds on one line. */
export function oneLine(blocks: readonly Block[]): Run[] {
  const lines = blocks.flatMap(inlineOf).filter((runs) => runs.length > 0);
  return lines.flatMap((runs, i) => {
    if (i === 0) return runs;
    const isSentence = /[.,;:!?…]$/.test(wordsOf(lines[i - 1]!).trimEnd());
    return [{ words: isSentence ? " " : CELLS_APART }, ...runs];
  });
}

function inlineOf(block: Block): Run[][] {
  switch (block.kind) {
    case "paragraph":
    case "heading":
      return [tidied(block.runs.map((run) => ({ ...run, words: run.words.replaceAll("\n", " ") })))];
    case "quote":
      return block.blocks.flatMap(inlineOf);
    case "list":
      return block.items.flatMap(({ number, blocks }) => {
        const [first = [], ...others] = blocks.flatMap(inlineOf);
        return [block.ordered && number ? [{ words: `${number}. ` }, ...first] : first, ...others];
      });
    case "code":
      return [tidied([{ words: block.text.replaceAll("\n", " "), code: true }])];
    case "table":
      return block.rows.flat();
    case "rule":
      return [];
  }
}

// The head is bold as it is.
function withoutBold(runs: Run[]): Run[] {
  return runs.every(({ strong, words }) => strong || words.trim() === "")
    ? runs.map(({ strong: _, ...run }) => run)
    : runs;
}
