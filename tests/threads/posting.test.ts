import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Browser } from "#tests/support/browser.ts";
import { cohort } from "#tests/support/cast.ts";
import { type Site, startSite } from "#tests/support/site.ts";

const home = "/c/pediatric-pt";
let site: Site;
let wendell: Browser;

beforeAll(async () => {
  site = await startSite();
  wendell = await site.as("wendell");
});
afterAll(() => site.stop());

function ask(fields: Record<string, string> = {}) {
  return wendell.post(`${home}/ask`, {
    kind: "question",
    again: "yes",
    title: "Who owns the lost-and-found box?",
    body: "It is **full** again.",
    key: randomUUID(),
    ...fields,
  });
}

async function newThread(): Promise<string> {
  return (await ask()).ledTo();
}

async function posts(thread: string) {
  const { rows } = await site.database.owner.query(
    `select p.number, p.body, p.reply_to from post p join thread t on t.id = p.thread_id
     where t.cohort_id = $1 and t.number = $2 order by p.number`,
    [cohort("pediatric"), thread.split("/").at(-1)],
  );
  return rows;
}

test("a question gets the cohort's next number and is shown as it was written", async () => {
  const first = await newThread();
  const second = await newThread();
  expect(Number(second.split("/").at(-1))).toBe(Number(first.split("/").at(-1)) + 1);
  const page = await wendell.get(first);
  expect(page.text).toContain("It is <strong>full</strong> again.");
  expect(page.text).toContain("Visible to the 8 practices of Pediatric PT");
});

test("one form sent twice makes one thread, and leads both times to it", async () => {
  const key = randomUUID();
  const [once, twice] = await Promise.all([ask({ key }), ask({ key })]);
  expect(once.location).toBe(twice.location);
  const again = await ask({ key });
  expect(again.location).toBe(once.location);
});

test("whether somebody has just said the same is found without looking through all that they wrote", async () => {
  const address = await newThread();
  const { owner } = site.database;
  await owner.query("begin");
  await owner.query(
    `insert into post (cohort_id, thread_id, number, persona_id, client_key, body, html, renderer)
     select t.cohort_id, t.id, n, t.starter_id, 'much-said-' || n, 'x', 'x', 1 from thread t, generate_series(1001, 3000) n
     where t.cohort_id = $1 and t.number = 1`,
    [cohort("pediatric")],
  );
  await owner.query(
    `insert into pending_post (member_id, cohort_id, thread_id, kind, title, client_key, body, html, excerpt, renderer, due_at)
     select o.member_id, t.cohort_id, t.id, '', '', 'much-sent-' || n, 'Never said', 'x', 'x', 1, now() + interval '1 hour'
     from thread t join persona_owner o on o.cohort_id = t.cohort_id and o.persona_id = t.starter_id, generate_series(1, 500) n
     where t.cohort_id = $1 and t.number = 1`,
    [cohort("pediatric")],
  );
  await owner.query("analyze post, pending_post");
  await owner.query(
    "select set_config('app.viewer', (select member_id::text from persona_owner o join thread t on t.cohort_id = o.cohort_id and t.starter_id = o.persona_id where t.cohort_id = $1 and t.number = 1), true)",
    [cohort("pediatric")],
  );
  const read = async () =>
    (
      await owner.query(
        "select sum(idx_tup_fetch + seq_tup_read) as read from pg_stat_xact_user_tables where relname in ('post', 'pending_post')",
      )
    ).rows[0].read;
  // As in a connection that has asked often.
  await owner.query("set local plan_cache_mode = force_generic_plan");
  const before = Number(await read());
  await owner.query(
    "select helpers.said_before(cohort => $1, thread => (select id from thread where cohort_id = $1 and number = $2), new_title => null, form_key => 'a-form-key', words => 'Never said')",
    [cohort("pediatric"), address.split("/").at(-1)],
  );
  expect(Number(await read()) - before).toBeLessThan(60);
  await owner.query("rollback");
});

test("two hundred replies sent twice at once make two hundred posts with numbers in a row", async () => {
  const thread = await newThread();
  const keys = Array.from({ length: 200 }, () => randomUUID());
  const sent = await inParts(keys, 8, async (key, i) => {
    const reply = () => wendell.post(thread, { body: `Reply ${i}`, key });
    const [a, b] = await Promise.all([reply(), reply()]);
    return { first: [a.status, a.location], second: [b.status, b.location] };
  });
  for (const { first, second } of sent) {
    expect(first).toEqual([302, expect.any(String)]);
    expect(second).toEqual(first);
  }
  const written = await posts(thread);
  expect(written.map((post) => post.number)).toEqual(Array.from({ length: 201 }, (_, i) => i + 1));
  expect(new Set(written.map((post) => post.body)).size).toBe(201);
}, 90_000);

test("the same form with other words is refused, and the new words are kept", async () => {
  const thread = await newThread();
  const key = randomUUID();
  await wendell.post(thread, { body: "First words", key });
  const refused = await wendell.post(thread, { body: "Better words", key });
  expect(refused.status).toBe(409);
  expect(refused.text).toContain("This was already posted, with other words.");
  expect(refused.text).toContain("Better words</textarea>");
  // Under a key of its own it can be posted.
  expect(refused.text).not.toContain(`value="${key}"`);
  expect(await posts(thread)).toHaveLength(2);
});

test("a reply remembers which post it answers, and no post that is yet to come", async () => {
  const thread = await newThread();
  await wendell.post(thread, { body: "One", key: randomUUID(), replyTo: "1" });
  await wendell.post(thread, { body: "Two", key: randomUUID(), replyTo: "99" });
  expect((await posts(thread)).map((post) => post.reply_to)).toEqual([null, 1, null]);
});

test("an empty, a too long and a too deep text come back with a sentence beside the field", async () => {
  const thread = await newThread();
  const send = (body: string) => wendell.post(thread, { body, key: randomUUID() });
  const empty = await send("  \n ");
  expect([empty.status, empty.text.includes("Write something first.")]).toEqual([400, true]);
  const long = await send("x".repeat(20_001));
  expect([long.status, long.text.includes("longer than 20,000 characters")]).toEqual([400, true]);
  const deep = await send(`${"> ".repeat(30)}deep`);
  expect(deep.status).toBe(400);
  expect(deep.text).toContain(`${"&gt; ".repeat(30)}deep`);
  expect(await posts(thread)).toHaveLength(1);
});

test("only a facilitator announces", async () => {
  const refused = await ask({ kind: "announcement", title: "I announce" });
  expect(refused.status).toBe(403);
  const joelle = await site.as("joelle");
  const posted = await joelle.post(`${home}/ask`, {
    kind: "announcement",
    title: "The call moves to noon",
    body: "See you there.",
    key: randomUUID(),
  });
  expect(posted.status).toBe(302);
});

test("characters that no database keeps leave a blank instead of failing", async () => {
  const thread = await newThread();
  const sent = await wendell.post(thread, { body: "null\u0000 bell\u0007 half\ud83d", key: randomUUID() });
  expect(sent.status).toBe(302);
  expect((await posts(thread))[1].body).toBe("null  bell  half\ufffd");
});

test("a post that is all a definition, a word processor's line break or a character's name is shown, in the list too", async () => {
  for (const [body, shown, excerpt] of [
    ["[Dana]: Agreed.", "<p>[Dana]: Agreed.</p>", "[Dana]: Agreed."],
    ["first\u000bsecond", "<p>first<br />second</p>", "first second"],
    ["&nbsp;", "<p>&amp;nbsp;</p>", "&nbsp;"],
  ] as const) {
    const { location } = await ask({ body });
    expect((await wendell.get(location!)).text).toContain(shown);
    const { rows } = await site.database.owner.query("select excerpt from post order by id desc limit 1");
    expect(rows[0].excerpt).toBe(excerpt);
  }
});

test("a post in which nothing can be seen is refused beside its field", async () => {
  const answer = await ask({ body: "\u200b\u2800" });
  expect(answer.status).toBe(400);
  expect(answer.text).toContain("Write something first.");
});

/** Runs a step for each item, a few at a time. */
async function inParts<T, R>(
  items: T[],
  atOnce: number,
  step: (item: T, i: number) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  for (let i = 0; i < items.length; i += atOnce) {
    results.push(...(await Promise.all(items.slice(i, i + atOnce).map((item, j) => step(item, i + j)))));
  }
  return results;
}
