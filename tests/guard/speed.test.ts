import { expect, test } from "vitest";
import { findingsIn } from "#app/guard/guard.ts";
import { rules } from "#app/guard/rules.ts";
import { writtenWith } from "./sentences.ts";

const filled = (part: string, length: number) =>
  part.repeat(Math.ceil(length / part.length)).slice(0, length);

/** The shortest of some runs: what else the machine does only makes a run longer. */
function milliseconds(run: () => unknown): number {
  const runs = Array.from({ length: 4 }, () => {
    const began = performance.now();
    run();
    return performance.now() - began;
  });
  return Math.min(...runs);
}

// Nothing stands closer together in what anybody posts than in these sentences, of which two in three are flagged.
const dense = writtenWith.map(({ text }) => text).join(" ");

test("20,000 letters take a few milliseconds, and twice as many twice the time", () => {
  const once = milliseconds(() => findingsIn(filled(dense, 20_000)));
  expect(milliseconds(() => findingsIn(filled(dense, 40_000)))).toBeLessThan(3.2 * once + 10);
});

const hostile = [
  ...["a ", "A", "Aa ", "1", "1-", "$1 ", "$1,", "(", "@", "a@a.", "a.a.a@", "\n", "*_", "&#45;", "'", " "],
  ...[
    "patient ",
    "Patient: ",
    "Anna S. ",
    "A. ",
    "Mr. Doe ",
    "12 yo ",
    "12 year old male, ",
    "seen at ",
    "7 yo from ",
  ],
  ...[
    "born ",
    "Jan 1 ",
    "1/1/2020 ",
    "MRN ",
    "MRN:    ",
    "serial ",
    "97110 ",
    "100% of ",
    "1.1.1.1 ",
    "1 Aa ",
  ],
  ...[
    "http://a/patient/",
    "BCBS pays ",
    "We pay PTs ",
    "hourly ",
    "we charge ",
    "we all ",
    "let's all drop ",
  ],
  ...["if we all ", "none should ", "agree to the the ", "you take ", "each other ", "split the ", "we "],
];

test.each(hostile)("a text of nothing but %j takes no longer than its length lets expect", (part) => {
  const once = milliseconds(() => findingsIn(filled(part, 10_000)));
  const thrice = milliseconds(() => findingsIn(filled(part, 30_000)));
  // What grows with the square would take nine times as long; a busy machine makes up the rest.
  expect(thrice).toBeLessThan(6 * once + 10);
});

test.each(rules.map(({ id, find }) => [id, find] as const))(
  "%s takes time in proportion to a text of its own",
  (_, find) => {
    for (const part of [...hostile, dense]) {
      const once = milliseconds(() => find(filled(part, 8_000)));
      expect(milliseconds(() => find(filled(part, 16_000)))).toBeLessThan(3.2 * once + 8);
    }
  },
);
