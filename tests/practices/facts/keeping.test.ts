// What a practice tells for matching, in the database: who keeps it, who sees which part of it, and what the engine gets.
import type pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Guarded } from "#db/guarded.ts";
import { verbs } from "#db/verbs.ts";
import { member, practice } from "#tests/support/cast.ts";
import { databaseOfThisTest, freshDatabase, type TestDatabase } from "#tests/support/database.ts";

// Maribel owns Saltwillow, Desmond directs it, Kiyoko is its staff; Orla moderates, and so does Bettina, who owns Harrowgate.
let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
  await fillIn(database);
});
afterAll(() => database?.close());

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

const through = (text: string) => text as Guarded;

type Site = Parameters<typeof verbs.keepSite>[1];
const clinic: Site = {
  ...{ siteUid: null, newKind: "clinic", newAddress: through("12 Mill Lane"), newZip: "97330" },
  ...{ newLat: 44.6, newLng: -123.3, byHand: false, newSetting: "suburban", newMinutes: null },
  ...{ newZips: [], newShares: [], newOpensOn: null, newClosesOn: null },
};

/** Calls a verb as a member and keeps what it did. */
function as<T>(of: TestDatabase, key: string, fn: (app: pg.Client) => Promise<T>): Promise<T> {
  return of.asMember(key, fn, "keep");
}

const keepSite = (of: TestDatabase, site: Partial<Site> = {}, key = "maribel") =>
  as(of, key, (app) => verbs.keepSite(app, { ...clinic, ...site }));
const keepParties = (of: TestDatabase, step: string, list: object[], key = "maribel") =>
  as(of, key, (app) => verbs.keepParties(app, { step, parties: through(JSON.stringify(list)) }));
const confirm = (of: TestDatabase, key = "maribel") => as(of, key, (app) => verbs.confirmFacts(app));
const lookAt = (of: TestDatabase, key: string, id: number) =>
  as(of, key, (app) =>
    verbs.lookAtPrivateFacts(app, { practice: id, reason: through("Two practices name each other") }),
  );

/** Says everything of Saltwillow, as its owner. */
async function fillIn(of: TestDatabase) {
  await keepSite(of);
  await keepSite(of, { newAddress: through("Planned"), newOpensOn: inDays(60) });
  const contracts = [
    { kind: "hospital", name: "Good Samaritan", partOf: "Samaritan Health" },
    { kind: "district", name: "Corvallis 509J", held: false },
  ];
  await keepParties(of, "contracts", contracts);
  const hidden = [
    { kind: "competitor", name: "Oak Kids" },
    { kind: "referrer", name: "Mill Pediatrics" },
    { kind: "owner", name: "Maribel Ostrander", share: "half" },
    { kind: "parent", name: "Tall Holding" },
  ];
  await keepParties(of, "private", hidden);
  await keepParties(of, "ties", [], "desmond");
  await as(of, "desmond", (app) =>
    verbs.keepTerms(app, {
      ...{ newPayment: "mixed", newRevenueBand: "", newOpenedYear: 2010, newGoals: [] },
      ...{ newTimeZone: "America/Los_Angeles", newRecruitingMinutes: 40 },
    }),
  );
}

async function seenBy(key: string): Promise<string[]> {
  return database.asMember(key, async (app) => {
    const sites = await app.query("select address as what from practice_site order by id");
    const named = await app.query("select name as what from practice_party order by id");
    return [...sites.rows, ...named.rows].map(({ what }) => what);
  });
}

async function factsOf(of: TestDatabase, key: string) {
  const text = "select helpers.facts_of(practice => $1) as facts";
  return (await of.owner.query(text, [practice(key)])).rows[0].facts;
}

async function termsOf(of: TestDatabase, key: string) {
  return (await of.owner.query("select * from practice_terms where practice_id = $1", [practice(key)]))
    .rows[0];
}

test("owners and directors see all of it, the network's staff what is open, everybody else nothing", async () => {
  const all = ["12 Mill Lane", "Planned", "Good Samaritan", "Corvallis 509J", "Oak Kids", "Mill Pediatrics"];
  for (const key of ["maribel", "desmond"])
    expect(await seenBy(key), key).toEqual([...all, "Maribel Ostrander", "Tall Holding"]);
  for (const key of ["orla", "bettina", "everett"])
    expect(await seenBy(key), key).toEqual(["12 Mill Lane", "Good Samaritan", "Corvallis 509J"]);
  for (const key of ["kiyoko", "wendell", "joelle"]) expect(await seenBy(key), key).toEqual([]);
});

test("a moderator looks at what is private with a reason, which the practice reads", async () => {
  const of = await databaseOfThisTest();
  await fillIn(of);
  const seen = await lookAt(of, "orla", practice("saltwillow"));
  expect(seen.sites.map(({ address }) => address)).toEqual(["Planned"]);
  expect(seen.parties.map(({ name }) => name)).toEqual([
    ...["Oak Kids", "Maribel Ostrander", "Tall Holding", "Mill Pediatrics"],
  ]);
  const looks = (key: string) => of.asMember(key, (app) => verbs.looksAtMyFacts(app));
  for (const key of ["maribel", "desmond"])
    expect(await looks(key)).toMatchObject([
      { moderator: "Orla Finnegan", reason: "Two practices name each other" },
    ]);
  for (const key of ["kiyoko", "wendell", "bettina"]) expect(await looks(key)).toEqual([]);
});

test("a moderator who has a practice of their own does not look, and nobody looks at none", async () => {
  const look = (key: string, id: number) => lookAt(database, key, id);
  await expect(look("bettina", practice("harrowgate"))).rejects.toThrow("Ask another moderator");
  await expect(look("bettina", practice("saltwillow"))).rejects.toThrow("Ask another moderator");
  await expect(look("orla", 999_999)).rejects.toThrow("There is no such practice");
});

test("the engine gets all of it, and of a practice that has said nothing no more than its profile", async () => {
  expect(await factsOf(database, "saltwillow")).toMatchObject({
    ...{ id: String(practice("saltwillow")), referrers: ["Mill Pediatrics"], declared: ["Oak Kids"] },
    ...{ owners: ["Maribel Ostrander"], parent: "Tall Holding", payment: "mixed", recruiting: 40, goals: [] },
    ...{ timeZone: "America/Los_Angeles", years: new Date().getUTCFullYear() - 2010, confirmedAt: null },
    contracts: [
      { kind: "hospital", name: "Good Samaritan", parent: "Samaritan Health", held: true },
      { kind: "district", name: "Corvallis 509J", parent: "", held: false },
    ],
    sites: [
      { kind: "clinic", zip: "97330", at: { lat: 44.6, lng: -123.3 }, opens: null, serves: [] },
      { opens: inDays(60) },
    ],
    answered: ["contracts", "private", "terms", "ties"],
    ties: [],
  });
  expect(await factsOf(database, "quillbrook")).toMatchObject({
    ...{ sites: [], declared: [], answered: [], payment: "", years: null, parent: "", confirmedAt: null },
  });
});

test("a step takes the place of what it said before, and keeps each name once", async () => {
  const of = await databaseOfThisTest();
  const named = async () => (await factsOf(of, "saltwillow")).declared;
  const competitors = (...names: string[]) =>
    keepParties(
      of,
      "private",
      names.map((name) => ({ kind: "competitor", name })),
    );
  await competitors("Oak Kids", "OAK KIDS", "Fern Therapy");
  expect((await named()).map((name: string) => name.toLowerCase()).sort()).toEqual([
    "fern therapy",
    "oak kids",
  ]);
  await competitors("Fern Therapy");
  expect(await named()).toEqual(["Fern Therapy"]);
  // A name of another step's kind is none of this one's.
  await keepParties(of, "ties", [{ kind: "competitor", name: "Slipped In" }]);
  expect(await named()).toEqual(["Fern Therapy"]);
});

test("too many names, a practice's own name and a 41st site are refused", async () => {
  const of = await databaseOfThisTest();
  const many = Array.from({ length: 11 }, (_, n) => ({ kind: "referrer", name: `Clinic ${n}` }));
  const named = (list: object[]) => keepParties(of, "private", list);
  await expect(named(many)).rejects.toThrow("more than we can keep");
  await expect(named([{ kind: "competitor", name: "SALTWILLOW Kids PT" }])).rejects.toThrow(
    "Your own practice",
  );
  const site = (n: number) => keepSite(of, { newAddress: through(`${n} Mill Lane`) });
  for (let n = 0; n < 40; n++) await site(n);
  await expect(site(40)).rejects.toThrow("forty sites");
});

test("the same site sent twice is one, and one that is changed stays the same", async () => {
  const of = await databaseOfThisTest();
  const siteUid = await keepSite(of);
  expect(await keepSite(of, { newMinutes: 25 })).toBe(siteUid);
  const served = { siteUid, newZips: ["97330", "97333"], newShares: [0.4, null] };
  expect(await keepSite(of, served, "desmond")).toBe(siteUid);
  expect((await factsOf(of, "saltwillow")).sites).toMatchObject([
    {
      serves: [
        { zip: "97330", share: 0.4 },
        { zip: "97333", share: null },
      ],
    },
  ]);
  const remove = () => as(of, "maribel", (app) => verbs.removeSite(app, { siteUid }));
  await remove();
  await expect(remove()).rejects.toThrow("no such site");
});

test("a plan is for a day to come, and nothing closes before it opens", async () => {
  const of = await databaseOfThisTest();
  const site = (given: Partial<Site>) => keepSite(of, given);
  await expect(site({ newOpensOn: inDays(-2) })).rejects.toThrow("That day is past");
  await expect(site({ newOpensOn: inDays(9), newClosesOn: inDays(9) })).rejects.toThrow("would close before");
  const siteUid = await site({ newOpensOn: inDays(9), newClosesOn: inDays(40) });
  // Once the day is past it is open, and its other facts can still be changed.
  await of.owner.query("update practice_site set opens_on = $1 where uid = $2", [inDays(-3), siteUid]);
  await site({ siteUid, newOpensOn: inDays(-3), newMinutes: 20 });
});

test("all of it is confirmed by one press once each step is answered, also with none", async () => {
  const of = await databaseOfThisTest();
  await expect(confirm(of)).rejects.toThrow("Something is missing still");
  await fillIn(of);
  await confirm(of, "desmond");
  const { confirmed_at, confirmed_by } = await termsOf(of, "saltwillow");
  expect(confirmed_by).toBe(member("desmond"));
  await confirm(of);
  expect((await termsOf(of, "saltwillow")).confirmed_at >= confirmed_at).toBe(true);
});

test("whatever changes the facts is noted, also where the profile says it, and words about the practice are none", async () => {
  const of = await databaseOfThisTest();
  const changed = async () =>
    (
      await of.owner.query("select changed_at from judged_practice where practice_id = $1", [
        practice("pennycress"),
      ])
    ).rows[0].changed_at.getTime();
  const change = (what: string) =>
    of.owner.query(`update practice set ${what} where id = $1`, [practice("pennycress")]);
  await change("disciplines = '{slp}'");
  const first = await changed();
  await change("description = 'Other words', disciplines = '{slp}'");
  expect(await changed()).toBe(first);
  await change("specialties = '{feeding}'");
  expect(await changed()).toBeGreaterThan(first);
});

test("after twelve months its owners and directors are reminded once, until somebody confirms", async () => {
  const of = await databaseOfThisTest();
  await fillIn(of);
  await confirm(of);
  const waiting = async () =>
    (
      await of.owner.query(
        "select p.name from notification n join person p on p.id = n.member_id where n.kind = 'facts_due' and n.read_at is null order by 1",
      )
    ).rows.map(({ name }) => name);
  const remind = () => of.owner.query("select jobs.remind_of_facts()");
  await remind();
  expect(await waiting()).toEqual([]);
  await of.owner.query(
    "update practice_terms set confirmed_at = now() - interval '13 months' where confirmed_at is not null",
  );
  await of.owner.query("update practice_terms set created_at = now() - interval '3 years'");
  await remind();
  await remind();
  expect(await waiting()).toEqual(["Desmond Farrow", "Maribel Ostrander"]);
  await confirm(of);
  expect(await waiting()).toEqual([]);
  await remind();
  expect(await waiting()).toEqual([]);
});
