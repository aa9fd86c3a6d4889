import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { stepIn } from "#app/moderation/queue-step.ts";
import { cohort, member } from "#tests/support/cast.ts";
import { type Site, startSite } from "#tests/support/site.ts";

const home = "/c/pediatric-pt";
const queue = `${home}/queue`;
let site: Site;

beforeAll(async () => {
  site = await startSite();
  // What the demonstration has in its queues would stand before what these tests report.
  await site.database.owner.query("delete from moderation_item");
});
afterAll(() => site.stop());

/** Wendell says something in a conversation of its own; returns the address of the post. */
async function say(body: string): Promise<string> {
  const wendell = await site.as("wendell");
  const key = randomUUID();
  const fields = { kind: "discussion", title: `Something was said, ${key.slice(0, 8)}`, body, key };
  const thread = (await wendell.post(`${home}/ask`, fields)).ledTo();
  return `${thread}/posts/1`;
}

async function report(post: string, key = "graham", fields = { reason: "rates", note: "It names a fee" }) {
  await (await site.as(key)).post(`${post}/report`, fields);
  const { rows } = await site.database.owner.query("select max(id) as id from moderation_item");
  return Number(rows[0].id);
}

async function itemAt(id: number) {
  const { rows } = await site.database.owner.query(
    "select decision, decision_note, asked_at is not null as asked from moderation_item where id = $1",
    [id],
  );
  return rows[0];
}

async function empty() {
  await site.database.owner.query(
    "update moderation_item set decided_at = now(), decision = 'kept' where decided_at is null",
  );
}

test("a member reports a post once, and the facilitators find it with who reported it and why", async () => {
  const post = await say("We charge very little.");
  const back = await (await site.as("graham")).post(`${post}/report`, {
    reason: "rates",
    note: "It names a fee",
  });
  expect(back.location).toMatch(/\?post=1&reported=1#p1$/);
  // Thanks are said where the eye is: at the post.
  const thanked = (await (await site.as("graham")).get(back.location!.replace(/#.*/, ""))).text;
  expect(thanked).toMatch(
    /<article[^>]* id="p1"(?:(?!<article).)*<\/article>\s*<div[^>]*role="status"[^>]*>.{0,200}Thank you\./s,
  );
  await report(post);
  const { rows } = await site.database.owner.query("select count(*)::int as n from moderation_item");
  expect(rows[0].n).toBe(1);
  const page = (await (await site.as("joelle")).get(queue)).text;
  for (const words of [
    "It names rates, fees or wages",
    "It names a fee",
    "Graham Petrosky",
    "We charge very",
  ])
    expect(page).toContain(words);
  expect(page).toContain("1 of 1");
});

test("what was kept can be reported again, also in a conversation that is locked", async () => {
  const post = await say("Reported, kept, and reported again.");
  const first = await report(post);
  const joelle = await site.as("joelle");
  await joelle.post(`${home}/queue/${first}/keep`, { note: "" });
  const thread = Number(/threads\/(\d+)/.exec(post)![1]);
  await site.database.owner.query(
    "update thread set locked_at = now() where cohort_id = $1 and number = $2",
    [cohort("pediatric"), thread],
  );
  expect((await (await site.as("graham")).get(`${post}/report`)).text).toContain("What is wrong with it?");
  const second = await report(post);
  expect(second).not.toBe(first);
  expect((await joelle.get(`${home}/queue?item=${second}`)).text).toContain(
    "Reported, kept, and reported again.",
  );
});

test("a report needs a reason, and keeps the note that was typed", async () => {
  const refused = await (await site.as("lena")).post(`${home}/threads/1/posts/2/report`, {
    note: "Please look",
  });
  expect(refused.status).toBe(400);
  expect(refused.text).toContain("Choose what is wrong with it.");
  expect(refused.text).toContain("Please look</textarea>");
});

test("the queue is the facilitators': other members may not, a look reads it, and others find nothing", async () => {
  const status = async (key: string) => (await (await site.as(key)).get(queue)).status;
  expect(await status("wendell")).toBe(403);
  expect(await status("orla")).toBe(200);
  expect(await status("eero")).toBe(404);
  expect((await (await site.as("orla")).get(queue)).text).not.toContain("What should happen");
});

test("several reports of one post are one item, which one decision settles", async () => {
  await empty();
  const post = await say("Twice reported.");
  const first = await report(post, "graham");
  const second = await report(post, "lena", { reason: "unkind", note: "It hurts" });
  const joelle = await site.as("joelle");
  const page = (await joelle.get(queue)).text;
  expect(page).toContain("2 reports");
  expect(page).toContain("1 of 1");
  expect((await joelle.post(`${queue}/${second}/keep`, { note: "" })).location).toBe(`${queue}?done=kept`);
  expect([await itemAt(first), await itemAt(second)]).toMatchObject([
    { decision: "kept" },
    { decision: "kept" },
  ]);
  const after = (await joelle.get(`${queue}?done=kept`)).text;
  expect(after).toContain("Nothing to review");
  expect(after).toContain("The post is kept.");
});

test("a reported post stands between the two before it and the two after it, and one can skip to the next", async () => {
  await empty();
  const post = await say("Opening words");
  const thread = post.replace("/posts/1", "");
  for (const word of ["two", "three", "four", "five", "six", "seven"])
    await (await site.as("graham")).post(thread, { body: `Post ${word}.`, key: randomUUID() });
  await report(`${thread}/posts/4`, "lena");
  const other = await report(await say("Another matter"));
  const joelle = await site.as("joelle");
  const page = (await joelle.get(queue)).text;
  for (const word of ["two", "three", "four", "five", "six"]) expect(page).toContain(`Post ${word}.`);
  for (const word of ["Opening words", "Post seven."]) expect(page).not.toContain(word);
  expect(page).toContain("1 of 2");
  expect(page).toContain(`href="${queue}?item=${other}"`);
  expect((await joelle.get(`${queue}?item=${other}`)).text).toContain("2 of 2");
});

test("the step from an item leads to the next, from the last to the first, and nowhere when there is one", () => {
  const items = [1, 2, 3].map((id) => ({ id, subjectKind: "post", subjectId: id }));
  expect(stepIn(items)).toEqual({ id: 1, at: 1, of: 3, next: 2 });
  expect(stepIn(items, items[2])).toEqual({ id: 3, at: 3, of: 3, next: 1 });
  expect(stepIn(items, { subjectKind: "post", subjectId: 8 })).toMatchObject({ id: 1 });
  expect(stepIn(items.slice(0, 1))).toMatchObject({ next: null });
  expect(stepIn([])).toBeNull();
});

test("one decision is taken, noted and audited; the second is told who was first", async () => {
  const item = await report(await say("Handed on"));
  const joelle = await site.as("joelle");
  const note = "A moderator should see this";
  expect((await joelle.post(`${queue}/${item}/hand-on`, { note })).location).toBe(`${queue}?done=handed`);
  for (const [deed, fields] of [
    ["keep", { note: "" }],
    ["hide", { reason: "It names a fee" }],
    ["ask", { words: "Please take the fee out." }],
  ] as const) {
    const late = await joelle.post(`${queue}/${item}/${deed}`, fields);
    expect([deed, late.status, late.text.includes("Already handled by Joelle Haverty.")]).toEqual([
      ...[deed, 409, true],
    ]);
  }
  expect((await joelle.get(`${queue}/${item}/keep`)).text).toContain("Already handled by Joelle Haverty.");
  expect((await joelle.get(`${queue}?item=${item}`)).text).toContain("Already handled by Joelle Haverty.");
  expect(await itemAt(item)).toMatchObject({ decision: "handed_on", decision_note: note });
  const { rows } = await site.database.owner.query(
    "select action, detail from audit_entry where action = 'report.handed_on' order by id desc limit 1",
  );
  expect(rows).toEqual([{ action: "report.handed_on", detail: note }]);
});

test("hiding from the queue hides the post with its reason and settles the report", async () => {
  const post = await say("Hummingbird words");
  const item = await report(post);
  const joelle = await site.as("joelle");
  expect((await joelle.post(`${queue}/${item}/hide`, { reason: "" })).text).toContain(
    "Say why in a few words.",
  );
  await joelle.post(`${queue}/${item}/hide`, { reason: "It names a fee" });
  expect(await itemAt(item)).toMatchObject({ decision: "hidden" });
  const shown = (await (await site.as("lena")).get(post)).text;
  expect(shown).toContain("Joelle Haverty hid this post.");
  expect(shown).not.toContain("Hummingbird");
});

test("an edit that comes from the queue settles the report, and one that changes nothing does not", async () => {
  const post = await say("We told them a number.");
  const item = await report(post);
  const joelle = await site.as("joelle");
  const save = (body: string) =>
    joelle.post(`${post}/edit`, { body, seen: "0", item: String(item), reason: "It named a fee" });
  expect((await save("We told them a number.")).text).toContain("You have not changed anything yet.");
  expect((await itemAt(item)).decision).toBeNull();
  expect((await save("We told them little.")).location).toBe(`${queue}?done=edited`);
  expect(await itemAt(item)).toMatchObject({ decision: "edited", decision_note: "It named a fee" });
});

test("an edit after someone else decided is refused, changes nothing, and is kept", async () => {
  const post = await say("We told them a number.");
  const item = await report(post);
  const joelle = await site.as("joelle");
  await joelle.post(`${queue}/${item}/keep`, {});
  const fields = { body: "We told them little.", seen: "0", item: String(item), reason: "It named a fee" };
  const late = await joelle.post(`${post}/edit`, fields);
  expect([late.status, late.text.includes("Already handled by Joelle Haverty.")]).toEqual([409, true]);
  expect(late.text).toContain("We told them little.</textarea>");
  expect((await (await site.as("lena")).get(post)).text).toContain("a number");
});

test("the author is asked in private words, the item waits behind the others, and says when it was edited", async () => {
  await empty();
  const post = await say("Zephyrine Quill came again.");
  const item = await report(post);
  const other = await report(await say("Another matter"));
  const joelle = await site.as("joelle");
  const words = "Please take the name out; the rest is welcome.";
  expect((await joelle.post(`${queue}/${item}/ask`, { words: "No" })).text).toContain("Write a sentence");
  await joelle.post(`${queue}/${item}/ask`, { words });
  const { rows } = await site.database.owner.query(
    "select member_id, detail from notification where kind = 'asked' order by id desc limit 1",
  );
  expect(rows).toEqual([{ member_id: member("wendell"), detail: words }]);
  expect((await joelle.get(queue)).text).toContain("Another matter");
  const waiting = (await joelle.get(`${queue}?item=${item}`)).text;
  expect(waiting).toMatch(/You(<!-- -->)? asked (<!-- -->)?Wendell/);
  expect(waiting).toContain("2 of 2");

  const wendell = await site.as("wendell");
  expect((await wendell.get(`${post}/edit`)).text).toContain(
    "The words from before are shown to you and the facilitators alone.",
  );
  const asked = `select verbs.asked_to_reword(cohort => p.cohort_id, thread => p.thread_id, asked => p.number) as asked
    from post p where p.body = 'Zephyrine Quill came again.'`;
  for (const key of ["wendell", "lena", "joelle"])
    expect(
      (await site.database.asMember(key, (app) => app.query(asked))).rows.map(({ asked }) => asked),
      `only its author is told of a post that it was asked for: ${key}`,
    ).toEqual([key === "wendell"]);
  const edited = await wendell.post(`${post}/edit`, {
    body: "A patient came again.",
    seen: "0",
  });
  expect(edited.status).toBe(302);
  expect((await joelle.get(`${queue}?item=${item}`)).text).toMatch(/Wendell.{1,40} has edited it since,/);
  const history = (await (await site.as("lena")).get(`${post}/history`)).text;
  expect(history).toContain("A facilitator asked for this edit; the words before are not shown.");
  expect(history).not.toContain("Zephyrine");
  expect((await joelle.get(`${post}/history`)).text).toContain("Zephyrine");
  await joelle.post(`${queue}/${other}/keep`, {});
});

test("a look decides nothing, and an item of another cohort cannot be reached through mine", async () => {
  const item = await report(await say("Once more"));
  expect((await (await site.as("orla")).post(`${queue}/${item}/keep`, {})).status).toBe(403);
  const abigail = await site.as("abigail");
  expect((await abigail.post(`/c/pediatric-pt-rural/queue/${item}/keep`, {})).status).toBe(404);
  expect((await abigail.get(`/c/pediatric-pt-rural/queue?item=${item}`)).text).not.toContain("Once more");
  expect((await abigail.post(`${queue}/${item}/keep`, {})).status).toBe(404);
  await expect(
    site.database.asMember("abigail", (app) =>
      app.query("select verbs.decide_report(cohort => $1, item => $2, verdict => 'kept', words => '')", [
        cohort("rural"),
        item,
      ]),
    ),
  ).rejects.toMatchObject({ code: "RT404" });
});

test("what was handed on waits for the moderators without a word of the post, and leads into a look at it", async () => {
  const post = await say("Hummingbird words");
  const item = await report(post, "graham", { reason: "unkind", note: "" });
  await (await site.as("joelle")).post(`${queue}/${item}/hand-on`, { note: "Please advise us." });
  const noor = await site.as("noor");
  const page = (await noor.get("/admin/handed-on")).text;
  for (const words of ["Pediatric PT", "It is unkind", "Please advise us.", "Joelle Haverty"])
    expect(page).toContain(words);
  expect(page).not.toContain("Hummingbird");
  expect(page).toContain(`/admin/cohorts/pediatric-pt/look?item=${item}`);
  const look = `/admin/cohorts/pediatric-pt/look?item=${item}`;
  const reason = "Joelle Haverty handed on a report: It is unkind. Please advise us.";
  expect((await noor.get(look)).text).toContain(`${reason}</textarea>`);
  const opened = await noor.post(look, { reason });
  expect(opened.location).toBe(post.replace("/posts/1", "?post=1#p1"));
  expect((await noor.get(opened.location!)).text).toContain("Hummingbird");
  const after = (await noor.get("/admin/handed-on")).text;
  expect(after).toContain("Looked into");
  expect(after).toContain("Go to the post");
});

test("a look's reason is filled in from its own cohort's matters alone", async () => {
  const item = await report(await say("Elsewhere"));
  await (await site.as("joelle")).post(`${queue}/${item}/hand-on`, { note: "Walnut note" });
  const noor = await site.as("noor");
  const page = (await noor.get(`/admin/cohorts/two-to-three-sites/look?item=${item}`)).text;
  expect(page).not.toContain("Walnut note");
});
