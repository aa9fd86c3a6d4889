// Whoever asks without their name: what a peer, a facilitator or the staff can find of them in the database.
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { cohort, emailOf, member, type Role } from "#tests/support/cast.ts";
import { freshDatabase, type TestDatabase } from "#tests/support/database.ts";
import { as } from "./raw.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.close());

type Sent = { thread: number; post: number };

const words = { again: true, seconds: 0, new_html: "<p>x</p>", new_excerpt: "x", new_renderer: 1 };

/** Sends a post as a member of Pediatric PT. */
async function send(who: string, fields: Record<string, unknown>): Promise<Sent> {
  const given = { ...words, cohort: cohort("pediatric"), form_key: randomUUID(), new_body: "x", ...fields };
  const names = Object.keys(given);
  return database.asMember(
    who,
    async (app) => {
      const { rows } = await app.query(
        `select thread_number as thread, post_number as post
         from verbs.send_post(${names.map((name, at) => `${name} => $${at + 1}`).join(", ")})`,
        Object.values(given),
      );
      return rows[0];
    },
    "keep",
  );
}

function ask(who: string, fields: Record<string, unknown> = {}) {
  return send(who, {
    ...{ new_kind: "question", new_title: "Has anyone got this clause out?", naming: "unnamed" },
    ...{ new_body: "They want the tail cover from us.", ...fields },
  });
}

async function one(text: string, values: unknown[] = []) {
  return (await database.owner.query(text, values)).rows[0];
}

const threadOf = (number: number) =>
  one("select * from thread where cohort_id = $1 and number = $2", [cohort("pediatric"), number]);

const authors = async (thread: number) =>
  (
    await database.owner.query(
      `select w.kind, w.called, w.person_id from post p join thread t on t.id = p.thread_id
       join persona w on w.cohort_id = p.cohort_id and w.id = p.persona_id
       where t.cohort_id = $1 and t.number = $2 order by p.number`,
      [cohort("pediatric"), thread],
    )
  ).rows;

/** Every row of every table that the app's role may read, as somebody sees it. */
async function allThatIsSeenBy(
  role: Role,
): Promise<Map<string, { table: string; row: Record<string, unknown> }>> {
  return as(database, role, async (app) => {
    const tables = await app.query<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v')
       and has_any_column_privilege(oid, 'select') order by 1`,
    );
    const seen = new Map<string, { table: string; row: Record<string, unknown> }>();
    for (const { name } of tables.rows) {
      const columns = await app.query<{ name: string }>(
        `select quote_ident(attname) as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped
         and has_column_privilege(attrelid, attnum, 'select')`,
        [name],
      );
      const { rows } = await app.query(`select ${columns.rows.map((c) => c.name).join(", ")} from ${name}`);
      for (const row of rows) seen.set(`${name} ${JSON.stringify(row)}`, { table: name, row });
    }
    return seen;
  });
}

/** By table the columns that name a person, a persona or a practice. */
async function columnsThatName(target: string): Promise<Map<string, string[]>> {
  const { rows } = await database.owner.query<{ table: string; columns: string[] }>(
    `select conrelid::regclass::text as table, array_agg(distinct attname::text) as columns
     from pg_constraint join pg_attribute a on a.attrelid = conrelid and a.attnum = any(conkey)
     where contype = 'f' and confrelid = $1::regclass and attname <> 'cohort_id' group by 1`,
    [target],
  );
  return new Map(rows.map(({ table, columns }) => [table, columns]));
}

test.each<Role>([
  "facilitator",
  "member of another cohort",
  "former member",
  "moderator with a look",
  "administrator",
])("nothing that an anonymous question changes for the %s says whose it is", async (role) => {
  const { rows: people } = await database.owner.query(
    `select w.id as persona, p.uid, p.name, m.practice_id as practice from persona w join person p on p.id = w.person_id
     join practice_member m on m.member_id = p.id where w.cohort_id = $1 and w.person_id = $2`,
    [cohort("pediatric"), member("wendell")],
  );
  const asker = people[0]!;
  const names = {
    person: [await columnsThatName("person"), member("wendell")],
    persona: [await columnsThatName("persona"), asker.persona],
    practice: [await columnsThatName("practice"), asker.practice],
  } as const;
  const before = await allThatIsSeenBy(role);
  const { thread } = await ask("wendell");
  await send("wendell", { thread: (await threadOf(thread)).id, new_body: "And the landlord agrees." });
  const facts = { counterparty: "landlord", stage: "drafting", clauses: ["scope"], goal: "To leave earlier" };
  const contract = await threadOf((await ask("wendell", { facts: JSON.stringify(facts) })).thread);
  await database.asMember(
    "wendell",
    (app) =>
      app.query("select verbs.tell_result(cohort => $1, thread => $2, came => 'walked')", [
        contract.cohort_id,
        contract.id,
      ]),
    "keep",
  );
  const fresh = [...(await allThatIsSeenBy(role))].filter(([key]) => !before.has(key));
  if (role === "facilitator") expect(fresh.length).toBeGreaterThan(4);
  for (const [key, { table, row }] of fresh) {
    for (const word of [asker.uid, asker.name, emailOf("wendell")]) expect(key).not.toContain(word);
    for (const [columns, id] of Object.values(names))
      for (const column of columns.get(table) ?? [])
        expect([table, column, row[column]]).not.toEqual([table, column, id]);
  }
});

test("the same alias answers in its conversation, and another one stands over another", async () => {
  const first = await ask("wendell");
  const { id } = await threadOf(first.thread);
  await send("wendell", { thread: id, new_body: "More of it." });
  await send("wendell", { thread: id, new_body: "By my name.", naming: "named" });
  await send("joelle", { thread: id, new_body: "An answer." });
  expect((await authors(first.thread)).map(({ kind }) => kind)).toEqual(["alias", "alias", "named", "named"]);
  const second = await ask("wendell", { new_title: "And what of this one?" });
  expect((await threadOf(second.thread)).starter_id).not.toBe((await threadOf(first.thread)).starter_id);
  expect((await authors(second.thread))[0]).toEqual({
    kind: "alias",
    called: "Anonymous member",
    person_id: null,
  });
});

test("jobs hold an id each, and none of a member", async () => {
  await database.owner.query("delete from graphile_worker._private_jobs");
  const { thread } = await ask("wendell", { new_title: "What do jobs say of it?" });
  const { id } = await threadOf(thread);
  await send("joelle", { thread: id, new_body: "What I know." });
  await send("wendell", { thread: id, new_body: "And of this?" });
  const { rows } = await database.owner.query(
    `select t.identifier as task, j.payload from graphile_worker._private_jobs j
     join graphile_worker._private_tasks t on t.id = j.task_id`,
  );
  expect(rows.length).toBeGreaterThan(0);
  for (const { task, payload } of rows) {
    expect(Object.keys(payload)).toEqual(["id"]);
    // Each of these takes a post, a conversation or news; others take a member.
    expect(["mail_notification", "spread_unread", "find_by_title", "find_by_files"]).toContain(task);
  }
  const told = await database.owner.query(
    "select kind, member_id from notification where subject_kind = 'post' and subject_id = any(select id from post where thread_id = $1) order by id",
    [id],
  );
  // Who asked is told of the answer, and nobody of what they would hear of by their name alone.
  expect(told.rows.map(({ member_id }) => member_id)).toEqual([member("wendell")]);
});

test("nobody but who asked writes under the alias", async () => {
  const { thread } = await ask("wendell");
  const { id } = await threadOf(thread);
  await expect(send("joelle", { thread: id, naming: "unnamed" })).rejects.toMatchObject({ code: "RT409" });
  await expect(send("wendell", { thread: (await threadOf(1)).id, naming: "unnamed" })).rejects.toMatchObject({
    code: "RT409",
  });
});

test("the form sent twice asks once, also when it waited, and also with the name chosen otherwise", async () => {
  const form_key = randomUUID();
  const first = await ask("wendell", { form_key });
  expect(await ask("wendell", { form_key })).toEqual(first);
  expect(await ask("wendell", { form_key, naming: "named" })).toEqual(first);
  const waiting = randomUUID();
  await ask("wendell", { form_key: waiting, seconds: 60 });
  await database.owner.query("update pending_post set due_at = now()");
  await database.owner.query("select * from jobs.publish_due(at_most => 10)");
  const posted = await ask("wendell", { form_key: waiting, seconds: 60 });
  expect((await authors(posted.thread))[0].kind).toBe("alias");
});

test("what was taken back is still without its name", async () => {
  const form_key = randomUUID();
  await ask("wendell", { form_key, seconds: 60 });
  await database.asMember(
    "wendell",
    (app) =>
      app.query("select verbs.take_back(cohort => $1, form_key => $2)", [cohort("pediatric"), form_key]),
    "keep",
  );
  expect(await one("select naming from draft where client_key = $1", [form_key])).toEqual({
    naming: "unnamed",
  });
});

test("the conversation stands first in the list, and its moment says no more than that", async () => {
  const named = await send("joelle", { new_kind: "discussion", new_title: "Before it", new_body: "y" });
  const { thread } = await ask("wendell", { new_title: "Straight after it" });
  const [before, it] = [await threadOf(named.thread), await threadOf(thread)];
  expect(it.last_post_at.getTime()).toBe(before.last_post_at.getTime() + 1);
  expect(it.created_at.toISOString()).toMatch(/T12:00:00.000Z$/);
});

test("the id of an alias does not follow those of other names", async () => {
  const ids = [];
  for (const new_title of ["First of three", "Second of three", "Third of three"])
    ids.push((await threadOf((await ask("wendell", { new_title })).thread)).starter_id);
  const { highest } = await one("select max(id) as highest from persona where kind = 'named'");
  for (const id of ids) expect(id).toBeGreaterThan(highest + 1_000_000);
  expect(Math.abs(ids[1] - ids[0])).toBeGreaterThan(1000);
  expect(Math.abs(ids[2] - ids[1])).toBeGreaterThan(1000);
});

test("who leads announces under their name, and their anonymous question is changed and noted as anybody’s", async () => {
  await expect(ask("joelle", { new_kind: "announcement" })).rejects.toMatchObject({ code: "RT409" });
  const { thread } = await ask("joelle", { new_title: "A question of who leads" });
  const { id } = await threadOf(thread);
  await database.asMember(
    "joelle",
    (app) =>
      app.query(
        "select verbs.change_thread(cohort => $1, thread => $2, new_title => 'Put better', new_kind => 'question', topics => '{}')",
        [cohort("pediatric"), id],
      ),
    "keep",
  );
  expect(
    await one(
      "select count(*)::int as n from audit_entry where subject_kind = 'thread' and subject_id = $1",
      [id],
    ),
  ).toEqual({ n: 1 });
  await database.asMember(
    "joelle",
    (app) =>
      app.query(
        "select verbs.lock_thread(cohort => $1, thread => $2, locks => true, why => 'It is settled.')",
        [cohort("pediatric"), id],
      ),
    "keep",
  );
  // In a locked conversation only those who lead can write: the alias cannot.
  await expect(send("joelle", { thread: id, new_body: "One more thing." })).rejects.toMatchObject({
    code: "RT409",
  });
  await send("joelle", { thread: id, new_body: "Locked as it is settled.", naming: "named" });
});

test("who leaves the cohort leaves the alias as it is", async () => {
  const { thread } = await ask("imani", { new_title: "Asked before leaving" });
  await database.owner.query("update attendee set until = now() where cohort_id = $1 and member_id = $2", [
    cohort("pediatric"),
    member("imani"),
  ]);
  await database.owner.query("select helpers.let_go_of_persona(cohort => $1, m => $2)", [
    cohort("pediatric"),
    member("imani"),
  ]);
  expect((await authors(thread))[0]).toEqual({ kind: "alias", called: "Anonymous member", person_id: null });
  await database.owner.query("update attendee set until = null where cohort_id = $1 and member_id = $2", [
    cohort("pediatric"),
    member("imani"),
  ]);
});

test("the files of an anonymous post are called by their place and kind", async () => {
  const form_key = randomUUID();
  await database.owner.query(
    `insert into file (member_id, for_cohort, form_key, name, type, size, sha256, position)
     select $1, $2, $3, name, 'application/pdf', 10, repeat(digit, 64), place
     from (values ('Wendell lease.PDF', 'a', 1), ('Okafor clinic', 'b', 2)) x (name, digit, place)`,
    [member("wendell"), cohort("pediatric"), form_key],
  );
  const { thread } = await ask("wendell", { form_key, new_title: "With its papers" });
  const { rows } = await database.owner.query(
    "select name from file where cohort_id = $1 and thread_id = $2 order by position",
    [cohort("pediatric"), (await threadOf(thread)).id],
  );
  expect(rows).toEqual([{ name: "attachment-1.pdf" }, { name: "attachment-2" }]);
});
