import type pg from "pg";
import { afterAll, beforeEach, expect, test } from "vitest";
import { cohort, member, practice } from "#tests/support/cast.ts";
import { connect, freshDatabase, type TestDatabase } from "#tests/support/database.ts";
import { notRunningYet } from "#tests/support/not-running.ts";
import { beginAs, judge as judgeThem, waitsForLock } from "./judged.ts";

let database: TestDatabase;
beforeEach(async () => {
  await database?.close();
  database = await freshDatabase();
  await notRunningYet(database, "rural");
});
afterAll(() => database.close());

const [willow, brook] = ["saltwillow", "quillbrook"] as const;

/** A verdict on the two, as the engine would store it. */
const judge = (client: pg.Client, verdict: string) => judgeThem(client, verdict, [willow, brook]);

const seat = (key: string, practiceKey: string, reason = "fits the table") =>
  database.asMember(
    key,
    (app) =>
      app.query("select verbs.seat_practice(cohort => $1, practice => $2, reason => $3)", [
        cohort("rural"),
        practice(practiceKey),
        reason,
      ]),
    "keep",
  );

const cases = async () =>
  (
    await database.owner.query("select because, closed_at from conflict_case where cohort_id = $1", [
      cohort("rural"),
    ])
  ).rows;

test("a practice gets no seat beside one with which it is in conflict", async () => {
  await judge(database.owner, "conflict");
  await seat("noor", willow);
  await expect(seat("noor", brook)).rejects.toMatchObject({
    code: "RT409",
    message: /in conflict with one that sits here/,
  });
});

test("not even the owner's code writes such a seat past the verb", async () => {
  await judge(database.owner, "conflict");
  await seat("noor", willow);
  await expect(
    database.owner.query("insert into seat (cohort_id, practice_id) values ($1, $2)", [
      cohort("rural"),
      practice(brook),
    ]),
  ).rejects.toMatchObject({ code: "RT409" });
});

test("practices that nobody has judged sit together by a moderator's note alone", async () => {
  await expect(seat("noor", willow, "")).rejects.toMatchObject({ code: "RT409", message: /Write down why/ });
  await seat("noor", willow);
  const notes = await database.owner.query(
    "select note from review_note where cohort_id = $1 and $2 in (low_id, high_id)",
    [cohort("rural"), practice(willow)],
  );
  expect(notes.rows.map(({ note }) => note)).toContain("fits the table");
});

test("a waiver that all have agreed to lets two sit together, until it expires", async () => {
  await judge(database.owner, "conflict");
  await seat("noor", willow);
  const [low, high] = [practice(willow), practice(brook)].sort((a, b) => a - b);
  const waive = (until: string) =>
    database.owner.query(
      `insert into waiver (cohort_id, low_id, high_id, why, asked_by, granted_by, granted_at, expires_at)
       values ($1, $2, $3, 'Both agree.', $4, $4, now(), $5) on conflict (cohort_id, low_id, high_id) where ended_at is null
       do update set expires_at = excluded.expires_at`,
      [cohort("rural"), low, high, member("noor"), until],
    );
  await waive(new Date(Date.now() - 1_000).toISOString());
  await expect(seat("noor", brook)).rejects.toMatchObject({ code: "RT409" });
  await waive(new Date(Date.now() + 86_400_000).toISOString());
  await expect(seat("noor", brook)).rejects.toMatchObject({ code: "RT409", message: /has not agreed/ });
  await database.owner.query(
    "insert into waiver_answer (waiver_id, practice_id, agrees, answered_at) select id, $1, true, now() from waiver",
    [practice(brook)],
  );
  await seat("noor", brook);
});

test("of two moderators who seat competitors at the same moment one is refused", async () => {
  await judge(database.owner, "conflict");
  const second = await beginAs(database, "orla");
  try {
    await second.query(
      "select verbs.seat_practice(cohort => $1, practice => $2, reason => 'fits the table')",
      [cohort("rural"), practice(brook)],
    );
    const first = seat("noor", willow);
    await waitsForLock(database.owner);
    // It may be refused before the other hears of its own end.
    const isRefused = expect(first).rejects.toMatchObject({ code: "RT409", message: /in conflict/ });
    await second.query("commit");
    await isRefused;
  } finally {
    await second.end();
  }
});

test("a conflict that is found while a seat is being given opens a case", async () => {
  await judge(database.owner, "clear");
  await seat("noor", willow);
  const giving = await beginAs(database, "orla");
  const engine = await connect(database.ownerUrl);
  try {
    await giving.query(
      "select verbs.seat_practice(cohort => $1, practice => $2, reason => 'fits the table')",
      [cohort("rural"), practice(brook)],
    );
    const judging = judge(engine, "conflict");
    await waitsForLock(database.owner);
    await giving.query("commit");
    await judging;
    expect(await cases()).toEqual([{ because: "facts", closed_at: null }]);
  } finally {
    await giving.end();
    await engine.end();
  }
});

test("a seat that is asked for while a conflict is being stored is refused", async () => {
  await judge(database.owner, "clear");
  await seat("noor", willow);
  const judging = await connect(database.ownerUrl);
  try {
    await judging.query("begin");
    await judge(judging, "conflict");
    const given = seat("noor", brook);
    await waitsForLock(database.owner);
    // It may be refused before the other hears of its own end.
    const isRefused = expect(given).rejects.toMatchObject({ code: "RT409", message: /in conflict/ });
    await judging.query("commit");
    await isRefused;
  } finally {
    await judging.end();
  }
});

test("a conflict opens one case, and another judgement is noted in it", async () => {
  await judge(database.owner, "clear");
  await seat("noor", willow);
  await seat("noor", brook);
  expect(await cases()).toEqual([]);
  await judge(database.owner, "conflict");
  await judge(database.owner, "clear");
  expect(await cases()).toHaveLength(1);
  const events = await database.owner.query(
    "select kind, words from case_event where case_id = (select id from conflict_case where cohort_id = $1) order by id",
    [cohort("rural")],
  );
  expect(events.rows).toEqual([
    { kind: "opened", words: "" },
    { kind: "judged", words: "clear" },
  ]);
});

test("what changed while it was judged is judged again, and nothing of the old is kept", async () => {
  const { owner } = database;
  await owner.query("select helpers.facts_changed(practice => $1)", [practice(willow)]);
  const { rows } = await owner.query(
    `select jobs.store_verdicts(practice => $1, changed => (now() - interval '1 hour')::text, facts => '{}', complete => true, formula => 1,
       keys => '{}', seeks => '{}', met => '[]', verdicts => '[]') as kept`,
    [practice(willow)],
  );
  expect(rows[0].kept).toBe(false);
  expect((await owner.query("select from practice_facts")).rows).toHaveLength(0);
});
