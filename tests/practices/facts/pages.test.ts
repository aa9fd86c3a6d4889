// The pages on which a practice says what it tells for matching, and the one on which the network's staff read it.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { labelForStaff, partyFields } from "#app/practices/facts/party-fields.ts";
import type { Browser } from "#tests/support/browser.ts";
import { practice } from "#tests/support/cast.ts";
import { type Site, startSite } from "#tests/support/site.ts";

// Maribel owns Saltwillow, Desmond directs it, Kiyoko is its staff.
let site: Site;
let owner: Browser;
let admin: string;
beforeAll(async () => {
  site = await startSite();
  owner = await site.as("maribel");
  const [{ uid }] = await rows("select uid from practice where id = $1", practice("saltwillow"));
  admin = `/admin/practices/${uid}/facts`;
});
afterAll(() => site?.stop());

const rows = async (text: string, ...values: unknown[]) =>
  (await site.database.owner.query(text, values)).rows;
const facts = "/practice/facts";
const clinic = { kind: "clinic", address: "12 Mill Lane", zip: "97330", setting: "suburban" };
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const textOf = (html: string) =>
  html
    .replace(/<script[\s\S]*?<\/script>/g, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");

/** Sends a site and reads what stands beside a field. */
async function wrong(fields: Record<string, string>, field: string, at = `${facts}/sites/new`) {
  const answer = await owner.post(at, { ...clinic, ...fields });
  expect(answer.status).toBe(400);
  return textOf(new RegExp(`id="${field}-error">([\\s\\S]*?)</p>`).exec(answer.text)?.[1] ?? "").trim();
}

describe("a site", () => {
  test("stands in the middle of its ZIP code, and is changed and removed", async () => {
    expect((await owner.post(`${facts}/sites/new`, clinic)).location).toBe(`${facts}/sites?done=saved`);
    const [{ uid, lat, lng, marker_moved }] = await rows("select * from practice_site");
    expect(lat).toBeCloseTo(44.6, 0);
    expect(lng).toBeCloseTo(-123.3, 0);
    expect(marker_moved).toBe(false);
    expect(textOf((await owner.get(`${facts}/sites`)).text)).toContain("Clinic, 12 Mill Lane, 97330");
    const moved = { ...clinic, lat: "44.57", lng: "-123.26", zips: "97330 40%\n97333" };
    expect((await owner.post(`${facts}/sites/${uid}`, moved)).status).toBe(302);
    expect(await rows("select lat, lng, marker_moved, zips, shares from practice_site")).toEqual([
      { lat: 44.57, lng: -123.26, marker_moved: true, zips: ["97330", "97333"], shares: [0.4, null] },
    ]);
    const page = (await owner.get(`${facts}/sites/${uid}`)).text;
    expect(page).toMatch(/97330 40%\n97333</);
    expect(page).toContain('value="-123.26"');
    expect((await owner.post(`${facts}/sites/${uid}/remove`)).location).toBe(`${facts}/sites?done=removed`);
    expect(await rows("select from practice_site")).toHaveLength(0);
  });

  test.each([
    ["a ZIP code that does not exist", { zip: "00000" }, "zip", "There is no such ZIP code"],
    ["no ZIP code at all", { zip: "Corvallis" }, "zip", "five digits"],
    ["one that is served and does not exist", { zips: "97330\n00000" }, "zips", "There is no ZIP code 00000"],
    ["a site in the sea", { lat: "44.6", lng: "-128.9" }, "lat", "in the sea, or abroad"],
    ["a marker without its minus", { lat: "44.57", lng: "123.26" }, "lat", "in the sea, or abroad"],
    ["a marker far from its ZIP code", { lat: "40.7", lng: "-74" }, "lat", "miles from 97330"],
    ["half a marker", { lat: "44.57" }, "lng", "needs both numbers"],
    ["a plan whose day is past", { opensOn: "2020-01-31" }, "opensOn", "That day is past"],
    [
      "one that closes before it opens",
      { opensOn: inDays(30), closesOn: inDays(10) },
      "closesOn",
      "close before",
    ],
    ["minutes that nobody drives", { minutes: "1000" }, "minutes", "between 5 and 240"],
    ["no kind", { kind: "" }, "kind", "Choose what the site is"],
  ])(
    "says beside the field what is wrong with %s, and keeps what was typed",
    async (_, fields, field, says) => {
      expect(await wrong(fields, field)).toContain(says);
      const answer = await owner.post(`${facts}/sites/new`, { ...clinic, ...fields });
      expect(answer.text).toContain('value="12 Mill Lane"');
      expect(await rows("select from practice_site")).toHaveLength(0);
    },
  );
});

test("the overview says in words what was said, and which ZIP codes a site serves travels with its own page alone", async () => {
  await owner.post(`${facts}/sites/new`, { ...clinic, zips: "97330 40%\n97333" });
  await owner.post(`${facts}/sites/new`, { ...clinic, opensOn: inDays(90) });
  const overview = (await owner.get(facts)).text;
  expect(textOf(overview)).toContain("1 site, 1 planned");
  const list = (await owner.get(`${facts}/sites`)).text;
  expect(textOf(list)).toContain("serves 2 ZIP codes");
  const forStaff = (await (await site.as("orla")).get(admin)).text;
  expect(textOf(forStaff)).toContain("serves 2 ZIP codes");
  for (const page of [overview, list, forStaff]) expect(page).not.toContain("97333");
  await site.database.owner.query("delete from practice_site");
});

test("to staff no field speaks of you, or as if they were you", () => {
  for (const field of Object.values(partyFields).flat())
    expect(labelForStaff(field)).not.toMatch(/\byour?\b|(?:sends|from|for|with) they\b/);
});

describe("whom a practice names", () => {
  test("stands in the fields again, a hospital with its system", async () => {
    const contracts = {
      hospitals: "Good Samaritan (Samaritan Health)\n\nMercy",
      districtsBid: "Corvallis 509J",
    };
    expect((await owner.post(`${facts}/contracts`, contracts)).location).toBe(`${facts}?done=saved`);
    const page = (await owner.get(`${facts}/contracts`)).text;
    expect(page).toMatch(/Good Samaritan \(Samaritan Health\)\nMercy</);
    expect(await rows("select kind, name, held, part_of from practice_party order by id")).toEqual([
      { kind: "hospital", name: "Good Samaritan", held: true, part_of: "Samaritan Health" },
      { kind: "hospital", name: "Mercy", held: true, part_of: "" },
      { kind: "district", name: "Corvallis 509J", held: false, part_of: "" },
    ]);
    await owner.post(`${facts}/contracts`, { hospitals: "Mercy" });
    expect(await rows("select name from practice_party")).toEqual([{ name: "Mercy" }]);
  });

  test.each([
    [
      "itself",
      "private",
      { competitors: "Oak Kids\nSaltwillow Kids PT, LLC" },
      "competitors",
      "your own practice",
    ],
    [
      "eleven referrers",
      "private",
      { referrers: "abcdefghijk".split("").join("\n") },
      "referrers",
      "at most 10",
    ],
    ["two parents", "private", { parent: "One\nTwo" }, "parent", "Name one only"],
    ["a name that never ends", "ties", { landlords: "x".repeat(121) }, "landlords", "120 characters"],
  ])("is refused beside the field where it is %s", async (_, step, fields, field, says) => {
    const answer = await owner.post(`${facts}/${step}`, fields);
    expect(answer.status).toBe(400);
    const beside = new RegExp(`id="${field}-error">([\\s\\S]*?)</p>`).exec(answer.text)?.[1] ?? "";
    expect(textOf(beside)).toContain(says);
    expect(answer.text).toContain(Object.values(fields)[0]!.split("\n")[0]!);
  });

  test("holds names of people and organisations, which are no patient data", async () => {
    const named = {
      ...{
        competitors: "Oak Kids Therapy\nMiller Therapy",
        referrers: "Mill Pediatrics\nDr. Oak, 541-555-0100",
      },
      ...{ ownersHalf: "Maribel Ostrander", ownersLess: "Desmond Farrow", parent: "Tall Holding, Inc." },
    };
    const answer = await owner.post(`${facts}/private`, { ...named, referrers: "Mill Pediatrics" });
    expect(answer.location).toBe(`${facts}?done=saved`);
    // The number of somebody's phone is nobody's name.
    expect((await owner.post(`${facts}/private`, named)).status).toBe(400);
  });
});

test("the overview says what is missing, asks once it is all there, and says who confirmed it", async () => {
  const overview = async () => textOf((await owner.get(facts)).text);
  expect(await overview()).toContain("Missing facts never count as no conflict");
  expect((await owner.post(`${facts}/confirm`)).status).toBe(409);
  await owner.post(`${facts}/sites/new`, clinic);
  for (const step of ["contracts", "private", "ties"]) await owner.post(`${facts}/${step}`, {});
  const terms = {
    payment: "cash",
    timeZone: "America/Los_Angeles",
    openedYear: "2012",
    "goals[]": ["hiring"],
  };
  expect((await owner.post(`${facts}/terms`, { ...terms, openedYear: "soon" })).status).toBe(400);
  expect((await owner.post(`${facts}/terms`, terms)).location).toBe(`${facts}?done=saved`);
  expect(await overview()).toContain("Everything is filled in");
  const director = await site.as("desmond");
  expect((await director.post(`${facts}/confirm`)).location).toBe(`${facts}?done=confirmed`);
  expect(await overview()).toMatch(/Desmond Farrow.{0,3} confirmed it/);
  expect((await (await site.as("kiyoko")).get(facts)).status).toBe(403);
});

test("the practice's own page and home lead there as long as there is something to do", async () => {
  const line = "Nobody has said yet where you work";
  const home = "Are the facts of your practice still correct?";
  expect((await owner.get("/practice")).text).not.toContain(line);
  expect((await owner.get("/")).text).not.toContain(home);
  await rows(
    "update practice_terms set confirmed_at = now() - interval '13 months' where confirmed_at is not null",
  );
  expect((await owner.get("/practice")).text).toContain("Nobody has confirmed your facts for a year");
  expect((await owner.get("/")).text).toContain(home);
  await owner.post(`${facts}/confirm`);
  expect((await owner.get("/")).text).not.toContain(home);
  expect((await (await site.as("joelle")).get("/practice")).text).toContain(line);
  expect((await (await site.as("kiyoko")).get("/practice")).text).not.toContain(line);
});

test("a moderator reads what is open, and the rest by a look with a reason that the practice reads", async () => {
  await owner.post(`${facts}/sites/new`, { ...clinic, address: "9 Secret Street", opensOn: inDays(90) });
  await owner.post(`${facts}/private`, { competitors: "Oak Kids" });
  await owner.post(`${facts}/contracts`, { hospitals: "Mercy" });
  const moderator = await site.as("orla");
  const open = (await moderator.get(admin)).text;
  expect(open).toContain("Mercy");
  expect(open).not.toMatch(/Oak Kids|Secret Street/);
  expect((await moderator.post(admin, { reason: "x" })).status).toBe(400);
  const shown = await moderator.post(admin, { reason: "Two practices name each other" });
  expect(shown.status).toBe(200);
  expect(shown.text).toMatch(/Secret Street[\s\S]*Oak Kids/);
  // Of a planned site no more than the list says.
  expect(shown.text).not.toMatch(/"(?:lat|lng|zips|shares)"/);
  expect((await moderator.get(admin)).text).not.toMatch(/Oak Kids|Secret Street/);
  const overview = textOf((await owner.get(facts)).text);
  expect(overview).toMatch(/Orla Finnegan Two practices name each other/);
  // Bettina owns a practice herself.
  const rival = await site.as("bettina");
  expect((await rival.get(admin)).text).toContain("another moderator has to look");
  const refused = await rival.post(admin, { reason: "Two practices name each other" });
  expect(refused.status).toBe(409);
  expect(refused.text).not.toMatch(/Oak Kids|Secret Street/);
});

test("the export of an owner holds what the practice says, and that of its staff nothing of it", async () => {
  const exported = async (key: string) =>
    JSON.parse((await (await site.as(key)).get("/settings/export/data.json")).text).practiceFacts;
  expect(await exported("maribel")).toMatchObject({
    terms: { payment: "cash", openedYear: 2012 },
    named: expect.arrayContaining([
      { kind: "competitor", name: "Oak Kids", held: true, partOf: "", share: "" },
    ]),
  });
  expect(await exported("kiyoko")).toBeNull();
});
