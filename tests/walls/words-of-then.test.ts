// What someone may still take with them after they left: their own words, and the names of when they could last see them.
import { expect, test } from "vitest";
import { cohort, member, practice } from "#tests/support/cast.ts";
import { databaseOfThisTest, type TestDatabase } from "#tests/support/database.ts";

type Exported = { cohort: string; thread_number: number; title: string; post_number: number; body: string };

/** What a member's export holds of one post, found by words that stand in it. */
async function exported(database: TestDatabase, key: string, containing: string): Promise<Exported[]> {
  const { rows } = await database.asMember(key, (app) =>
    app.query<Exported>("select * from verbs.my_posts()"),
  );
  return rows
    .filter(({ body }) => body.includes(containing))
    .map(({ cohort, thread_number, title, post_number, body }) => ({
      ...{ cohort, thread_number, title, post_number, body },
    }));
}

/** Runs one call as a member, and keeps what it does. */
async function call<Row extends object>(
  database: TestDatabase,
  key: string,
  text: string,
  values: unknown[] = [],
) {
  const { rows } = await database.asMember(
    key,
    (app) => app.query<Row>(`select * from ${text}`, values),
    "keep",
  );
  return rows[0] as Row;
}

type Stands = { thread_number: number; post_number: number };

/** A question of Wendell's and an answer of Graham's; returns the thread's id and number. */
async function conversation(database: TestDatabase): Promise<{ id: number; number: number }> {
  const started = await call<Stands>(
    database,
    "wendell",
    `verbs.hold_post(seconds => 0, cohort => $1, thread => null, new_kind => 'question', new_title => 'Wendell asks', topics => '{}', form_key => 'a key of wendell', answers => null, new_body => 'Words of Wendell', new_html => 'x', new_excerpt => 'x', new_renderer => 1)`,
    [cohort("pediatric")],
  );
  const { rows } = await database.owner.query<{ id: number; number: number }>(
    "select id, number from thread where cohort_id = $1 and number = $2",
    [cohort("pediatric"), started.thread_number],
  );
  for (const [who, body] of [
    ["graham", "Words of Graham"],
    ["wendell", "More words of Wendell"],
  ] as const)
    await call(
      database,
      who,
      `verbs.hold_post(seconds => 0, cohort => $1, thread => $2, new_kind => null, new_title => null, topics => null, form_key => $3, answers => null, new_body => $3, new_html => 'x', new_excerpt => 'x', new_renderer => 1)`,
      [...[cohort("pediatric"), rows[0]!.id, body]],
    );
  return rows[0]!;
}

/** Takes the seat of Wendell's practice away, as a moderator does. */
async function unseat(database: TestDatabase): Promise<void> {
  const { rows } = await database.owner.query<{ id: number }>(
    "select seat_id as id from attendee where cohort_id = $1 and member_id = $2 and until is null",
    [cohort("pediatric"), member("wendell")],
  );
  await call(database, "noor", "verbs.unseat_practice(held_seat => $1, reason => 'The practice was sold')", [
    rows[0]!.id,
  ]);
}

/** What facilitators and staff do to Wendell's conversation: new words, another title, posts moved away, other names. */
async function changeEverything(database: TestDatabase, thread: { id: number }, saved = 0): Promise<void> {
  const at = [cohort("pediatric"), thread.id];
  await call(
    database,
    "joelle",
    `verbs.edit_post(cohort => $1, thread => $2, edited => 1, seen_edits => ${saved}, new_body => 'Facilitated words of Wendell', new_html => 'x', new_excerpt => 'x', new_renderer => 1, why => 'Kinder')`,
    at,
  );
  await call(
    database,
    "joelle",
    "verbs.change_thread(cohort => $1, thread => $2, new_title => 'A facilitated title', new_kind => 'question', topics => '{}')",
    at,
  );
  await call(
    database,
    "joelle",
    "verbs.split_thread(cohort => $1, thread => $2, moved => '{3}', new_title => 'A title of its own', form_key => 'a key to split')",
    at,
  );
  await call(
    database,
    "noor",
    "verbs.change_cohort(cohort => $1, address => 'renamed', new_name => 'Renamed cohort', new_focus => '', new_purpose => '', seats => 10)",
    [cohort("pediatric")],
  );
}

const fact = async (database: TestDatabase, text: string, id: number) =>
  (await database.owner.query<{ name: string }>(text, [id])).rows[0]!.name;

test("who lost their seat exports their own last words, under the title and at the place of then", async () => {
  const database = await databaseOfThisTest();
  const thread = await conversation(database);
  const name = await fact(database, "select name from cohort where id = $1", cohort("pediatric"));
  await call(
    database,
    "wendell",
    `verbs.edit_post(cohort => $1, thread => $2, edited => 1, seen_edits => 0, new_body => 'Better words of Wendell', new_html => 'x', new_excerpt => 'x', new_renderer => 1, why => '')`,
    [...[cohort("pediatric"), thread.id]],
  );
  await unseat(database);
  await changeEverything(database, thread, 1);
  expect(await exported(database, "wendell", "words of Wendell")).toEqual([
    {
      ...{ cohort: name, thread_number: thread.number, title: "Wendell asks", post_number: 1 },
      body: "Better words of Wendell",
    },
    {
      ...{ cohort: name, thread_number: thread.number, title: "", post_number: 3 },
      body: "More words of Wendell",
    },
  ]);
});

test("who has not accepted the charter of now exports the same as who left", async () => {
  const database = await databaseOfThisTest();
  const thread = await conversation(database);
  await call(
    database,
    "noor",
    "verbs.publish_charter(cohort => $1, new_body => 'New rules', new_html => '<p>New rules</p>', new_renderer => 1)",
    [cohort("pediatric")],
  );
  await call(database, "joelle", "verbs.accept_charter(address => 'pediatric-pt', accepted_version => 2)");
  await changeEverything(database, thread);
  expect(await exported(database, "wendell", "ords of Wendell")).toMatchObject([
    { thread_number: thread.number, title: "Wendell asks", post_number: 1, body: "Words of Wendell" },
    { thread_number: thread.number, title: "", post_number: 3, body: "More words of Wendell" },
  ]);
});

test("who still sits there exports their own last words where they stand now", async () => {
  const database = await databaseOfThisTest();
  const thread = await conversation(database);
  await changeEverything(database, thread);
  expect(await exported(database, "wendell", "ords of Wendell")).toMatchObject([
    {
      cohort: "Renamed cohort",
      thread_number: thread.number,
      title: "A facilitated title",
      body: "Words of Wendell",
    },
    { title: "A title of its own", post_number: 1, body: "More words of Wendell" },
  ]);
});

test("a title that a facilitator gave to someone's words is theirs to keep as little as a reply's", async () => {
  const database = await databaseOfThisTest();
  const thread = await conversation(database);
  await changeEverything(database, thread);
  await unseat(database);
  expect(await exported(database, "wendell", "ords of Wendell")).toMatchObject([
    { title: "A facilitated title", body: "Words of Wendell" },
    { title: "", post_number: 1, body: "More words of Wendell" },
  ]);
});

test("who left knows cohort and practice by the names of then, and so does the practice that lost its seat", async () => {
  const database = await databaseOfThisTest();
  const before = await fact(database, "select name from cohort where id = $1", cohort("pediatric"));
  const own = await fact(database, "select name from practice where id = $1", practice("quillbrook"));
  await unseat(database);
  await call(database, "noor", "verbs.remove_from_practice(member => $1)", [member("wendell")]);
  await call(
    database,
    "noor",
    "verbs.change_cohort(cohort => $1, address => 'renamed', new_name => 'Renamed cohort', new_focus => '', new_purpose => '', seats => 10)",
    [cohort("pediatric")],
  );
  await database.asMember(
    "noor",
    (app) =>
      app.query("update practice set name = 'Renamed practice' where id = $1", [practice("quillbrook")]),
    "keep",
  );
  const read = <Row>(key: string, text: string, values: unknown[] = []) =>
    database.asMember(key, async (app) => (await app.query(text, values)).rows[0] as Row);
  const record = await read<object>(
    "wendell",
    "select verbs.my_seats() as seats, verbs.my_charters() as charters",
  );
  expect(record).toEqual({
    seats: [expect.objectContaining({ cohort: before, practice: own })],
    charters: [expect.objectContaining({ cohort: before })],
  });
  const seats = "select * from verbs.seats_of_practice(practice => $1)";
  const at = [practice("quillbrook")];
  expect(await read("imani", seats, at)).toMatchObject({ cohort: before, slug: "" });
  expect(await read("noor", seats, at)).toMatchObject({ cohort: "Renamed cohort", slug: "renamed" });
});

test("the administrators' page of mail names no conversation and nobody who wrote there", async () => {
  const database = await databaseOfThisTest();
  await database.owner.query(
    `insert into mail (kind, member_id, recipient, subject, body, message_id, state) values
       ('notification', $1, 'a@b.example', 'Joelle Haverty replied: Wendell asks', 'Body', '<1@test>', 'sent'),
       ('invitation', null, 'c@d.example', 'An invitation', 'Body', '<2@test>', 'sent')`,
    [member("wendell")],
  );
  const { rows } = await database.asMember("everett", (app) =>
    app.query(
      "select kind, subject, body from verbs.mail_of_network(before_id => 999999, at_most => 10) order by id",
    ),
  );
  expect(rows).toEqual([
    { kind: "notification", subject: "", body: "" },
    { kind: "invitation", subject: "An invitation", body: "Body" },
  ]);
});
