import pg from "pg";
import { afterAll, beforeEach, expect, test } from "vitest";
import { judgePractice, judgeWaiting } from "#app/matching/judge-practice.server.ts";
import { practice } from "#tests/support/cast.ts";
import { freshDatabase, type TestDatabase } from "#tests/support/database.ts";

let database: TestDatabase;
let pool: pg.Pool;
beforeEach(async () => {
  await pool?.end();
  await database?.close();
  database = await freshDatabase();
  pool = new pg.Pool({ connectionString: database.ownerUrl, max: 4 });
});
afterAll(async () => {
  await pool.end();
  await database.close();
});

const [willow, brook, mill] = ["saltwillow", "quillbrook", "ottermill"].map((key) => key);

/** Gives a practice all that a verdict of clear needs, with one clinic at a place. */
async function place(key: string, lat: number, lng: number) {
  const id = practice(key);
  await database.owner.query("delete from practice_site where practice_id = $1", [id]);
  await database.owner.query(
    `insert into practice_site (practice_id, kind, address, zip, lat, lng, setting, minutes) values ($1, 'clinic', '', '97330', $2, $3, 'suburban', 30)`,
    [id, lat, lng],
  );
  await database.owner.query(
    "update practice set disciplines = '{pt}', specialties = '{pediatric}', age_groups = '{3-5}' where id = $1",
    [id],
  );
  await database.owner.query("update practice_terms set confirmed_at = now() where practice_id = $1", [id]);
  await changed(key);
}

const changed = (key: string) =>
  database.owner.query("select helpers.facts_changed(practice => $1)", [practice(key)]);

const between = async (one: string, other: string) =>
  (
    await database.owner.query("select helpers.verdict_between(one => $1, other => $2) as verdict", [
      practice(one),
      practice(other),
    ])
  ).rows[0].verdict;

const judge = (key: string) => judgePractice(pool, practice(key));

test("practices are judged by what they say of themselves, and what nobody has judged is to be reviewed", async () => {
  await place(willow!, 44.56, -123.26);
  await place(brook!, 44.6, -123.2);
  await place(mill!, 36.1, -79.8);
  expect(await between(willow!, brook!)).toBe("review");
  for (const key of [willow!, brook!, mill!]) await judge(key);
  expect(await between(willow!, brook!)).toBe("conflict");
  expect(await between(willow!, mill!)).toBe("clear");
});

test("a change makes a pair one to be reviewed until it is judged, and keeps what was true before", async () => {
  await place(willow!, 44.56, -123.26);
  await place(brook!, 44.6, -123.2);
  for (const key of [willow!, brook!]) await judge(key);
  await place(brook!, 36.1, -79.8);
  // A conflict stays one until it is known to be none.
  expect(await between(willow!, brook!)).toBe("conflict");
  await judge(brook!);
  expect(await between(willow!, brook!)).toBe("clear");
  const { rows } = await database.owner.query(
    `select v.verdict, v.until is not null as over, f.facts -> 'sites' -> 0 -> 'at' ->> 'lat' as lat from verdict v
     join practice_facts f on f.id = case when v.low_id = $1 then v.low_facts else v.high_facts end
     where $1 in (v.low_id, v.high_id) and $2 in (v.low_id, v.high_id) order by v.id limit 1`,
    [practice(brook!), practice(willow!)],
  );
  expect(rows).toEqual([{ verdict: "conflict", over: true, lat: "44.6" }]);
});

test("what one practice told in confidence stands apart from what moderators read", async () => {
  await place(willow!, 44.56, -123.26);
  await place(mill!, 36.1, -79.8);
  await database.owner.query(
    "insert into practice_party (practice_id, kind, name) select $1, 'competitor', name from practice where id = $2",
    [practice(willow!), practice(mill!)],
  );
  await changed(willow!);
  for (const key of [willow!, mill!]) await judge(key);
  expect(await between(willow!, mill!)).toBe("conflict");
  const { rows } = await database.owner.query(
    "select v.reasons, v.said::text as said, s.said::text as secret from verdict v join verdict_secret s on s.verdict_id = v.id where v.until is null and $1 in (v.low_id, v.high_id) and $2 in (v.low_id, v.high_id)",
    [practice(willow!), practice(mill!)],
  );
  expect(rows[0].reasons).toContain("private");
  expect(rows[0].said).not.toMatch(/names|competitor/);
  expect(rows[0].secret).toMatch(/competitor/);
});

test("two that are judged at the same moment are judged by what both say now", async () => {
  await place(willow!, 44.56, -123.26);
  await place(brook!, 36.1, -79.8);
  for (const key of [willow!, brook!]) await judge(key);
  expect(await between(willow!, brook!)).toBe("clear");
  await place(willow!, 40, -100);
  await place(brook!, 40.05, -100.05);
  await Promise.all([judge(willow!), judge(brook!)]);
  expect(await between(willow!, brook!)).toBe("conflict");
});

test("two that are new and are judged at the same moment know of each other", async () => {
  await place(willow!, 40, -100);
  await place(brook!, 40.05, -100.05);
  await Promise.all([judge(willow!), judge(brook!)]);
  expect(await between(willow!, brook!)).toBe("conflict");
});

test("a planned site stands against a pair, and no number or word that moderators read tells where", async () => {
  await place(willow!, 44.56, -123.26);
  await place(mill!, 36.1, -79.8);
  await database.owner.query(
    `insert into practice_site (practice_id, kind, address, zip, lat, lng, setting, minutes, opens_on)
     values ($1, 'clinic', '', '27410', 36.12, -79.8, 'suburban', 30, current_date + 60)`,
    [practice(willow!)],
  );
  await changed(willow!);
  for (const key of [willow!, mill!]) await judge(key);
  const { rows } = await database.owner.query(
    `select v.verdict, v.reasons, v.said, v.closeness, v.inputs ->> 'planned' as planned, v.inputs ? 'r' as referrers, (v.inputs ->> 'd')::float as minutes,
       s.inputs ->> 'planned' as whole
     from verdict v join verdict_secret s on s.verdict_id = v.id where v.until is null and $1 in (v.low_id, v.high_id) and $2 in (v.low_id, v.high_id)`,
    [practice(willow!), practice(mill!)],
  );
  expect(rows).toMatchObject([
    {
      verdict: "conflict",
      reasons: ["private"],
      closeness: 0,
      planned: "false",
      referrers: false,
      whole: "true",
    },
  ]);
  expect(rows[0].minutes).toBeGreaterThan(1_000);
  expect(rows[0].said).toEqual(["A private declaration stands against this pair."]);
});

test("the day on which facts grow old is noticed also when nobody looked for weeks", async () => {
  await place(willow!, 44.56, -123.26);
  await judge(willow!);
  const waits = async () => {
    await database.owner.query("select jobs.judge_by_the_day()");
    const { rows } = await database.owner.query(
      "select j.judged_at < j.changed_at as waits from judged_practice j where practice_id = $1",
      [practice(willow!)],
    );
    return rows[0].waits;
  };
  expect(await waits()).toBe(false);
  await database.owner.query(
    "update practice_terms set confirmed_at = now() - interval '13 months' where practice_id = $1",
    [practice(willow!)],
  );
  await database.owner.query(
    "update judged_practice set changed_at = now() - interval '8 months', judged_at = now() - interval '8 months' where practice_id = $1",
    [practice(willow!)],
  );
  expect(await waits()).toBe(true);
});

test("whatever was never judged is judged in turn, and a second look finds nothing to do", async () => {
  await judgeWaiting(pool);
  const waiting = () => database.owner.query("select jobs.practices_to_judge(at_most => 500)");
  expect((await waiting()).rowCount).toBe(0);
  const before = await database.owner.query("select count(*) from verdict");
  await judgeWaiting(pool);
  expect((await database.owner.query("select count(*) from verdict")).rows).toEqual(before.rows);
});
