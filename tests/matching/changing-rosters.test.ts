import fc from "fast-check";
import { expect, test } from "vitest";
import { leftOut } from "#app/matching/rosters/left-out.ts";
import { poolOf, worthOf } from "#app/matching/rosters/pool.ts";
import { rostersOf } from "#app/matching/rosters/rosters.ts";
import { examine, whatIf } from "#app/matching/rosters/what-if.ts";
import { usualWishes } from "#app/matching/rosters/wishes.ts";
import { poolOfApplicants, verdictsOf } from "../../bench/pools.ts";

const applicants = poolOfApplicants(60, 5);
const pool = poolOf(applicants, verdictsOf(applicants), usualWishes);
const { members } = rostersOf(pool, { least: 6, most: 6 })[0]!;

test("what a roster would be with somebody more is told as if the roster were examined anew", () => {
  fc.assert(
    fc.property(fc.nat(pool.count - 1), fc.constantFrom(...members), (add, drop) => {
      fc.pre(!members.includes(add));
      const changed = [...members.filter((each) => each !== drop), add];
      const { freed, blocked, ...answer } = whatIf(pool, members, { add, drop });
      expect(answer).toEqual(examine(pool, changed));
      expect(answer.weakest).toBe(worthOf(pool, changed).weakest);
      const mayJoin = (who: number, roster: number[]) =>
        examine(pool, [...roster, who]).refused.length === examine(pool, roster).refused.length;
      for (const each of freed)
        expect([mayJoin(each, members), mayJoin(each, changed)]).toEqual([false, true]);
      for (const each of blocked)
        expect([mayJoin(each, members), mayJoin(each, changed)]).toEqual([true, false]);
    }),
  );
});

test("the weakest pair is the one that may not sit together, where there is one", () => {
  const stranger = [...Array(pool.count).keys()].find(
    (each) => pool.fitOf(each, members[0]!).points === null,
  )!;
  const { weakestPair, refused, weakest } = whatIf(pool, members, { add: stranger });
  expect(weakest).toBe(-1);
  expect(refused).toContainEqual(weakestPair);
  expect(examine(pool, [3])).toMatchObject({ weakestPair: null, review: [], refused: [] });
});

test("whoever is left out is told the member because of whom, and why", () => {
  const out = leftOut(pool, members);
  expect(out).toHaveLength(pool.count - members.length);
  for (const { index, member, weakest, words } of out) {
    const fit = pool.fitOf(index, member);
    expect(weakest).toBe(Math.min(fit.points ?? -1, worthOf(pool, members).weakest));
    if (fit.points === null) expect(words).toBe(fit.words);
    else expect(words).toContain(`${fit.points} of 100 points`);
  }
});
