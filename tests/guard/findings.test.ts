import { expect, test } from "vitest";
import { findingsIn } from "#app/guard/guard.ts";
import { type RuleId, rules } from "#app/guard/rules.ts";
import { writtenWith } from "./sentences.ts";

const everyRule = rules.map(({ id }) => id);

test("findings come in order, and no two share a word", () => {
  const all = writtenWith.map(({ text }) => text);
  for (const text of [all.join(" "), all.toReversed().join("\n\n"), ...all]) {
    const findings = findingsIn(text);
    for (const [i, { start, end }] of findings.entries()) {
      expect(end).toBeGreaterThan(start);
      expect(end).toBeLessThanOrEqual(text.length);
      expect(start).toBeGreaterThanOrEqual(findings[i - 1]?.end ?? 0);
    }
  }
});

test("of two over the same words the graver one stands", () => {
  const text = "A 60-year-old man was treated at Lakeside Hospital (MRN 482913) for a stroke.";
  expect(findingsIn(text).map(({ rule }) => rule)).toContain("record-number");
});

test("a rule that is turned down acts a step milder", () => {
  const text = "The new rate is $74 per visit. She is 94 years old.";
  const actions = (turnedDown?: readonly RuleId[]) =>
    findingsIn(text, turnedDown).map(({ action }) => action);
  expect(actions()).toEqual(["block", "warn"]);
  expect(actions(["rate"])).toEqual(["warn", "warn"]);
  expect(actions(everyRule)).toEqual(["warn", "tip"]);
});

test("what points straight at a patient, and acting together, cannot be turned down", () => {
  const text = "SSN 219-09-4417. My patient Anna S. is well. Let's all drop them until the rates come up.";
  expect(findingsIn(text, everyRule)).toEqual(findingsIn(text));
  expect(findingsIn(text).map(({ action }) => action)).toEqual(["block", "warn", "hold"]);
  expect(
    rules.filter((rule) => rule.kind === "collective" && rule.turnsDown && !("guesses" in rule)),
  ).toEqual([]);
});

test("a rate whose rule is turned down is not stopped as an amount instead", () => {
  const text = "BCBS pays $74 per visit.";
  expect(findingsIn(text).map(({ rule, action }) => [rule, action])).toEqual([["rate", "block"]]);
  expect(findingsIn(text, ["rate"]).map(({ rule, action }) => [rule, action])).toEqual([["rate", "warn"]]);
});

test("what is guessed is only asked about, and not where a rule has spoken close by", () => {
  const guessed = "Three of us told the rep no, and I hope that none of you answers her either.";
  expect(findingsIn(guessed).map(({ rule, action }) => [rule, action])).toEqual([["likely-pact", "warn"]]);
  expect(findingsIn(`${guessed} Let's boycott them.`).map(({ rule }) => rule)).toEqual(["acting-together"]);
});
