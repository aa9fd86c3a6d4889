// What the demonstration's practices say for matching, who applies, and how all of them are judged.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { stateOfZip } from "#app/geography/zip-codes.server.ts";
import { judge } from "#app/guard/judge.ts";
import { NamedParties } from "#app/practices/facts/parties-schema.server.ts";
import { SiteForm } from "#app/practices/facts/site-schema.server.ts";
import { TermsForm } from "#app/practices/facts/terms-schema.server.ts";
import { demo } from "#db/demo/content/index.ts";
import type { DemoMatching } from "#db/demo/content/matching/types.ts";
import type { Loaded } from "#db/demo/desk.ts";
import { loadCast } from "#db/demo/load.ts";
import { prepareDatabase } from "#db/prepare-database.ts";
import { emptyDatabase, type TestDatabase } from "#tests/support/database.ts";

const { facts, applicants, reviewNotes, group, openCase } = demo.matching;
const everybody: [string, string, DemoMatching][] = [
  ...demo.practices.map(({ key, state }): [string, string, DemoMatching] => [key, state, facts[key]!]),
  ...applicants.flatMap(({ practice, matching }): [string, string, DemoMatching][] =>
    matching ? [[practice.key, practice.state, matching]] : [],
  ),
];

let database: TestDatabase;
let loaded: Loaded;

beforeAll(async () => {
  database = await emptyDatabase();
  const secret = "s".repeat(40);
  await prepareDatabase(database.ownerUrl, { secret });
  loaded = await loadCast(database.owner, { networkName: "Demo", demonstration: true, secret });
});
afterAll(() => database.close());

async function rows(sql: string, values: unknown[] = []) {
  return (await database.owner.query(sql, values)).rows;
}

/** How two practices are judged, by their keys. */
async function between(one: string, other: string) {
  const [found] = await rows(
    `select helpers.verdict_between(one => $1, other => $2) as verdict, coalesce(v.reasons, '{}') as reasons from (select) here
     left join verdict v on v.until is null and v.low_id = least($1, $2::bigint) and v.high_id = greatest($1, $2::bigint)`,
    [loaded.practices.get(one), loaded.practices.get(other)],
  );
  return found;
}

test.each(everybody)(
  "%s says what the forms take, with sites in its own state",
  (_, state, { sites, names, terms }) => {
    for (const { minutes, serves = {}, opensIn, ...site } of sites) {
      expect(stateOfZip(site.zip)).toBe(state);
      const zips = Object.entries(serves).map(([zip, share]) =>
        share === null ? zip : `${zip} ${share * 100}%`,
      );
      SiteForm.parse({ ...site, minutes: minutes?.toString(), zips: zips.join("\n") });
    }
    const typed = Object.fromEntries(
      Object.entries(names).map(([field, lines]) => [field, lines.join("\n")]),
    );
    const taken = Object.values(NamedParties).flatMap((form) => JSON.parse(form.parse(typed)));
    expect(taken).toHaveLength(Object.values(names).flat().length);
    TermsForm.parse({
      ...{
        ...terms,
        openedYear: String(terms.openedYear),
        recruitingMinutes: String(terms.recruitingMinutes),
      },
      timeZone: "America/New_York",
    });
  },
);

test("nothing that is said of matching would be held by the guard", () => {
  const texts = [
    ...applicants.flatMap(({ hopes, reason }) => [hopes, reason ?? ""]),
    ...reviewNotes.map(({ note }) => note),
    ...[group.charter, group.purpose, group.objection.words, openCase.note],
  ];
  for (const text of texts)
    expect(judge([{ field: "words", text }], null, { turnedDown: [] }).notes, text).toEqual([]);
});

describe("the pool of the demonstration", () => {
  test("holds forty who apply, in every state that has a page", () => {
    expect(applicants).toHaveLength(40);
    const states = new Set(applicants.map(({ state }) => state));
    expect([...states].sort()).toEqual(["declined", "filling", "waiting", "withdrawn"]);
    expect(applicants.filter(({ state }) => state === "waiting").length).toBeGreaterThanOrEqual(30);
    const names = [...demo.practices, ...applicants.map(({ practice }) => practice)].map(({ name }) => name);
    expect(new Set(names).size).toBe(70);
  });

  test.each([
    ["hawkmere", "cloverpath", "conflict", "overlap"],
    ["cedarwhit", "bramblewick", "conflict", "overlap"],
    ["duskmeadow", "moonpetal", "conflict", "private"],
    ["reedmarsh", "swallowgate", "conflict", "private"],
    ["mapleknot", "ottermill", "conflict", "private"],
    ["redferry", "flintlark", "conflict", "private"],
    ["wildrye", "fennelgarth", "conflict", "contract"],
    ["pinedrift", "gannetrock", "review", "private"],
    ["harborknot", "kitewind", "review", "private"],
    ["evenhearth", "windlestraw", "review", "system"],
    ["brackenfold", "pebblecroft", "review", "complementary"],
    ["goldthread", "plumwick", "review", undefined],
  ])("%s and %s are judged as planned: %s", async (one, other, verdict, reason) => {
    const found = await between(one, other);
    expect(found.verdict).toBe(verdict);
    if (reason) expect(found.reasons).toContain(reason);
  });

  test("waits, and nobody in it is admitted or knows a cohort", async () => {
    const [{ applied, admitted }] = await rows(
      "select count(*)::int as applied, count(p.admitted_at)::int as admitted from application a join practice p on p.id = a.practice_id",
    );
    expect([applied, admitted]).toEqual([40, 0]);
  });
});

test("a group of the demonstration shows its names for ten days, and one of them objects", async () => {
  const [found] = await rows(
    `select f.stage, f.deadline_at > now() + interval '9 days' as has_time, c.state,
       (select count(*)::int from formation_place p where p.formation_id = f.id and p.comes and p.dropped_at is null) as comers,
       (select array_agg(o.reason) from objection o where o.formation_id = f.id) as objections
     from formation f join cohort c on c.id = f.cohort_id`,
  );
  expect(found).toEqual({
    ...{ stage: "names", has_time: true, state: "forming", comers: 6 },
    objections: [group.objection.words],
  });
});

describe("the cohorts of the demonstration", () => {
  test("hold one pair in conflict, of which a case is open, and of each to be reviewed a moderator wrote down why", async () => {
    const pairs =
      await rows(`select c.slug, a.practice_id as one, b.practice_id as other, helpers.verdict_between(one => a.practice_id, other => b.practice_id) as verdict,
        n.note from cohort c join seat a on a.cohort_id = c.id and a.until is null join seat b on b.cohort_id = c.id and b.until is null and b.practice_id > a.practice_id
      left join review_note n on n.cohort_id = c.id and (n.low_id, n.high_id) = (a.practice_id, b.practice_id) order by 1, 2, 3`);
    const ids = (keys: string[]) => keys.map((key) => loaded.practices.get(key)!).sort((a, b) => a - b);
    const conflicts = pairs.filter(({ verdict }) => verdict === "conflict");
    expect(conflicts.map(({ one, other }) => [Number(one), Number(other)])).toEqual([
      ids([openCase.practice, openCase.near]),
    ]);
    const reviewed = pairs.filter(({ verdict }) => verdict === "review");
    expect(reviewed.map(({ note }) => note).sort()).toEqual(reviewNotes.map(({ note }) => note).sort());
    expect(pairs.length).toBeGreaterThan(100);
  });

  test("have one case, in which a moderator has noted something and asked", async () => {
    const found = await rows(
      "select e.kind, e.words from conflict_case c join case_event e on e.case_id = c.id where c.closed_at is null order by e.id",
    );
    expect(found.map(({ kind }) => kind)).toEqual(["opened", "note", "asked"]);
    expect(found[1].words).toBe(openCase.note);
  });

  test("wait for no judge", async () => {
    expect(
      await rows("select from judged_practice where judged_at is null or judged_at < changed_at"),
    ).toEqual([]);
  });
});
