import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { cohort, member } from "#tests/support/cast.ts";
import { type Site, startSite } from "#tests/support/site.ts";

const home = "/c/pediatric-pt";
let site: Site;

beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.stop());

/** Wendell asks something with these words; returns the address of the conversation. */
async function ask(body = "Ours says nothing.", kind = "question"): Promise<string> {
  const fields = { again: "yes", kind, title: "What do you print on the door?", body, key: randomUUID() };
  return (await (await site.as("wendell")).post(`${home}/ask`, fields)).ledTo();
}

async function reply(key: string, thread: string, body: string) {
  return (await site.as(key)).post(thread, { body, again: "yes", key: randomUUID() });
}

async function edit(key: string, post: string, body: string, seen: number, more = {}) {
  return (await site.as(key)).post(`${post}/edit`, { body, seen: String(seen), ...more });
}

async function inbox(key: string) {
  const { rows } = await site.database.owner.query(
    "select kind, detail from notification where member_id = $1 order by id desc limit 1",
    [member(key)],
  );
  return rows[0];
}

/** Makes what was written look an hour old, so that the next saving is a version of its own. */
async function anHourPasses() {
  for (const [table, column] of [
    ["post", "created_at"],
    ["post_version", "at"],
  ])
    await site.database.owner.query(`update ${table} set ${column} = ${column} - interval '1 hour'`);
}

test("whatever a conversation offers to do with it can be done, in every state it can be in", async () => {
  for (const state of [
    "accepted_number = null",
    "accepted_number = 2, accepted_at = now()",
    "closed_at = now()",
    "locked_at = now(), pinned_at = now()",
  ]) {
    const thread = await ask();
    await reply("graham", thread, "We print the hours.");
    await site.database.owner.query(`update thread set ${state} where cohort_id = $1 and number = $2`, [
      cohort("pediatric"),
      Number(thread.split("/").at(-1)),
    ]);
    for (const key of ["wendell", "joelle", "graham"]) {
      const browser = await site.as(key);
      const { text } = await browser.get(thread);
      const menu = /id="thread-menu".*?<\/div>/s.exec(text)![0];
      const offered = [...menu.matchAll(/<a[^>]* href="([^"]+)"/g)].map(([, href]) => href!);
      expect(offered.length > 1, `${key}, ${state}`).toBe(key !== "graham");
      for (const href of offered)
        expect((await browser.get(href)).status, `${key}, ${state}: ${href}`).toBe(200);
    }
  }
});

test("an author edits a post, and everyone reads the new words and what was changed", async () => {
  const thread = await ask("We close at **five**.");
  const post = `${thread}/posts/1`;
  await anHourPasses();
  const form = await (await site.as("wendell")).get(`${post}/edit`);
  expect(form.text).toContain("We close at **five**.</textarea>");
  expect((await edit("wendell", post, "We close at **six**.", 0)).location).toBe(`${thread}?post=1#p1`);
  const graham = await site.as("graham");
  expect((await graham.get(thread)).text).toContain("We close at <strong>six</strong>.");
  const history = (await graham.get(`${post}/history`)).text;
  expect(history).toContain("<del>five</del><ins>six</ins>");
  expect(history).toContain("As first posted");
  const side = (await graham.get(`${post}/history?view=side`)).text;
  expect(side).toContain("Before</h3>");
  expect(side).toMatch(/<del>five<\/del>(?!<ins>)/);
});

test("from the first edit on a post says that it was edited, and the words that others could read stay", async () => {
  const thread = await ask("One");
  const post = `${thread}/posts/1`;
  const form = (await (await site.as("wendell")).get(`${post}/edit`)).text;
  expect(form).toContain("will see that it was edited, when, and what was changed.");
  await edit("wendell", post, "Two", 0);
  const graham = await site.as("graham");
  expect((await graham.get(thread)).text).toContain(`${post}/history`);
  expect((await graham.get(`${post}/history`)).text).toContain("<del>One</del><ins>Two</ins>");
});

test("one's own later savings within five minutes are one version, unless the post is reported", async () => {
  const thread = await ask("One");
  const post = `${thread}/posts/1`;
  await edit("wendell", post, "Two", 0);
  const versions = async () => {
    const found = await site.database.owner.query(
      "select version, edit_count from post where body = 'Three'",
    );
    return found.rows[0];
  };
  await edit("wendell", post, "Three", 1);
  expect(await versions()).toEqual({ version: 2, edit_count: 2 });
  await (await site.as("graham")).post(`${post}/report`, { reason: "other", note: "" });
  await edit("wendell", post, "Four", 2);
  await edit("wendell", post, "Three", 3);
  expect(await versions()).toMatchObject({ version: 4 });
});

test("what someone else saved meanwhile is not overwritten: both texts are shown, and the next saving works", async () => {
  const post = `${await ask("First words")}/posts/1`;
  await edit("wendell", post, "Newer words", 0);
  const stale = await edit("wendell", post, "My words", 0);
  expect(stale.status).toBe(409);
  expect(stale.text).toContain("My words</textarea>");
  expect(stale.text).toContain("Newer words</textarea>");
  expect(stale.text).toContain('name="seen" value="1"');
  expect((await edit("wendell", post, "My words", 1)).status).toBe(302);
});

test("a facilitator says why, the author hears of it, and the words before are gone for the others", async () => {
  const thread = await ask("Our secret is Zephyrine Quill.");
  const post = `${thread}/posts/1`;
  expect((await (await site.as("joelle")).get(`${post}/edit`)).text).toContain(
    "will see that it was edited, and when. The words from before are shown to Wendell Pruitt and the facilitators alone.",
  );
  const without = await edit("joelle", post, "A patient asked.", 0);
  expect([without.status, without.text.includes("Say why in a few words. Its author will read it.")]).toEqual(
    [...[400, true]],
  );
  expect(without.text).toContain("A patient asked.</textarea>");
  await edit("joelle", post, "A patient asked.", 0, { reason: "It named a patient" });
  expect(await inbox("wendell")).toEqual({ kind: "edited", detail: "It named a patient" });
  const history = async (key: string) => (await (await site.as(key)).get(`${post}/history`)).text;
  expect(await history("graham")).toContain("A facilitator edited this; the words before are not shown.");
  for (const key of ["graham", "lena"]) expect(await history(key)).not.toContain("Zephyrine");
  for (const key of ["wendell", "joelle", "orla"]) expect(await history(key)).toContain("Zephyrine");
});

test("an edit that cannot be rendered, is empty or is too long comes back beside its field", async () => {
  const post = `${await ask()}/posts/1`;
  for (const body of ["", "x".repeat(20_001), `${"> ".repeat(60)}deep`]) {
    const refused = await edit("wendell", post, body, 0);
    expect(refused.status).toBe(400);
    expect(refused.text).toMatch(/aria-invalid="true"/);
  }
});

test("a preview shows what will be stored and stores nothing", async () => {
  const post = `${await ask()}/posts/1`;
  const shown = await (await site.as("wendell")).post(`${post}/edit/preview`, {
    body: "Now **bold**",
    seen: "0",
  });
  expect(shown.text).toContain("<strong>bold</strong>");
  expect(shown.text).toContain("Now **bold**</textarea>");
  expect((await (await site.as("graham")).get(`${post}/history`)).text).toContain("Ours says nothing.");
});

test("others neither edit nor delete nor hide, not even by SQL", async () => {
  const thread = await ask();
  const graham = await site.as("graham");
  for (const deed of ["edit", "delete", "hide"]) {
    const fields = { body: "Mine now", seen: "0", reason: "Because I can" };
    expect((await graham.post(`${thread}/posts/1/${deed}`, fields)).status, deed).toBe(403);
  }
  for (const text of [
    "verbs.edit_post(cohort => $1, thread => t.id, edited => 1, seen_edits => 0, new_body => 'x', new_html => 'x', new_excerpt => 'x', new_renderer => 1, why => 'why')",
    "verbs.remove_post(cohort => $1, thread => t.id, removed => 1, why => '')",
  ])
    await expect(
      site.database.asMember("graham", (app) =>
        app.query(`select ${text} from thread t where t.cohort_id = $1 and t.number = $2`, [
          cohort("pediatric"),
          Number(thread.split("/").at(-1)),
        ]),
      ),
    ).rejects.toMatchObject({ code: "RT403" });
});

test("a deleted post leaves the conversation, and its author brings it back", async () => {
  const thread = await ask();
  await reply("graham", thread, "Hummingbird words");
  const graham = await site.as("graham");
  expect((await graham.get(`${thread}/posts/2/delete`)).text).toContain("Hummingbird words");
  await graham.post(`${thread}/posts/2/delete`);
  const lena = await site.as("lena");
  expect((await lena.get(thread)).text).not.toContain("Hummingbird");
  const gone = await lena.get(`${thread}/posts/2`);
  expect([gone.status, gone.text.includes("Graham Petrosky deleted this post.")]).toEqual([200, true]);
  expect(gone.text).not.toContain("Hummingbird");
  expect((await (await site.as("joelle")).post(`${thread}/posts/2/restore`)).status).toBe(403);
  expect((await graham.post(`${thread}/posts/2/restore`)).status).toBe(302);
  expect((await lena.get(thread)).text).toContain("Hummingbird words");
});

test("a hidden post shows who hid it and why, its author hears of it, and only a facilitator shows it again", async () => {
  const thread = await ask();
  await reply("graham", thread, "Hummingbird words");
  const post = `${thread}/posts/2`;
  const joelle = await site.as("joelle");
  expect((await joelle.post(`${post}/hide`, { reason: "" })).text).toContain("Say why in a few words.");
  await joelle.post(`${post}/hide`, { reason: "It names a rate" });
  expect(await inbox("graham")).toEqual({ kind: "hidden", detail: "It names a rate" });
  const graham = await site.as("graham");
  expect((await graham.get(post)).text).toContain("Only its author and the facilitators still see the words");
  expect((await graham.post(`${post}/restore`)).status).toBe(403);
  const twice = await joelle.post(`${post}/hide`, { reason: "It names a rate" });
  expect(twice.status).toBe(403);
  await joelle.post(`${post}/restore`);
  expect((await inbox("graham")).kind).toBe("restored");
  expect((await (await site.as("lena")).get(thread)).text).toContain("Hummingbird words");
});

test("in a locked conversation nobody but a facilitator edits, and the words of a late editor are kept", async () => {
  const thread = await ask();
  const joelle = await site.as("joelle");
  expect((await joelle.post(`${thread}/lock`, { reason: "" })).status).toBe(400);
  await joelle.post(`${thread}/lock`, { reason: "It is settled" });
  expect((await edit("wendell", `${thread}/posts/1`, "Too late", 0)).status).toBe(403);
  expect((await (await site.as("wendell")).get(`${thread}/change`)).status).toBe(403);
  expect((await edit("joelle", `${thread}/posts/1`, "Mended", 0, { reason: "A typing error" })).status).toBe(
    302,
  );
  await joelle.post(`${thread}/unlock`, {});
  expect((await edit("wendell", `${thread}/posts/1`, "In time", 1)).status).toBe(302);
});

test("title, kind and topics change with a line for each, and what is wrong comes back", async () => {
  const thread = await ask();
  const number = Number(thread.split("/").at(-1));
  const { rows: topics } = await site.database.owner.query(
    "select id from topic where cohort_id = $1 order by position limit 4",
    [cohort("pediatric")],
  );
  const wendell = await site.as("wendell");
  const ids = topics.map(({ id }) => String(id));
  const wrong = await wendell.post(`${thread}/change`, { title: "Door", kind: "rumour", "topics[]": ids });
  expect(wrong.status).toBe(400);
  expect(wrong.text).toContain("Choose what this is.");
  expect(wrong.text).toContain("Choose at most three topics.");
  await wendell.post(`${thread}/change`, { title: "Signs", kind: "discussion", "topics[]": ids.slice(0, 2) });
  const { rows } = await site.database.owner.query(
    `select e.kind, e.detail from thread_event e join thread t on t.id = e.thread_id
     where t.cohort_id = $1 and t.number = $2 order by e.id`,
    [cohort("pediatric"), number],
  );
  expect(rows.map(({ kind }) => kind)).toEqual(["retitled", "recast", "sorted"]);
  expect(rows[0].detail).toBe("What do you print on the door?");
  const kind = await wendell.post(`${thread}/change`, { title: "Signs", kind: "announcement" });
  expect(kind.status).toBe(403);
});

test("a question is closed as answered without an answer, and opened again", async () => {
  const thread = await ask();
  const wendell = await site.as("wendell");
  const state = async () =>
    (
      await site.database.owner.query(
        "select closed_at is not null as closed from thread where cohort_id = $1 and number = $2",
        [cohort("pediatric"), Number(thread.split("/").at(-1))],
      )
    ).rows[0].closed;
  await wendell.post(`${thread}/settle`);
  expect(await state()).toBe(true);
  await wendell.post(`${thread}/unsettle`);
  expect(await state()).toBe(false);
});
