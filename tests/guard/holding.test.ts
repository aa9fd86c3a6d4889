// A text that a rule holds can be sent to a moderator first; nobody else sees it before.
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { allJobsDone, mailTo, useTestSettings } from "#tests/accounts/mailbox.ts";
import { cohort, emailOf, member } from "#tests/support/cast.ts";
import { type Site, startSite } from "#tests/support/site.ts";

const home = "/c/pediatric-pt";
let site: Site;

beforeAll(async () => {
  site = await startSite({ UNDO_SECONDS: "0" });
  useTestSettings({ BASE_URL: site.url });
});
afterAll(() => site?.stop());

async function rows(text: string, values: unknown[] = []) {
  return (await site.database.owner.query(text, values)).rows;
}

const pact = (bird: string) => `Let's all drop them until the rates come up, says the ${bird}.`;

async function send(bird: string, who = "wendell", fields: Record<string, string> = {}) {
  const key = randomUUID();
  const form = { body: pact(bird), key, explained: "moderator", again: "yes", ...fields };
  return { key, answer: await (await site.as(who)).post(`${home}/threads/1`, form) };
}

/** Sends a reply to a moderator, and returns the number under which it waits. */
async function hold(bird: string, who = "wendell"): Promise<{ key: string; held: number }> {
  const { key, answer } = await send(bird, who);
  expect(answer.location).toBe(`${home}/threads/1?post=last&posted=${key}#sent`);
  const [row] = await rows("select held_id from pending_post where client_key = $1", [key]);
  return { key, held: row.held_id };
}

const posted = (key: string) => rows("select number from post where client_key = $1", [key]);

test("it is offered to send it to a moderator first, and without that nothing is stored", async () => {
  const { key, answer } = await send("wryneck", "wendell", { explained: "" });
  expect(answer.status).toBe(400);
  expect(answer.text).toContain("Send it to a moderator first");
  expect(answer.text).toContain('name="explained" value="moderator"');
  expect(await rows("select from pending_post where client_key = $1", [key])).toEqual([]);
  expect(await posted(key)).toEqual([]);
});

test("until a moderator has looked its author and those who lead see it, and nobody else", async () => {
  const { key } = await hold("siskin");
  const wendell = await site.as("wendell");
  for (const page of [`${home}/threads/1?post=last`, `${home}/sent/${key}`]) {
    const { text } = await wendell.get(page);
    expect(text, page).toContain("says the siskin");
    expect(text, page).toContain("Waiting for a moderator.");
  }
  expect((await wendell.get("/drafts")).text).toContain("Waiting for a moderator");
  expect((await (await site.as("joelle")).get(`${home}/held`)).text).toContain("says the siskin");
  const seen = [
    `${home}/threads/1?post=last`,
    home,
    "/",
    "/search?q=siskin",
    `${home}/sent/${key}`,
    `${home}/held`,
  ];
  for (const who of ["graham", "noor", "eero"])
    for (const page of seen)
      expect((await (await site.as(who)).get(page)).text, `${who} ${page}`).not.toContain("says the siskin");
  expect([403, 404]).toContain((await (await site.as("graham")).get(`${home}/held`)).status);
  expect(await posted(key)).toEqual([]);
});

test("who can decide hears of it, in the inbox and by mail, and the mail holds no word of it", async () => {
  await rows("delete from notification where kind = 'post_held'");
  await hold("brambling");
  expect((await (await site.as("joelle")).get("/inbox")).text).toContain(
    "A post waits for somebody to look at it",
  );
  const told = await rows("select distinct member_id from notification where kind = 'post_held'");
  expect(told.map(({ member_id }) => member_id)).not.toContain(member("graham"));
  await allJobsDone(site.database);
  const mail = await mailTo(site.database, "notification", emailOf("joelle"));
  expect(mail.subject).toContain("A post waits for you");
  expect(`${mail.subject} ${mail.body}`).not.toContain("brambling");
  expect(mail.link).toContain(`${home}/held`);
});

test("no job posts it by itself", async () => {
  const { key } = await hold("redpoll");
  await rows("update pending_post set due_at = now() - interval '1 hour' where client_key = $1", [key]);
  await rows("select * from jobs.publish_due(at_most => 100)");
  expect(await posted(key)).toEqual([]);
  expect(await rows("select from pending_post where client_key = $1", [key])).toHaveLength(1);
});

test("once it is released it is a post like any, its author hears so, and the audit log holds rules alone", async () => {
  const { key, held } = await hold("twite");
  const joelle = await site.as("joelle");
  expect((await joelle.get(`${home}/held/${held}/release`)).text).toContain("says the twite");
  expect((await joelle.post(`${home}/held/${held}/release`, {})).location).toBe(`${home}/held?done=released`);
  expect(await posted(key)).toHaveLength(1);
  expect((await (await site.as("graham")).get(`${home}/threads/1?post=last`)).text).toContain(
    "says the twite",
  );
  expect((await (await site.as("wendell")).get("/inbox")).text).toContain("A moderator looked at your post");
  const [entry] = await rows("select action, actor_id, detail from audit_entry order by id desc limit 1");
  expect(entry).toEqual({
    action: "held_post.released",
    actor_id: member("joelle"),
    detail: "acting-together",
  });
  const again = await joelle.post(`${home}/held/${held}/release`, {});
  expect(again.status).toBe(409);
  expect(again.text).toContain("Already handled by Joelle");
  expect(await posted(key)).toHaveLength(1);
});

test("sent back it is a draft again, with the words of the moderator in the inbox", async () => {
  const { key, held } = await hold("serin");
  const joelle = await site.as("joelle");
  const empty = await joelle.post(`${home}/held/${held}/send-back`, { words: "" });
  expect(empty.status).toBe(400);
  const back = await joelle.post(`${home}/held/${held}/send-back`, {
    words: "Please say what you alone will do.",
  });
  expect(back.location).toBe(`${home}/held?done=back`);
  const wendell = await site.as("wendell");
  expect((await wendell.get("/inbox")).text).toContain("Please say what you alone will do.");
  expect((await wendell.get("/drafts")).text).toContain("says the serin");
  expect(await posted(key)).toEqual([]);
  await rows("delete from draft where client_key = $1", [key]);
});

test("its author can take it back, text and all, and then nobody decides it any more", async () => {
  const { key, held } = await hold("crossbill");
  const wendell = await site.as("wendell");
  await wendell.post(`${home}/take-back`, { key });
  expect(await rows("select body from draft where client_key = $1", [key])).toEqual([
    { body: pact("crossbill") },
  ]);
  const joelle = await site.as("joelle");
  const late = await joelle.post(`${home}/held/${held}/release`, {});
  expect(late.status).toBe(409);
  expect(late.text).toContain("Its author took it back");
  expect((await joelle.get(`${home}/held`)).text).not.toContain("says the crossbill");
  await rows("delete from draft where client_key = $1", [key]);
});

test("where the conversation was locked meanwhile that is said, and it goes on waiting", async () => {
  const { key, held } = await hold("linnet");
  await rows("update thread set locked_at = now() where cohort_id = $1 and number = 1", [
    cohort("pediatric"),
  ]);
  const late = await (await site.as("joelle")).post(`${home}/held/${held}/release`, {});
  await rows("update thread set locked_at = null where cohort_id = $1 and number = 1", [cohort("pediatric")]);
  expect(late.status).toBe(409);
  expect(late.text).toContain("The conversation was locked meanwhile.");
  expect(await rows("select from pending_post where client_key = $1", [key])).toHaveLength(1);
});

test("nobody decides what they wrote themselves, nor who does not lead, nor from another cohort", async () => {
  const { held } = await hold("chaffinch", "joelle");
  const joelle = await site.as("joelle");
  expect((await joelle.get(`${home}/held`)).text).not.toContain("says the chaffinch");
  expect((await joelle.post(`${home}/held/${held}/release`, {})).status).toBe(404);
  const other = await hold("hawfinch");
  expect((await (await site.as("graham")).post(`${home}/held/${other.held}/release`, {})).status).toBe(403);
  for (const who of ["abigail", "noor"])
    expect((await (await site.as(who)).post(`${home}/held/${other.held}/release`, {})).status, who).toBe(404);
  // By the address of a cohort that one does lead.
  const foreign = await (await site.as("abigail")).post(`/c/rural-pt/held/${other.held}/release`, {});
  expect(foreign.status).toBe(404);
});

test("a new conversation waits as well, and stands once it is released", async () => {
  const key = randomUUID();
  const form = {
    kind: "question",
    title: "Shall we?",
    body: pact("bullfinch"),
    key,
    explained: "moderator",
    again: "yes",
  };
  const sent = await (await site.as("wendell")).post(`${home}/ask`, form);
  expect(sent.location).toBe(`${home}/sent/${key}`);
  const [{ held_id: held }] = await rows("select held_id from pending_post where client_key = $1", [key]);
  await (await site.as("joelle")).post(`${home}/held/${held}/release`, {});
  expect(await posted(key)).toEqual([{ number: 1 }]);
});

test("what is said of a contract waits with its question, and is read before it is posted", async () => {
  const key = randomUUID();
  const sent = await (await site.as("wendell")).post(`${home}/contracts/ask`, {
    ...{ title: "A clause for the autumn", body: "Has anyone moved them?", counterparty: "payer" },
    ...{
      "clauses[]": ["indemnification"],
      excerpt: pact("hawfinch"),
      key,
      explained: "moderator",
      again: "yes",
    },
  });
  expect(sent.location).toBe(`${home}/sent/${key}`);
  const [{ held_id: held }] = await rows("select held_id from pending_post where client_key = $1", [key]);
  const joelle = await site.as("joelle");
  expect((await joelle.get(`${home}/held`)).text).toContain("says the hawfinch");
  await joelle.post(`${home}/held/${held}/release`, {});
  expect(await rows("select excerpt from contract_question where excerpt like $1", ["%hawfinch%"])).toEqual([
    { excerpt: pact("hawfinch") },
  ]);
});

test("what has to be worded anew cannot be sent to a moderator instead, and other forms hold nothing", async () => {
  const grave = await send("goldfinch", "wendell", { body: `${pact("goldfinch")} MRN 88213407.` });
  expect(grave.answer.status).toBe(400);
  expect(await rows("select from pending_post where client_key = $1", [grave.key])).toEqual([]);
  const titled = await (await site.as("joelle")).post(`${home}/threads/1/change`, {
    kind: "question",
    title: pact("goldfinch"),
    explained: "moderator",
  });
  expect(titled.status).toBe(400);
});

test("who sends it without a name stays unnamed to those who lead, and once it is posted", async () => {
  const { key } = await hold("fieldfare");
  await rows("update pending_post set naming = 'unnamed' where client_key = $1", [key]);
  const { text } = await (await site.as("joelle")).get(`${home}/held`);
  const [, sheet] = /<section[^>]*>((?:(?!<section)[\s\S])*?says the fieldfare)/.exec(text)!;
  expect(sheet).toContain("somebody who does not give their name");
  expect(sheet).not.toContain("Wendell");
});

test("of who loses the seat meanwhile it is a draft again", async () => {
  const { key } = await hold("greenfinch");
  const seat =
    "update attendee set until = $1 where cohort_id = $2 and member_id = $3 and facilitator = false";
  await rows(seat, [new Date(), cohort("pediatric"), member("wendell")]);
  await vi.waitFor(
    async () =>
      expect(await rows("select why from draft where client_key = $1", [key])).toEqual([{ why: "seat" }]),
    10_000,
  );
  expect((await (await site.as("joelle")).get(`${home}/held`)).text).not.toContain("says the greenfinch");
});

const sayAgain = () => rows("select jobs.say_held_again()");
const daysGoBy = (days: number) =>
  rows(
    `update held_post set at = at - make_interval(days => $1), said_again_at = said_again_at - make_interval(days => $1)`,
    [days],
  );
const reminded = (who: string) =>
  rows("select id from notification where member_id = $1 and kind = 'held_waits' and read_at is null", [
    member(who),
  ]);

test("what has waited for a day is said again to those who can decide it, and after three days once more", async () => {
  await rows("update held_post set decided_at = now(), decision = 'gone' where decided_at is null");
  await rows("delete from notification");
  const { held } = await hold("brambling", "imani");
  await sayAgain();
  expect(await reminded("joelle")).toEqual([]);
  await daysGoBy(1);
  await Promise.all([sayAgain(), sayAgain()]);
  const [first, ...more] = await reminded("joelle");
  expect(more).toEqual([]);
  expect([await reminded("graham"), await reminded("imani"), await reminded("noor")]).toEqual([[], [], []]);
  expect((await (await site.as("joelle")).get("/inbox")).text).toContain("A post still waits");
  await daysGoBy(2);
  await sayAgain();
  expect(await reminded("joelle")).toEqual([first]);
  await daysGoBy(1);
  await sayAgain();
  const [second] = await reminded("joelle");
  expect(second!.id).toBeGreaterThan(first!.id);
  await (await site.as("joelle")).post(`${home}/held/${held}/release`, {});
  expect(await reminded("joelle")).toEqual([]);
});

test("where nobody there can decide any more, the network’s moderators hear of it by the cohort’s name alone", async () => {
  await rows("update held_post set decided_at = now(), decision = 'gone' where decided_at is null");
  await rows("delete from notification");
  const { key, held } = await hold("goldcrest", "imani");
  await hold("firecrest", "imani");
  const led = await rows(
    "update attendee set facilitator = false where cohort_id = $1 and facilitator and until is null returning member_id",
    [cohort("pediatric")],
  );
  await daysGoBy(1);
  await sayAgain();
  const told = await rows(
    "select member_id, subject_kind from notification where kind = 'held_waits' order by 1",
  );
  expect(told.map(({ subject_kind }) => subject_kind)).toEqual(told.map(() => "cohort"));
  expect(told.filter(({ member_id }) => member_id === member("noor"))).toHaveLength(1);
  await rows("update attendee set facilitator = true where cohort_id = $1 and member_id = any($2)", [
    cohort("pediatric"),
    led.map(({ member_id }) => member_id),
  ]);
  await rows("delete from pending_post where held_id is not null");
  expect(await rows("select decision from held_post where id = $1", [held])).toEqual([{ decision: "gone" }]);
  expect(await posted(key)).toEqual([]);
});
