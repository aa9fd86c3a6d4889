// Whoever is mentioned in a post hears of it, if they can read it; nobody else is named, found or told.
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Browser } from "#tests/support/browser.ts";
import { cohort, emailOf, member, persona } from "#tests/support/cast.ts";
import { startWithNothingNew } from "#tests/support/nothing-new.ts";
import type { Pristine } from "#tests/support/pristine.ts";
import type { Site } from "#tests/support/site.ts";

const home = "/c/pediatric-pt";
let site: Site;
let pristine: Pristine;
let joelle: Browser;
let wendell: Browser;
let lena: Browser;

beforeAll(async () => {
  ({ site, joelle, wendell, lena, pristine } = await startWithNothingNew());
});
beforeEach(() => pristine.restore());
afterAll(async () => {
  await pristine?.close();
  await site?.stop();
});

async function pageOf(key: string): Promise<string> {
  const { rows } = await site.database.owner.query("select uid from person where id = $1", [member(key)]);
  return `/people/${rows[0].uid}`;
}

/** Begins a conversation as Wendell. Returns its address. */
async function asked(body: string): Promise<string> {
  const sent = await wendell.post(`${home}/ask`, {
    ...{ kind: "question", title: "Who knows?", body, key: randomUUID(), again: "yes" },
  });
  return sent.ledTo();
}

/** Whom news of the last conversation was told, and as what. */
async function told(): Promise<string[]> {
  const { rows } = await site.database.owner.query(
    `select p.name || ': ' || n.kind as told from notification n join person p on p.id = n.member_id
     join post x on n.subject_kind = 'post' and x.id = n.subject_id
     where x.cohort_id = $1 and x.thread_id = (select max(id) from thread where cohort_id = $1) order by n.id`,
    [cohort("pediatric")],
  );
  return rows.map(({ told }) => told);
}

const shown = async (browser: Browser, address: string) =>
  /class="prose post-body">(.*?)<\/div>/s.exec((await browser.get(address)).text)?.[1];

test("whoever is mentioned hears of it once, in the inbox and by mail, as being mentioned", async () => {
  const lenas = await pageOf("lena");
  const address = await asked(`Would [@Lena Sorvik](${lenas}) know? [@Lena Sorvik](${lenas}), please.`);
  expect(await told()).toEqual(["Lena Sorvik: mentioned"]);
  const inbox = (await lena.get("/inbox")).text.replaceAll("<!-- -->", "");
  expect(inbox).toContain("Wendell Pruitt mentioned you in “<bdi>Who knows?</bdi>”");
  // It is on its way, or there already.
  const { rows } = await site.database.owner.query(
    `select (select count(*) from graphile_worker.jobs where task_identifier = 'mail_notification' and created_at > now() - interval '1 minute')
       + (select count(*) from mail where recipient = $1) as mails`,
    [emailOf("lena")],
  );
  expect(Number(rows[0].mails)).toBeGreaterThan(0);
  // Who is answered and mentioned in one post hears of it once.
  await lena.post(address, {
    body: `[@Wendell](${await pageOf("wendell")}), I do.`,
    key: randomUUID(),
    replyTo: "1",
  });
  expect(await told()).toEqual(["Lena Sorvik: mentioned", "Wendell Pruitt: mentioned"]);
});

test("a mention is settled when its post was shown", async () => {
  const address = await asked(`Would [@Lena Sorvik](${await pageOf("lena")}) know?`);
  expect((await lena.get("/inbox")).text).toContain("mentioned you");
  await lena.get(address);
  expect((await lena.get("/inbox")).text).not.toContain("mentioned you");
});

test("a mention goes with its post, comes back with it, and hides no other news meanwhile", async () => {
  const address = await asked("Who knows?");
  await lena.post(`${address}/follow`, { level: "followed" });
  await joelle.post(address, { body: "Somebody may.", key: randomUUID() });
  await wendell.post(address, { body: `[@Lena](${await pageOf("lena")})?`, key: randomUUID() });
  await wendell.post(`${address}/posts/3/delete`);
  const without = (await lena.get("/inbox")).text.replaceAll("<!-- -->", "");
  expect(without).toContain('aria-label="Inbox, 1 unread"');
  expect(without).toMatch(/Joelle [^<]*(replied|posted|wrote)/);
  await wendell.post(`${address}/posts/3/restore`);
  expect((await lena.get("/inbox")).text.replaceAll("<!-- -->", "")).toContain(
    "Wendell Pruitt mentioned you in",
  );
  await wendell.post(`${address}/posts/3/delete`);
  await joelle.post(`${address}/posts/2/delete`);
  expect((await lena.get("/inbox")).text).not.toMatch(/Inbox, \d+ unread/);
});

test("who has muted the conversation is told of a mention all the same, and nobody of their own", async () => {
  const address = await asked(`As [@Wendell Pruitt](${await pageOf("wendell")}) I ask.`);
  expect(await told()).toEqual([]);
  await lena.post(`${address}/follow`, { level: "muted" });
  await joelle.post(address, { body: `[@Lena](${await pageOf("lena")})?`, key: randomUUID() });
  expect((await told()).sort()).toEqual(["Lena Sorvik: mentioned", "Wendell Pruitt: reply"]);
});

test("the name of today is shown, whatever was typed, and leads to their page", async () => {
  const lenas = await pageOf("lena");
  const address = await asked(`Would [@our *Lena*](${lenas}) know?`);
  expect(await shown(joelle, address)).toContain(
    `href="${lenas}" class="mention" dir="auto">@Lena Sorvik</a>`,
  );
  await site.database.owner.query("update persona set name = 'Lena <i>Berg</i>' where id = $1", [
    persona("pediatric", "lena"),
  ]);
  for (const at of [address, `${address}/posts/1`, `${address}/print`])
    expect((await joelle.get(at)).text, at).toContain(">@Lena &lt;i&gt;Berg&lt;/i&gt;</a>");
});

test("whoever left the cohort is the words that were typed, without a way to them", async () => {
  const lenas = await pageOf("lena");
  const address = await asked(`Would [@Lena Sorvik](${lenas}) know?`);
  await site.database.owner.query("select helpers.let_go_of_persona(cohort => $1, m => $2)", [
    cohort("pediatric"),
    member("lena"),
  ]);
  const text = await shown(joelle, address);
  expect(text).toContain("Would @Lena Sorvik know?");
  expect(text).not.toContain(lenas);
});

test("somebody of another cohort is neither named nor told, on the page, in the preview, nor by guessing", async () => {
  const foreign = await pageOf("abigail");
  const body = `Does [@you](${foreign}) tell me who that is? And [@nobody](/people/aaaaaaaaaaaaaa)?`;
  const address = await asked(body);
  expect(await told()).toEqual([]);
  const preview = await wendell.post(`${address}/preview`, { body, key: randomUUID(), seq: "1" });
  for (const text of [await shown(joelle, address), preview.text.replace(/<textarea.*?<\/textarea>/s, "")])
    expect(text).toContain("Does @you tell me who that is? And @nobody?");
  expect(await shown(joelle, address)).not.toContain(foreign);
});

test("what is quoted mentions nobody again, and a link to a page is no mention", async () => {
  const lenas = await pageOf("lena");
  const address = await asked(`> Would [@Lena Sorvik](${lenas}) know?\n\nSee [her page](${lenas}).`);
  expect(await told()).toEqual([]);
  expect(await shown(joelle, address)).toContain('class="mention quoted" dir="auto">@Lena Sorvik</a>');
});

test("an edit tells those whom it mentions newly, and those who heard of the post not again", async () => {
  const [lenas, joelles] = [await pageOf("lena"), await pageOf("joelle")];
  const address = await asked(`[@Lena Sorvik](${lenas})?`);
  const edit = (body: string, seen: string) => wendell.post(`${address}/posts/1/edit`, { body, seen });
  await edit(`[@Lena Sorvik](${lenas}) and [@Joelle Haverty](${joelles})?`, "0");
  expect(await told()).toEqual(["Lena Sorvik: mentioned", "Joelle Haverty: mentioned"]);
  await edit("Nobody?", "1");
  await edit(`[@Lena Sorvik](${lenas})!`, "2");
  expect(await told()).toEqual(["Lena Sorvik: mentioned", "Joelle Haverty: mentioned"]);
});

test("a facilitator who edits mentions nobody in another's name", async () => {
  const address = await asked("Who knows?");
  const body = `Does [@Lena](${await pageOf("lena")}) know?`;
  await joelle.post(`${address}/posts/1/edit`, { body, seen: "0", reason: "A name stood in it" });
  expect(await told()).toEqual(["Wendell Pruitt: edited"]);
});

test("a post that names a whole cohort tells the first twenty at most", async () => {
  const { rows } = await site.database.owner.query(
    "select person_uid as uid, name from persona where cohort_id = $1 and person_uid <> '' order by id",
    [cohort("pediatric")],
  );
  const words = Array.from({ length: 21 }, () => `[@Wendell Pruitt](${"/people/"}${rows[0].uid})`).join(" ");
  const last = rows.find(({ name }) => name === "Lena Sorvik");
  await asked(`${words} [@Lena Sorvik](/people/${last.uid})`);
  expect(await told()).not.toContain("Lena Sorvik: mentioned");
});

test("a mention says nothing of who writes under another name", async () => {
  const { owner } = site.database;
  const lenas = await pageOf("lena");
  const address = await asked("Who knows?");
  // Nothing lets anybody post under an alias yet: its post is made here, and told as posting tells.
  const { rows } = await owner.query(
    "insert into persona (cohort_id, kind, name, called) values ($1, 'alias', 'A colleague', 'A colleague') returning id",
    [cohort("pediatric")],
  );
  await owner.query("insert into persona_owner (cohort_id, persona_id, member_id) values ($1, $2, $3)", [
    ...[cohort("pediatric"), rows[0].id, member("joelle")],
  ]);
  await joelle.post(address, { body: `[@Lena](${lenas})?`, key: randomUUID() });
  await owner.query(
    "update post set persona_id = $2 where cohort_id = $1 and thread_id = (select max(id) from thread where cohort_id = $1) and number = 2",
    [cohort("pediatric"), rows[0].id],
  );
  const inbox = (await lena.get("/inbox")).text.replaceAll("<!-- -->", "");
  expect(inbox).toContain("A colleague mentioned you in");
  const names = JSON.parse((await wendell.get(`${home}/people/typed?q=colleague`)).text);
  expect(names).toEqual({ people: [] });
});

test("behind an @ stand eight people of the cohort at most, by the beginnings of their names and practices", async () => {
  const find = async (browser: Browser, words: string) =>
    JSON.parse((await browser.get(`${home}/people/typed?q=${encodeURIComponent(words)}`)).text).people;
  expect(await find(wendell, "")).toHaveLength(8);
  const [lenas, ...others] = await find(wendell, "LENA s");
  expect(others).toEqual([]);
  expect(lenas).toMatchObject({ uid: (await pageOf("lena")).slice(8), name: "Lena Sorvik" });
  expect(await find(wendell, lenas.practice.toLowerCase())).toContainEqual(lenas);
  // Neither who asks, nor the middle of a word, nor anybody of another cohort, nor signs that mean something to Postgres.
  for (const words of ["Wendell", "ena", "Abigail", "%", "_"]) expect(await find(wendell, words)).toEqual([]);
  const { rows } = await site.database.owner.query(
    `select p.name from person p where not exists (select from attendee a where a.member_id = p.id and a.cohort_id = $1 and a.until is null)`,
    [cohort("pediatric")],
  );
  for (const { name } of rows.slice(0, 60)) expect(await find(wendell, name), name).toEqual([]);
});
