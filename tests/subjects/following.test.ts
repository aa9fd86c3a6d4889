// What happens to news, reports and the log when the subject that they are about is moved, taken away or not theirs.

import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { ownWords } from "#app/guard/own-words.ts";
import { verbs } from "#db/verbs.ts";
import { cohort, member, persona } from "#tests/support/cast.ts";
import { changeConversations, numbers } from "#tests/support/changed.ts";
import { keepPristine } from "#tests/support/pristine.ts";
import { type Site, startSite } from "#tests/support/site.ts";

const home = "/c/pediatric-pt";
let site: Site;
let pristine: Awaited<ReturnType<typeof keepPristine>>;
let thread: { id: number; number: number };
let post: number;

async function one(text: string, ...values: unknown[]) {
  const { rows } = await site.database.owner.query(text, values);
  return rows[0];
}

beforeAll(async () => {
  site = await startSite();
  await site.database.owner.query("delete from moderation_item");
  await changeConversations(site.database.owner);
  await site.database.owner.query("delete from moderation_item");
  pristine = await keepPristine(site.database);
  thread = await one(
    "select id, number from thread where cohort_id = $1 and client_key = 'a changed thread'",
    cohort("pediatric"),
  );
  post = (await one("select id from post where thread_id = $1 and number = $2", thread.id, numbers.standing))
    .id;
});
beforeEach(() => pristine.restore());
afterAll(() => site.stop());

/** Graham reports the last post of the conversation, which Wendell wrote. Returns the report's id. */
async function report(number: number = numbers.standing, of = thread.number): Promise<number> {
  await (await site.as("graham")).post(`${home}/threads/${of}/posts/${number}/report`, {
    reason: "rates",
    note: "",
  });
  return (await one("select max(id) as id from moderation_item")).id;
}

/** Joelle moves the last post into a conversation of its own. Returns that one's number. */
function split(): Promise<number> {
  const moved = { cohort: cohort("pediatric"), thread: thread.id, moved: [numbers.standing] };
  return site.database.asMember(
    "joelle",
    (app) => verbs.splitThread(app, { ...moved, newTitle: ownWords("Moved away"), formKey: randomUUID() }),
    "keep",
  );
}

test("a report of a post that was moved is decided where the post stands now", async () => {
  const item = await report();
  const moved = await split();
  const joelle = await site.as("joelle");
  const page = (await joelle.get(`${home}/queue`)).text;
  expect(page).toContain(`href="${home}/threads/${moved}?post=1#p1"`);
  expect(page).toContain("Moved away");
  await joelle.post(`${home}/queue/${item}/hide`, { reason: "It names a rate" });
  expect(await one("select removed_at is not null as hidden from post where id = $1", post)).toEqual({
    hidden: true,
  });
  expect(await one("select decision from moderation_item where id = $1", item)).toEqual({
    decision: "hidden",
  });
});

test("a post that was moved while a report of it waited cannot be reported a second time by the same member", async () => {
  const item = await report();
  const moved = await split();
  expect(await report(1, moved)).toBe(item);
});

test("what was handed on leads to where the post stands now", async () => {
  const item = await report();
  const joelle = await site.as("joelle");
  await joelle.post(`${home}/queue/${item}/hand-on`, { note: "Please look" });
  const handedOn = async () =>
    (
      await site.database.asMember("noor", (app) => verbs.handedOn(app, { beforeId: item + 1, atMost: 1 }))
    )[0];
  const before = { kind: "report", slug: "pediatric-pt", subjectKind: "post" };
  expect(await handedOn()).toMatchObject({ ...before, numbers: [thread.number, numbers.standing] });
  const moved = await split();
  expect(await handedOn()).toMatchObject({ ...before, numbers: [moved, 1] });
});

test("the inbox leads to a post where it stands now, with the title of that conversation", async () => {
  await site.database.owner.query(
    "select helpers.notify(m => $1, what => 'reply', cohort => $2, subject_kind => 'post', subject_id => $3)",
    [member("imani"), cohort("pediatric"), post],
  );
  const moved = await split();
  const inbox = (await (await site.as("imani")).get("/inbox")).text;
  expect(inbox).toMatch(
    new RegExp(`href="${home}/threads/${moved}\\?post=1&amp;from=inbox#p1"((?!</a>).)*<bdi>Moved away</bdi>`),
  );
});

test("news of a conversation stay with it when its last post moves away", async () => {
  await site.database.owner.query(
    "select helpers.notify(m => $1, what => 'unsent', cohort => $2, subject_kind => 'thread', subject_id => $3)",
    [member("imani"), cohort("pediatric"), thread.id],
  );
  await split();
  const inbox = (await (await site.as("imani")).get("/inbox")).text;
  expect(inbox).toContain(`href="${home}/threads/${thread.number}?post=last&amp;from=inbox#composer"`);
});

test("news of a reply that was taken away are neither listed nor counted, and come back with it", async () => {
  await site.database.owner.query(
    "select helpers.notify(m => $1, what => 'reply', cohort => $2, subject_kind => 'post', subject_id => $3)",
    [member("imani"), cohort("pediatric"), post],
  );
  const imani = await site.as("imani");
  const at = `threads/${thread.number}?post=${numbers.standing}&amp;from=inbox#`;
  const wendell = await site.as("wendell");
  expect((await imani.get("/inbox")).text).toContain(at);
  await wendell.post(`${home}/threads/${thread.number}/posts/${numbers.standing}/delete`, {});
  expect((await imani.get("/inbox")).text).not.toContain(at);
  await wendell.post(`${home}/threads/${thread.number}/posts/${numbers.standing}/restore`, {});
  expect((await imani.get("/inbox")).text).toContain(at);
});

test("the audit log names a post as it was named then, and still points at it", async () => {
  await site.database.asMember(
    "joelle",
    (app) =>
      verbs.removePost(app, {
        cohort: cohort("pediatric"),
        thread: thread.id,
        removed: numbers.standing,
        why: ownWords("It names a rate"),
      }),
    "keep",
  );
  await site.database.asMember(
    "joelle",
    (app) =>
      verbs.restorePost(app, { cohort: cohort("pediatric"), thread: thread.id, restored: numbers.standing }),
    "keep",
  );
  await split();
  const entry =
    "select subject_kind, subject_id, numbers, detail from audit_entry where action = $1 order by id desc limit 1";
  const then = { subject_kind: "post", subject_id: post, numbers: [thread.number, numbers.standing] };
  expect(await one(entry, "post.hidden")).toEqual({ ...then, detail: "It names a rate" });
  expect(await one(entry, "post.restored")).toEqual({ ...then, detail: "" });
  const log = (await (await site.as("noor")).get("/admin/audit?group=conversations")).text;
  expect(log).toContain(
    `Joelle Haverty hid a post in Pediatric PT: conversation ${thread.number}, post ${numbers.standing}: It names a rate.`,
  );
  expect(log).toContain(`conversation ${thread.number}: into conversation `);
});

test("a subject of another cohort gets no numbers in the log, and an action that nobody could read no entry", async () => {
  const foreign = await one("select min(id) as id from post where cohort_id = $1", cohort("rural"));
  const entry = { action: "post.hidden", cohort: cohort("pediatric"), subjectKind: "post" } as const;
  await site.database.asMember("joelle", async (app) => {
    await verbs.audit(app, { ...entry, subjectId: foreign.id });
    await app.query("select set_config('app.viewer', $1, true)", [String(member("everett"))]);
    const { rows } = await app.query("select numbers from audit_entry order by id desc limit 1");
    expect(rows).toEqual([{ numbers: null }]);
  });
  await expect(
    site.database.asMember("joelle", (app) => app.query("select verbs.audit(action => 'nobody.knows')")),
  ).rejects.toThrow("no such action: nobody.knows");
});

test("a report of something that is no post decides nothing about a post", async () => {
  const { owner } = site.database;
  await owner.query("call helpers.can_be_about(t => 'moderation_item', variadic subjects => '{thread}')");
  const { id } = await one(
    `insert into moderation_item (cohort_id, kind, subject_kind, subject_id, raised_by, reason)
     values ($1, 'report', 'thread', $2, $3, 'other') returning id`,
    ...[cohort("pediatric"), thread.id, persona("pediatric", "graham")],
  );
  const at = { cohort: cohort("pediatric"), item: id, words: ownWords("Please put it otherwise") };
  const deeds = [
    (app: Parameters<typeof verbs.askAuthor>[0]) => verbs.askAuthor(app, at),
    (app: Parameters<typeof verbs.askAuthor>[0]) => verbs.decideReport(app, { ...at, verdict: "hidden" }),
  ];
  for (const deed of deeds)
    await expect(site.database.asMember("joelle", deed)).rejects.toMatchObject({ code: "RT404" });
  await owner.query("delete from moderation_item where id = $1", [id]);
});
