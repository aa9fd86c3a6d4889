import { longestRise } from "#app/documents/sections/in-order.ts";
import { matched } from "#app/documents/sections/match-parts.ts";
import type { Part } from "#app/documents/sections/parts.ts";

/** One part as each version has it, and which sides put it elsewhere. */
export type Row = {
  base?: Part | undefined;
  mine?: Part | undefined;
  theirs?: Part | undefined;
  movedByMine: boolean;
  movedByTheirs: boolean;
};

type Versions = Record<"base" | "mine" | "theirs", readonly Part[]>;

/** The parts of three versions side by side, in the order of who changed it; what only the other side has, behind what it follows there. */
export function rowsOf({ base, mine, theirs }: Versions): Row[] {
  const [toMine, toTheirs] = [matched(base, mine), matched(base, theirs)];
  const known = new Set([...toMine.values(), ...toTheirs.values()]);
  const isNew = (part: Part) => !known.has(part);
  const toSame = matched(mine.filter(isNew), theirs.filter(isNew), true);
  const [strayMine, strayTheirs] = [strayed(base, toMine), strayed(base, toTheirs)];
  const rows: Row[] = base.map((part) => ({
    base: part,
    mine: toMine.get(part),
    theirs: toTheirs.get(part),
    movedByMine: strayMine.has(part),
    movedByTheirs: strayTheirs.has(part),
  }));
  const still = { movedByMine: false, movedByTheirs: false };
  rows.push(...mine.filter(isNew).map((part) => ({ mine: part, theirs: toSame.get(part), ...still })));
  const alike = new Set(toSame.values());
  rows.push(
    ...theirs.filter((part) => isNew(part) && !alike.has(part)).map((part) => ({ theirs: part, ...still })),
  );

  const inOrderOf = (side: "base" | "mine" | "theirs") =>
    rows.filter((row) => row[side]).sort((a, b) => a[side]!.index - b[side]!.index);
  const [first, second] =
    strayTheirs.size > 0 || strayMine.size === 0
      ? (["theirs", "mine"] as const)
      : (["mine", "theirs"] as const);
  const order = inOrderOf(first);
  for (const side of [second, "base"] as const) insertInto(order, inOrderOf(side));
  return order;
}

function insertInto(order: Row[], others: readonly Row[]) {
  const placed = new Set(order);
  let before: Row | undefined;
  for (const row of others) {
    if (!placed.has(row)) order.splice(before ? order.indexOf(before) + 1 : 0, 0, row);
    before = row;
  }
}

/** Finds the parts that were put elsewhere: the fewest without which the others stand in their old order. */
export function strayed(base: readonly Part[], to: ReadonlyMap<Part, Part>): Set<Part> {
  const parts = base.filter((part) => to.has(part));
  const stay = new Set(longestRise(parts.map((part) => to.get(part)!.index)));
  return new Set(parts.filter((_, i) => !stay.has(i)));
}
