import type { Span } from "./rule.ts";

/** The text before and behind something found, in its paragraph. */
export type Around = { before: string; after: string };

type Conditions = {
  /** How much of the text before and behind it is looked at. */
  reach?: number;
  /** Has to stand around it. */
  near?: RegExp;
  /** Must not stand around it. */
  unless?: RegExp;
  holds?: (found: string, around: Around) => boolean;
};

/**
 * A search for patterns. Where a pattern has a group, the group is what is found, and it stands at the match's end: what is
 * before it only says where to look. Patterns have gaps of bounded length alone, so that time grows with the text only.
 */
export function matches(patterns: RegExp | RegExp[], conditions: Conditions = {}) {
  const { reach = 80, near, unless, holds } = conditions;
  return (text: string): Span[] => {
    const found: Span[] = [];
    for (const pattern of [patterns].flat()) {
      for (const match of text.matchAll(pattern)) {
        const end = match.index + match[0].length;
        const start = end - (match[1] ?? match[0]).length;
        if (near || unless || holds) {
          const around = aroundOf(text, start, end, reach);
          const said = `${around.before}\u2026${around.after}`;
          if (near && !near.test(said)) continue;
          if (unless?.test(said)) continue;
          if (holds && !holds(text.slice(start, end), around)) continue;
        }
        found.push({ start, end });
      }
    }
    return found;
  };
}

/** The text around a part of it, as far as its paragraph goes and no further than said. */
export function aroundOf(text: string, start: number, end: number, reach: number): Around {
  const before = text.slice(Math.max(0, start - reach), start);
  const after = text.slice(end, end + reach);
  const gap = before.lastIndexOf("\n\n");
  const stop = after.indexOf("\n\n");
  return { before: gap < 0 ? before : before.slice(gap + 2), after: stop < 0 ? after : after.slice(0, stop) };
}

/** The sentence that something found stands in. */
export function sentenceOf(found: string, { before, after }: Around): string {
  const from = /(?:[^.!?\n]|[.!?](?!\s))*$/.exec(before)![0];
  const to = /^(?:[^.!?\n]|[.!?](?=\S))*[.!?]?/.exec(after)![0];
  return from + found + to;
}

/** A search for what either of two finds. */
export const both =
  (one: (text: string) => Span[], other: (text: string) => Span[]) =>
  (text: string): Span[] => [...one(text), ...other(text)];
