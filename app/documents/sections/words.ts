/** A word, sign or field with the blanks behind it. */
export type Word = { key: string; text: string };

// A field and an address are never taken apart, nor is "24-hour" or "1,500.00".
const part =
  /\{\{[^{}\n]*\}\}|https?:\/\/[^\s<>()[\]]+|[\p{L}\p{N}\p{M}_]+(?:[.,'’:@-][\p{L}\p{N}\p{M}_]+)*|\*+|~+|`+|\n\s*|[^\S\n]+|[\s\S]/gu;

/** The words of a text; together their texts are the text. */
export function wordsIn(text: string): Word[] {
  const words: Word[] = [];
  for (const [found] of text.matchAll(part)) {
    const last = words.at(-1);
    if (last && found.trim() === "" && found[0] !== "\n") last.text += found;
    else words.push({ key: found.trim() || found[0]!, text: found });
  }
  return words;
}

/** How often each word stands in a text, in small letters. */
export type Bag = { counts: Map<string, number>; size: number };

/** Counts the words of a text. */
export function bagOf(text: string): Bag {
  const counts = new Map<string, number>();
  let size = 0;
  for (const [word] of text.toLowerCase().matchAll(/\{\{[^{}\n]*\}\}|[\p{L}\p{N}\p{M}_]+/gu)) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
    size++;
  }
  return { counts, size };
}

/** How much of two texts is the same, from 0 to 1. */
export function likeness(one: Bag, other: Bag): number {
  if (one.size + other.size === 0) return 0;
  const [small, large] = one.counts.size <= other.counts.size ? [one, other] : [other, one];
  if (2 * Math.min(one.size, other.size) < 0.1 * (one.size + other.size)) return 0;
  let shared = 0;
  for (const [word, count] of small.counts) shared += Math.min(count, large.counts.get(word) ?? 0);
  return (2 * shared) / (one.size + other.size);
}
