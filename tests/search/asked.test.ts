import fc from "fast-check";
import { expect, test } from "vitest";
import { asksNothing, MOST_LETTERS, readAsked, searchHref, wordsOf, writeAsked } from "#app/search/asked.ts";

const nothing = readAsked("");

test.each([
  ["swing log", { words: ["swing", "log"] }],
  ['"late cancellation" fee', { phrases: ["late cancellation"], words: ["fee"] }],
  ["“late cancellation”", { phrases: ["late cancellation"] }],
  ["-school contract", { without: ["school"], words: ["contract"] }],
  ['-"school district"', { without: ["school district"] }],
  ["by:graham in:pediatric-pt swing", { by: "graham", in: "pediatric-pt", words: ["swing"] }],
  ['by:"Graham Petrosky"', { by: "Graham Petrosky" }],
  ["KIND:Questions is:unanswered IS:mine", { kind: "question", states: ["unanswered", "mine"] }],
  [
    "topic:billing after:2026-01-31 before:2026-02-28",
    { topic: "billing", after: "2026-01-31", before: "2026-02-28" },
  ],
  ["after:2026-02-31 kind:song is:new", { words: ["after:2026-02-31", "kind:song", "is:new"] }],
  ["it's 97110-97112 a_b 50%", { words: ["it's", "97110-97112", "a_b", "50%"] }],
  ['an "unfinished phrase', { words: ["an"], phrases: ["unfinished phrase"] }],
  ['- "" \' : :x in:', { words: ["'", ":", ":x", "in:"] }],
])("%s", (typed, meant) => {
  expect(readAsked(typed)).toEqual({ ...nothing, ...meant });
});

test("a search is written as it is read, however it was typed", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 120 }), (typed) => {
      const asked = readAsked(typed);
      expect(readAsked(writeAsked(asked))).toEqual(readAsked(writeAsked(readAsked(writeAsked(asked)))));
    }),
  );
  const typed =
    'swing "late fee" -school in:pediatric-pt by:"Graham P" kind:question after:2026-01-02 is:mine';
  expect(readAsked(writeAsked(readAsked(typed)))).toEqual(readAsked(typed));
});

test("no text is too long or holds too much, and blanks ask nothing", () => {
  expect(asksNothing(readAsked("   "))).toBe(true);
  const long = readAsked("word ".repeat(20_000));
  expect(long.words.length).toBeLessThanOrEqual(12);
  expect(wordsOf(long).length).toBeLessThanOrEqual(MOST_LETTERS);
  expect(searchHref(readAsked("50% & more"))).toBe("/search?q=50%25%20%26%20more");
});
