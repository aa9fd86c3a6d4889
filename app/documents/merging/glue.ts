import { type Piece, unitOf } from "./merge-units.ts";
import { pick } from "./pick.ts";

/** A piece whose text is known. */
export type Written = Piece & { core: string };

/** The line ends behind a piece before the next one: those that stand there in some version, or as many as both need. */
export function between(one: Written, next: Written | undefined, end: string): string {
  const tailIn = (side: "base" | "mine" | "theirs") => {
    const [unit, other] = [one[side], next?.[side]];
    return unit && other?.index === unit.index + 1 ? unit.tail : undefined;
  };
  if (!next) return end;
  const [base, mine, theirs] = [tailIn("base"), tailIn("mine"), tailIn("theirs")];
  if (mine !== undefined && theirs !== undefined) return pick(base, mine, theirs);
  return mine ?? theirs ?? needed(one, next);
}

function needed(one: Written, next: Written): string {
  const [unit, other] = [unitOf(one), unitOf(next)];
  const areRows = other.kind === "row" && (unit.kind === "row" || unit.kind === "head");
  if (areRows) return "\n";
  const areItems = unit.kind === "item" && other.kind === "item";
  if (areItems && unit.list?.tight && other.list?.tight && isOneList(one, next)) return "\n";
  return "\n\n";
}

// Beside each other, lists of different kinds would be one.
function isOneList(one: Written, next: Written): boolean {
  const [unit, other] = [unitOf(one), unitOf(next)];
  return unit.level !== other.level || isNumbered(one) === isNumbered(next);
}

function isNumbered({ core }: Written): boolean {
  return /^\s*\d/.test(core);
}
