import { folded } from "#app/text/folded.ts";
import { split } from "./meaning.ts";
import { type Unit, unitsOf } from "./units.ts";
import { type Bag, bagOf } from "./words.ts";

/** A heading and what stands below it up to the next one; what stands above the first has none. */
export type Part = {
  /** The heading's words as they were typed, its number among them; empty where there is none. */
  heading: string;
  /** How many signs its heading has; 0 where there is none. */
  depth: number;
  /** The heading as it is looked for: without number, case and punctuation. */
  named: string;
  units: Unit[];
  text: string;
  /** Its place in its version. */
  index: number;
};

/** A version in its parts, with the blank lines above the first. */
export function partsOf(markdown: string): { lead: string; parts: Part[] } {
  const { lead, units } = unitsOf(markdown);
  const groups: Unit[][] = [];
  for (const unit of units) {
    if (unit.kind === "heading" || groups.length === 0) groups.push([unit]);
    else groups.at(-1)!.push(unit);
  }
  return { lead, parts: groups.map(partOf) };
}

function partOf(units: Unit[], index: number): Part {
  const first = units[0]!;
  const text = units.map(({ core, tail }) => core + tail).join("");
  if (first.kind !== "heading") return { heading: "", depth: 0, named: "", units, text, index };
  const heading = plain(first.core.replace(/^\s*#{1,6}[ \t]+/, ""));
  const words = plain(split("heading", first.core).words);
  const named =
    folded(words)
      .replace(/[^\p{L}\p{N}{}]+/gu, " ")
      .trim() || folded(words);
  return { heading, depth: first.level, named, units, text, index };
}

function plain(words: string): string {
  return words
    .replace(/[ \t]+#+$/, "")
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/\*+|~~|`+|\\(?=[^\s\p{L}\p{N}])/gu, "")
    .trim();
}

const bags = new WeakMap<Part, Bag>();

/** The words below a part's heading, counted. */
export function bodyOf(part: Part): Bag {
  const bag =
    bags.get(part) ??
    bagOf(
      part.units
        .slice(part.depth > 0 ? 1 : 0)
        .map(({ means }) => means)
        .join("\n"),
    );
  bags.set(part, bag);
  return bag;
}
