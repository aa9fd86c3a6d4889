import { diffArrays } from "diff";

/** A change: what stands from `from` to `to` became what stands from `newFrom` to `newTo`. */
export type Change = { from: number; to: number; newFrom: number; newTo: number };

/** The fewest changes from one row of things to another; nothing where they are more than `most`, for finding them takes long then. */
export function changesBetween(
  before: readonly string[],
  after: readonly string[],
  most: number,
  isEnd: (thing: string) => boolean = () => false,
): Change[] | undefined {
  let start = 0;
  const shorter = Math.min(before.length, after.length);
  while (start < shorter && before[start] === after[start]) start++;
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  const [old, fresh] = [before.slice(start, before.length - end), after.slice(start, after.length - end)];
  if (old.length === 0 && fresh.length === 0) return [];
  const parts = old.length > 0 && fresh.length > 0 ? diffArrays(old, fresh, { maxEditLength: most }) : [];
  if (!parts) return undefined;
  if (parts.length === 0) {
    const all = { from: start, to: start + old.length, newFrom: start, newTo: start + fresh.length };
    return placed([all], before, after, isEnd);
  }
  const changes: Change[] = [];
  let [at, newAt] = [start, start];
  let last: Change | undefined;
  for (const { added, removed, value } of parts) {
    if (!added && !removed) last = undefined;
    else if (!last) {
      last = { from: at, to: at, newFrom: newAt, newTo: newAt };
      changes.push(last);
    }
    if (!added) at += value.length;
    if (!removed) newAt += value.length;
    if (last) [last.to, last.newTo] = [at, newAt];
  }
  return placed(changes, before, after, isEnd);
}

/**
 * Changes by which something only came or only went can often be seen at several places: of "a b. c b." either "c b." came or "b. c". Each is
 * put behind the end of something, else as early as it can be, so that the same change is the same wherever it is found.
 */
function placed(
  changes: Change[],
  before: readonly string[],
  after: readonly string[],
  isEnd: (thing: string) => boolean,
): Change[] {
  for (const [i, change] of changes.entries()) {
    const { from, to, newFrom, newTo } = change;
    if (from < to && newFrom < newTo) continue;
    const [things, first, end] = from < to ? [before, from, to] : [after, newFrom, newTo];
    const back = Math.min(from - (changes[i - 1]?.to ?? 0), newFrom - (changes[i - 1]?.newTo ?? 0));
    const ahead = Math.min(
      (changes[i + 1]?.from ?? before.length) - to,
      (changes[i + 1]?.newFrom ?? after.length) - newTo,
    );
    let [least, most] = [0, 0];
    while (-least < back && things[first + least - 1] === things[end + least - 1]) least--;
    while (most < ahead && things[first + most] === things[end + most]) most++;
    let by = least;
    while (by < most && first + by > 0 && !isEnd(things[first + by - 1]!)) by++;
    if (first + by > 0 && !isEnd(things[first + by - 1]!)) by = least;
    changes[i] = { from: from + by, to: to + by, newFrom: newFrom + by, newTo: newTo + by };
  }
  return changes;
}

/** All as one change. */
export function wholeChange(before: readonly unknown[], after: readonly unknown[]): Change {
  return { from: 0, to: before.length, newFrom: 0, newTo: after.length };
}

/**
 * Changes with those as one between which less stands than either of them has: words like "the" in a sentence that was
 * written anew are no part of the old one.
 */
export function asMeant(changes: readonly Change[]): Change[] {
  const size = ({ from, to, newFrom, newTo }: Change) => Math.max(to - from, newTo - newFrom);
  const meant: Change[] = [];
  for (const change of changes) {
    const last = meant.at(-1);
    const between = last ? change.from - last.to : 0;
    if (last && between < Math.min(size(last), size(change)))
      meant[meant.length - 1] = {
        from: last.from,
        to: change.to,
        newFrom: last.newFrom,
        newTo: change.newTo,
      };
    else meant.push(change);
  }
  return meant;
}
