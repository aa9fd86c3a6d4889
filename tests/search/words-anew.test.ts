// The words by which posts are found follow what stands, whatever is changed at the same moment.
import { createHash, randomUUID } from "node:crypto";
import type pg from "pg";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { cohort } from "#tests/support/cast.ts";
import { connect, databaseOfThisTest, freshDatabase, type TestDatabase } from "#tests/support/database.ts";

let database: TestDatabase;
let besides: pg.Client;

beforeAll(async () => {
  database = await freshDatabase();
  besides = await connect(database.ownerUrl);
});
afterAll(async () => {
  await besides?.end();
  await database?.close();
});

type Posted = { id: number; threadId: number };

/** Posts as Wendell, a new conversation or a reply, with files that hold these words. */
async function post(words: {
  title?: string;
  thread?: number;
  body: string;
  files?: string[];
}): Promise<Posted> {
  const { title = null, thread = null, body, files = [] } = words;
  const key = randomUUID();
  await database.asMember(
    "wendell",
    async (app) => {
      for (const [i, text] of files.entries())
        await app.query(
          `select verbs.keep_upload(cohort => $1, form => $2, file_uid => $3, called => $4, mime => 'text/plain', bytes => 10, hash => $5,
             written => $6, smaller => '[]')`,
          [
            ...[cohort("pediatric"), key, randomUUID().replaceAll("-", "").slice(0, 20), `${i}.txt`],
            ...[createHash("sha256").update(text).digest("hex"), text],
          ],
        );
      await app.query(
        `select * from verbs.send_post(again => true, seconds => 0, cohort => $1, form_key => $2, new_body => $3, new_html => '<p></p>', new_excerpt => '',
           new_renderer => 1, thread => $4, new_kind => 'discussion', new_title => $5, topics => '{}')`,
        [cohort("pediatric"), key, body, thread, title],
      );
    },
    "keep",
  );
  const { rows } = await database.owner.query(
    'select id, thread_id as "threadId" from post where cohort_id = $1 and client_key = $2',
    [cohort("pediatric"), key],
  );
  return rows[0];
}

/** The conversations in which Joelle finds a word. */
async function found(word: string): Promise<number[]> {
  const { rows } = await database.asMember("joelle", (app) =>
    app.query("select * from verbs.find_posts(words => $1, phrases => '{}', without => '{}', most => 10)", [
      [word],
    ]),
  );
  return rows.filter(({ how }) => how === "all").map(({ thread_id }) => thread_id);
}

/** Lets one connection change something while another makes words anew, which waits for it. */
async function meanwhile(change: string, values: unknown[], anew: string): Promise<void> {
  await besides.query("begin");
  await besides.query(change, values);
  const made = database.owner.query(anew);
  await vi.waitFor(async () => {
    const { rows } = await besides.query("select from pg_locks where not granted");
    expect(rows.length).toBeGreaterThan(0);
  });
  await besides.query("commit");
  await made;
}

test("what is edited out while a post's words are made anew is found no more", async () => {
  const { id } = await post({ title: "One", body: "The wombat stands here." });
  expect(await found("wombat")).toHaveLength(1);
  await meanwhile(
    "update post set body = 'A numbat.' where id = $1",
    [id],
    `select jobs.find_by_files(post_id => ${id})`,
  );
  expect([await found("wombat"), (await found("numbat")).length]).toEqual([[], 1]);
});

test("of posts with long files fewer are gone through at once, and all in the end", async () => {
  const { owner } = await databaseOfThisTest();
  await owner.query(
    `insert into file (cohort_id, thread_id, number, name, type, size, sha256, position, words)
     select p.cohort_id, p.thread_id, p.number, 'long.txt', 'x', 1, repeat('0', 64), 1,
       (select left(string_agg(md5(n || '-' || p.id), ' '), 200000) from generate_series(1, 6100) n)
     from post p order by p.id limit 12`,
  );
  await owner.query("delete from words_progress");
  const made = async () => Number((await owner.query("select done from words_progress")).rows[0]?.done ?? 0);
  const make = async () =>
    (await owner.query("select jobs.make_words(at_most => 40) as more")).rows[0].more as boolean;
  expect(await make()).toBe(true);
  const first = await made();
  expect(first).toBeGreaterThan(0);
  expect(first).toBeLessThan(12);
  while (await make());
  const { rows } = await owner.query("select made_by = helpers.words_version() as done from words_progress");
  expect(rows[0].done).toBe(true);
});

test("nor is it while all posts are gone through", async () => {
  const { id } = await post({ title: "Two", body: "The quokka stands here." });
  await database.owner.query("delete from words_progress");
  await meanwhile(
    "update post set body = 'A bilby.' where id = $1",
    [id],
    "select jobs.make_words(at_most => 1000)",
  );
  expect([await found("quokka"), (await found("bilby")).length]).toEqual([[], 1]);
});

test("whoever writes goes first while all posts are gone through, which are gone through after", async () => {
  const { id } = await post({ title: "Three", body: "The numbat stands here." });
  await database.owner.query("delete from words_progress");
  const make = async () =>
    (await database.owner.query("select jobs.make_words(at_most => 1000) as more")).rows[0].more as boolean;
  const made = async () =>
    Number((await database.owner.query("select done from words_progress")).rows[0]?.done ?? 0);
  await besides.query("begin");
  await besides.query("select from post where id = $1 for update", [id]);
  expect([await make(), await made()]).toEqual([true, 0]);
  await besides.query("commit");
  while (await make());
  expect(await made()).toBeGreaterThan(0);
});

test("a new title of a conversation with files is found soon, and nobody waits for their words", async () => {
  const { threadId } = await post({ title: "The potoroo", body: "Here.", files: ["Something."] });
  const jobs =
    "select count(*)::int as jobs from graphile_worker.jobs where task_identifier = 'find_by_title'";
  const before = (await database.owner.query(jobs)).rows[0].jobs;
  await database.owner.query("update thread set title = 'The dugong' where id = $1", [threadId]);
  expect((await database.owner.query(jobs)).rows[0].jobs).toBe(before + 1);
  await database.owner.query("select jobs.find_by_title(thread => $1)", [threadId]);
  expect([await found("potoroo"), await found("dugong")]).toEqual([[], [threadId]]);
});
