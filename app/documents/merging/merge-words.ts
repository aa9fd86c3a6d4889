import { type Word, wordsIn } from "#app/documents/sections/words.ts";
import { asMeant, type Change, changesBetween } from "./compare.ts";
import { pick } from "./pick.ts";

/** Beyond so many changed words a text is another one. */
const MOST_CHANGES = 400;

/** A text with the changed words of both sides; nothing where they changed the same words, or words side by side. */
export function mergedWords(base: string, mine: string, theirs: string): string | undefined {
  const words = wordsIn(base);
  const [yours, others] = [wordsIn(mine), wordsIn(theirs)];
  const [allMine, allTheirs] = [changesOf(words, yours), changesOf(words, others)];
  if (!allMine || !allTheirs) return undefined;
  // Who took over what the other side changed has it already.
  if (allTheirs.every((other) => allMine.some((own) => isSame(own, other, yours, others)))) return mine;
  if (allMine.every((own) => allTheirs.some((other) => isSame(own, other, yours, others)))) return theirs;
  const [byMe, byThem] = [asMeant(allMine), asMeant(allTheirs)];
  const textOf = (side: Word[], { newFrom, newTo }: Change) =>
    side
      .slice(newFrom, newTo)
      .map(({ text }) => text)
      .join("");
  const [mineAt, theirsAt] = [positionsAfter(words, byMe), positionsAfter(words, byThem)];
  let text = "";
  let at = 0;
  let [i, j] = [0, 0];
  const keepUpTo = (end: number) => {
    for (; at < end; at++)
      text += pick(words[at]!.text, yours[mineAt[at]!]!.text, others[theirsAt[at]!]!.text);
  };
  while (i < byMe.length || j < byThem.length) {
    const [own, other] = [byMe[i], byThem[j]];
    if (own && other && own.from <= other.to && other.from <= own.to) {
      if (!isSame(own, other, yours, others)) return undefined;
      keepUpTo(own.from);
      text += pick(undefined, textOf(yours, own), textOf(others, other));
      at = own.to;
      i++;
      j++;
    } else if (own && (!other || own.from < other.from)) {
      keepUpTo(own.from);
      text += textOf(yours, own);
      at = own.to;
      i++;
    } else {
      keepUpTo(other!.from);
      text += textOf(others, other!);
      at = other!.to;
      j++;
    }
  }
  keepUpTo(words.length);
  return text;
}

function changesOf(before: readonly Word[], after: readonly Word[]): Change[] | undefined {
  const keys = (words: readonly Word[]) => words.map(({ key }) => key);
  return changesBetween(keys(before), keys(after), MOST_CHANGES, (key) => /^[.!?:;|\n]/.test(key));
}

function isSame(own: Change, other: Change, yours: Word[], others: Word[]): boolean {
  const [one, two] = [yours.slice(own.newFrom, own.newTo), others.slice(other.newFrom, other.newTo)];
  return (
    own.from === other.from &&
    own.to === other.to &&
    one.length === two.length &&
    one.every(({ key }, k) => key === two[k]!.key)
  );
}

/** Where each word that stayed stands afterwards. */
function positionsAfter(words: readonly Word[], changes: readonly Change[]): number[] {
  const positions: number[] = [];
  let shift = 0;
  let next = 0;
  for (let at = 0; at < words.length; at++) {
    while (next < changes.length && changes[next]!.to <= at) {
      const { to, newTo } = changes[next++]!;
      shift = newTo - to;
    }
    positions.push(at + shift);
  }
  return positions;
}
