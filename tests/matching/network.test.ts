import { expect, test } from "vitest";
import type { PracticeFacts } from "#app/matching/facts.ts";
import { judgeKnown } from "#app/matching/judging/judge.ts";
import { usualThresholds } from "#app/matching/judging/thresholds.ts";
import { indexOf, judgeNetwork, judgeOne } from "#app/matching/network/judge-network.ts";
import { practiceAt } from "../../bench/matching.ts";
import { diceOf } from "../../bench/policies.ts";
import { practice, site, today } from "./practices.ts";

const index = (practices: PracticeFacts[]) => indexOf(practices, usualThresholds, today);

const columbus = ["43215", "43085", "43026", "43081", "43302", "43055"];
const elsewhere = ["10001", "10025", "11201", "60614", "60680", "80238", "02138", "99503", "59401"];

/** Practices of which many are close together, some with what only few have. */
function crowd(): PracticeFacts[] {
  const dice = diceOf(7);
  const near = Array.from({ length: 90 }, (_, i) => ({
    ...practiceAt(dice, i, { zip: dice.one(columbus), near: 30 }),
    ...(i % 9 === 0 ? { declared: ["Practice 7", "95"] } : {}),
    ...(i % 11 === 0 ? { owners: ["Practice 4"] } : {}),
  }));
  const far = Array.from({ length: 60 }, (_, i) =>
    practiceAt(dice, 90 + i, { zip: dice.one(elsewhere), near: 80 }),
  );
  return [
    ...near,
    ...far,
    practice("wide", { sites: [site({ minutes: 400 })] }),
    practice("none", { sites: [] }),
  ];
}

test("a network is judged as all of its pairs are, without asking all of them", () => {
  const practices = crowd();
  const network = index(practices);
  const found = new Map(
    Array.from(judgeNetwork(network), ({ a, b, judgement }) => [`${a}, ${b}`, judgement]),
  );
  const isIncomplete = new Set(network.incomplete);
  const verdicts = new Set<string>();
  for (const [i, one] of network.practices.entries())
    for (const other of network.practices.slice(i + 1)) {
      const [a, b] = one.facts.id < other.facts.id ? [one, other] : [other, one];
      const ids = [a.facts.id, b.facts.id];
      const judged = found.get(ids.join(", "));
      const expected = judgeKnown(a, b, usualThresholds, today);
      verdicts.add(expected.verdict);
      if (judged) expect(judged).toEqual(expected);
      else if (ids.some((id) => isIncomplete.has(id))) expect(expected.verdict).toBe("review");
      else expect([ids, expected.verdict]).toEqual([ids, "clear"]);
    }
  expect(verdicts).toEqual(new Set(["clear", "review", "conflict"]));
  expect(found.size).toBeGreaterThan(200);
});

test("one changed practice is judged as it is now, with all others", () => {
  const practices = crowd();
  const network = index(practices);
  const changed = practice("3", {
    sites: [site({ zip: "43215", at: null })],
    ages: ["0-2", "65+"],
    specialties: ["general"],
  });
  const after = index(practices.with(3, changed));
  const expected = [...judgeNetwork(after)].filter(({ a, b }) => a === changed.id || b === changed.id);
  const sorted = (pairs: typeof expected) => pairs.sort((x, y) => (x.a + x.b < y.a + y.b ? -1 : 1));
  const got = sorted(judgeOne(changed, network));
  expect(got.map(({ a, b, judgement }) => [a, b, judgement.verdict, judgement.c])).toEqual(
    sorted(expected).map(({ a, b, judgement }) => [a, b, judgement.verdict, judgement.c]),
  );
  expect(expected.length).toBeGreaterThan(5);
});
