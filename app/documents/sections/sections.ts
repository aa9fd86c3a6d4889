import { matched } from "./match-parts.ts";
import { type Part, partsOf } from "./parts.ts";

/** A section of a document: its text is its heading and what stands below it up to the next one. */
export type Section = {
  /** Its anchor. It stays through new words and another number of its heading, and through a new place. */
  key: string;
  heading: string;
  /** How many signs its heading has; 0 for what stands above the first. */
  depth: number;
  /** Such as "2.1"; empty for the document's title and where a number was typed. */
  number: string;
  text: string;
};

/** A version of a document as it was kept, with the keys of its sections in their order. */
export type Keyed = { markdown: string; keys: readonly string[] };

/** The sections of a document; those that were in the version before keep their keys. */
export function sectionsOf(markdown: string, before?: Keyed): Section[] {
  const { parts } = partsOf(markdown);
  const keys = keysFor(parts, before && keysBefore(parts, before));
  const numbers = numbersOf(parts);
  return parts.map(({ heading, depth, text }, i) => ({
    key: keys[i]!,
    heading,
    depth,
    number: numbers[i]!,
    text,
  }));
}

/** The text of the section of that key; nothing where there is none. */
export function sectionText(sections: readonly Section[], key: string): string | undefined {
  return sections.find((section) => section.key === key)?.text;
}

function keysBefore(parts: readonly Part[], { markdown, keys }: Keyed): Map<Part, string> {
  const old = partsOf(markdown).parts;
  const known = new Map<Part, string>();
  for (const [one, other] of matched(old, parts)) {
    const key = keys[one.index];
    if (key !== undefined) known.set(other, key);
  }
  return known;
}

/** A key for each part: the one it had, or else one made of its heading that no other has. */
export function keysFor(parts: readonly Part[], known: ReadonlyMap<Part, string> = new Map()): string[] {
  const taken = new Set(known.values());
  const next = new Map<string, number>();
  return parts.map((part) => {
    const had = known.get(part);
    if (had !== undefined) return had;
    const words = part.named
      .replace(/[^\p{L}\p{N}]+/gu, "-")
      .slice(0, 60)
      .replace(/^-|-$/g, "");
    const name = words || (part.depth === 0 ? "beginning" : "section");
    let key = name;
    for (let n = next.get(name) ?? 1; taken.has(key); n++) {
      key = `${name}-${n + 1}`;
      next.set(name, n + 1);
    }
    taken.add(key);
    return key;
  });
}

function numbersOf(parts: readonly Part[]): string[] {
  const depths = parts.filter(({ depth }) => depth > 0).map(({ depth }) => depth);
  const shallowest = Math.min(...depths);
  // One heading above all others is the title.
  const isTitled =
    depths[0] === shallowest &&
    depths.filter((depth) => depth === shallowest).length === 1 &&
    depths.length > 1;
  const top = isTitled ? Math.min(...depths.slice(1)) : shallowest;
  let counts: number[] = [];
  return parts.map(({ depth, heading }) => {
    if (depth === 0 || depth < top) return "";
    const level = depth - top;
    counts = Array.from({ length: level + 1 }, (_, i) => (counts[i] ?? 0) + (i === level ? 1 : 0));
    return /^\d|^(?:section|article|part)\s/i.test(heading)
      ? ""
      : counts.map((n) => Math.max(n, 1)).join(".");
  });
}
