import { longestRise } from "#app/documents/sections/in-order.ts";
import type { Unit } from "#app/documents/sections/units.ts";
import { type Bag, bagOf, likeness } from "#app/documents/sections/words.ts";
import { type Change, changesBetween, wholeChange } from "./compare.ts";

/** Beyond so many units added and taken away between two that stand once in both, none of them is the same. */
const MOST_CHANGES = 300;
/** How many pairs of units are looked at in one change. */
const MOST_PAIRS = 2_500;
/** How much of two units is the same if one became the other; where nothing else could have, less is enough. */
const ALIKE = 0.45;
const ALIKE_ALONE = 0.2;

/** Which unit became which: for each of the older ones its newer one, and the newer ones that came, by what they stand before. */
export type Alignment = { to: (Unit | undefined)[]; added: Map<number, Unit[]> };

/** Aligns two rows of units: those that mean the same, then those of which one became the other. */
export function aligned(before: readonly Unit[], after: readonly Unit[]): Alignment {
  const changes = changesOf(
    before.map(({ means }) => means),
    after.map(({ means }) => means),
  );
  const to: (Unit | undefined)[] = [];
  const added = new Map<number, Unit[]>();
  let newAt = 0;
  for (const change of changes) {
    while (to.length < change.from) to.push(after[newAt++]);
    const old = before.slice(change.from, change.to);
    const fresh = after.slice(change.newFrom, change.newTo);
    const pairs = pairsOf(old, fresh);
    let last = 0;
    const add = (end: number) => {
      if (end > last) added.set(to.length, fresh.slice(last, end));
    };
    for (const i of old.keys()) {
      const j = pairs.get(i);
      if (j !== undefined) {
        add(j);
        last = j + 1;
      }
      to.push(j === undefined ? undefined : fresh[j]);
    }
    add(fresh.length);
    newAt = change.newTo;
  }
  while (to.length < before.length) to.push(after[newAt++]);
  return { to, added };
}

/** The changes between those units that stand once in both versions, which are found at once. */
function changesOf(before: readonly string[], after: readonly string[]): Change[] {
  const positions = onceIn(after);
  const shared = [...onceIn(before)].flatMap(([means, at]) => {
    const newAt = positions.get(means);
    return newAt === undefined ? [] : [{ at, newAt }];
  });
  const anchors = longestRise(shared.map(({ newAt }) => newAt)).map((i) => shared[i]!);
  anchors.push({ at: before.length, newAt: after.length });
  const changes: Change[] = [];
  let [from, newFrom] = [0, 0];
  for (const { at, newAt } of anchors) {
    const [old, fresh] = [before.slice(from, at), after.slice(newFrom, newAt)];
    for (const change of changesBetween(old, fresh, MOST_CHANGES) ?? [wholeChange(old, fresh)])
      changes.push({
        from: from + change.from,
        to: from + change.to,
        newFrom: newFrom + change.newFrom,
        newTo: newFrom + change.newTo,
      });
    [from, newFrom] = [at + 1, newAt + 1];
  }
  return changes;
}

function onceIn(all: readonly string[]): Map<string, number> {
  const positions = new Map<string, number>();
  for (const [at, means] of all.entries()) positions.set(means, positions.has(means) ? -1 : at);
  return new Map([...positions].filter(([, at]) => at >= 0));
}

/** The pairs, in their order, that are most alike together. */
function pairsOf(old: readonly Unit[], fresh: readonly Unit[]): Map<number, number> {
  const found = new Map<number, number>();
  if (old.length === 0 || fresh.length === 0) return found;
  if (old.length * fresh.length > MOST_PAIRS) return nearPairs(old, fresh);
  const alone = old.length === 1 && fresh.length === 1;
  const best = Array.from({ length: old.length + 1 }, () => new Float64Array(fresh.length + 1));
  const alike = old.map((one) => fresh.map((other) => likenessOf(one, other)));
  const value = (i: number, j: number) =>
    alike[i]![j]! >= (alone ? ALIKE_ALONE : ALIKE) ? alike[i]![j]! : 0;
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = fresh.length - 1; j >= 0; j--)
      best[i]![j] = Math.max(
        best[i + 1]![j]!,
        best[i]![j + 1]!,
        value(i, j) > 0 ? value(i, j) + best[i + 1]![j + 1]! : 0,
      );
  for (let i = 0, j = 0; i < old.length && j < fresh.length; ) {
    if (value(i, j) > 0 && best[i]![j] === value(i, j) + best[i + 1]![j + 1]!) found.set(i++, j++);
    else if (best[i]![j] === best[i + 1]![j]) i++;
    else j++;
  }
  return found;
}

function nearPairs(old: readonly Unit[], fresh: readonly Unit[]): Map<number, number> {
  const found = new Map<number, number>();
  let from = 0;
  for (const [i, one] of old.entries()) {
    const j = fresh.slice(from, from + 12).findIndex((other) => likenessOf(one, other) >= ALIKE);
    if (j < 0) continue;
    found.set(i, from + j);
    from += j + 1;
  }
  return found;
}

const bags = new WeakMap<Unit, Bag>();

/** How much of two units is the same; those of different kinds share nothing, but for a paragraph that became an item. */
function likenessOf(one: Unit, other: Unit): number {
  const [a, b] = [one, other].map(({ kind }) => (kind === "item" || kind === "quote" ? "text" : kind));
  if (a !== b) return 0;
  return likeness(bagFor(one), bagFor(other));
}

function bagFor(unit: Unit): Bag {
  const bag = bags.get(unit) ?? bagOf(unit.means);
  bags.set(unit, bag);
  return bag;
}
