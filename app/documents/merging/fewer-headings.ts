import { bodyOf, type Part } from "#app/documents/sections/parts.ts";
import type { Row } from "./order-parts.ts";

type Side = "mine" | "theirs";

/** How much of a section's words the one above it has to have more than before, if only the heading between them went. */
const MOST_OF_IT = 0.5;

/**
 * The rows with those as one that one side made one section by taking away a heading, where the other side changed what stands below it:
 * as rows of their own, the words would stand in the section above and once more as what was taken away.
 */
export function withFewerHeadings(rows: readonly Row[]): Row[] {
  const inBase = rows.filter((row) => row.base).sort((one, other) => one.base!.index - other.base!.index);
  const joined = new Map<Row, Row>();
  const absorbed = new Set<Row>();
  for (const [at, row] of inBase.entries()) {
    const side = sideWithout(row);
    if (!side) continue;
    const from = inBase.findLastIndex((above, i) => i < at && above[side] && !absorbed.has(above));
    if (from < 0) continue;
    const first = inBase[from]!;
    const group = [
      joined.get(first) ?? first,
      ...inBase.slice(from + 1, at + 1).filter((each) => !absorbed.has(each)),
    ];
    if (!standTogether(group, otherThan(side)) || !hasTaken(group, side)) continue;
    joined.set(first, asOne(group, side));
    for (const each of group.slice(1)) absorbed.add(each);
  }
  return rows.filter((row) => !absorbed.has(row)).map((row) => joined.get(row) ?? row);
}

/** The side that no longer has a section which the other one changed. */
function sideWithout({ base, mine, theirs }: Row): Side | undefined {
  if (!base || base.depth === 0 || Boolean(mine) === Boolean(theirs)) return undefined;
  return meant((mine ?? theirs)!) === meant(base) ? undefined : mine ? "theirs" : "mine";
}

function meant({ units }: Part): string {
  return units.map(({ means }) => means).join("\n");
}

function otherThan(side: Side): Side {
  return side === "mine" ? "theirs" : "mine";
}

/** Whether sections stand directly below each other on a side, each where it stood. */
function standTogether(group: readonly Row[], side: Side): boolean {
  if (!group[0]![side]) return false;
  return group.every(({ movedByMine, movedByTheirs, ...row }, i) => {
    if (movedByMine || movedByTheirs) return false;
    const [above, here] = [group[i - 1]?.[side], row[side]];
    return i === 0 || !above ? true : here?.units[0]?.index === above.units.at(-1)!.index + 1;
  });
}

/** Whether the first of the sections has, on that side, what the last one said. */
function hasTaken(group: readonly Row[], side: Side): boolean {
  const [now, before, last] = [group[0]![side]!, group[0]!.base!, group.at(-1)!.base!].map(bodyOf);
  let found = 0;
  for (const [word, count] of last!.counts)
    found += Math.max(0, Math.min(count, (now!.counts.get(word) ?? 0) - (before!.counts.get(word) ?? 0)));
  return last!.size > 0 && found >= MOST_OF_IT * last!.size;
}

function asOne(group: readonly Row[], side: Side): Row {
  const [first, ...others] = group;
  const all = (of: "base" | Side) => {
    const parts = [first!, ...others].flatMap((row) => row[of] ?? []);
    return {
      ...parts[0]!,
      units: parts.flatMap(({ units }) => units),
      text: parts.map(({ text }) => text).join(""),
    };
  };
  const other = otherThan(side);
  return { ...first!, base: all("base"), [other]: all(other) };
}
