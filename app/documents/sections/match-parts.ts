import { bodyOf, type Part } from "./parts.ts";
import { bagOf, likeness } from "./words.ts";

/** How many pairs are looked at by their content. */
const MOST_PAIRS = 12_000;

/** Which part of a newer version is which of an older one: by heading, then by content, then by what stands around it. */
export function matched(before: readonly Part[], after: readonly Part[], areNew = false): Map<Part, Part> {
  const found = new Map<Part, Part>();
  const taken = new Set<Part>();
  const pair = (one: Part, other: Part) => {
    found.set(one, other);
    taken.add(other);
  };
  const left = () =>
    [before.filter((part) => !found.has(part)), after.filter((part) => !taken.has(part))] as const;

  for (const keyOf of [
    pathAndText(before, after),
    pathOf(before, after),
    ({ named, depth }: Part) => (depth ? named : "0"),
  ]) {
    const [old, fresh] = left();
    const byKey = Map.groupBy(fresh, keyOf);
    for (const [key, olds] of Map.groupBy(old, keyOf)) {
      const others = byKey.get(key) ?? [];
      if (olds.length === 1 && others.length === 1) pair(olds[0]!, others[0]!);
      else for (const [one, other] of mostAlike(olds, others, 0)) pair(one, other);
    }
  }
  const [old, fresh] = left();
  for (const [one, other] of mostAlike(old, fresh, areNew ? 0.7 : 0.5)) pair(one, other);
  // New parts have no neighbours in common.
  if (areNew) return found;
  for (const [one, other] of neighbours(before, after, found, taken)) pair(one, other);
  return found;
}

type KeyOf = (part: Part) => string;

function pathAndText(before: readonly Part[], after: readonly Part[]): KeyOf {
  const path = pathOf(before, after);
  return (part) => `${path(part)}\n${part.units.map(({ means }) => means).join("\n")}`;
}

/** The headings above a part and its own. */
function pathOf(...versions: (readonly Part[])[]): KeyOf {
  const paths = new Map<Part, string>();
  for (const parts of versions) {
    const above: Part[] = [];
    for (const part of parts) {
      while (above.length > 0 && above.at(-1)!.depth >= part.depth) above.pop();
      above.push(part);
      paths.set(part, above.map(({ named, depth }) => `${depth ? "" : "0"}${named}`).join(" / "));
    }
  }
  return (part) => paths.get(part)!;
}

/** Pairs of parts whose content is alike, the most alike first; of equal ones, those that stand in the same place. */
function mostAlike(old: readonly Part[], fresh: readonly Part[], atLeast: number): [Part, Part][] {
  const isNear = old.length * fresh.length > MOST_PAIRS;
  const pairs: { one: Part; other: Part; alike: number; apart: number }[] = [];
  for (const [i, one] of old.entries())
    for (const [j, other] of fresh.entries()) {
      const apart = Math.abs(i - j);
      if (isNear && apart > 8) continue;
      const alike = likeness(bodyOf(one), bodyOf(other));
      if (alike >= atLeast && (atLeast === 0 || bodyOf(one).size >= 6))
        pairs.push({ one, other, alike, apart });
    }
  pairs.sort((a, b) => b.alike - a.alike || a.apart - b.apart);
  const used = new Set<Part>();
  return pairs.flatMap(({ one, other }) => {
    if (used.has(one) || used.has(other)) return [];
    used.add(one).add(other);
    return [[one, other] as [Part, Part]];
  });
}

/** A part whose neighbours are known, and what stands between the same two afterwards, if anything of it is the same. */
function neighbours(
  before: readonly Part[],
  after: readonly Part[],
  found: ReadonlyMap<Part, Part>,
  taken: ReadonlySet<Part>,
): [Part, Part][] {
  const isAround = (one: Part | undefined, other: Part | undefined) =>
    one ? found.get(one) === other && other !== undefined : other === undefined;
  return before.flatMap((one): [Part, Part][] => {
    if (found.has(one)) return [];
    const previous = before[one.index - 1];
    const at = previous ? found.get(previous)?.index : -1;
    const other = at === undefined ? undefined : after[at + 1];
    if (!other || taken.has(other) || !isAround(before[one.index + 1], after[other.index + 1])) return [];
    if ((one.depth === 0) !== (other.depth === 0)) return [];
    const alike = Math.max(
      likeness(bodyOf(one), bodyOf(other)),
      likeness(bagOf(one.named), bagOf(other.named)),
    );
    const empty = bodyOf(one).size + bodyOf(other).size === 0;
    return empty || alike >= 0.3 ? [[one, other]] : [];
  });
}
