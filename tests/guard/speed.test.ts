import { expect, test } from "vitest";
import { findingsIn } from "#app/guard/guard.ts";
import { rules } from "#app/guard/rules.ts";
import { weigh } from "#app/guard/weighing/weigh.ts";
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

/** Whether a search takes no more than its share longer on more of the same; asked again where the machine was busy meanwhile. */
function staysInProportion(
  search: (text: string) => unknown,
  part: string,
  [few, many]: [number, number],
  share: number,
) {
  return [1, 2, 3, 4].some(() => {
    const once = milliseconds(() => search(filled(part, few)));
    return milliseconds(() => search(filled(part, many))) < share * once + 8;
  });
}

// Nothing stands closer together in what anybody posts than in these sentences, of which two in three are flagged.
const dense = writtenWith.map(({ text }) => text).join(" ");

test("twice as many letters take twice the time", () => {
  expect(staysInProportion(findingsIn, dense, [20_000, 40_000], 3.2)).toBe(true);
});

const hostile = [
  ...[
    "a ",
    "A",
    "Aa ",
    "1",
    "1-",
    "$1 ",
    "$1,",
    "(",
    "@",
    "[@",
    "[@a",
    "a@a.",
    "a.a.a@",
    "\n",
    "*_",
    "&#45;",
    "'",
    " ",
  ],
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

// What grows with the square would take nine times as long.
test.each(hostile)("a text of nothing but %j takes no longer than its length lets expect", (part) => {
  expect(staysInProportion(findingsIn, part, [10_000, 30_000], 6)).toBe(true);
});

test("words are weighed in time in proportion to a text", () => {
  for (const part of [...hostile, dense])
    expect(staysInProportion(weigh, part, [8_000, 16_000], 3.2), part.slice(0, 40)).toBe(true);
});

// What all rules are given is made once.
const weighings = new Map<string, ReturnType<typeof weigh>>();
function weighed(text: string) {
  const weighing = weighings.get(text) ?? weigh(text);
  weighings.set(text, weighing);
  return weighing;
}

test.each(rules.map(({ id, find }) => [id, find] as const))(
  "%s takes time in proportion to a text of its own",
  (_, find) => {
    const search = (text: string) => find(text, weighed(text));
    for (const part of [...hostile, dense])
      expect(staysInProportion(search, part, [8_000, 16_000], 3.2), part.slice(0, 40)).toBe(true);
  },
);
