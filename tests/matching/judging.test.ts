import { expect, test } from "vitest";
import type { PracticeFacts } from "#app/matching/facts.ts";
import { judge, practice, site } from "./practices.ts";

const far = [site({ north: 600 })];
const words = (judged: ReturnType<typeof judge>) => judged.reasons.map((each) => each.words);
const codes = (judged: ReturnType<typeof judge>) => judged.reasons.map(({ code }) => code);

test("two suburban pediatric PTs 20 minutes apart are a conflict: their areas overlap by two thirds", () => {
  const judged = judge(practice("a"), practice("b", { sites: [site({ north: 20 })] }));
  expect(judged).toMatchObject({ verdict: "conflict", inputs: { s: 1, by: "minutes", sites: [0, 0] } });
  expect(judged.c).toBeCloseTo(2 / 3);
  expect(words(judged)[0]).toBe(
    "Both treat children aged 0–5 with physical therapy; their service areas overlap by 67 %, 20 minutes apart.",
  );
});

test("at 55 minutes they are for review, at 70 clear", () => {
  const judged = judge(practice("a"), practice("b", { sites: [site({ north: 55 })] }));
  expect(judged).toMatchObject({ verdict: "review", flags: { labor: true } });
  expect(judged.c).toBeCloseTo(5 / 60);
  expect(judge(practice("a"), practice("b", { sites: [site({ north: 70 })] }))).toMatchObject({
    ...{ verdict: "clear", c: 0, reasons: [] },
    flags: { affiliated: false, complementary: false, labor: false },
  });
});

test("pediatric PT and pediatric OT in one town are for review, as complementary", () => {
  const judged = judge(practice("a"), practice("b", { disciplines: ["ot"] }));
  expect(judged).toMatchObject({ verdict: "review", c: 0.15, flags: { complementary: true } });
  expect(codes(judged)).toEqual(["overlap", "complementary", "labor"]);
});

test("pediatric PT and orthopedic PT for adults in one town are clear, but look for the same staff", () => {
  const adults = practice("b", { specialties: ["orthopedic"], ages: ["21-64", "65+"] });
  const judged = judge(practice("a"), adults);
  expect(judged).toMatchObject({ verdict: "clear", c: 0, flags: { labor: true, complementary: false } });
  expect(codes(judged)).toEqual(["labor"]);
});

test("a broad caseload overlaps any specialty by a quarter at least", () => {
  const broad = practice("b", { specialties: ["general"] });
  expect(judge(practice("a"), broad)).toMatchObject({ verdict: "conflict", c: 0.25 });
});

test("practices look for the same staff as far as they say, or as far as patients drive to them", () => {
  const labor = (north: number, said: Partial<PracticeFacts> = {}) =>
    judge(practice("a", said), practice("b", { sites: [site({ north })] })).flags.labor;
  expect([labor(59), labor(61), labor(61, { recruiting: 40 }), labor(59, { recruiting: 20 })]).toEqual([
    ...[true, false, true, false],
  ]);
  const sites = [site({ setting: "", serves: [{ zip: "43215", share: 1 }] })];
  expect([labor(59, { sites }), labor(61, { sites }), labor(600, { sites: [] })]).toEqual([
    true,
    false,
    true,
  ]);
});

test("ZIP codes count by the larger share of either's patients in the other's", () => {
  const [a, b] = [
    practice("a", {
      sites: [
        site({
          serves: [
            { zip: "43085", share: 0.6 },
            { zip: "43081", share: 0.4 },
          ],
        }),
      ],
    }),
    practice("b", {
      sites: [
        site({
          north: 90,
          serves: [
            { zip: "43081", share: 0.1 },
            { zip: "43026", share: 0.9 },
          ],
        }),
      ],
    }),
  ];
  const judged = judge(a, b);
  expect(judged).toMatchObject({ verdict: "conflict", c: 0.4, inputs: { by: "zips" } });
  expect(words(judged)[0]).toContain("40 % of the patients of one live in the service area of the other");
});

test("a list of ZIP codes without shares counts each alike, and meets a reach in minutes at the codes within it", () => {
  const serves = ["43215", "43201", "43206", "45202"].map((zip) => ({ zip, share: null }));
  const listing = practice("a", { sites: [site({ at: null, setting: "", serves })] });
  // Three of the four lie in Columbus, where the other reaches these and many more.
  expect(judge(listing, practice("b"))).toMatchObject({ c: 0.75, inputs: { by: "zips" } });
  expect(judge(listing, practice("b", { sites: far })).c).toBe(0);
});

test("a contract in common is a conflict in the same discipline, and for review in another", () => {
  const contracts = (name: string, held: boolean) => [{ kind: "hospital" as const, name, parent: "", held }];
  const a = practice("a", { contracts: contracts("St. Mary's Hospital", true) });
  const b = practice("b", { sites: far, contracts: contracts("The Saint Marys Hospital, Inc.", false) });
  const judged = judge(a, b);
  expect(judged).toMatchObject({ verdict: "conflict", c: 0, inputs: { r: 1 } });
  expect(words(judged)).toEqual(["Both hold or bid for a contract with St. Mary's Hospital."]);
  expect(judge(a, { ...b, disciplines: ["slp"] }).verdict).toBe("review");
  const district = [{ ...contracts("St. Mary's Hospital", true)[0]!, kind: "district" as const }];
  expect(judge(a, { ...b, contracts: district }).verdict).toBe("clear");
});

test("hospitals of one system are for review", () => {
  const of = (name: string) => ({
    contracts: [{ kind: "hospital" as const, name, parent: "Mercy Health", held: true }],
  });
  const judged = judge(practice("a", of("Mercy North")), practice("b", { ...of("Mercy South"), sites: far }));
  expect([judged.verdict, codes(judged)]).toEqual(["review", ["system"]]);
});

test("three in ten referrers in common are for review, all of them a conflict", () => {
  const a = practice("a", { referrers: ["Dr. Hill", "Lakeside Pediatrics", "Elm Clinic"] });
  const b = practice("b", { sites: far, referrers: ["Lakeside Peds", "Other", "Another"] });
  const judged = judge(a, b);
  expect(judged).toMatchObject({ verdict: "review", inputs: { r: 1 / 3 } });
  expect(words(judged)).toEqual(["They share 1 of the 3 referrers that each names: Lakeside Pediatrics."]);
  expect(judge(a, { ...b, referrers: ["Lakeside Peds"] }).verdict).toBe("conflict");
  expect(judge(a, { ...b, referrers: ["Lakeside Peds", "B", "C", "D"] }).verdict).toBe("review");
  const four = practice("a", { referrers: ["Lakeside Peds", "W", "X", "Y"] });
  expect(judge(four, { ...b, referrers: ["Lakeside Peds", "B", "C", "D"] }).verdict).toBe("clear");
});

test("whoever names the other, by id or by name, makes a conflict", () => {
  const b = practice("b", { sites: far });
  for (const named of ["b", "the practice B, LLC"]) {
    const judged = judge(practice("a", { declared: [named] }), b);
    expect([judged.verdict, words(judged)]).toEqual([
      "conflict",
      ["Practice a names Practice b as a competitor."],
    ]);
  }
});

test("a planned site counts when it opens within 12 months, and is told of when later", () => {
  const planned = (opens: string) => [site({ north: 600 }), site({ north: 20, opens: new Date(opens) })];
  const soon = judge(practice("a"), practice("b", { sites: planned("2027-12-01") }));
  expect(soon).toMatchObject({ verdict: "conflict", inputs: { planned: true, sites: [0, 1] } });
  expect(words(soon)[0]).toBe(
    "With a site that Practice b plans to open within 12 months, both treat children aged 0–5 with physical therapy; " +
      "their service areas overlap by 67 %, 20 minutes apart.",
  );
  const later = judge(practice("a"), practice("b", { sites: planned("2028-03-01") }));
  expect([later.verdict, later.c, codes(later)]).toEqual(["clear", 0, ["planned-later"]]);
  expect(words(later)[0]).toMatch(
    /^With a site that Practice b plans to open in more than 12 months, both treat /,
  );
});

test("a site that has closed counts no more", () => {
  const sites = [site({ north: 20, closes: new Date("2026-06-30") }), ...far];
  expect(judge(practice("a"), practice("b", { sites })).verdict).toBe("clear");
});

test("an owner or parent in common, or one that owns the other, holds one seat", () => {
  const b = practice("b", { sites: far, owners: ["Hill Partners, Inc."] });
  for (const said of [
    { owners: ["Hill Partners"] },
    { parent: "hill partners llc" },
    { name: "Hill Partners" },
  ]) {
    const judged = judge(practice("a", said), b);
    expect(judged).toMatchObject({ verdict: "review", flags: { affiliated: true } });
  }
  expect(judge(practice("a", { owners: ["Hall Partners"] }), b).flags.affiliated).toBe(false);
});

test("a profile that nobody confirmed within a year is for review", () => {
  const b = (confirmedAt: Date | null) => practice("b", { sites: far, confirmedAt });
  expect(words(judge(practice("a"), b(null)))).toEqual(["Practice b has not confirmed its profile yet."]);
  expect(words(judge(practice("a"), b(new Date("2025-11-15"))))).toEqual([
    "Practice b last confirmed its profile 14 months ago.",
  ]);
  expect(judge(practice("a"), b(new Date("2026-01-20"))).verdict).toBe("clear");
});

test("what a profile lacks is said by name, and is for review", () => {
  const lacking: [Parameters<typeof practice>[1], string][] = [
    [{ sites: [] }, "has no site yet that is open or soon will be"],
    [{ sites: [site({ at: null })] }, "has no site with a place yet"],
    [{ sites: [...far, site({ at: null })] }, "has a site without a place on the map yet"],
    [{ sites: [site({ north: 600, setting: "" })] }, "has not said yet how far patients drive to each site"],
    [{ disciplines: [] }, "has not said yet which therapies it offers"],
    [{ specialties: [] }, "has not chosen its specialties yet"],
    [{ ages: [] }, "has not said yet which ages it treats"],
    [
      { state: "", sites: [site({ kind: "telehealth", at: null })] },
      "has not said yet in which state it sees patients by telehealth",
    ],
  ];
  for (const [said, says] of lacking) {
    const judged = judge(practice("a"), practice("b", { name: "Brackenfell Kids PT", sites: far, ...said }));
    expect(judged.verdict).toBe("review");
    expect(words(judged)).toContain(`Brackenfell Kids PT ${says}.`);
  }
});

test("telehealth is compared within a state", () => {
  const by = (state: string) => ({ state, sites: [site({ kind: "telehealth" as const, at: null })] });
  const [a, clinic] = [practice("a", by("OH")), practice("b", { sites: [site({ zip: "45202", at: null })] })];
  expect(judge(a, practice("b", by("OH")))).toMatchObject({
    verdict: "conflict",
    c: 0.5,
    flags: { labor: true },
  });
  expect(judge(a, practice("b", by("IN"))).verdict).toBe("clear");
  expect(judge(a, clinic)).toMatchObject({ verdict: "review", c: 0.1 });
  expect(words(judge(a, clinic))[0]).toContain(
    "one sees patients in Ohio by telehealth, and the other has a site there",
  );
});

test("what comes from confidence has a sentence that tells nothing of it", () => {
  const a = practice("a", { declared: ["b"], owners: ["Ann Hill"], referrers: ["Elm Clinic"] });
  const b = practice("b", {
    owners: ["Ann Hill"],
    referrers: ["Elm Clinic"],
    sites: [site({ opens: new Date("2027-06-01") })],
  });
  const secret = judge(a, b).reasons.filter((each) => each.private);
  expect(secret.map(({ code }) => code)).toEqual(["planned", "referrers", "declared", "affiliated"]);
  expect(new Set(secret.map((each) => each.coded))).toEqual(
    new Set(["A private declaration stands against this pair."]),
  );
  const open = judge(practice("a"), practice("b")).reasons[0]!;
  expect([open.private, open.coded]).toEqual([false, "Their services and service areas overlap."]);
});
