import { expect, test } from "vitest";
import { explanations } from "#app/guard/explanations.ts";
import { findingsIn } from "#app/guard/guard.ts";
import { rules as found } from "#app/guard/rules.ts";
import { writtenWith } from "./sentences.ts";

const rules = found.map((rule) => ({ ...rule, ...explanations[rule.id] }));

const flaggedIn = (text: string) => findingsIn(text).filter(({ action }) => action !== "tip");

test.each(rules.map((rule) => [rule.id, rule] as const))(
  "%s fires on its example and is silent on the other",
  (id, rule) => {
    expect(findingsIn(rule.fires).map((finding) => finding.rule)).toContain(id);
    expect(findingsIn(rule.silent)).toEqual([]);
  },
);

test("each rule has a name and an explanation of its own, and both are short", () => {
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  expect(new Set(rules.map(({ says }) => says)).size).toBe(rules.length);
  for (const { says } of rules) {
    expect(says.length).toBeLessThan(130);
    expect(says).toMatch(/^[A-Z].*\.$/);
  }
  for (const { says } of rules) expect(rules.filter((other) => other.says.includes(says))).toHaveLength(1);
});

test("what is offered instead is not found again", () => {
  for (const { instead, fires } of rules) {
    const first = findingsIn(fires)[0]!;
    if (instead)
      expect(
        findingsIn(fires.slice(0, first.start) + first.instead + fires.slice(first.end)),
      ).not.toContainEqual(expect.objectContaining({ start: first.start, rule: first.rule }));
  }
});

test("of the sentences that it was written with, each is flagged for what is in it", () => {
  const wrong = writtenWith
    .map(({ text, kinds }) => ({
      text,
      kinds,
      found: [...new Set(flaggedIn(text).map(({ kind }) => kind))].sort(),
    }))
    .filter(({ kinds, found }) => found.join() !== kinds.join());
  expect(wrong).toEqual([]);
  expect(writtenWith.length).toBeGreaterThan(110);
});

test("a promise that nobody signs for less than before is held, whatever the amount is called", () => {
  const said = "I say we agree that none of us signs below what we had last year.";
  expect(findingsIn(said)).toMatchObject([{ rule: "acting-together", action: "hold" }]);
});

test("a key that a program made is nobody's number, wherever it is pasted", () => {
  for (const key of ["83963968-c496-4911-8f0c-f6007d576644", "bdad7e28-dad0-4507-8212-f9ee200e8381"])
    expect(findingsIn(`The vendor's ticket says ${key}, and nobody answers.`)).toEqual([]);
});
