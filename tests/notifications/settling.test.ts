// What was seen is done, everywhere: badge, inbox and start page tell the same.
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Browser } from "#tests/support/browser.ts";
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

/** Begins a conversation as Wendell, with so many answers by Joelle. Returns its address. */
async function asked(title: string, answers: number): Promise<string> {
  const asked = await wendell.post(`${home}/ask`, {
    ...{ kind: "question", title, body: "We wonder.", key: randomUUID(), again: "yes" },
  });
  const address = asked.ledTo();
  for (let i = 0; i < answers; i++) await joelle.post(address, { body: `Answer ${i}`, key: randomUUID() });
  return address;
}

/** What waits for somebody: by the badge, in the inbox, and on the start page. */
async function waiting(browser: Browser): Promise<[badge: number, listed: number, atHome: number]> {
  const [inbox, start] = [(await browser.get("/inbox")).text, (await browser.get("/")).text];
  const rows = (text: string) => text.match(/class="row row-unread" id="row-/g)?.length ?? 0;
  return [Number(/aria-label="Inbox, (\d+) unread"/.exec(inbox)?.[1] ?? 0), rows(inbox), rows(start)];
}

/** React's marks between texts are nothing that is read. */
const withoutMarks = (html: string) => html.replaceAll("<!-- -->", "");
const rowOf = (text: string) => /id="row-(\d+)"/.exec(text)![1]!;

test("answers to one question are one row, which names who wrote and leads to the first", async () => {
  const address = await asked("Who answers?", 2);
  await lena.post(address, { body: "I do, too.", key: randomUUID() });
  expect(await waiting(wendell)).toEqual([1, 1, 1]);
  const text = withoutMarks((await wendell.get("/inbox")).text);
  expect(text).toContain("Lena Sorvik and Joelle Haverty wrote to you in “<bdi>Who answers?</bdi>”");
  expect(text).toContain("3 posts");
  expect(text).toContain(`href="${address}?post=2&amp;from=inbox#p2"`);
});

test("the tab of every page names the network, and says how much waits", async () => {
  const address = await asked("Which tab?", 1);
  const titleOf = async (path: string) => /<title>(.*?)<\/title>/.exec((await wendell.get(path)).text)?.[1];
  expect(await titleOf("/inbox")).toBe("(1) Inbox · Test Network");
  expect(await titleOf("/settings")).toBe("(1) My settings · Test Network");
  expect(await titleOf("/c/nowhere")).toBe("(1) Nothing here · Test Network");
  await wendell.get(`${address}?post=2`);
  expect(await titleOf(address)).toBe("Which tab? · Test Network");
});

test("opening the conversation settles what is told of it, page by page", async () => {
  const address = await asked("A long one", 24);
  expect(await waiting(wendell)).toEqual([1, 1, 1]);
  await wendell.get(`${address}?post=2`);
  expect((await wendell.get("/inbox")).text).toContain("5 posts");
  await wendell.get(`${address}?post=25`);
  expect(await waiting(wendell)).toEqual([0, 0, 0]);
  expect((await wendell.get("/inbox?show=done")).text).toContain("A long one");
});

test("a prefetch settles nothing, and neither does a data request", async () => {
  const address = await asked("Not seen", 1);
  await wendell.get(address, { "sec-purpose": "prefetch" });
  await wendell.data(address);
  expect(await waiting(wendell)).toEqual([1, 1, 1]);
});

test("what a facilitator did to a post is settled when that post was shown, and not by reading elsewhere", async () => {
  const address = await asked("Edited meanwhile", 24);
  await wendell.get(`${address}?post=2`);
  await wendell.get(`${address}?post=25`);
  await joelle.post(`${address}/posts/1/edit`, {
    body: "We wonder, too.",
    seen: "0",
    reason: "A name stood in it",
  });
  expect(await waiting(wendell)).toEqual([1, 1, 1]);
  await wendell.get(`${address}?post=25`);
  expect(await waiting(wendell)).toEqual([1, 1, 1]);
  await wendell.get(`${address}?post=1`);
  expect(await waiting(wendell)).toEqual([0, 0, 0]);
});

test("with script the posts that were seen are settled, and no others", async () => {
  const address = await asked("Seen by script", 3);
  await wendell.post(`${address}/read`, { seen: "3" });
  expect((await wendell.get("/inbox")).text).toContain("2 posts");
  await wendell.post(`${address}/read`, { post: "4", seen: "2,3,4" });
  expect(await waiting(wendell)).toEqual([0, 0, 0]);
  expect((await wendell.post(`${address}/read`, { seen: "4; drop table post" })).status).toBe(400);
});

test("whoever answers a post has seen it", async () => {
  const address = await asked("Answered", 2);
  await wendell.post(address, { body: "Thank you.", replyTo: "2", key: randomUUID() });
  expect((await wendell.get("/inbox")).text).not.toContain("2 posts");
  await wendell.post(address, { body: "You, too.", replyTo: "3", key: randomUUID() });
  expect(await waiting(wendell)).toEqual([0, 0, 0]);
});

test("a row is done by its button, stays in its place to be undone, and is found among what is done", async () => {
  await asked("Done by hand", 1);
  const row = rowOf((await wendell.get("/inbox")).text);
  const { location } = await wendell.post(`/inbox/${row}/done`, { page: "inbox" });
  expect(location).toBe(`/inbox?row=${row}#row-${row}`);
  const after = await wendell.get(location!);
  expect(after.text).toContain("Not done: Done by hand");
  expect(await waiting(wendell)).toEqual([0, 0, 0]);
  expect((await wendell.get("/inbox?show=done")).text).toContain("Done by hand");
  await wendell.post(`/inbox/${row}/again`, { page: "done" });
  expect(await waiting(wendell)).toEqual([1, 1, 1]);
});

test("a row of somebody else's inbox cannot be settled, and looks like one that is not there", async () => {
  await asked("Not yours", 1);
  const row = rowOf((await wendell.get("/inbox")).text);
  expect((await joelle.post(`/inbox/${row}/done`, { page: "inbox" })).status).toBe(404);
  expect((await joelle.post("/inbox/999999/done", { page: "inbox" })).status).toBe(404);
  expect(await waiting(wendell)).toEqual([1, 1, 1]);
});

test("all is done in one go, and undone in one go without what was done before", async () => {
  await asked("Done before", 1);
  await wendell.post(`/inbox/${rowOf((await wendell.get("/inbox")).text)}/done`, { page: "inbox" });
  await asked("First of two", 1);
  await asked("Second of two", 1);
  const { location } = await wendell.post("/inbox/done");
  expect(await waiting(wendell)).toEqual([0, 0, 0]);
  expect((await wendell.get(location!)).text).toContain("All done.");
  await wendell.post("/inbox/again", { moment: /settled=(\d+)/.exec(location!)![1]! });
  expect(await waiting(wendell)).toEqual([2, 2, 2]);
});

test("marking a conversation or a cohort as read settles its news, and undoing it lets them wait", async () => {
  const address = await asked("Marked", 2);
  for (const mark of [`${address}/read`, `${home}/read`]) {
    const { location } = await wendell.post(mark, {});
    expect(await waiting(wendell)).toEqual([0, 0, 0]);
    await wendell.post(`${home}/unread-again`, { moment: /at=(\d+)/.exec(location!)![1]! });
    expect(await waiting(wendell)).toEqual([1, 1, 1]);
    expect((await wendell.get(`${home}?show=unread`)).text).toContain("Marked");
  }
});

test("who follows a conversation hears of every post in it, once", async () => {
  const address = await asked("Followed", 0);
  const { location } = await lena.post(`${address}/follow`, { level: "followed", post: "27" });
  expect(location, "the page of posts that it was chosen on").toBe(`${address}?post=27#hears`);
  await joelle.post(address, { body: "For everyone.", key: randomUUID() });
  expect(withoutMarks((await lena.get("/inbox")).text)).toContain(
    "Joelle Haverty wrote in “<bdi>Followed</bdi>”",
  );
  expect(await waiting(wendell)).toEqual([1, 1, 1]);
  await wendell.post(`${address}/follow`, { level: "followed" });
  await joelle.post(address, { body: "Again.", key: randomUUID() });
  expect((await wendell.get("/inbox")).text).toContain("2 posts");
  expect((await lena.get("/mine?show=followed")).text).toContain(`href="${address}`);
  await lena.post(`${address}/follow`, { level: "" });
  expect((await lena.get("/mine?show=followed")).text).toContain("You follow no conversation");
  await lena.post("/inbox/done");
  await joelle.post(address, { body: "And again.", key: randomUUID() });
  expect(await waiting(lena)).toEqual([0, 0, 0]);
});

test("a muted conversation is not new, unless somebody answers what I wrote; unmuted, it is new from where I was", async () => {
  const address = await asked("Muted", 0);
  await wendell.post(`${address}/follow`, { level: "muted" });
  await lena.get(address);
  await lena.post(`${address}/follow`, { level: "muted" });
  await joelle.post(address, { body: "To everyone.", key: randomUUID() });
  expect(await waiting(wendell)).toEqual([0, 0, 0]);
  expect((await lena.get(`${home}?show=unread`)).text).not.toContain("Muted");
  expect((await lena.get("/mine?show=muted")).text).toContain(`href="${address}`);
  expect((await lena.get("/mine?show=followed")).text).not.toContain(`href="${address}`);
  expect((await wendell.get("/mine?show=muted")).text, "others have lists of their own").toContain(
    `href="${address}`,
  );
  expect((await joelle.get("/mine?show=muted")).text).toContain("You have muted no conversation");
  await joelle.post(address, { body: "To you.", replyTo: "1", key: randomUUID() });
  expect(await waiting(wendell)).toEqual([1, 1, 1]);
  expect((await lena.get(address)).text).toContain("You muted it");
  await lena.post(`${address}/follow`, { level: "" });
  expect((await lena.get(`${home}?show=unread`)).text).toContain("Muted");
});

test("what I began is listed with what became of it, and nobody else's is", async () => {
  await asked("Mine, unanswered", 0);
  const answered = await asked("Mine, answered", 1);
  const all = (await wendell.get("/mine")).text;
  expect(all).toContain("no answer yet");
  expect(all).toContain("did one of the answers help?");
  const own = await asked("Mine, added to", 0);
  await wendell.post(own, { body: "Nobody yet?", key: randomUUID() });
  const row = /Mine, added to[\s\S]*?<\/li>/.exec((await wendell.get("/mine")).text)![0];
  expect(row, "what the asker adds is no answer").toContain("no answer yet");
  await wendell.post(`${answered}/accept`, { post: "2" });
  expect((await wendell.get("/mine")).text).toContain("you took an answer");
  const open = (await wendell.get("/mine?show=open")).text;
  expect(open).toContain("Mine, unanswered");
  expect(open).not.toContain("Mine, answered");
  expect((await lena.get("/mine")).text).not.toContain("Mine, unanswered");
});

test("a person's page shows what they wrote to those who may read it there, and to nobody else", async () => {
  await asked("On my page", 0);
  const { rows } = await site.database.owner.query<{ uid: string }>(
    "select uid from person where name = 'Wendell Pruitt'",
  );
  const page = `/people/${rows[0]!.uid}`;
  expect((await lena.get(page)).text).toContain("On my page");
  const noor = await site.as("noor");
  const seen = await noor.get(page);
  expect(seen.status).toBe(200);
  expect(seen.text).not.toContain("On my page");
});
