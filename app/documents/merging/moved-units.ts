import { both, type Piece } from "./merge-units.ts";

/** So short a text may stand twice without having moved. */
const SHORTEST = 40;

type Spot = { section: number; at: number };

/**
 * The pieces of all sections, with those put together that one side moved into another section, or below a heading of
 * its own, and the other side changed where they stood.
 */
export function followed(sections: readonly (readonly Piece[])[]): Piece[][] {
  const result: (Piece | undefined)[][] = sections.map((pieces) => [...pieces]);
  const came = { mine: arrivals(sections, "mine"), theirs: arrivals(sections, "theirs") };
  for (const [section, pieces] of sections.entries())
    for (const [at, { base, mine, theirs, core }] of pieces.entries()) {
      if (core !== undefined || !base || (mine && theirs) || (!mine && !theirs)) continue;
      const mover = mine ? "theirs" : "mine";
      const spot = came[mover].get(base.means);
      const arrived = spot && result[spot.section]?.[spot.at];
      if (!spot || !arrived || arrived.base) continue;
      const unit = arrived[mover];
      result[spot.section]![spot.at] = mine ? both(base, mine, unit) : both(base, unit, theirs);
      result[section]![at] = undefined;
    }
  return result.map((pieces) => pieces.filter((piece) => piece !== undefined));
}

/** Where texts stand that only one side has there; nothing of those that stand twice. */
function arrivals(sections: readonly (readonly Piece[])[], side: "mine" | "theirs"): Map<string, Spot> {
  const other = side === "mine" ? "theirs" : "mine";
  const spots = new Map<string, Spot | undefined>();
  for (const [section, pieces] of sections.entries())
    for (const [at, piece] of pieces.entries()) {
      const unit = piece[side];
      if (!unit || piece[other] || piece.base || piece.core === undefined) continue;
      if (unit.means.length >= SHORTEST)
        spots.set(unit.means, spots.has(unit.means) ? undefined : { section, at });
    }
  return new Map([...spots].flatMap(([means, spot]) => (spot ? [[means, spot]] : [])));
}
