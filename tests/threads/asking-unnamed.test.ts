// Asking without one's name, as the others and as who asked get to see it.
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { mailTo, useTestSettings } from "#tests/accounts/mailbox.ts";
import type { Browser } from "#tests/support/browser.ts";
import { cohort, emailOf, member } from "#tests/support/cast.ts";
import { type Site, startSite } from "#tests/support/site.ts";

const home = "/c/pediatric-pt";
let site: Site;
let wendell: Browser;
let joelle: Browser;
let asker: { name: string; uid: string; practice: string };

beforeAll(async () => {
  site = await startSite();
  useTestSettings({ BASE_URL: site.url });
  wendell = await site.as("wendell");
  joelle = await site.as("joelle");
  const { rows } = await site.database.owner.query(
    "select name, person_uid as uid, practice_name as practice from persona where cohort_id = $1 and person_id = $2",
    [cohort("pediatric"), member("wendell")],
  );
  asker = rows[0];
}, 180_000);
afterAll(() => site.stop());

async function ask(fields: Record<string, string> = {}): Promise<string> {
  const sent = await wendell.post(`${home}/ask`, {
    kind: "question",
    again: "yes",
    title: "Does anybody have a quince clause in their lease?",
    body: "The landlord wants it signed.",
    key: randomUUID(),
    naming: "unnamed",
    ...fields,
  });
  return sent.ledTo();
}

function saysNothingOf(text: string): void {
  expect(text).not.toContain(asker.uid);
  expect(text).not.toContain(asker.name);
}

test("the form says what it does, and comes back with what was chosen", async () => {
  const form = await wendell.get(`${home}/ask`);
  expect(form.text).toContain("Ask without your name");
  expect(form.text).toMatch(/name="naming"[^>]* value="unnamed"/);
  const failed = await wendell.post(`${home}/ask`, {
    title: "",
    body: "x",
    key: randomUUID(),
    kind: "question",
    naming: "unnamed",
  });
  expect(failed.text).toMatch(/<input[^>]*name="naming"[^>]*checked/);
  const damaged = await wendell.post(`${home}/ask`, {
    title: "Quite right",
    body: "x",
    key: randomUUID(),
    kind: "question",
    naming: "yes",
  });
  expect(damaged.status).toBe(400);
});

test("the others see an anonymous member in the list, the page, its data, on paper, in the search and by email", async () => {
  const thread = await ask();
  await wendell.post(thread, { body: "And by Friday.", key: randomUUID() });
  await joelle.post(thread, { body: "Take a lawyer.", key: randomUUID() });
  await wendell.post(thread, { body: "I shall.", replyTo: "3", key: randomUUID() });
  const [start, hit] = [await joelle.get("/inbox"), await joelle.get("/search?q=quince")];
  for (const { text } of [start, hit]) {
    expect(text).toContain("Anonymous member");
    saysNothingOf(text);
  }
  for (const path of [
    thread,
    `${thread}.data`,
    `${thread}/print`,
    `${thread}/posts/1`,
    `${thread}/posts/1/history`,
  ]) {
    const page = await joelle.get(path);
    expect([path, page.status]).toEqual([path, 200]);
    saysNothingOf(page.text);
    expect(page.text).toContain("Anonymous member");
  }
  expect(
    (await joelle.get(`/search?q=${encodeURIComponent(`quince by:"${asker.name}"`)}`)).text,
  ).not.toContain("The landlord wants");
  const mail = await mailTo(site.database, "notification", emailOf("joelle"));
  expect(mail.body + mail.subject).toContain("Anonymous member");
  saysNothingOf(mail.body + mail.subject);
  // What is told of their posts is the day, in words and for machines.
  const times = [
    ...(await joelle.get(thread)).text.matchAll(/id="p(1|2|4)"[\s\S]*?<time dateTime="([^"]+)"/g),
  ];
  expect(times.map(([, number, at]) => [number, /^\d{4}-\d\d-\d\d$/.test(at!)])).toEqual([
    ["1", true],
    ["2", true],
    ["4", true],
  ]);
});

test("a person's page lists nothing that they wrote without their name", async () => {
  await ask({ title: "A kumquat clause, then?" });
  expect((await joelle.get(`/people/${asker.uid}`)).text).not.toContain("kumquat");
  expect((await joelle.get(`/people/${asker.uid}/posts`)).text).not.toContain("kumquat");
});

test("who asked goes on without their name, or by it once they choose so, and is warned of both", async () => {
  const thread = await ask({ title: "And what of a medlar clause?" });
  const before = (await wendell.get(thread)).text;
  expect(before).toContain("You began this without your name.");
  expect(before).not.toContain("You have written here under your name as well.");
  expect((await joelle.get(thread)).text).not.toContain("You began this");
  await wendell.post(thread, { body: "By my name.", naming: "named", key: randomUUID() });
  expect((await joelle.get(thread)).text).toContain(asker.name);
  expect((await wendell.get(thread)).text).toContain("You have written here under your name as well.");
  const refused = await joelle.post(thread, { body: "I am nobody.", naming: "unnamed", key: randomUUID() });
  expect(refused.status).toBe(409);
  expect(refused.text).toContain("I am nobody.</textarea>");
});

test("who asked can still edit, accept, close and delete, and it tells nothing", async () => {
  const thread = await ask({ title: "A clause about loquats" });
  await joelle.post(thread, { body: "Never saw one.", key: randomUUID() });
  await wendell.post(`${thread}/posts/1/edit`, { body: "The landlord wants it signed soon.", seen: "0" });
  await wendell.post(`${thread}/accept`, { post: "2" });
  const page = await joelle.get(thread);
  expect(page.text).toContain("Accepted answer");
  saysNothingOf(page.text);
  const own = await wendell.get(`${thread}/posts/1`);
  expect(own.text).toContain(`${thread}/posts/1/edit`);
  expect((await joelle.get(`${thread}/posts/1`)).text).not.toContain(asker.name);
});

test("what goes out beside the pages says as little: exports, what is typed into the search, message ids and the log", async () => {
  const thread = await ask({
    title: "Does anybody know a tamarillo clause?",
    body: "They want a tamarillo.",
  });
  await joelle.post(thread, { body: "Never a tamarillo.", key: randomUUID() });
  await wendell.post(thread, { body: "Thank you.", key: randomUUID() });
  for (const path of [
    "/settings/export/data.json",
    "/settings/export/posts.md",
    "/search/typed?q=tamarillo",
    `${thread}/quote?post=1`,
    `${thread}/markdown`,
    "/inbox.data",
  ]) {
    const { text, status } = await joelle.get(path);
    expect([path, status]).toEqual([path, 200]);
    saysNothingOf(text);
  }
  expect((await joelle.get("/search/typed?q=tamarillo")).text).toContain("tamarillo");
  expect((await joelle.get("/settings/export/posts.md")).text).toContain("Never a tamarillo.");
  const { messageId } = await mailTo(site.database, "notification", emailOf("joelle"));
  expect(messageId).toMatch(/^<notification\.\d+@[a-z0-9.]+>$/);
  const { rows } = await site.database.owner.query(
    "select subject, body, link, message_id from mail where member_id <> $1",
    [member("wendell")],
  );
  for (const mail of rows) saysNothingOf(JSON.stringify(mail));
  for (const word of [asker.uid, asker.name, emailOf("wendell"), "tamarillo"])
    expect(site.log()).not.toContain(word);
});
