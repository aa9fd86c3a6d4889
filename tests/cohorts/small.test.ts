// Cohorts in which few practices have sat for long: who hears of it, and what can be merged with what.
import { beforeEach, expect, test } from "vitest";
import { judgeAll } from "#tests/matching/forming-steps.ts";
import { cohort, member, practice } from "#tests/support/cast.ts";
import { connect, databaseOfThisTest, type TestDatabase } from "#tests/support/database.ts";

let database: TestDatabase;
beforeEach(async () => {
  database = await databaseOfThisTest();
  await rows("update cohort set runs_since = coalesce(runs_since, created_at) where state = 'active'");
});

const rural = () => cohort("rural");
const rows = async (text: string, ...values: unknown[]) => (await database.owner.query(text, values)).rows;
const call = (who: string, text: string, ...values: unknown[]) =>
  database.asMember(who, async (app) => (await app.query(`select * from ${text}`, values)).rows, "keep");
const seats = async () =>
  (await rows("select id from seat where cohort_id = $1 and until is null order by id", rural())).map(
    ({ id }) => id as number,
  );
const end = (seat: number) =>
  call("noor", "verbs.unseat_practice(held_seat => $1, reason => 'They left.')", seat);
const fewSince = async () =>
  (await rows("select few_since from cohort where id = $1", rural()))[0]!.few_since;
const told = () =>
  rows("select member_id from notification where kind = 'cohort_small' and read_at is null order by 1");
const job = () => rows("select jobs.propose_small_cohorts()");
const daysPass = (days: number) =>
  rows("update cohort set few_since = few_since - make_interval(days => $2) where id = $1", rural(), days);

/** Ends seats until so many are left. */
async function leave(many: number) {
  for (const seat of (await seats()).slice(many)) await end(seat);
}

test("moderators hear once that fewer than four have sat there for ninety days, and no more once they are four again", async () => {
  await leave(4);
  expect(await fewSince()).toBeNull();
  await leave(3);
  expect(await fewSince()).not.toBeNull();
  await daysPass(89);
  await job();
  expect(await told()).toEqual([]);
  await daysPass(1);
  await job();
  const first = await told();
  expect(first.map(({ member_id }) => member_id)).toEqual(
    expect.arrayContaining([member("noor"), member("everett")]),
  );
  await rows("update notification set read_at = now() where kind = 'cohort_small'");
  await job();
  expect(await told()).toEqual([]);

  await rows("update notification set read_at = null where kind = 'cohort_small'");
  await judgeAll(database);
  await rows("insert into seat (cohort_id, practice_id) values ($1, $2)", rural(), practice("saltwillow"));
  expect(await fewSince()).toBeNull();
  expect(await told()).toEqual([]);
  // The next time is another one.
  await leave(3);
  await daysPass(91);
  await job();
  expect(await told()).toEqual(first);
});

test("a cohort that has not begun to run, in which nobody has ever sat, a group that is being formed and an archived one are not proposed", async () => {
  await leave(2);
  await daysPass(100);
  await rows("update cohort set runs_since = null where id = $1", rural());
  await job();
  expect(await told()).toEqual([]);
  await rows("update cohort set runs_since = created_at where id = $1", rural());
  await rows("insert into cohort (slug, name, capacity) values ('new-one', 'New one', 8)");
  await call("noor", "verbs.archive_cohort(cohort => $1, words => 'Few are left.')", rural());
  await job();
  expect(await told()).toEqual([]);
  await call("noor", "verbs.open_cohort_again(cohort => $1, words => 'They asked for it.')", rural());
  // It has its ninety days anew.
  await job();
  expect(await told()).toEqual([]);
  await daysPass(90);
  await job();
  expect((await told()).length).toBeGreaterThan(1);
  await call("noor", "verbs.archive_cohort(cohort => $1, words => 'Few are left.')", rural());
  expect(await told()).toEqual([]);
});

test("of two that leave at the same moment the second is counted with the first", async () => {
  await leave(4);
  const [one, other] = await seats();
  const first = await connect(database.appUrl);
  await first.query("begin");
  await first.query("select set_config('app.viewer', $1, true)", [String(member("noor"))]);
  await first.query("select verbs.unseat_practice(held_seat => $1, reason => 'They left.')", [one]);
  const second = end(other!);
  await new Promise((resolve) => setTimeout(resolve, 200));
  await first.query("commit");
  await second;
  await first.end();
  expect(await seats()).toHaveLength(2);
  expect(await fewSince()).not.toBeNull();
});

test("it can be merged where there is room and every pair is clear, and what was not judged is not clear", async () => {
  await leave(2);
  const merge = (who = "noor") => call(who, "verbs.cohorts_to_merge(cohort => $1)", rural());
  const mine = await rows("select practice_id from seat where cohort_id = $1 and until is null", rural());
  const before = await merge();
  expect(before.length).toBeGreaterThan(0);
  expect(before.every(({ verdict }) => verdict === "review" || verdict === "conflict")).toBe(true);

  await judgeAll(database);
  await rows("update verdict set until = now() where until is null");
  await rows("update cohort set capacity = 30");
  const clear = await merge();
  expect(clear.every(({ verdict }) => verdict === null)).toBe(true);
  expect(clear.every(({ comers }) => comers.length <= 2)).toBe(true);

  const [{ key }] = (await rows(
    `select p.name as key from seat s join practice p on p.id = s.practice_id where s.cohort_id = $1 and s.until is null
     and s.practice_id <> all($2) order by p.id limit 1`,
    cohort("pediatric"),
    mine.map(({ practice_id }) => practice_id),
  )) as [{ key: string }];
  await rows(
    `insert into verdict (low_id, high_id, verdict, closeness, reasons, said, inputs, formula)
     select least(p.id, $2), greatest(p.id, $2), 'conflict', 0.6, '{near}', '{near}', '{}', 1 from practice p where p.name = $1`,
    key,
    mine[0]!.practice_id,
  );
  const blocked = (await merge()).find(({ id }) => id === cohort("pediatric"));
  expect(blocked).toMatchObject({ other: key, verdict: "conflict" });
  expect((await merge()).at(0)!.verdict).toBeNull();
  // Nothing for who sits in it, or reads it without being staff.
  expect(await merge("graciela")).toEqual([]);
});

test("what stands against a merger is said: a pair that comes together, a waiver, and who is joining already", async () => {
  await leave(2);
  await judgeAll(database);
  await rows("update verdict set until = now() where until is null");
  await rows("update cohort set capacity = 30");
  const [one, other] = (await rows(
    "select p.id, p.uid, p.name from seat s join practice p on p.id = s.practice_id where s.cohort_id = $1 and s.until is null order by p.id",
    rural(),
  )) as [Coming, Coming];
  const there = cohort("pediatric");
  // Neither sits there yet.
  await rows("update seat set until = now() where cohort_id = $1 and practice_id = any($2)", there, [
    one.id,
    other.id,
  ]);
  const found = async () =>
    (await call("noor", "verbs.cohorts_to_merge(cohort => $1)", rural())).find(({ id }) => id === there)!;
  expect(await found()).toMatchObject({ comers: [one.uid, other.uid], verdict: null, because: null });

  // A pair of the two that come, whose note stays behind.
  await rows(
    `insert into verdict (low_id, high_id, verdict, closeness, reasons, said, inputs, formula) values ($1, $2, 'review', 0.6, '{near}', '{near}', '{}', 1)`,
    one.id,
    other.id,
  );
  expect(await found()).toMatchObject({ one: one.name, other: other.name, verdict: "review" });
  await rows("update verdict set until = now() where until is null");

  // One sits there already: it neither comes nor blocks.
  await rows("insert into seat (cohort_id, practice_id) values ($1, $2)", there, one.id);
  await rows(
    `insert into verdict (low_id, high_id, verdict, closeness, reasons, said, inputs, formula)
     select least(s.practice_id, $2), greatest(s.practice_id, $2), 'conflict', 0.6, '{near}', '{near}', '{}', 1
     from seat s where s.cohort_id = $1 and s.until is null and s.practice_id <> $2 limit 1`,
    there,
    one.id,
  );
  expect(await found()).toMatchObject({ comers: [other.uid], verdict: null });

  // Who is joining in a draft keeps a seat, and lets others come along; once they are asked nobody else joins.
  const { free } = await found();
  await call("noor", "verbs.let_join(cohort => $1, practice => $2, reason => '')", there, other.id);
  expect(await found()).toMatchObject({ comers: [], free: free - 1, because: null });
  await rows("update formation_place set comes = false where practice_id = $1", other.id);
  await rows("update formation set stage = 'consent' where cohort_id = $1 and stage = 'draft'", there);
  expect(await found()).toMatchObject({ comers: [other.uid], because: "joining" });
  await rows("update formation set stage = 'dropped' where cohort_id = $1 and stage = 'consent'", there);

  const [low, high] = (
    await rows(
      "select practice_id from seat where cohort_id = $1 and until is null order by 1 limit 2",
      there,
    )
  ).map(({ practice_id }) => practice_id);
  await rows(
    `insert into waiver (cohort_id, low_id, high_id, why, asked_by, granted_by, granted_at, expires_at)
     values ($1, $2, $3, 'x', $4, $4, now(), now() + interval '9 days')`,
    there,
    low,
    high,
    member("noor"),
  );
  expect(await found()).toMatchObject({ because: "waiver" });
});

type Coming = { id: number; uid: string; name: string };

test("those whose practice has a part in it are not asked to end it, and where that is all of them the administrators hear what is needed", async () => {
  await leave(3);
  await daysPass(91);
  const waits = async (who: string) =>
    (await rows("select helpers.small_waiting(m => $1) as many", member(who)))[0]!.many;
  const practiceThere = (await rows("select practice_id from seat where id = $1", (await seats())[0]))[0]!
    .practice_id;
  const belongs = (id: number) =>
    rows(
      "insert into practice_member (practice_id, member_id, role) values ($1, $2, 'director') on conflict (member_id) do update set practice_id = excluded.practice_id",
      practiceThere,
      id,
    );
  expect(await waits("noor")).toBe(1);
  await belongs(member("noor"));
  expect(await waits("noor")).toBe(0);
  await job();
  expect((await told()).map(({ member_id }) => member_id)).not.toContain(member("noor"));

  const staff = await rows("select member_id from network_role");
  for (const { member_id } of staff) await belongs(member_id);
  await rows("delete from notification where kind = 'cohort_small'");
  await rows("update cohort set few_told_at = null");
  await job();
  const heard = await rows(
    "select distinct r.role, n.detail from notification n join network_role r using (member_id) where n.kind = 'cohort_small'",
  );
  expect(heard).toEqual([
    { role: "administrator", detail: expect.stringContaining("Name a moderator who has no practice.") },
  ]);
  expect(await waits("everett")).toBe(1);
  expect(await waits("noor")).toBe(0);
});
