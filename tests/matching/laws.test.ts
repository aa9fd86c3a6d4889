import fc from "fast-check";
import { expect, test } from "vitest";
import type { PracticeFacts, SiteFacts } from "#app/matching/facts.ts";
import { judge, northOf, practice, site } from "./practices.ts";

const some = <T>(...values: T[]) => fc.subarray(values, { minLength: 1 });
const zips = ["43085", "43081", "43026", "43215", "45202", "44113"];

const sites: fc.Arbitrary<SiteFacts> = fc
  .record({
    kind: fc.constantFrom("clinic" as const, "home" as const, "school" as const, "telehealth" as const),
    zip: fc.constantFrom("", ...zips),
    at: fc.integer({ min: 0, max: 120 }).map(northOf),
    setting: fc.constantFrom("urban" as const, "suburban" as const, "rural" as const),
    minutes: fc.option(fc.integer({ min: 1, max: 90 })),
    serves: fc.oneof(
      fc.constant<SiteFacts["serves"]>([]),
      some(...zips).map((list): SiteFacts["serves"] => list.map((zip) => ({ zip, share: null }))),
      some(...zips).map((list): SiteFacts["serves"] =>
        list.map((zip) => ({ zip, share: 0.9 / list.length })),
      ),
    ),
    opens: fc.constantFrom(null, new Date("2027-06-01"), new Date("2028-06-01")),
  })
  .map((said) => site(said));

const names = some("Elm Clinic", "Mercy Health", "Hill Partners", "Practice a", "Practice b");

function practices(id: string): fc.Arbitrary<PracticeFacts> {
  return fc
    .record(
      {
        sites: fc.array(sites, { minLength: 1, maxLength: 3 }),
        disciplines: some("pt", "ot", "slp"),
        specialties: some("general", "pediatric", "feeding", "orthopedic"),
        ages: some("0-2", "3-5", "6-12", "65+"),
        contracts: names.map((list) =>
          list.map((name) => ({ kind: "hospital" as const, name, parent: "Mercy", held: true })),
        ),
        referrers: names,
        declared: fc.constantFrom<string[]>([], ["a"], ["b"], ["Elm Clinic"]),
        owners: names,
        confirmedAt: fc.constantFrom(null, new Date("2024-01-01"), new Date("2026-12-01")),
      },
      { requiredKeys: ["sites"] },
    )
    .map((said) => practice(id, said));
}

test("who is judged first changes nothing, in no word", () => {
  fc.assert(
    fc.property(practices("a"), practices("b"), (a, b) => {
      const [there, back] = [judge(a, b), judge(b, a)];
      expect({ ...back, inputs: { ...back.inputs, sites: back.inputs.sites?.toReversed() ?? null } }).toEqual(
        there,
      );
    }),
  );
});

test("farther apart, a pair is never worse", () => {
  const rank = ["clear", "review", "conflict"];
  const minutes = fc.integer({ min: 0, max: 150 });
  fc.assert(
    fc.property(practices("a"), sites, minutes, minutes, (a, one, x, y) => {
      fc.pre(one.kind !== "telehealth" && one.serves.length === 0);
      const first = { ...a, sites: [{ ...one, at: northOf(0), serves: [], opens: null }] };
      const at = (north: number) =>
        judge(first, practice("b", { sites: [{ ...one, opens: null, at: northOf(north) }] }));
      const [near, far] = [at(Math.min(x, y)), at(Math.max(x, y))];
      expect(near.c!).toBeGreaterThanOrEqual(far.c!);
      expect(rank.indexOf(near.verdict)).toBeGreaterThanOrEqual(rank.indexOf(far.verdict));
    }),
  );
});

test("the more their ZIP codes overlap, the less a pair is clear", () => {
  fc.assert(
    fc.property(some(...zips), some(...zips), fc.constantFrom(...zips), (list, others, more) => {
      const part = 1 / zips.length;
      const serving = (id: string, served: string[]) =>
        practice(id, { sites: [site({ serves: served.map((zip) => ({ zip, share: part })) })] });
      const before = judge(serving("a", list), serving("b", others));
      const after = judge(
        serving("a", [...new Set([...list, more])]),
        serving("b", [...new Set([...others, more])]),
      );
      expect(after.c!).toBeGreaterThanOrEqual(before.c!);
    }),
  );
});

test("no pair is clear while something is missing of either", () => {
  const missing: ((facts: PracticeFacts) => PracticeFacts)[] = [
    (facts) => ({ ...facts, sites: [] }),
    (facts) => ({ ...facts, sites: [...facts.sites, site({ at: null, zip: "" })] }),
    (facts) => ({ ...facts, sites: [...facts.sites, site({ setting: "", minutes: null })] }),
    (facts) => ({
      ...facts,
      sites: facts.sites.map((each) => ({ ...each, closes: new Date("2026-01-01") })),
    }),
    (facts) => ({ ...facts, disciplines: [] }),
    (facts) => ({ ...facts, specialties: [] }),
    (facts) => ({ ...facts, ages: [] }),
    (facts) => ({ ...facts, confirmedAt: null }),
  ];
  fc.assert(
    fc.property(
      practices("a"),
      practices("b"),
      fc.constantFrom(...missing),
      fc.boolean(),
      (a, b, lose, first) => {
        const judged = first ? judge(lose(a), b) : judge(a, lose(b));
        expect(judged.verdict).not.toBe("clear");
        expect(judged.reasons.filter(({ toward }) => toward !== "clear").length).toBeGreaterThan(0);
      },
    ),
  );
});
