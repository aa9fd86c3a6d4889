// The viewer's own list of conversations, page by page, and whose it is.
import { afterAll, beforeAll, expect, test } from "vitest";
import { kyselyOn } from "#app/db-client.server.ts";
import { beforeOf } from "#app/threads/list/queries.server.ts";
import { listMine, type MyPart } from "#app/threads/list/written-queries.server.ts";
import { THREADS_A_PAGE } from "#app/threads/policy.ts";
import { cohort, member } from "#tests/support/cast.ts";
import { freshDatabase, type TestDatabase } from "#tests/support/database.ts";

const BEGUN = THREADS_A_PAGE + 5;

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
  await begin("wendell", BEGUN);
  await begin("imani", 3);
});
afterAll(() => database?.close());

const begin = (key: string, many: number) =>
  database.asMember(
    key,
    (app) =>
      app.query(
        `select verbs.hold_post(seconds => 0, cohort => $1, thread => null, new_kind => case n % 2 when 0 then 'question' else 'discussion' end,
           new_title => $2 || n, topics => '{}', form_key => 'a-form-of-${key}-' || n, answers => null, new_body => 'Words', new_html => '<p>Words</p>',
           new_excerpt => 'Words', new_renderer => 1) from generate_series(1, $3::int) n`,
        [cohort("pediatric"), `By ${key} `, many],
      ),
    "keep",
  );

const mine = (key: string, part: MyPart, before: string | null = null) =>
  database.asMember(key, (app) =>
    listMine(kyselyOn(app as never) as never, [cohort("pediatric")], part, beforeOf(before)),
  );

test("each conversation is on one page, in order, and the next page keeps the part that was chosen", async () => {
  for (const [part, many] of [
    ["begun", BEGUN],
    ["open", Math.floor(BEGUN / 2)],
  ] as const) {
    const first = await mine("wendell", part);
    const rest = first.next ? (await mine("wendell", part, first.next)).rows : [];
    const ids = [...first.rows, ...rest]
      .filter(({ title }) => title.startsWith("By wendell"))
      .map(({ id }) => id);
    expect(ids).toHaveLength(many);
    expect(ids).toEqual([...new Set(ids)].sort((a, b) => b - a));
    if (part === "open") for (const row of [...first.rows, ...rest]) expect(row.kind).toBe("question");
  }
});

test("two who ask for the same list one after the other each read their own", async () => {
  const titles = async (key: string) => (await mine(key, "begun")).rows.map(({ title }) => title);
  for (const [key, other] of [
    ["wendell", "imani"],
    ["imani", "wendell"],
    ["wendell", "imani"],
  ] as const) {
    const read = await titles(key);
    expect(read[0]).toContain(`By ${key}`);
    expect(read.join()).not.toContain(`By ${other}`);
  }
});

test("what one follows and what one has muted stand in their own parts", async () => {
  const { rows } = await database.owner.query(
    "select id, title from thread where cohort_id = $1 and title in ('By imani 1', 'By imani 2') order by title",
    [cohort("pediatric")],
  );
  for (const [i, level] of ["followed", "muted"].entries())
    await database.owner.query(
      "insert into following (member_id, cohort_id, thread_id, level) values ($1, $2, $3, $4)",
      [member("wendell"), cohort("pediatric"), rows[i].id, level],
    );
  expect((await mine("wendell", "followed")).rows.map(({ title }) => title)).toEqual(["By imani 1"]);
  expect((await mine("wendell", "muted")).rows.map(({ title }) => title)).toEqual(["By imani 2"]);
  expect((await mine("imani", "followed")).rows).toEqual([]);
});
