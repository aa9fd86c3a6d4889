import type pg from "pg";
import { afterAll, beforeEach, expect, test } from "vitest";
import { newsOf } from "#app/notifications/news/kinds.ts";
import { waitsForLock } from "#tests/matching/judged.ts";
import { cohort, member, practice } from "#tests/support/cast.ts";
import { connect, freshDatabase, type TestDatabase } from "#tests/support/database.ts";
import { notRunningYet } from "#tests/support/not-running.ts";

let database: TestDatabase;
let changed = true;
// What is refused changes nothing, so the next test may use the same database.
beforeEach(async () => {
  if (!changed) return;
  await database?.close();
  database = await freshDatabase();
  await notRunningYet(database, "rural");
  changed = false;
});
afterAll(() => database.close());

async function call(key: string, sql: string, values: unknown[] = []) {
  const row = await database.asMember(key, async (app) => (await app.query(sql, values)).rows[0], "keep");
  changed = true;
  return row;
}

const seat = (key: string, cohortKey: string, practiceKey: string) =>
  call(key, "select verbs.seat_practice(cohort => $1, practice => $2, reason => 'fits the table')", [
    cohort(cohortKey),
    practice(practiceKey),
  ]);

async function sees(key: string, cohortKey: string): Promise<boolean> {
  return database.asMember(key, async (app) => {
    const { rows } = await app.query("select $1 = any(verbs.my_cohorts()) as sees", [cohort(cohortKey)]);
    return rows[0].sees;
  });
}

test("a moderator seats a practice, and its owners attend with the charter still to accept", async () => {
  await seat("noor", "rural", "saltwillow");
  const { rows } = await database.owner.query(
    "select member_id from attendee where cohort_id = $1 and member_id = $2 and until is null",
    [cohort("rural"), member("maribel")],
  );
  expect(rows).toHaveLength(1);
  expect(await sees("maribel", "rural")).toBe(false);
  await call(
    "maribel",
    "select verbs.accept_charter(address => 'pediatric-pt-rural', accepted_version => 1)",
  );
  expect(await sees("maribel", "rural")).toBe(true);
});

test("no practice gets a seat beyond the last, nor two at one table", async () => {
  await expect(seat("noor", "pediatric", "tidewrack")).rejects.toMatchObject({
    code: "RT409",
    message: /Every seat is taken/,
  });
  await seat("noor", "rural", "saltwillow");
  await expect(seat("noor", "rural", "saltwillow")).rejects.toMatchObject({
    code: "RT409",
    message: /already has a seat/,
  });
});

test("two moderators who give the last seat at once give it once", async () => {
  changed = true;
  await database.owner.query(
    "update cohort set capacity = 1 + (select count(*) from seat where cohort_id = $1 and until is null) where id = $1",
    [cohort("rural")],
  );
  const other = await connect(database.appUrl);
  try {
    const second = (async () => {
      await other.query("begin");
      await other.query("select set_config('app.viewer', $1, true)", [String(member("orla"))]);
      await other.query(
        "select verbs.seat_practice(cohort => $1, practice => $2, reason => 'fits the table')",
        [cohort("rural"), practice("quillbrook")],
      );
      await other.query("commit");
    })();
    const done = await Promise.allSettled([seat("noor", "rural", "saltwillow"), second]);
    expect(done.map((each) => each.status).sort()).toEqual(["fulfilled", "rejected"]);
  } finally {
    await other.end();
  }
});

test("a moderator seats nobody beside their own practice", async () => {
  await expect(seat("bettina", "disciplines", "larkmoor")).rejects.toMatchObject({
    code: "RT409",
    message: /Your own practice sits here/,
  });
});

test("a moderator does not seat their own practice", async () => {
  await expect(seat("bettina", "rural", "harrowgate")).rejects.toMatchObject({ code: "RT409" });
});

test.each(["maribel", "joelle", "eero", "callum"])(
  "%s, who is no staff, gives and ends no seat",
  async (key) => {
    await expect(seat(key, "rural", "saltwillow")).rejects.toMatchObject({ code: "RT403" });
    await expect(
      call(key, "select verbs.unseat_practice(held_seat => 1, reason => 'because')"),
    ).rejects.toMatchObject({
      code: "RT403",
    });
    await expect(
      call(key, "select verbs.appoint_facilitator(cohort => $1, member => $2, appointed => true)", [
        cohort("pediatric"),
        member("maribel"),
      ]),
    ).rejects.toMatchObject({ code: "RT403" });
    await expect(
      call(
        key,
        "select verbs.create_cohort(address => 'x1', new_name => 'Mine', new_focus => '', new_purpose => '', seats => 8, charter_body => 'b', charter_html => 'h', charter_renderer => 1)",
      ),
    ).rejects.toMatchObject({ code: "RT403" });
    await expect(
      call(
        key,
        "select verbs.change_cohort(cohort => $1, address => 'x1', new_name => 'Mine', new_focus => '', new_purpose => '', seats => 8)",
        [cohort("pediatric")],
      ),
    ).rejects.toMatchObject({ code: "RT403" });
  },
);

test("a staff role without a second factor gives nothing", async () => {
  changed = true;
  await database.owner.query("update account set totp_secret = null where member_id = $1", [member("noor")]);
  await expect(seat("noor", "rural", "saltwillow")).rejects.toMatchObject({ code: "RT403" });
});

test("a practice that lost its seat sees nothing, and gets it back with what it wrote", async () => {
  expect(await sees("wendell", "pediatric")).toBe(true);
  const { rows } = await database.owner.query(
    "select id from seat where cohort_id = $1 and practice_id = $2 and until is null",
    [cohort("pediatric"), practice("quillbrook")],
  );
  await call("noor", "select verbs.unseat_practice(held_seat => $1, reason => 'the practice was sold')", [
    rows[0].id,
  ]);
  expect(await sees("wendell", "pediatric")).toBe(false);
  await expect(
    call("noor", "select verbs.unseat_practice(held_seat => $1, reason => 'the practice was sold')", [
      rows[0].id,
    ]),
  ).rejects.toMatchObject({ code: "RT404" });
  await notRunningYet(database, "pediatric");
  await seat("noor", "pediatric", "quillbrook");
  expect(await sees("imani", "pediatric")).toBe(true);
});

test("who has read in a cohort is told when the seat ends, and that what was said stays confidential", async () => {
  const { owner } = database;
  await owner.query("delete from charter_acceptance where member_id = $1", [member("imani")]);
  const { rows } = await owner.query(
    "select id from seat where cohort_id = $1 and practice_id = $2 and until is null",
    [cohort("pediatric"), practice("quillbrook")],
  );
  await call("noor", "select verbs.unseat_practice(held_seat => $1, reason => 'the practice was sold')", [
    rows[0].id,
  ]);
  const told = await owner.query("select member_id, cohort_id from notification where kind = 'seat_ended'");
  expect(told.rows).toEqual([{ member_id: member("wendell"), cohort_id: null }]);
  const about = { who: "", title: "Quillbrook", cohort: "", mine: false, files: 0, day: "", byStaff: "" };
  expect(newsOf("seat_ended").letter.says(about).join(" ")).toMatch(/stays confidential/);
});

test("fewer seats than are taken are refused, and two cohorts never share an address", async () => {
  const change = (slug: string, seats: number) =>
    call(
      "noor",
      "select verbs.change_cohort(cohort => $1, address => $2, new_name => 'Pediatric PT', new_focus => '', new_purpose => '', seats => $3)",
      [cohort("pediatric"), slug, seats],
    );
  await expect(change("pediatric-pt", 7)).rejects.toMatchObject({
    code: "RT409",
    message: /More seats are taken/,
  });
  await expect(change("two-to-three-sites", 8)).rejects.toMatchObject({
    code: "RT409",
    message: /Another cohort/,
  });
  await expect(change("pediatric-pt", 9)).resolves.toBeDefined();
});

test("who leads a cohort is someone who attends it", async () => {
  await expect(
    call("noor", "select verbs.appoint_facilitator(cohort => $1, member => $2, appointed => true)", [
      cohort("pediatric"),
      member("eero"),
    ]),
  ).rejects.toMatchObject({ code: "RT404" });
});

test("in a cohort that runs no seat is given past those who sit there", async () => {
  const { owner } = database;
  changed = true;
  await owner.query("update cohort set runs_since = now() where id = $1", [cohort("rural")]);
  await expect(seat("noor", "rural", "saltwillow")).rejects.toMatchObject({
    code: "RT409",
    message: /is asked before another practice comes/,
  });
  const held = "select from seat where cohort_id = $1 and practice_id = $2 and until is null";
  expect((await owner.query(held, [cohort("rural"), practice("saltwillow")])).rows).toEqual([]);
});

test("a cohort runs once five practices have signed, also when the fourth and the fifth sign at once", async () => {
  const { owner } = database;
  changed = true;
  const signers = await owner.query(
    `select distinct on (a.seat_id) a.member_id from attendee a join charter_acceptance x on x.member_id = a.member_id and x.cohort_id = a.cohort_id
     where a.cohort_id = $1 and a.until is null order by a.seat_id, a.member_id`,
    [cohort("rural")],
  );
  await owner.query("delete from charter_acceptance where cohort_id = $1", [cohort("rural")]);
  const sign = (client: pg.Client, { member_id }: { member_id: number }) =>
    client.query("insert into charter_acceptance (member_id, cohort_id, version) values ($1, $2, 1)", [
      member_id,
      cohort("rural"),
    ]);
  const runs = async () =>
    (await owner.query("select runs_since is not null as runs from cohort where id = $1", [cohort("rural")]))
      .rows[0].runs;
  for (const signer of signers.rows.slice(0, 3)) await sign(owner, signer);
  const [one, other] = [await connect(database.ownerUrl), await connect(database.ownerUrl)];
  try {
    await one.query("begin");
    await sign(one, signers.rows[3]);
    const fifth = sign(other, signers.rows[4]);
    await waitsForLock(owner);
    expect(await runs()).toBe(false);
    await one.query("commit");
    await fifth;
  } finally {
    await one.end();
    await other.end();
  }
  expect(await runs()).toBe(true);
});
