// Texts that nobody writes by hand, each changed by both sides: within a time that a page can wait, and nothing lost.
import { expect, test } from "vitest";
import { applyChoices } from "#app/documents/merging/apply-choices.ts";
import { mergeDocuments } from "#app/documents/merging/merge-documents.ts";
import { redlineOf } from "#app/documents/merging/redline.ts";
import { diceOf, edited, policyOf, written } from "../../../bench/policies.ts";

const dice = diceOf(1);
const words = (count: number) => Array.from({ length: count }, () => `w${dice.upTo(300)}`).join(" ");
const lines = (count: number, line: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => line(i)).join("\n");
const changed = (text: string, sign: string, part: number) =>
  text.replace(/w\d+/g, (word) => (dice.chance(part) ? `${sign}${dice.upTo(1000)}` : word));

const long = policyOf(dice, 95);
const alike = { ...policyOf(dice, 90) };
alike.sections = alike.sections.map((section) => ({ ...section, heading: "Notes" }));

const texts: [string, { base: string; mine: string; theirs: string }][] = [
  ["two hundred kilobytes with many edits", threeOf(long, 200)],
  [
    "three policies that have nothing in common",
    { base: written(long), mine: written(policyOf(dice, 95)), theirs: written(policyOf(dice, 95)) },
  ],
  ["headings that are all the same", threeOf(alike, 50)],
  ["one line of sixty thousand characters", twoChanged(words(13_000), 0.02)],
  ["one such line that both rewrote", twoChanged(words(13_000), 0.7)],
  [
    "paragraphs of which most are rewritten",
    twoChanged(
      lines(500, () => `${words(60)}\n`),
      0.5,
    ),
  ],
  [
    "a list of five thousand items",
    twoChanged(
      lines(5_000, () => `- ${words(4)}`),
      0.2,
    ),
  ],
  [
    "lists a thousand deep",
    twoChanged(
      lines(600, (i) => `${" ".repeat(2 * i)}- ${words(1)}`),
      0.1,
    ),
  ],
  ["quotes a thousand deep", twoChanged("> ".repeat(1_000) + words(1_000), 0.1)],
  [
    "short paragraphs that are often the same",
    twoChanged(
      lines(20_000, (i) => `w${i % 7}\n`),
      0.2,
    ),
  ],
  [
    "three thousand headings",
    twoChanged(
      lines(3_000, (i) => `## w${i}\n`),
      0.2,
    ),
  ],
  [
    "a table of four thousand rows",
    twoChanged(`| a | b |\n|---|---|\n${lines(4_000, () => `| ${words(3)} | ${words(3)} |`)}`, 0.1),
  ],
  ["braces without end", twoChanged("{{".repeat(60_000) + words(9), 0.3)],
  ["brackets without end", twoChanged("[a](".repeat(40_000) + words(9), 0.3)],
  ["stars and underscores", twoChanged("*_a__b*".repeat(20_000) + words(9), 0.3)],
  ["blank lines", twoChanged(`${"\n".repeat(90_000)}${words(9)}${" ".repeat(90_000)}`, 0.3)],
  ["half characters", { base: "\ud800 a", mine: "\ud800 b", theirs: "\udc00 c" }],
];

function threeOf(policy: typeof long, edits: number) {
  const side = (sign: string) => written(edited(policy, dice, edits, sign));
  return { base: written(policy), mine: side("mine"), theirs: side("theirs") };
}

function twoChanged(base: string, part: number) {
  return { base, mine: changed(base, "m", part), theirs: changed(base, "t", part) };
}

test.each(texts)("%s", (_, versions) => {
  const before = performance.now();
  const merge = mergeDocuments(versions);
  const { sections } = redlineOf(versions.base, versions.mine);
  // A second or two on a machine with nothing else to do.
  expect(performance.now() - before).toBeLessThan(8_000);
  expect(sections.length).toBeGreaterThan(0);
  const all = new Set(applyChoices(merge, {}).match(/[mt]\d+/g));
  const came = `${versions.mine} ${versions.theirs}`.match(/\b[mt]\d+/g) ?? [];
  expect(came.filter((word) => !all.has(word))).toEqual([]);
  for (const side of ["mine", "theirs"] as const) {
    const alone = mergeDocuments({
      base: versions.base,
      mine: versions.base,
      theirs: versions.base,
      [side]: versions[side],
    });
    expect(alone.result === versions[side]).toBe(true);
  }
});

test("nothing, and next to nothing", () => {
  expect(mergeDocuments({ base: "", mine: "", theirs: "" })).toEqual({
    sections: [],
    conflicts: 0,
    result: "",
  });
  expect(mergeDocuments({ base: "", mine: "A", theirs: "" }).result).toBe("A");
  expect(mergeDocuments({ base: "A\n", mine: "", theirs: "A\n" }).result).toBe("");
  expect(mergeDocuments({ base: "\n\n", mine: " \n", theirs: "\n\n" }).result).toBe(" \n");
});

test("line ends of Windows come out as they went in, and are no change beside others", () => {
  const base = "# A\n\nOne two three.\n\n- a\n- b\n";
  const windows = base.replace("two", "2").replaceAll("\n", "\r\n");
  expect(mergeDocuments({ base, mine: windows, theirs: base }).result).toBe(windows);
  const { result, sections } = mergeDocuments({ base, mine: windows, theirs: base.replace("- b", "- c") });
  expect(sections.map(({ state }) => state)).toEqual(["both"]);
  expect(result).toBe("# A\n\nOne 2 three.\n\n- a\n- c\n");
});
