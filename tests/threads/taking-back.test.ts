import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { mailTo, useTestSettings } from "#tests/accounts/mailbox.ts";
import type { Browser } from "#tests/support/browser.ts";
import { cohort, emailOf, member } from "#tests/support/cast.ts";
import { type Site, startSite } from "#tests/support/site.ts";

const home = "/c/pediatric-pt";
let site: Site;
let wendell: Browser;

beforeAll(async () => {
  site = await startSite({ UNDO_SECONDS: "60" });
  useTestSettings({ BASE_URL: site.url });
  wendell = await site.as("wendell");
});
afterAll(() => site.stop());
beforeEach(() => rows("delete from draft"));

async function rows(text: string, values: unknown[] = []) {
  return (await site.database.owner.query(text, values)).rows;
}

/** Ends the seconds of a post now, and waits until the publisher has seen to it. */
async function timeIsOver(key: string): Promise<void> {
  await rows("update pending_post set due_at = now() where client_key = $1", [key]);
  for (let tries = 0; tries < 100; tries++) {
    if ((await rows("select from pending_post where client_key = $1", [key])).length === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("It was not posted.");
}

async function send(body: string, fields: Record<string, string> = {}, thread = 1): Promise<string> {
  const key = randomUUID();
  const sent = await wendell.post(`${home}/threads/${thread}`, { body, key, ...fields });
  expect(sent.location).toBe(`${home}/threads/${thread}?post=last&posted=${key}#sent`);
  return key;
}

test("what was sent is shown to its author with the seconds left, and to nobody else", async () => {
  const key = await send("Only mine for now.");
  const page = await wendell.get(`${home}/threads/1?post=last`);
  expect(page.text).toContain("Only mine for now.");
  expect(page.text).toMatch(/Going to the 8 practices of Pediatric PT<[^>]+> in \d\d s/);
  expect((await (await site.as("joelle")).get(`${home}/threads/1?post=last`)).text).not.toContain(
    "Only mine",
  );
  await wendell.post(`${home}/take-back`, { key });
});

test("Undo makes it a draft again, with the post that it answers", async () => {
  const key = await send("Too soon.", { replyTo: "1" });
  const back = await wendell.post(`${home}/take-back`, { key });
  expect(back.location).toBe(`${home}/threads/1?post=last#composer`);
  const page = await wendell.get(back.location!);
  expect(page.text).toContain("Too soon.</textarea>");
  expect(page.text).toMatch(/name="replyTo"[^>]* value="1"/);
  expect(await rows("select from post where client_key = $1", [key])).toEqual([]);
});

test("what is begun in the seconds between is kept when the post is made, and stays another text when it is taken back", async () => {
  const begin = (body: string, seq: string) =>
    wendell.post(`${home}/drafts/2.data`, { body, seq, key: randomUUID() });
  const posted = await send("The first thing.", {}, 2);
  await begin("The second thing.", "1");
  await timeIsOver(posted);
  const page = await wendell.get(`${home}/threads/2?post=last`);
  expect(page.text).toContain("The second thing.</textarea>");
  const taken = await send("The third thing.", {}, 2);
  await begin("The fourth thing.", "2");
  const back = await wendell.post(`${home}/take-back`, { key: taken });
  expect(back.location).toMatch(new RegExp(`^${home}/threads/2\\?post=last&draft=2~\\d+#composer$`));
  expect((await wendell.get(back.location!.replace(/#.*/, ""))).text).toContain(
    "The third thing.</textarea>",
  );
  expect((await wendell.get(`${home}/threads/2`)).text).toContain("The fourth thing.</textarea>");
});

test("too late, Undo says that it is posted, and its address leads there", async () => {
  const key = await send("It stands.");
  await timeIsOver(key);
  const late = await wendell.post(`${home}/take-back`, { key });
  expect([late.status, late.text.includes("It is posted already.")]).toEqual([409, true]);
  const sent = await wendell.get(`${home}/sent/${key}`);
  expect(sent.location).toMatch(new RegExp(`^${home}/threads/1\\?post=\\d+&posted=${key}#p\\d+$`));
});

test("a reply that met a lock is kept as a draft, and its author told in inbox and mail without its words", async () => {
  const key = await send("These words met a lock.", {}, 3);
  await rows("update thread set locked_at = now() where cohort_id = $1 and number = 3", [
    cohort("pediatric"),
  ]);
  await timeIsOver(key);
  const inbox = await wendell.get("/inbox");
  expect(inbox.text).toContain("Your reply was not posted, because the conversation was locked:");
  expect(inbox.text).toContain(`href="${home}/threads/3?post=last&amp;from=inbox#composer"`);
  const mail = await mailTo(site.database, "notification", emailOf("wendell"));
  expect(mail.body).toContain("your reply was not posted, because the conversation was locked");
  expect(mail.body).not.toContain("These words met a lock.");
  expect((await wendell.get(`${home}/threads/3`)).text).toContain("These words met a lock.");
  expect((await wendell.get("/drafts")).text).toContain("These words met a lock.");
});

test("a new conversation that met a closed door is kept, and both its list and its form say so", async () => {
  const key = randomUUID();
  await wendell.post(`${home}/ask`, {
    kind: "question",
    title: "Who was at the door?",
    body: "Words that met a door.",
    key,
  });
  const version = (by: number) =>
    rows("update cohort set charter_version = charter_version + $2 where id = $1", [cohort("pediatric"), by]);
  await version(1);
  await timeIsOver(key);
  await version(-1);
  const drafts = (await wendell.get("/drafts")).text;
  expect(drafts).toMatch(/Who was at the door\?[\s\S]*Could not be posted[\s\S]*Words that met a door\./);
  expect((await wendell.get(`${home}/sent/${key}`)).location).toBe("/drafts");
  const form = (await wendell.get(`${home}/ask`)).text;
  expect(form).toContain("The charter was published anew before it could be posted.");
  expect(form).toContain("Words that met a door.</textarea>");
});

test("a facilitator's words to an author stand in the inbox, and never in the mail", async () => {
  const [post] = await rows(
    `select p.id from post p join persona_owner o on o.persona_id = p.persona_id and o.cohort_id = p.cohort_id
     where o.member_id = $1 and p.cohort_id = $2 limit 1`,
    [member("imani"), cohort("pediatric")],
  );
  for (const [kind, words] of [
    ["asked", "Please leave out the school."],
    ["hidden", "It named a family."],
    ["edited", "A rate stood in it."],
    ["restored", ""],
  ])
    await rows(
      "select helpers.notify(m => $1, what => $2, cohort => $3, subject_kind => 'post', subject_id => $4, words => $5)",
      [member("imani"), kind, cohort("pediatric"), post.id, words],
    );
  const inbox = (await (await site.as("imani")).get("/inbox")).text;
  expect(inbox).toContain("A facilitator asks you to reword your post");
  expect(inbox).toContain("They write: Please leave out the school.");
  expect(inbox).toContain("The reason: It named a family.");
  expect(inbox).toContain("Everyone can see your post again in");
  await mailTo(site.database, "notification", emailOf("imani"));
  for (let tries = 0; tries < 50; tries++) {
    const mails = await rows("select body from mail where recipient = $1", [emailOf("imani")]);
    if (mails.length < 4) await new Promise((resolve) => setTimeout(resolve, 100));
    else break;
  }
  const mails = await rows("select body from mail where recipient = $1", [emailOf("imani")]);
  expect(mails).toHaveLength(4);
  expect(JSON.stringify(mails)).not.toMatch(/the school|named a family|A rate/);
});

test("topics of another cohort, and more than three, are refused; the text is kept", async () => {
  const [foreign] = await rows("select id from topic where cohort_id <> $1 limit 1", [cohort("pediatric")]);
  const own = await rows("select id from topic where cohort_id = $1 order by position limit 4", [
    cohort("pediatric"),
  ]);
  const ask = (topics: unknown[]) =>
    wendell.post(`${home}/ask`, {
      ...{ kind: "question", title: "Which one?", body: "Words that stay.", key: randomUUID() },
      "topics[]": topics.map(String),
    });
  expect((await ask([foreign.id])).status).toBe(404);
  const many = await ask(own.map(({ id }) => id));
  expect([many.status, many.text.includes("Choose at most three topics.")]).toEqual([400, true]);
  expect(many.text).toContain("Words that stay.</textarea>");
  const deep = await wendell.post(`${home}/ask`, {
    ...{ kind: "question", title: "Deep", body: `${"> ".repeat(40)}deep`, key: randomUUID() },
    "topics[]": [String(own[0].id)],
  });
  expect([deep.status, deep.text.includes('aria-invalid="true"')]).toEqual([400, true]);
});
