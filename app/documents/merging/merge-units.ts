import { split } from "#app/documents/sections/meaning.ts";
import type { Unit } from "#app/documents/sections/units.ts";
import { aligned } from "./align-units.ts";
import { mergedWords } from "./merge-words.ts";
import { pick } from "./pick.ts";

/** One unit of the merged text with the units it came from; without a core, both sides changed it and neither gives way. */
export type Piece = {
  base?: Unit | undefined;
  mine?: Unit | undefined;
  theirs?: Unit | undefined;
  core?: string | undefined;
};

/** Merges the units of one part: what one side changed is taken from it, what both changed word by word. */
export function mergedUnits(base: readonly Unit[], mine: readonly Unit[], theirs: readonly Unit[]): Piece[] {
  const [own, other] = [aligned(base, mine), aligned(base, theirs)];
  const goes = (at: number) =>
    [own, other].some(({ to }) => !to[at]) && !isChangedIn(base[at]!, own.to[at] ?? other.to[at]);
  for (const side of [own, other]) side.added = early(side.added, goes);
  const moves = movesIn(base, own.to, own.added, other.to);
  const theirMoves = movesIn(base, other.to, other.added, own.to);
  // What both then add there, stands in the place of the same words.
  const tookBothAway = (from: number): boolean => {
    let at = from;
    while (at < base.length && goes(at) && (own.to[at] || other.to[at])) at++;
    return at < base.length && goes(at);
  };
  const moved = new Set([...moves.values(), ...theirMoves.values()]);
  const pieces: Piece[] = [];
  for (let at = 0; at <= base.length; at++) {
    const fromMine = (own.added.get(at) ?? []).flatMap((unit): Piece[] => {
      const from = moves.get(unit);
      return from === undefined
        ? [{ mine: unit, core: unit.core }]
        : [both(base[from], unit, other.to[from])];
    });
    const fromTheirs = (other.added.get(at) ?? []).flatMap((unit): Piece[] => {
      const from = theirMoves.get(unit);
      return from === undefined
        ? [{ theirs: unit, core: unit.core }]
        : [both(base[from], own.to[from], unit)];
    });
    const unit = base[at];
    const [m, t] = [own.to[at], other.to[at]];
    const came = sideBySide(fromMine, fromTheirs);
    const areAgainst = fromMine.length > 0 && fromTheirs.length > 0 && tookBothAway(at);
    pieces.push(...(areAgainst ? came.map(opposed) : came));
    if (!unit || (!m && !t)) continue;
    if (!moved.has(at)) pieces.push(...changed(unit, m, t));
  }
  return pieces.map((piece, i) =>
    isWithoutHead(piece, pieces[i - 1]) ? { ...piece, core: undefined } : piece,
  );
}

function isChangedIn(base: Unit, unit: Unit | undefined): boolean {
  return unit !== undefined && unit.means !== base.means;
}

/** Units that came, directly behind what stays: both sides have it at the same place then, whatever one of them took away there. */
function early(added: ReadonlyMap<number, Unit[]>, goes: (at: number) => boolean): Map<number, Unit[]> {
  const found = new Map<number, Unit[]>();
  for (const [slot, units] of added) {
    let at = slot;
    while (at > 0 && goes(at - 1)) at--;
    found.set(at, [...(found.get(at) ?? []), ...units]);
  }
  return found;
}

/** The unit of a piece as the side has it that made an item of it, or put it further in. */
export function unitOf({ base, mine, theirs }: Piece): Unit {
  if (!mine || !theirs) return (mine ?? theirs)!;
  return mine.kind !== base?.kind || mine.level !== base.level ? mine : theirs;
}

// A row of a table that the other side took away.
function isWithoutHead(piece: Piece, before: Piece | undefined): boolean {
  const { kind } = unitOf(piece);
  return kind === "row" && !["row", "head"].includes(before ? unitOf(before).kind : "");
}

/** The units that one side put elsewhere and the other side changed where they stood. */
function movesIn(
  base: readonly Unit[],
  to: readonly (Unit | undefined)[],
  added: ReadonlyMap<number, Unit[]>,
  other: readonly (Unit | undefined)[],
): Map<Unit, number> {
  const moves = new Map<Unit, number>();
  const came = [...added.values()].flat();
  if (came.length === 0) return moves;
  for (const [at, unit] of base.entries()) {
    if (to[at] || !other[at] || other[at].means === unit.means) continue;
    const moved = came.filter(({ means }) => means === unit.means);
    if (moved.length === 1 && !moves.has(moved[0]!)) moves.set(moved[0]!, at);
  }
  return moves;
}

function opposed(piece: Piece): Piece {
  return piece.mine && piece.theirs ? piece : { ...piece, core: undefined };
}

function changed(base: Unit, mine: Unit | undefined, theirs: Unit | undefined): Piece[] {
  if (mine && theirs) return [both(base, mine, theirs)];
  const stays = mine ?? theirs!;
  // What one side took away and the other left as it was, goes.
  return isChangedIn(base, stays) ? [{ base, mine, theirs }] : [];
}

/** The piece of a unit that both sides have. */
export function both(base: Unit | undefined, mine: Unit | undefined, theirs: Unit | undefined): Piece {
  return { base, mine, theirs, core: mine && theirs && coreOf(base, mine, theirs) };
}

function coreOf(base: Unit | undefined, mine: Unit, theirs: Unit): string | undefined {
  const [byMe, byThem] = [mine.means !== base?.means, theirs.means !== base?.means];
  if (byMe === byThem && (!byMe || mine.means === theirs.means))
    return pick(base?.core, mine.core, theirs.core);
  if (!byThem) return withSign(mine, base!, mine, theirs);
  if (!byMe) return withSign(theirs, base!, mine, theirs);
  if (!base || mine.kind !== theirs.kind || mine.kind === "rule") return undefined;
  if (mine.level !== theirs.level && mine.level !== base.level && theirs.level !== base.level)
    return undefined;
  const [b, m, t] = [base, mine, theirs].map(({ kind, core }) => split(kind, core));
  const words = mergedWords(b!.words, m!.words, t!.words);
  return words === undefined ? undefined : pick(b!.sign, m!.sign, t!.sign) + words;
}

// The words of the side that changed them; a number that only the other side changed is the other side's.
function withSign(by: Unit, base: Unit, mine: Unit, theirs: Unit): string {
  if (mine.kind !== theirs.kind || mine.kind !== base.kind || mine.level !== theirs.level) return by.core;
  const [b, m, t] = [base, mine, theirs].map(({ kind, core }) => split(kind, core).sign);
  return pick(b, m!, t!) + split(by.kind, by.core).words;
}

/** Units that both sides added at one place: the same once, what is alike against each other, and all the rest. */
function sideBySide(mine: Piece[], theirs: Piece[]): Piece[] {
  if (mine.length === 0 || theirs.length === 0) return [...mine, ...theirs];
  const [own, other] = [mine.map((each) => each.mine!), theirs.map((each) => each.theirs!)];
  const isNew = (piece: Piece) => !piece.base;
  if (![...mine, ...theirs].every(isNew)) return inOrder(mine, theirs);
  const { to, added } = aligned(own, other);
  const pieces: Piece[] = [];
  let [byMe, byThem]: [Piece[], Piece[]] = [[], []];
  for (const i of [...own.keys(), own.length]) {
    byThem.push(...(added.get(i) ?? []).map((unit): Piece => ({ theirs: unit, core: unit.core })));
    if (i < own.length && !to[i]) byMe.push(mine[i]!);
    else {
      pieces.push(...inOrder(byMe, byThem));
      [byMe, byThem] = [[], []];
      if (i < own.length) pieces.push(both(undefined, own[i], to[i]));
    }
  }
  return pieces;
}

// Which comes first must not hang on who merges.
function inOrder(mine: Piece[], theirs: Piece[]): Piece[] {
  const text = (pieces: Piece[]) => pieces.map((each) => unitOf(each).means).join("\n");
  return text(mine) <= text(theirs) ? [...mine, ...theirs] : [...theirs, ...mine];
}
