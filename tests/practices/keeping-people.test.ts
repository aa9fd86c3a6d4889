import { afterAll, beforeEach, expect, test } from "vitest";
import { cohort, emailOf, member, practice } from "#tests/support/cast.ts";
import { connect, freshDatabase, type TestDatabase } from "#tests/support/database.ts";

let database: TestDatabase;
let changed = true;
// What is refused changes nothing, so the next test may use the same database.
beforeEach(async () => {
  if (!changed) return;
  await database?.close();
  database = await freshDatabase();
  changed = false;
});
afterAll(() => database.close());

async function call(key: string, sql: string, values: unknown[] = []) {
  const row = await database.asMember(key, async (app) => (await app.query(sql, values)).rows[0], "keep");
  changed = true;
  return row;
}

async function attends(key: string, cohortKey: string): Promise<boolean> {
  const { rows } = await database.owner.query(
    "select from attendee where member_id = $1 and cohort_id = $2 and until is null",
    [member(key), cohort(cohortKey)],
  );
  return rows.length > 0;
}

async function accept(key: string, practiceKey: string, role: string) {
  await call(
    "noor",
    "select verbs.invite(to_email => $1, practice => $2, as_role => $3, as_network_role => null)",
    [emailOf(key), practice(practiceKey), role],
  );
  await database.owner.query(
    "update invitation set token_hash = 'h' where id = (select max(id) from invitation)",
  );
  return call(key, "select verbs.accept_invitation_as_me(hash => 'h')");
}

test("an owner lets a colleague attend and ends it again, and both are in the audit log", async () => {
  expect(await attends("kiyoko", "pediatric")).toBe(false);
  const set = (on: boolean) =>
    call("maribel", "select verbs.set_attendance(cohort => $1, member => $2, attends => $3)", [
      cohort("pediatric"),
      member("kiyoko"),
      on,
    ]);
  await set(true);
  await set(true);
  expect(await attends("kiyoko", "pediatric")).toBe(true);
  await set(false);
  await set(false);
  expect(await attends("kiyoko", "pediatric")).toBe(false);
  const { rows } = await database.owner.query(
    "select action from audit_entry where member_id = $1 order by id",
    [member("kiyoko")],
  );
  expect(rows.map((row) => row.action)).toEqual(["attendee.added", "attendee.removed"]);
});

test.each([
  ["a director", "desmond", "RT403"],
  ["an owner of another practice at the table", "imani", "RT404"],
  ["a stranger's owner", "eero", "RT404"],
])("%s cannot choose who attends for a practice", async (_, key, code) => {
  await expect(
    call(key, "select verbs.set_attendance(cohort => $1, member => $2, attends => true)", [
      cohort("pediatric"),
      member("kiyoko"),
    ]),
  ).rejects.toMatchObject({ code });
});

test("nobody attends where the practice holds no seat", async () => {
  await expect(
    call("maribel", "select verbs.set_attendance(cohort => $1, member => $2, attends => true)", [
      cohort("rural"),
      member("kiyoko"),
    ]),
  ).rejects.toMatchObject({ code: "RT404" });
});

test.each([
  ["verbs.remove_from_practice(member => $1)"],
  ["verbs.change_practice_role(member => $1, new_role => 'owner')"],
])("an owner cannot %s of another practice", async (deed) => {
  await expect(call("imani", `select ${deed}`, [member("kiyoko")])).rejects.toMatchObject({
    code: "RT404",
  });
});

test.each([
  ["verbs.remove_from_practice(member => $1)"],
  ["verbs.change_practice_role(member => $1, new_role => 'owner')"],
])("a director cannot %s of their own practice", async (deed) => {
  await expect(call("desmond", `select ${deed}`, [member("kiyoko")])).rejects.toMatchObject({
    code: "RT403",
  });
});

test("the last owner of a practice can be neither removed nor made something less", async () => {
  const sentence = { code: "RT409", message: "A practice needs an owner. Make someone else an owner first." };
  await expect(
    call("maribel", "select verbs.remove_from_practice(member => $1)", [member("maribel")]),
  ).rejects.toMatchObject(sentence);
  await expect(
    call("noor", "select verbs.remove_from_practice(member => $1)", [member("maribel")]),
  ).rejects.toMatchObject(sentence);
  await expect(
    call("maribel", "select verbs.change_practice_role(member => $1, new_role => 'staff')", [
      member("maribel"),
    ]),
  ).rejects.toMatchObject(sentence);
});

test("with a second owner the first may leave, and keeps the account without the seats", async () => {
  await call("maribel", "select verbs.change_practice_role(member => $1, new_role => 'owner')", [
    member("desmond"),
  ]);
  await call("maribel", "select verbs.remove_from_practice(member => $1)", [member("maribel")]);
  expect(await attends("maribel", "pediatric")).toBe(false);
  const { rows } = await database.owner.query(
    "select disabled_at, closed_at from account where member_id = $1",
    [member("maribel")],
  );
  expect(rows).toEqual([{ disabled_at: null, closed_at: null }]);
});

test("two owners who remove each other at once leave one of them", async () => {
  await call("maribel", "select verbs.change_practice_role(member => $1, new_role => 'owner')", [
    member("desmond"),
  ]);
  const second = await freshConnection();
  try {
    await Promise.allSettled([
      call("maribel", "select verbs.remove_from_practice(member => $1)", [member("desmond")]),
      second("desmond", "select verbs.remove_from_practice(member => $1)", [member("maribel")]),
    ]);
  } finally {
    await second("desmond", null);
  }
  const { rows } = await database.owner.query(
    "select count(*)::int as owners from practice_member where practice_id = $1 and role = 'owner'",
    [practice("saltwillow")],
  );
  expect(rows[0].owners).toBe(1);
});

async function freshConnection() {
  const app = await connect(database.appUrl);
  return async (key: string, sql: string | null, values: unknown[] = []) => {
    if (sql === null) return app.end();
    await app.query("begin");
    try {
      await app.query("select set_config('app.viewer', $1, true)", [String(member(key))]);
      await app.query(sql, values);
      await app.query("commit");
    } catch (error) {
      await app.query("rollback");
      throw error;
    }
  };
}

test("changing to another practice by invitation keeps the account and drops the old seats", async () => {
  expect(await attends("desmond", "pediatric")).toBe(true);
  await accept("desmond", "quillbrook", "director");
  expect(await attends("desmond", "pediatric")).toBe(false);
  const { rows } = await database.owner.query(
    "select practice_id, role from practice_member where member_id = $1",
    [member("desmond")],
  );
  expect(rows).toEqual([{ practice_id: practice("quillbrook"), role: "director" }]);
});

test("someone who comes to another practice at the same table posts under its name from then on", async () => {
  await accept("desmond", "quillbrook", "owner");
  const { rows } = await database.owner.query(
    "select p.practice_name, p.person_uid from persona p where p.cohort_id = $1 and p.person_id = $2",
    [cohort("pediatric"), member("desmond")],
  );
  expect(rows[0].practice_name).toBe("Quillbrook Children’s PT");
  expect(rows[0].person_uid).not.toBe("");
  expect(await attends("desmond", "pediatric")).toBe(true);
});

test("the only owner among others cannot leave them by changing practice", async () => {
  await expect(accept("maribel", "quillbrook", "owner")).rejects.toMatchObject({ code: "RT409" });
  expect(await attends("maribel", "pediatric")).toBe(true);
});

test("nobody invites themselves to a table", async () => {
  await expect(
    call(
      "noor",
      "select verbs.invite(to_email => $1, practice => $2, as_role => 'owner', as_network_role => null)",
      [emailOf("noor"), practice("saltwillow")],
    ),
  ).rejects.toMatchObject({ code: "RT409", message: /own address/ });
});

test("an owner invites into their own practice only, a director into none, and nobody but administrators into the staff", async () => {
  const invite = (key: string, practiceKey: string) =>
    call(
      key,
      "select verbs.invite(to_email => 'new@x.example', practice => $1, as_role => 'staff', as_network_role => null)",
      [practice(practiceKey)],
    );
  await expect(invite("maribel", "quillbrook")).rejects.toMatchObject({ code: "RT403" });
  await expect(invite("desmond", "saltwillow")).rejects.toMatchObject({ code: "RT403" });
  await expect(invite("maribel", "saltwillow")).resolves.toBeDefined();
  await expect(
    call(
      "noor",
      "select verbs.invite(to_email => 'new@x.example', practice => null, as_role => null, as_network_role => 'moderator')",
    ),
  ).rejects.toMatchObject({ code: "RT403" });
});

test("an owner cannot revoke another practice's invitation", async () => {
  const { id } = await call(
    "maribel",
    "select verbs.invite(to_email => 'new@x.example', practice => $1, as_role => 'staff', as_network_role => null) as id",
    [practice("saltwillow")],
  );
  await expect(
    call("imani", "select verbs.revoke_invitation(invitation_id => $1)", [id]),
  ).rejects.toMatchObject({
    code: "RT404",
  });
});

test("only owners and staff of the network read a practice's seats and their attendees", async () => {
  const seats = (key: string) =>
    database.asMember(key, async (app) =>
      (
        await app.query("select * from verbs.seats_of_practice(practice => $1)", [practice("saltwillow")])
      ).rows.map((row) => row.cohort),
    );
  expect(await seats("maribel")).toEqual(["First hospital contracts", "Pediatric PT", "Two to three sites"]);
  expect(await seats("noor")).toHaveLength(3);
  expect(await seats("desmond")).toEqual([]);
  expect(await seats("imani")).toEqual([]);
});

test("a practice's new name is the one its people post under", async () => {
  await call("maribel", "update practice set name = 'Saltwillow Children' where id = $1", [
    practice("saltwillow"),
  ]);
  await call("maribel", "select verbs.refresh_practice_personas(practice => $1)", [practice("saltwillow")]);
  const { rows } = await database.owner.query(
    "select distinct practice_name from persona where person_id = $1",
    [member("maribel")],
  );
  expect(rows).toEqual([{ practice_name: "Saltwillow Children" }]);
  await expect(
    call("imani", "select verbs.refresh_practice_personas(practice => $1)", [practice("saltwillow")]),
  ).rejects.toMatchObject({ code: "RT403" });
});

test("an owner's update of another practice changes nothing", async () => {
  await call("imani", "update practice set website = 'https://evil.example' where id = $1", [
    practice("saltwillow"),
  ]);
  const { rows } = await database.owner.query("select website from practice where id = $1", [
    practice("saltwillow"),
  ]);
  expect(rows[0].website).not.toBe("https://evil.example");
});
