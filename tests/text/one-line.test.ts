import fc from "fast-check";
import { expect, test } from "vitest";
import { canBeSeen, oneLine } from "#app/text/one-line.ts";

test.each([
  "Zoë Ó Súilleabháin",
  "José Nuñez",
  "Nguyễn Thị Minh Khai",
  "Siobhán O’Brien-d’Arcy",
  "محمد عبد الله",
  "می‌خواهم",
  "שרה לוי",
  "हिन्दी शर्मा",
  "क्‍ष",
  "ශ්‍රී ලංකා",
  "র‍্যাব",
  "김철수",
  "葛󠄀城 由美",
  "ᠮᠣᠩᠭᠣᠯ",
  "The kids 👨‍👩‍👧 and the nurse 👩🏽‍⚕️",
  "❤️‍🔥 1️⃣ #️⃣ 🇺🇸 🏴󠁧󠁢󠁥󠁮󠁧󠁿",
  "Hands & Feet, P.C. (est. 1998)",
])("%s stays as it was typed", (name) => {
  expect(oneLine(name)).toBe(name);
  expect(canBeSeen(name)).toBe(true);
});

test.each([
  ["a zero-width space", "\u200B"],
  ["a soft hyphen", "\u00AD"],
  ["a blank of Braille", "\u2800"],
  ["fillers of Hangul", "\u3164\u115F\u1160\uFFA0"],
  ["a selector of nothing", "\uFE0F"],
  ["a joiner between Latin letters", "\u200D"],
  ["tags", "\u{E0041}\u{E007F}"],
  ["signs that turn the line around", "\u202E\u2066\u2069\u200F\u061C"],
  ["invisible signs of mathematics", "\u2060\u2063\u180E\uFEFF"],
  ["private letters", "\uE000\u{F0000}"],
  ["control signs and line ends", "\u0085\u2028\u000B"],
])("%s cannot be seen, so nothing is left of it", (_what, sign) => {
  expect(oneLine(sign)).toBe("");
  expect(oneLine(`Gra${sign}ham`).replace(" ", "")).toBe("Graham");
  expect(canBeSeen(oneLine(` ${sign} `))).toBe(false);
});

test("blanks of every kind become one, and both ways to type an accent the same letter", () => {
  expect(oneLine("\u3000 Re\u0301sume\u0301\u00A0\u2003of\tZoe\u0308\n")).toBe("Résumé of Zoë");
});

test("signs heaped on a letter do not reach into the lines around", () => {
  expect([...oneLine(`Z${"\u0322\u0323\u0489\u0334\u0335".repeat(20)}algo`)].length).toBeLessThan(12);
});

test("a text that was cleaned stays the same, and no letter or digit with a look is lost", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (typed) => {
      const line = oneLine(typed);
      expect(oneLine(line)).toBe(line);
      const told = (text: string) =>
        text.match(/[\p{Alphabetic}\p{N}]/gu)?.filter((sign) => !unseen.test(sign));
      expect(told(line.normalize("NFD").replace(/\p{M}/gu, ""))).toEqual(
        told(typed.toWellFormed().normalize("NFD").replace(/\p{M}/gu, "")),
      );
    }),
  );
});

const unseen = /[\u115F\u1160\u3164\uFFA0]/;

test("long and nasty lines are cleaned in a moment", () => {
  const nasty = ["\u{1F3F4}\u{E0061}", "\u200D", "👨\u200D", "a\u0301", " \u200B", "\u2800 ", "\u0646\u200C"];
  const begun = performance.now();
  for (const piece of nasty) oneLine(piece.repeat(60_000 / piece.length));
  expect(performance.now() - begun).toBeLessThan(1_000);
});
