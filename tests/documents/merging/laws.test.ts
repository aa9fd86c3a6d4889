// What holds for every merge, on policies that are made up and changed by both sides.
import { describe, expect, test } from "vitest";
import { applyChoices } from "#app/documents/merging/apply-choices.ts";
import { mergeDocuments } from "#app/documents/merging/merge-documents.ts";
import { partsOf } from "#app/documents/sections/parts.ts";
import { diceOf, edited, policyOf, written } from "../../../bench/policies.ts";

type Texts = { base: string; mine: string; theirs: string };

/** Three versions of a policy for each seed, with few edits and with many. */
const changedPolicies: (Texts & { seed: number })[] = Array.from({ length: 45 }, (_, seed) => {
  const dice = diceOf(seed);
  const policy = policyOf(dice, 4);
  const [few, many] = seed % 3 === 0 ? [12, 20] : [3, 5];
  const by = (edits: number, side: string) => written(edited(policy, dice, edits, side));
  return { seed, base: written(policy), mine: by(many, "mine"), theirs: by(few, "theirs") };
});

const joined = ({ sections }: ReturnType<typeof mergeDocuments>) =>
  sections.map(({ result }) => result).join("");

test("where one side changed nothing, the other's text comes out, byte for byte, in all and by section", () => {
  for (const { seed, base, mine } of changedPolicies)
    for (const texts of [
      { base, mine, theirs: base },
      { base, mine: base, theirs: mine },
    ]) {
      const merge = mergeDocuments(texts);
      expect(merge.conflicts, `${seed}`).toBe(0);
      expect(merge.result).toBe(mine);
      expect(joined(merge)).toBe(mine);
      expect(merge.sections.map(({ state }) => state)).not.toContain("both");
    }
});

test("where both made the same changes, they are made once", () => {
  for (const { base, mine } of changedPolicies) {
    const merge = mergeDocuments({ base, mine, theirs: mine });
    expect(merge.result).toBe(mine);
    expect(joined(merge)).toBe(mine);
    expect(new Set(merge.sections.map(({ state }) => state))).toEqual(new Set(["same"]));
  }
});

test("who is called which changes nothing but the names", () => {
  const other: Record<string, string> = { mine: "theirs", theirs: "mine" };
  for (const { base, mine, theirs } of changedPolicies) {
    const [one, two] = [
      mergeDocuments({ base, mine, theirs }),
      mergeDocuments({ base, mine: theirs, theirs: mine }),
    ];
    expect(two.result).toBe(one.result);
    expect(two.sections.map(({ combined }) => combined?.length)).toEqual(
      one.sections.map(({ combined }) => combined?.length),
    );
    expect(two.sections.map(({ state }) => other[state] ?? state)).toEqual(
      one.sections.map(({ state }) => state),
    );
    expect(two.sections.map(({ mine, theirs }) => [theirs, mine])).toEqual(
      one.sections.map(({ mine, theirs }) => [mine, theirs]),
    );
  }
});

/** How often each word and field stands in a text, without the numbers of lists. */
function counts(text: string): Map<string, number> {
  const found = new Map<string, number>();
  for (const [word] of text.replace(/^\s*\d+\. /gm, "").matchAll(/\{\{\w+\}\}|[\p{L}\p{N}_]+/gu))
    found.set(word, (found.get(word) ?? 0) + 1);
  return found;
}

describe("no word vanishes", () => {
  test("what either side added to what both kept is there as often, merged or as the two texts of a conflict", () => {
    for (const { seed, ...texts } of changedPolicies) {
      const [base, mine, theirs, all] = [
        ...[texts.base, texts.mine, texts.theirs].map(counts),
        counts(applyChoices(mergeDocuments(texts), {})),
      ] as [Map<string, number>, Map<string, number>, Map<string, number>, Map<string, number>];
      for (const word of new Set([...base.keys(), ...mine.keys(), ...theirs.keys()])) {
        const least = (mine.get(word) ?? 0) + (theirs.get(word) ?? 0) - (base.get(word) ?? 0);
        expect(all.get(word) ?? 0, `${word} of ${seed}`).toBeGreaterThanOrEqual(least);
      }
      expect([...all.keys()].filter((word) => !mine.has(word) && !theirs.has(word))).toEqual([]);
    }
  });

  test("the sections show all of the three texts, and each can be taken whole", () => {
    for (const { seed: _, ...texts } of changedPolicies) {
      const merge = mergeDocuments(texts);
      for (const side of ["base", "mine", "theirs"] as const) {
        const all = merge.sections.map((section) => section[side]);
        expect(all.filter(Boolean).sort()).toEqual(
          partsOf(texts[side])
            .parts.map(({ text }) => text)
            .sort(),
        );
      }
      const choices = (choice: "mine" | "theirs") =>
        Object.fromEntries(merge.sections.map(({ key }) => [key, choice] as const));
      for (const side of ["mine", "theirs"] as const)
        expect(counts(applyChoices(merge, choices(side)))).toEqual(counts(texts[side]));
    }
  });
});

test("what was merged already merges again into the same, and its sections are those that were shown", () => {
  let merged = 0;
  for (const { seed, base, mine, theirs } of changedPolicies) {
    const { result, sections } = mergeDocuments({ base, mine, theirs });
    if (result === null) continue;
    merged++;
    expect(mergeDocuments({ base: theirs, mine: result, theirs }).result).toBe(result);
    expect(mergeDocuments({ base, mine: result, theirs }).result, `${seed}`).toBe(result);
    expect(sections.map((section) => section.result).join("")).toBe(result);
    const shown = sections.filter((section) => section.result).map(({ heading }) => heading);
    expect(partsOf(result).parts.map(({ heading }) => heading)).toEqual(shown);
    expect(result).not.toMatch(/\n\n\n/);
  }
  expect(merged).toBeGreaterThan(20);
});

test("fields come out whole, and the numbers of lists in order", () => {
  for (const { seed: _, ...texts } of changedPolicies) {
    const all = applyChoices(mergeDocuments(texts), {});
    expect(all.match(/\{\{|\}\}/g)?.length ?? 0).toBe(2 * (all.match(/\{\{[a-z_]+\}\}/g)?.length ?? 0));
    let last = 0;
    for (const line of all.split("\n")) {
      const number = Number(/^(\d+)\. /.exec(line)?.[1] ?? Number.NaN);
      if (!Number.isNaN(number)) expect(number, line).toBe(last + 1);
      if (!/^ /.test(line)) last = Number.isNaN(number) ? 0 : number;
    }
  }
});
