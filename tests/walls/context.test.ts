import { createHash } from "node:crypto";
import type pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { cohort, member } from "#tests/support/cast.ts";
import { connect, freshDatabase, type TestDatabase } from "#tests/support/database.ts";
import { sessionOf } from "#tests/support/site.ts";
import { outcome, walledTables } from "./raw.ts";

let database: TestDatabase;

beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.close());

const posts = "select count(*) as n from post";

test("outside a transaction, and in the next one, nobody is the viewer", async () => {
  const app = await connect(database.appUrl);
  const seen = async () => (await app.query<{ n: number }>(posts)).rows[0]!.n;
  expect(await seen()).toBe(0);
  await app.query("begin");
  await app.query("select set_config('app.viewer', $1, true)", [String(member("wendell"))]);
  expect(await seen()).toBeGreaterThan(0);
  await app.query("commit");
  expect((await app.query("select current_setting('app.viewer', true) as viewer")).rows[0].viewer).toBe("");
  expect(await seen()).toBe(0);
  await app.end();
});

test("asking who asks makes them the viewer of the transaction that it begins, and of no other; a stranger makes nobody", async () => {
  const cookie = await sessionOf(database, member("wendell"));
  const hash = createHash("sha256").update(cookie).digest("hex");
  const app = await connect(database.appUrl);
  const seen = async () => (await app.query<{ n: number }>(posts)).rows[0]!.n;
  const asWendell = (await database.asMember("wendell", (them) => them.query<{ n: number }>(posts))).rows[0]!
    .n;
  const ask = (whose: string) => app.query("select verbs.who_asks(session_hash => $1)", [whose]);
  await ask(hash);
  expect(await seen()).toBe(0);
  await app.query("begin");
  await ask(hash);
  expect(await seen()).toBe(asWendell);
  await app.query("commit");
  expect(await seen()).toBe(0);
  await app.query("begin");
  await ask("0".repeat(64));
  expect(await seen()).toBe(0);
  await app.query("commit");
  await app.end();
});

test("a member who is no number is nobody, and one who is not there sees nothing", async () => {
  for (const viewer of ["999999", "-1", "0"]) {
    await database.asNobody(async (app) => {
      await app.query("select set_config('app.viewer', $1, true)", [viewer]);
      for (const { name, readable } of await walledTables(database.owner))
        if (readable.length > 0)
          expect(await outcome(app, `select ${readable[0]} from ${name}`), name).toBe("nothing");
    });
  }
  await database.asNobody(async (app) => {
    await app.query("select set_config('app.viewer', '1 or true', true)");
    expect(await outcome(app, posts)).toBe("22P02");
  });
});

test("what a transaction has found out about one viewer is nothing to the next one", async () => {
  const seen = `select verbs.my_cohorts() as cohorts, verbs.my_rosters() as rosters, verbs.my_facilitated() as led, verbs.my_people() as people,
    verbs.my_personas() as personas`;
  const as = async (app: { query: pg.Client["query"] }, viewer: string) => {
    await app.query("select set_config('app.viewer', $1, true)", [viewer]);
    return (await app.query(seen)).rows[0];
  };
  const alone = (key: string) => database.asNobody((app) => as(app, String(member(key))));
  const [wendell, noor] = [await alone("wendell"), await alone("noor")];
  expect(wendell).not.toEqual(noor);
  const nothing = { cohorts: [], rosters: [], led: [], people: [], personas: [] };
  await database.asNobody(async (app) => {
    expect(await as(app, String(member("wendell")))).toEqual(wendell);
    expect(await as(app, String(member("wendell")))).toEqual(wendell);
    expect(await as(app, String(member("noor")))).toEqual(noor);
    // No viewer, and one whose number begins like another's.
    expect(await as(app, "")).toEqual(nothing);
    expect(await as(app, `${member("noor")}0000`)).toEqual(nothing);
    expect(await as(app, String(member("wendell")))).toEqual(wendell);
  });
});

test("a transaction that moves a wall sees it moved at once", async () => {
  for (const move of [
    "update account set disabled_at = now() where member_id = $1",
    "delete from charter_acceptance where member_id = $1",
    "update cohort set charter_version = charter_version + 1",
    "update attendee set until = now() where member_id = $1",
    "update seat set until = now()",
  ]) {
    const { owner } = database;
    await owner.query("begin");
    await owner.query("select set_config('app.viewer', $1, true)", [String(member("wendell"))]);
    const ids = async () => (await owner.query("select verbs.my_cohorts() as ids")).rows[0].ids;
    expect(await ids()).toEqual([cohort("pediatric")]);
    await owner.query(move, move.includes("$1") ? [member("wendell")] : []);
    expect(await ids(), move).toEqual([]);
    await owner.query("rollback");
  }
});

test("access ends with the seat, between two statements of one connection", async () => {
  const fresh = await freshDatabase();
  const seen = () =>
    fresh.asMember("wendell", async (app) => (await app.query<{ n: number }>(posts)).rows[0]!.n);
  expect(await seen()).toBeGreaterThan(0);
  await fresh.owner.query(
    "update seat set until = now() where id in (select seat_id from attendee where member_id = $1 and until is null)",
    [member("wendell")],
  );
  expect(await seen()).toBe(0);
  await fresh.owner.query("update seat set until = null");
  expect(await seen()).toBeGreaterThan(0);
  await fresh.owner.query("update attendee set until = now() where member_id = $1", [member("wendell")]);
  expect(await seen()).toBe(0);
  await fresh.close();
});

test("until the new charter is accepted, nobody who sits there sees into the cohort", async () => {
  const fresh = await freshDatabase();
  const seen = (key: string) =>
    fresh.asMember(key, async (app) => [
      (await app.query("select 1 from thread where cohort_id = $1", [cohort("pediatric")])).rowCount,
      (await app.query("select 1 from attendee where cohort_id = $1", [cohort("pediatric")])).rowCount,
      (await app.query("select 1 from person where id = $1", [member("joelle")])).rowCount,
    ]);
  await fresh.asMember(
    "noor",
    (app) =>
      app.query(
        "select verbs.publish_charter(cohort => $1, new_body => 'x', new_html => 'x', new_renderer => 1)",
        [cohort("pediatric")],
      ),
    "keep",
  );
  expect(await seen("wendell")).toEqual([0, 0, 0]);
  await fresh.asMember(
    "wendell",
    (app) => app.query("select verbs.accept_charter(address => 'pediatric-pt', accepted_version => 2)"),
    "keep",
  );
  expect(await seen("wendell")).not.toContain(0);
  expect(await seen("imani")).toEqual([0, 0, 0]);
  await fresh.close();
});

test("a disabled member is nobody at once, whatever sessions are left", async () => {
  const fresh = await freshDatabase();
  const cookie = await sessionOf(fresh, member("wendell"));
  expect(cookie).toHaveLength(40);
  const cohorts = () =>
    fresh.asMember(
      "wendell",
      async (app) => (await app.query("select verbs.my_cohorts() as ids")).rows[0].ids,
    );
  expect(await cohorts()).toEqual([cohort("pediatric")]);
  await fresh.asMember(
    "everett",
    (app) =>
      app.query("select verbs.set_disabled(member => $1, disabled => true, reason => 'Asked for it')", [
        member("wendell"),
      ]),
    "keep",
  );
  expect(await cohorts()).toEqual([]);
  expect(
    (await fresh.owner.query("select 1 from session where member_id = $1", [member("wendell")])).rowCount,
  ).toBe(0);
  await fresh.close();
});

test("a look closes after its four hours, when it is closed, and when the moderator joins a practice", async () => {
  const ends = [
    "update look set expires_at = now() - interval '1 second' where member_id = $1",
    "update look set closed_at = now() where member_id = $1",
    "delete from network_role where member_id = $1",
    "update account set totp_secret = null where member_id = $1",
    "update account set disabled_at = now() where member_id = $1",
    "insert into invitation (email, practice_id, practice_role, invited_by, token_hash) select 'orla@roundtable.example', 1, 'staff', $1, 'x'",
  ];
  const { owner } = database;
  const seen = async () => {
    await owner.query("select set_config('app.viewer', $1, true)", [String(member("orla"))]);
    await owner.query("set local role roundtable_app");
    const { rows } = await owner.query<{ n: number }>(posts);
    await owner.query("set local role none");
    return rows[0]!.n;
  };
  for (const end of ends) {
    await owner.query("begin");
    expect(await seen()).toBeGreaterThan(0);
    await owner.query(end, [member("orla")]);
    if (end.startsWith("insert")) await owner.query("select verbs.accept_invitation_as_me(hash => 'x')");
    expect(await seen(), end).toBe(0);
    await owner.query("rollback");
  }
});
