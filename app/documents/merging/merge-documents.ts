import { type Part, partsOf } from "#app/documents/sections/parts.ts";
import { keysFor } from "#app/documents/sections/sections.ts";
import { withFewerHeadings } from "./fewer-headings.ts";
import { between, type Written } from "./glue.ts";
import { mergedUnits, type Piece, unitOf } from "./merge-units.ts";
import { followed } from "./moved-units.ts";
import { type Row, rowsOf } from "./order-parts.ts";
import { pick } from "./pick.ts";
import { renumbered } from "./renumber.ts";
import { renumberedHeadings } from "./renumber-headings.ts";

/** The side that changed a section: none or both alike, one side, both in different places, or both in the same one. */
export type State = "same" | "mine" | "theirs" | "both" | "conflict";

/** A section of three versions; its text in each, empty where it is not there. */
export type MergedSection = {
  heading: string;
  key: string;
  depth: number;
  state: State;
  /** Whether a side put it elsewhere. */
  moved: boolean;
  base: string;
  mine: string;
  theirs: string;
  /** Its merged text; null for a conflict. */
  result: string | null;
  /** With what both changed, a conflict's two texts one after the other; null where nothing is to be combined. */
  combined: string | null;
};

export type Merge = { sections: MergedSection[]; conflicts: number; result: string | null };

type Side = "mine" | "theirs";
type Texts = { base: string; mine: string; theirs: string };

/**
 * Merges what two sides made of one text, section by section. A change of one side is taken; where both changed the same
 * words there is a conflict, and nothing of either is left out. Who is called which changes nothing but the names.
 */
export function mergeDocuments(texts: Texts): Merge {
  const { base, mine, theirs } = texts;
  if (mine <= theirs) return merged(texts, "mine");
  return swapped(merged({ base, mine: theirs, theirs: mine }, "theirs"));
}

function swapped({ sections, ...rest }: Merge): Merge {
  const other = { mine: "theirs", theirs: "mine" } as const;
  const states = { same: "same", both: "both", conflict: "conflict", ...other } as const;
  return {
    ...rest,
    sections: sections.map((each) => ({
      ...each,
      state: states[each.state],
      mine: each.theirs,
      theirs: each.mine,
    })),
  };
}

/** Of a conflict the text of `first` stands first. */
function merged(texts: Texts, first: Side): Merge {
  const { base, mine, theirs } = texts;
  const [b, m, t] = [partsOf(base), partsOf(mine), partsOf(theirs)];
  const rows = withFewerHeadings(rowsOf({ base: b.parts, mine: m.parts, theirs: t.parts }));
  const pieces = followed(rows.map(piecesOf));
  const drafts = rows.map((row, i) => ({ row, pieces: pieces[i]!, state: stateOf(row, pieces[i]!) }));
  const end = pick(endOf(base), endOf(mine), endOf(theirs));
  const written = drafts.map(({ pieces }) =>
    renumbered(pieces.flatMap((piece) => writtenBoth(piece, first))),
  );
  const all = written.flat();
  let next = 0;
  const bodies = renumberedHeadings(
    written.map((pieces) => pieces.map((piece) => piece.core + between(piece, all[++next], end)).join("")),
    [b.parts, m.parts, t.parts],
  );
  const keys = keysFor(rows.map(({ base, mine, theirs }) => (base ?? theirs ?? mine)!));
  const sections = drafts.map(({ row, state }, i): MergedSection => {
    const text = bodies[i]!;
    const shown = headingOf(row, written[i]!);
    return {
      heading: shown.heading,
      key: keys[i]!,
      depth: shown.depth,
      state,
      moved: row.movedByMine || row.movedByTheirs,
      base: row.base?.text ?? "",
      mine: row.mine?.text ?? "",
      theirs: row.theirs?.text ?? "",
      result: state === "conflict" ? null : text,
      combined: state === "conflict" || state === "both" ? text : null,
    };
  });
  const conflicts = sections.filter(({ state }) => state === "conflict").length;
  return {
    sections,
    conflicts,
    result: conflicts > 0 ? null : resultOf(texts, pick(b.lead, m.lead, t.lead) + bodies.join("")),
  };
}

// Line ends that only one side has differently are part of what it wrote.
function resultOf({ base, mine, theirs }: Texts, result: string): string {
  if (mine === base) return theirs;
  return theirs === base || mine === theirs ? mine : result;
}

/** The deeds of each side in a section. */
function deedsOf({ base, mine, theirs, movedByMine, movedByTheirs }: Row) {
  const meant = [base, mine, theirs].map((part) => part?.units.map(({ means }) => means).join("\n"));
  const [byMe, byThem] = [meant[0] !== meant[1], meant[0] !== meant[2]];
  const goes = base && ((!mine && !byThem) || (!theirs && !byMe) || (!mine && !theirs));
  return {
    goes,
    /** One side took it away, and the other changed it. */
    isTornApart: base && (!mine || !theirs) && !goes,
    mineDid: byMe || movedByMine,
    theyDid: byThem || movedByTheirs,
    didTheSame: meant[1] === meant[2] && movedByMine === movedByTheirs,
  };
}

function piecesOf(row: Row): Piece[] {
  const { base, mine, theirs } = row;
  const { goes, isTornApart } = deedsOf(row);
  if (goes) return [];
  return isTornApart ? whole(mine, theirs) : mergedUnits(units(base), units(mine), units(theirs));
}

function stateOf(row: Row, pieces: readonly Piece[]): State {
  const { isTornApart, mineDid, theyDid, didTheSame } = deedsOf(row);
  if (isTornApart || pieces.some(({ core }) => core === undefined)) return "conflict";
  const own = new Set(row.base?.units);
  // One side moved it here, the other changed it where it stood.
  if (pieces.some(({ base, mine, theirs }) => base && mine && theirs && !own.has(base))) return "both";
  if (mineDid && theyDid) return didTheSame ? "same" : "both";
  return mineDid ? "mine" : theyDid ? "theirs" : "same";
}

function units(part: Part | undefined) {
  return part?.units ?? [];
}

/** The text of the side that still has it. */
function whole(mine: Part | undefined, theirs: Part | undefined): Piece[] {
  return [
    ...units(mine).map((unit): Piece => ({ mine: unit, core: unit.core })),
    ...units(theirs).map((unit): Piece => ({ theirs: unit, core: unit.core })),
  ];
}

/** A piece as it is written; of a conflict one text after the other. */
function writtenBoth({ base, mine, theirs, core }: Piece, first: Side): Written[] {
  if (core !== undefined) return [{ base, mine, theirs, core }];
  const [one, other] =
    first === "mine" ? ([{ mine }, { theirs }] as const) : ([{ theirs }, { mine }] as const);
  const texts = [one, other].flatMap((side): Written[] => {
    const unit = mineOrTheirs(side);
    return unit ? [{ base, ...side, core: unit.core }] : [];
  });
  // Below one head of a table the other would be no row.
  const [, second] = texts;
  if (second && unitOf(second).kind === "head") second.core = second.core.split("\n")[0]!;
  return texts;
}

function mineOrTheirs({ mine, theirs }: Piece) {
  return mine ?? theirs;
}

function headingOf({ base, mine, theirs }: Row, [first]: Written[]): Part {
  const unit = first?.mine ?? first?.theirs;
  const parts = [mine, theirs, base].filter((part) => part !== undefined);
  return (
    parts.find((part) => part.units[0]!.core === first?.core) ??
    parts.find(({ units }) => units[0] === unit) ??
    parts[0]!
  );
}

function endOf(text: string): string {
  return text.slice(text.trimEnd().length).replace(/\r\n?/g, "\n");
}
