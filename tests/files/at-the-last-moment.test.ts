// Files that come, go or are too many at the moment in which their post is posted: each stands somewhere, or its sender is told.
import { randomUUID } from "node:crypto";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { cohort, member } from "#tests/support/cast.ts";
import { connect } from "#tests/support/database.ts";
import { type Site, startSite } from "#tests/support/site.ts";

let site: Site;
const home = "/c/pediatric-pt";

beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site?.stop());

type Sent = { sentences: string[]; uploads: { uid: string }[] };

async function send(key: string, ...names: string[]): Promise<Sent> {
  const form = new FormData();
  for (const name of names) form.append("file", new Blob([name]), name);
  return JSON.parse((await (await site.as("wendell")).post(`${home}/attach/${key}/send`, form)).text);
}

async function post(key: string): Promise<void> {
  const form = { kind: "discussion", again: "yes", title: "With a file", body: "Here it is.", key };
  expect((await (await site.as("wendell")).post(`${home}/ask`, form)).status).toBe(302);
}

test("of more files than a post carries, what is not taken is said", async () => {
  const names = Array.from({ length: 13 }, (_, i) => `${i}.txt`);
  const { sentences, uploads } = await send(randomUUID(), ...names);
  expect(uploads).toHaveLength(10);
  expect(sentences).toEqual([expect.stringContaining("A post carries at most ten files.")]);
});

test("a file that arrives after its post was posted is refused", async () => {
  const key = randomUUID();
  await send(key, "in-time.txt");
  await post(key);
  const { sentences, uploads } = await send(key, "late.txt");
  expect(uploads).toEqual([]);
  expect(sentences).toEqual(["This was posted meanwhile, without this file. Edit the post to add it."]);
});

test("a file that is sent again is kept once, also on the disk", async () => {
  const bytes = () =>
    readdirSync(join(site.dataDir, "files"), { recursive: true, encoding: "utf8" })
      .map((name) => join(site.dataDir, "files", name))
      .filter((path) => statSync(path).isFile()).length;
  const key = randomUUID();
  await send(key, "again.txt");
  const before = bytes();
  const { sentences, uploads } = await send(key, "again.txt", "again.txt");
  expect([sentences, uploads.length, bytes() - before]).toEqual([[], 1, 0]);
});

test("a form that nobody made, and a file that is gone or another's, are not there", async () => {
  const wendell = await site.as("wendell");
  const key = randomUUID();
  const file = (await send(key, "mine.txt")).uploads[0]!.uid;
  expect((await wendell.get(`${home}/attach/no-key`)).status).toBe(404);
  expect((await wendell.post(`${home}/attach/no-key/send`, new FormData())).status).toBe(404);
  expect((await wendell.post(`${home}/attach/no-key/clean`, { file })).status).toBe(404);
  expect((await wendell.post(`${home}/attach/${randomUUID()}/clean`, { file })).status).toBe(404);
  expect((await (await site.as("joelle")).post(`${home}/attach/${key}/clean`, { file })).status).toBe(404);
});

test("the same form in another cohort has files of its own", async () => {
  const { owner } = site.database;
  const { rows } = await owner.query(
    "select a.member_id as id, array_agg(a.cohort_id) as cohorts from attendee a where a.cohort_id = any(helpers.seated_cohorts_of(m => a.member_id)) and a.until is null group by 1 having count(*) > 1 limit 1",
  );
  const key = randomUUID();
  const client = await connect(site.database.ownerUrl);
  await client.query("select set_config('app.viewer', $1, false)", [String(rows[0].id)]);
  for (const each of rows[0].cohorts)
    await client.query(
      "select verbs.keep_upload(cohort => $1, form => $2, file_uid => $3, called => 'a.txt', mime => 'text/plain', bytes => 1, hash => $4, written => 'a', smaller => '[]')",
      [each, key, randomUUID().replaceAll("-", "").slice(0, 20), "a".repeat(64)],
    );
  await client.end();
  const { rowCount } = await owner.query("select from file where form_key = $1", [key]);
  expect(rowCount).toBe(rows[0].cohorts.length);
});

test("a file that is taken away while it is posted stays with its post, and who took it away is told", async () => {
  const key = randomUUID();
  const { uploads } = await send(key, "both.txt");
  const [posting, dropping] = [await connect(site.database.ownerUrl), await connect(site.database.ownerUrl)];
  for (const each of [posting, dropping]) {
    await each.query("begin");
    await each.query("select set_config('app.viewer', $1, true)", [String(member("wendell"))]);
  }
  await posting.query(
    `select * from verbs.send_post(again => true, seconds => 0, cohort => $1, form_key => $2, new_body => 'Here.', new_html => '<p>Here.</p>',
       new_excerpt => '', new_renderer => 1, new_kind => 'discussion', new_title => 'Both', topics => '{}')`,
    [cohort("pediatric"), key],
  );
  const dropped = dropping
    .query("select verbs.drop_upload(file_uid => $1)", [uploads[0]!.uid])
    .catch((error) => error.code);
  await vi.waitFor(async () => {
    const { rows } = await posting.query("select from pg_locks where not granted");
    expect(rows.length).toBeGreaterThan(0);
  });
  await posting.query("commit");
  expect(await dropped).toBe("RT404");
  for (const each of [posting, dropping]) await each.end();
  expect((await (await site.as("joelle")).get(`/files/${uploads[0]!.uid}`)).status).toBe(200);
});
