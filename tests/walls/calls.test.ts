// The functions that requests may call run as the owner, past the walls: each has to check who asks.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cohort, member, practice } from "#tests/support/cast.ts";
import { freshDatabase, type TestDatabase } from "#tests/support/database.ts";
import { fillEveryTable, sha } from "#tests/support/everything.ts";
import { calls, type Find, harmless } from "./calls.ts";
import { as, outcome } from "./raw.ts";

let database: TestDatabase;
const ids = new Map<string, number | string>();

beforeAll(async () => {
  database = await freshDatabase();
  const { owner } = database;
  await fillEveryTable(owner);
  const keep = async (text: string) => {
    for (const { key, id } of (await owner.query<{ key: string; id: number | string }>(text)).rows)
      ids.set(key, id);
  };
  await keep("select 'thread ' || cohort_id as key, min(id) as id from thread group by cohort_id");
  await keep("select 'changed ' || cohort_id as key, id from thread where client_key = 'a changed thread'");
  for (const [what, name] of [
    ["topic", "topic"],
    ["item", "moderation_item"],
    ["held", "held_post"],
  ])
    await keep(`select '${what} ' || cohort_id as key, min(id) as id from ${name} group by cohort_id`);
  await keep("select 'row ' || member_id as key, min(id) as id from inbox_row group by member_id");
  await keep("select 'pending ' || member_id as key, id from pending_post");
  await keep("select 'form ' || member_id as key, client_key as id from pending_post");
  await keep(
    "select 'seat ' || cohort_id as key, min(id) as id from seat where until is null group by cohort_id",
  );
  await keep(
    "select 'share ' || cohort_id as key, min(id) as id from document_share where opened_at is null and cohort_id is not null group by cohort_id",
  );
  await keep("select 'invitation ' || coalesce(practice_id::text, 'the network') as key, id from invitation");
});
afterAll(() => database.close());

const find: Find = (what, key) => {
  const id = ids.get(`${what} ${whose(what, key)}`);
  if (id === undefined) throw new Error(`There is no ${what} of ${key}.`);
  return id;
};

function whose(what: Parameters<Find>[0], key: string): number | string {
  if (what === "pending" || what === "form" || what === "row") return member(key);
  if (what === "invitation") return key === "the network" ? key : practice(key);
  return cohort(key);
}

test("every function that requests may call is in the table", async () => {
  const { rows } = await database.owner.query<{ name: string }>(
    `select distinct proname as name from pg_proc where pronamespace = 'verbs'::regnamespace
       and has_function_privilege('roundtable_app', oid, 'execute')`,
  );
  expect(
    [...Object.keys(calls), ...harmless].sort(),
    "each verb has in tests/walls/calls.ts the calls that it refuses, or is harmless",
  ).toEqual(rows.map(({ name }) => name).sort());
});

describe("a call for what is someone else's is refused:", () => {
  const tried = Object.entries(calls).flatMap(([name, list]) => list.map((call) => [name, ...call] as const));
  test.each(tried)("%s by %s (%s)", async (name, role, args, values, refusal) => {
    const called = await as(database, role, (app) =>
      outcome(app, `select * from verbs.${name}(${args})`, values(find)),
    );
    expect(called).toBe(refusal);
  });
});

test("what is not there is refused in the same words as what is someone else's", async () => {
  const answers = async (text: string, values: unknown[][]) =>
    as(database, "member of another cohort", async (app) => {
      const said: string[] = [];
      for (const each of values) {
        await app.query("savepoint attack");
        said.push(await app.query(text, each).then(String, (error: Error) => error.message));
        await app.query("rollback to savepoint attack");
      }
      return new Set(said);
    });
  for (const [text, foreign, missing] of [
    ["select verbs.revoke_invitation(invitation_id => $1)", [find("invitation", "quillbrook")], [999_999]],
    ["select verbs.remove_from_practice(member => $1)", [member("wendell")], [999_999]],
    ["select verbs.accept_charter(address => $1, accepted_version => 1)", ["pediatric-pt"], ["nowhere"]],
    ["select verbs.my_charter(address => $1)", ["pediatric-pt"], ["nowhere"]],
    ...[
      "verbs.hold_post(seconds => 0, cohort => $1, thread => $2, new_kind => null, new_title => null, topics => null, form_key => 'a key of mine', answers => null, new_body => 'x', new_html => 'x', new_excerpt => 'x', new_renderer => 1)",
      "verbs.hold_post(seconds => 60, cohort => $1, thread => $2, new_kind => null, new_title => null, topics => null, form_key => 'a key of mine', answers => null, new_body => 'x', new_html => 'x', new_excerpt => 'x', new_renderer => 1)",
      "verbs.edit_post(cohort => $1, thread => $2, edited => 1, seen_edits => 0, new_body => 'x', new_html => 'x', new_excerpt => 'x', new_renderer => 1, why => 'why')",
      "verbs.remove_post(cohort => $1, thread => $2, removed => 1, why => '')",
      "verbs.restore_post(cohort => $1, thread => $2, restored => 2)",
      "verbs.lock_thread(cohort => $1, thread => $2, locks => true, why => 'why')",
      "verbs.accept_answer(cohort => $1, thread => $2, accepted => 5)",
      "verbs.change_thread(cohort => $1, thread => $2, new_title => 'Title', new_kind => 'question', topics => '{}')",
      "verbs.split_thread(cohort => $1, thread => $2, moved => '{5}', new_title => 'Title', form_key => 'a key of mine')",
    ].flatMap((call) => {
      const foreign = [cohort("pediatric"), find("changed", "pediatric")];
      return [
        [`select ${call}`, foreign, [999_999, 1]],
        [`select ${call}`, [cohort("rural"), foreign[1]], [cohort("rural"), 999_999]],
      ] as const;
    }),
    [
      "select verbs.take_back(cohort => $1, form_key => $2)",
      [cohort("pediatric"), find("form", "wendell")],
      [cohort("pediatric"), "no such key"],
    ],
    ["select verbs.seats_of_practice(practice => $1)", [practice("lintwell")], [999_999]],
  ] as const)
    expect((await answers(text, [[...foreign], [...missing]])).size, text).toBe(1);
});

test("functions about me touch nobody else's rows", async () => {
  await database.owner.query("update pending_post set due_at = now()");
  const before = await othersRows();
  await database.asMember(
    "eero",
    async (app) => {
      const at = [cohort("pediatric"), find("thread", "pediatric")];
      await app.query("select verbs.read_up_to(cohort => $1, thread => $2, seen => 99)", at);
      await app.query("select verbs.mark_read(cohort => $1)", [at[0]]);
      await app.query("select verbs.settle_news(only_row => $1)", [find("row", "wendell")]);
      await app.query("select verbs.news_again(only_row => $1)", [find("row", "wendell")]);
      await app.query("select verbs.settle_news()");
      await app.query("select verbs.unread_again(cohort => $1, moment => 1)", [at[0]]);
      await app.query("select verbs.visit(cohort => $1)", [at[0]]);
      await app.query("select verbs.close_look(cohort => $1)", [at[0]]);
      await app.query("select verbs.set_my_recovery_codes(hashes => $1)", [[sha("new code")]]);
      await app.query("select verbs.set_my_totp(secret => '\\x01', used_step => 5)");
      await app.query("select verbs.spend_totp_step(member => $1, step => 999999999)", [member("bettina")]);
      await app.query("select verbs.spend_recovery_code(member => $1, code_hash => $2)", [
        member("odessa"),
        sha("code of odessa"),
      ]);
      await app.query(
        "select verbs.add_my_passkey(credential => 'another', key => '\\x01', key_counter => 0, key_transports => '{}', key_name => 'Laptop')",
      );
      await app.query(
        "select verbs.end_my_session(session_uid => (select uid from session where member_id = $1))",
        [member("odessa")],
      );
      await app.query("select verbs.end_all_my_sessions()");
      await app.query("select verbs.second_step_changed(this_session => '')");
      await app.query(
        "select verbs.remember_browser(session_hash => $1, browser => 'browser', former => $2)",
        [sha("session of odessa"), sha("browser of odessa")],
      );
      await app.query("select verbs.refresh_my_personas()");
      await app.query("select verbs.ask_for_email(new_email => 'new@sorrelbank.example')");
      await app.query("select verbs.close_my_account()").catch(() => {});
    },
    "keep",
  );
  expect(await othersRows()).toEqual(before);
});

test("an entry in the audit log is always the viewer's own", async () => {
  const entry = await database.asMember("wendell", async (app) => {
    await app.query(
      "select verbs.audit(action => 'look.opened', cohort => $1, practice => null, member => $2, detail => 'x')",
      [cohort("rural"), member("eero")],
    );
    await app.query("select set_config('app.viewer', $1, true)", [String(member("everett"))]);
    return (await app.query("select action, actor_id from audit_entry order by id desc limit 1")).rows[0];
  });
  expect(entry).toEqual({ action: "look.opened", actor_id: member("wendell") });
});

test("a session that is unknown tells the network's name and nothing more", async () => {
  const { rows } = await database.asNobody((app) =>
    app.query("select verbs.who_asks(session_hash => $1) as answer", [sha("guess")]),
  );
  expect(rows[0].answer).toEqual({ network: "Test Network", demonstration: false });
});

/** Rows of everyone but Eero in the tables that such functions write. */
async function othersRows(): Promise<unknown[]> {
  const tables = [
    "last_read",
    "unread",
    "draft",
    "pending_post",
    "cohort_visit",
    "session",
    "passkey",
    "recovery_code",
    "known_browser",
    "address_change",
    "account",
    "practice_member",
  ];
  const all: unknown[] = [];
  for (const name of tables)
    all.push(
      (
        await database.owner.query(`select * from ${name} where member_id <> $1 order by 1, 2`, [
          member("eero"),
        ])
      ).rows,
    );
  all.push((await database.owner.query("select * from look order by id")).rows);
  return all;
}
