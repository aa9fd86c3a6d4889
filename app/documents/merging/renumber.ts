import { split } from "#app/documents/sections/meaning.ts";
import type { OwnList } from "#app/documents/sections/units.ts";
import type { Written } from "./glue.ts";
import { type Piece, unitOf } from "./merge-units.ts";

type Open = { piece: Written; number: number; wider: number };

/**
 * Numbers the items of each list in order where all versions have them so, and puts what stands below an item whose number
 * grew as far in as that needs.
 */
export function renumbered(pieces: readonly Written[]): Written[] {
  let open: Open[] = [];
  return pieces.map((piece) => {
    const { kind, level } = unitOf(piece);
    if (kind !== "item") {
      open = [];
      return piece;
    }
    // An item that is left of what stood below another one stands at the margin.
    const margin = open.length === 0 ? -/^[ \t]*/.exec(piece.core)![0].length : 0;
    const before = open[level];
    const above = open.slice(0, level);
    const moved = shifted(piece.core, margin || above.reduce((sum, each) => sum + (each?.wider ?? 0), 0));
    const number = numberOf(piece, before);
    const core = number === undefined ? moved : withNumber(moved, number);
    open = above;
    open[level] = { piece, number: number ?? typedNumber(piece), wider: signOf(core) - signOf(moved) };
    return core === piece.core ? piece : { ...piece, core };
  });
}

/** The number that an item is to have; nothing where it keeps its own. */
function numberOf(piece: Written, before: Open | undefined): number | undefined {
  const lists = listsOf(piece);
  if (Number.isNaN(typedNumber(piece)) || !lists.every(({ inOrder }) => inOrder)) return undefined;
  if (before && goesOn(before.piece, piece)) return before.number + 1;
  const [base, ...starts] = [piece.base?.list?.start, ...lists.map(({ start }) => start)];
  const anew = starts.filter((start) => start !== base);
  return anew.length > 0 ? Math.min(...anew) : base;
}

function listsOf({ mine, theirs }: Piece): OwnList[] {
  return [mine, theirs].flatMap((unit) => unit?.list ?? []);
}

function goesOn(one: Written, next: Written): boolean {
  const isApart = (["mine", "theirs"] as const).some(
    (side) => one[side]?.list && next[side]?.list && one[side].list !== next[side].list,
  );
  const dot = (core: string) => /^\s*\d+([.)])/.exec(core)?.[1];
  return !isApart && dot(one.core) === dot(next.core);
}

function typedNumber({ core }: Written): number {
  return Number.parseInt(core.trimStart(), 10);
}

function signOf(core: string): number {
  return split("item", core).sign.trimStart().length;
}

function withNumber(core: string, number: number): string {
  const [first = "", ...more] = core.split("\n");
  const line = first.replace(/^(\s*)\d+/, `$1${number}`);
  return [line, ...more.map((each) => shifted(each, line.length - first.length))].join("\n");
}

function shifted(text: string, by: number): string {
  if (by > 0) return text.replace(/^(?=[^\n])/gm, " ".repeat(by));
  return by < 0 ? text.replace(new RegExp(`^[ \\t]{1,${-by}}`, "gm"), "") : text;
}
