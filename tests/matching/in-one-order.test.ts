// Seats, cases and judgements take what they need in one order: none of them waits for another that waits for it.
import type pg from "pg";
import { afterAll, beforeEach, expect, test } from "vitest";
import { cohort, member, practice } from "#tests/support/cast.ts";
import { connect, freshDatabase, type TestDatabase } from "#tests/support/database.ts";
import { notRunningYet } from "#tests/support/not-running.ts";
import { beginAs, judge, waitsForLock } from "./judged.ts";

const them: [string, string] = ["ottermill", "wexbarrow"];
/** Stops whoever gives a seat where it writes down why: by then it has taken what it begins with. */
const UNTIL_NOTED = "lock table review_note in share mode";
let database: TestDatabase;
let open: pg.Client[];
beforeEach(async () => {
  await database?.close();
  database = await freshDatabase();
  open = [];
  for (const each of ["rural", "hospital"] as const) await notRunningYet(database, each);
  await judge(database.owner, "clear", them);
});
afterAll(() => database.close());

const rows = async (text: string, values: unknown[] = []) => (await database.owner.query(text, values)).rows;

async function kept(client: Promise<pg.Client>) {
  const made = await client;
  open.push(made);
  return made;
}

/** Ends what this test has begun, so that nothing holds its database. */
const endAll = () => Promise.all(open.map((client) => client.end()));

const seatAs = async (client: pg.Client, [practiceKey, cohortKey]: readonly [string, string]) =>
  client.query("select verbs.seat_practice(cohort => $1, practice => $2, reason => 'fits the table')", [
    cohort(cohortKey),
    practice(practiceKey),
  ]);

async function seat(...to: readonly [string, string]) {
  const noor = await kept(beginAs(database, "noor"));
  await seatAs(noor, to);
  await noor.query("commit");
}

async function waitFor(lockers: number) {
  await expect
    .poll(
      async () =>
        (
          await rows(
            "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
          )
        ).length,
      { timeout: 10_000 },
    )
    .toBe(lockers);
}

test("two practices that sit in each other's new cohort get their seats at the same moment", async () => {
  await rows("update cohort set capacity = 20");
  await seat("ottermill", "rural");
  await seat("wexbarrow", "hospital");
  const stopper = await kept(connect(database.ownerUrl));
  const [noor, orla] = [await kept(beginAs(database, "noor")), await kept(beginAs(database, "orla"))];
  try {
    await stopper.query("begin");
    await stopper.query(UNTIL_NOTED);
    const given = [seatAs(noor, ["wexbarrow", "rural"]), seatAs(orla, ["ottermill", "hospital"])] as const;
    await waitFor(2);
    await stopper.query("commit");
    const first = given.map((each, i) => each.then(() => [noor, orla][i]!.query("commit")));
    await expect(Promise.all(first)).resolves.toHaveLength(2);
  } finally {
    await endAll();
  }
});

/** A case of the two in the rural cohort. Returns its uid. */
async function caseOfThem(): Promise<string> {
  for (const each of them) await seat(each, "rural");
  await judge(database.owner, "conflict", them);
  return (await rows("select uid from conflict_case"))[0]!.uid;
}

const offer = (client: pg.Client, conflict: string) =>
  client.query(
    `select verbs.offer_move(conflict => $1, practice_uid => (select uid from practice where id = $2), to_cohort => $3, in_words => 'A table that fits.')`,
    [conflict, practice("ottermill"), cohort("hospital")],
  );

test("a practice is moved while it is judged anew", async () => {
  const conflict = await caseOfThem();
  const [noor, stopper, engine] = [
    await kept(beginAs(database, "noor")),
    await kept(connect(database.ownerUrl)),
    await kept(connect(database.ownerUrl)),
  ];
  try {
    await offer(noor, conflict);
    await noor.query("commit");
    await rows("update move_offer set accepts = true, answered_by = $1, answered_at = now()", [
      member("tobias"),
    ]);
    await stopper.query("begin");
    await stopper.query(UNTIL_NOTED);
    await noor.query("begin");
    await noor.query("select set_config('app.viewer', $1, true)", [String(member("noor"))]);
    const moved = noor.query("select verbs.make_move(conflict => $1, in_words => 'Agreed on the phone.')", [
      conflict,
    ]);
    await waitsForLock(database.owner);
    const judged = judge(engine, "review", them);
    await waitFor(2);
    await stopper.query("commit");
    await moved;
    await noor.query("commit");
    await judged;
    expect(await rows("select outcome from conflict_case")).toEqual([{ outcome: "moved" }]);
  } finally {
    await endAll();
  }
});

test("a decision of a case writes of its practices while they are judged anew", async () => {
  const conflict = await caseOfThem();
  const [noor, engine] = [await kept(beginAs(database, "noor")), await kept(connect(database.ownerUrl))];
  try {
    await noor.query("select verbs.note_case(conflict => $1, in_words => 'I have called them.')", [conflict]);
    const judged = judge(engine, "review", them);
    await waitsForLock(database.owner);
    await offer(noor, conflict);
    await noor.query("commit");
    await judged;
    expect(await rows("select kind from case_event order by id")).toEqual(
      ["opened", "note", "offered", "judged"].map((kind) => ({ kind })),
    );
  } finally {
    await endAll();
  }
});

test("what is changed while a practice is judged is judged again, though nobody knows of it yet", async () => {
  const [writer, engine] = [await kept(connect(database.ownerUrl)), await kept(connect(database.ownerUrl))];
  const ottermill = practice("ottermill");
  await rows("select helpers.facts_changed(practice => $1)", [ottermill]);
  const [now] = await rows("select changed_at::text from judged_practice where practice_id = $1", [
    ottermill,
  ]);
  try {
    await writer.query("begin");
    await writer.query("select helpers.facts_changed(practice => $1)", [ottermill]);
    const stored = engine.query(
      `select jobs.store_verdicts(practice => $1, changed => $2, facts => '{}', complete => true, formula => 1, keys => '{}', seeks => '{}',
         met => (select coalesce(jsonb_agg(to_jsonb(m)), '[]') from jobs.facts_of_met(practice => $1, keys => '{}') m), verdicts => '[]') as kept`,
      [ottermill, now!.changed_at],
    );
    await waitsForLock(database.owner);
    await writer.query("commit");
    expect((await stored).rows).toEqual([{ kept: false }]);
  } finally {
    await endAll();
  }
});
