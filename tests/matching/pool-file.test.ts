import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readPool } from "#app/matching/pool-file/read-pool.ts";
import { today } from "./practices.ts";

const read = (pool: unknown) => readPool(JSON.stringify(pool), today);

function run(pool: string) {
  const path = join(mkdtempSync(join(tmpdir(), "pool-")), "pool.json");
  writeFileSync(path, pool);
  return spawnSync(process.execPath, ["scripts/match.ts", path], { encoding: "utf8" });
}

const kids = { id: "kids", name: "Kids PT", disciplines: ["pt"], specialties: ["pediatric"], ages: ["0-2"] };

test("a pool file is judged pair by pair, in its order, with reasons in words", () => {
  const near = { zip: "43215", setting: "suburban" };
  const printed = run(
    JSON.stringify({
      practices: [
        { ...kids, sites: [near] },
        { ...kids, id: "other", sites: [near] },
        { ...kids, id: "far", sites: [{ zip: "80238", minutes: 20 }] },
      ],
    }),
  );
  expect(printed.stderr).toBe("");
  const { pairs, rosters, plan } = JSON.parse(printed.stdout);
  expect([rosters, plan].every(Boolean)).toBe(true);
  expect(pairs.map(({ a, b, verdict, c }: Record<string, unknown>) => [a, b, verdict, c])).toEqual([
    ["kids", "other", "conflict", 1],
    ["kids", "far", "clear", 0],
    ["other", "far", "clear", 0],
  ]);
  expect(pairs[0].reasons[0]).toBe(
    "Both treat children aged 0–2 with physical therapy; their service areas overlap by 100 %, in the same ZIP code.",
  );
});

test("a pool of one practice, or of none, has no pairs", () => {
  for (const pool of ["[]", JSON.stringify([kids])]) expect(JSON.parse(run(pool).stdout).pairs).toEqual([]);
});

test("fields are understood in the spellings that people try", () => {
  const [one, three, two] = read([
    {
      name: "One",
      locations: [
        {
          zip_code: 2138,
          "service-area": { "02138": 60, "02139": 40 },
          type: "Clinic",
          planned: "2027-06-01",
        },
      ],
      Disciplines: "Physical Therapist, Speech",
      specialties: ["Peds", "Pelvic floor"],
      age_groups: ["0-5", "seniors"],
      contracts: ["Cambridge School District", { name: "Mass General", system: "MGB", status: "bid" }],
      owners: [
        { name: "Ann", share: 50 },
        { name: "Bo", share: 2 },
      ],
      time_zone: "Eastern",
      size: 8,
    },
    {
      id: "3",
      sites: [{ zip: "43215" }],
      planned_sites: [{ zip: "43085" }],
      state: "Ohio",
      contracts: { hospitals: ["Mercy"], districts: ["Hilliard"], early_intervention: ["Region 4"] },
      declarations: { competitors: ["One"] },
    },
    { id: 2, zip: "80238-1234", minutes: "25 min", stage: "growing", confirmedAt: null },
  ]);
  expect(one).toMatchObject({
    ...{
      id: "One",
      disciplines: ["pt", "slp"],
      specialties: ["pediatric", "pelvic"],
      ages: ["0-2", "3-5", "65+"],
    },
    ...{ owners: ["Ann"], timeZone: "America/New_York", size: "3-10", state: "MA", confirmedAt: today },
    contracts: [
      { kind: "district", held: true },
      { kind: "hospital", parent: "MGB", held: false },
    ],
  });
  expect(one!.sites[0]).toMatchObject({
    zip: "02138",
    serves: [{ share: 0.6 }, { share: 0.4 }],
    opens: new Date("2027-06-01"),
  });
  expect(three).toMatchObject({
    state: "OH",
    sites: [{ opens: null }, { opens: expect.any(Date) }],
    declared: ["One"],
  });
  expect(three!.contracts.map(({ kind }) => kind)).toEqual(["hospital", "district", "early-intervention"]);
  expect(two).toMatchObject({
    id: "2",
    name: "2",
    years: 5,
    confirmedAt: null,
    sites: [{ zip: "80238", minutes: 25 }],
  });
});

test("planned can be a day, months ahead, or only true", () => {
  const opens = (planned: unknown) =>
    read([{ ...kids, sites: [{ zip: "43215", planned }] }])[0]!.sites[0]!.opens;
  expect(opens(6)).toEqual(new Date("2027-07-15"));
  expect(opens(true)! > today).toBe(true);
  expect([opens(false), opens(undefined)]).toEqual([null, null]);
});

test.each([
  ["{", /^The file is no JSON: .+\.$/],
  ["{}", 'The file needs a list of practices, or { "practices": […] }.'],
  ["[{}]", "Practice 1, name: an id or a name is needed."],
  ["[7]", "Practice 1, all of it: an object is needed."],
  [[kids, kids], 'Two practices have the id "kids".'],
  [[{ ...kids, sites: [{ zip: "00000" }] }], "Kids PT, sites[0].zip: there is no ZIP code 00000."],
  [
    [{ ...kids, sites: [{ zip: "43215", zips: ["99999"] }] }],
    "Kids PT, sites[0].zips: there is no ZIP code 99999.",
  ],
  [[{ ...kids, sites: [{ lat: 38, lng: -70 }] }], "Kids PT, sites[0].lat: 38, -70 is in the sea or abroad."],
  [[{ ...kids, sites: [{ lat: 38 }] }], "Kids PT, sites[0].lat: lat and lng are needed, both."],
  [
    [{ ...kids, sites: [{ zip: "43215", minutes: -5 }] }],
    "Kids PT, sites[0].minutes: a number from 0 to 600 is needed.",
  ],
  [
    [{ ...kids, sites: [{ zip: "43215", setting: "lunar" }] }],
    'Kids PT, sites[0].setting: urban, suburban or rural is needed, not "lunar".',
  ],
  [
    [{ ...kids, sites: [{ zip: "43215", planned: "soon" }] }],
    "Kids PT, sites[0].planned: a day like 2027-03-01 is needed.",
  ],
  [
    [{ ...kids, declarations: ["The Kids PT, Inc."] }],
    'Kids PT, declarations: it names itself ("The Kids PT, Inc.").',
  ],
  [
    Array.from({ length: 2_001 }, (_, i) => ({ ...kids, id: i })),
    "The file has 2001 practices; 2000 at most are judged.",
  ],
])("what cannot be understood is refused in one sentence: %j", (pool, says) => {
  const text = typeof pool === "string" ? pool : JSON.stringify(pool);
  expect(() => readPool(text, today)).toThrow(says);
});

test("the command says what is wrong, and ends with 2", () => {
  expect(run("[{}]")).toMatchObject({
    status: 2,
    stdout: "",
    stderr: "Practice 1, name: an id or a name is needed.\n",
  });
  const missing = spawnSync(process.execPath, ["scripts/match.ts", "no-such.json"], { encoding: "utf8" });
  expect([missing.status, missing.stderr]).toEqual([2, expect.stringContaining("There is no file ")]);
});
