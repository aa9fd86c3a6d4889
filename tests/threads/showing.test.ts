import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Browser } from "#tests/support/browser.ts";
import { cohort, member } from "#tests/support/cast.ts";
import { type Site, startSite } from "#tests/support/site.ts";

const home = "/c/pediatric-pt";
let site: Site;
let wendell: Browser;
let lena: Browser;
let joelle: Browser;

beforeAll(async () => {
  site = await startSite();
  wendell = await site.as("wendell");
  lena = await site.as("lena");
  joelle = await site.as("joelle");
});
afterAll(() => site.stop());

type Started = { address: string; number: number; id: number };

/** A conversation of Wendell's with so many replies by Joelle. */
async function started(title: string, replies = 0, topics: string[] = []): Promise<Started> {
  const asked = await wendell.post(`${home}/ask`, {
    kind: "question",
    title,
    body: "Post 1",
    key: randomUUID(),
    ...(topics.length > 0 && { "topics[]": String(await topicId(topics[0]!)) }),
  });
  const address = asked.ledTo();
  for (let i = 2; i <= replies + 1; i++)
    await joelle.post(address, { body: `Words ${i}`, key: randomUUID() });
  const number = Number(address.split("/").at(-1));
  const { rows } = await site.database.owner.query(
    "select id from thread where cohort_id = $1 and number = $2",
    [cohort("pediatric"), number],
  );
  return { address, number, id: Number(rows[0].id) };
}

async function topicId(name: string): Promise<number> {
  const { rows } = await site.database.owner.query(
    "select id from topic where cohort_id = $1 and name = $2",
    [cohort("pediatric"), name],
  );
  return Number(rows[0].id);
}

/** Calls a function of the database as a member. */
function as(key: string, call: string, ...values: unknown[]) {
  return site.database.asMember(key, (app) => app.query(`select ${call}`, values), "keep");
}

const text = (html: string) =>
  html
    .replace(/<script.*$/s, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");

test("what is pinned stands on top until it is read, and then where it belongs", async () => {
  const pinned = await started("Pinned and old");
  await started("Newer than the pin");
  await as(
    "joelle",
    "verbs.pin_thread(cohort => $1, thread => $2, pins => true)",
    cohort("pediatric"),
    pinned.id,
  );
  const titles = async () =>
    [...(await lena.get(home)).text.matchAll(/<h3 class="row-title"><a[^>]*>([^<]*)/g)].map(([, t]) => t);
  expect((await titles())[0]).toBe("Pinned and old");
  await lena.get(pinned.address);
  const after = await titles();
  expect(after.indexOf("Pinned and old")).toBeGreaterThan(after.indexOf("Newer than the pin"));
  expect(after.filter((title) => title === "Pinned and old")).toHaveLength(1);
});

test("a list by topic holds what stands under it, and pages by key", async () => {
  const topic = await topicId("Technology");
  for (let i = 0; i < 33; i++) await started(`Software ${i}`, 0, ["Technology"]);
  await started("Nothing of the kind");
  const first = await lena.get(`${home}?topic=${topic}`);
  expect(first.text).not.toContain("Nothing of the kind");
  expect(first.text, "without script a topic is chosen by a button").toContain("Show</button>");
  const older = /href="(\?topic=[^"]*before=[^"]+)"/.exec(first.text)![1]!.replaceAll("&amp;", "&");
  const second = await lena.get(home + older);
  const found = [first, second].flatMap(({ text }) =>
    [...text.matchAll(/>(Software \d+)<\/a>/g)].map(([, t]) => t),
  );
  expect(new Set(found).size).toBe(33);
  expect(found).toHaveLength(33);
  expect((await lena.get(`${home}?topic=999999`)).status).toBe(404);
}, 60_000);

test("a line says where the news of the last visit ends", async () => {
  await started("Before the last visit");
  await lena.get(home);
  await site.database.owner.query(
    "update cohort_visit set last_at = clock_timestamp() where member_id = $1 and cohort_id = $2",
    [member("lena"), cohort("pediatric")],
  );
  await started("After the last visit");
  await site.database.owner.query(
    "update cohort_visit set last_at = last_at - interval '31 minutes' where member_id = $1",
    [member("lena")],
  );
  await site.database.owner.query(
    "update thread set last_post_at = last_post_at - interval '31 minutes', created_at = created_at - interval '31 minutes' where cohort_id = $1 and title <> 'After the last visit'",
    [cohort("pediatric")],
  );
  const page = text((await lena.get(home)).text);
  const [news, rest] = page.split("You were last here");
  expect(news).toContain("After the last visit");
  expect(rest).toContain("Before the last visit");
});

test("of a hidden post others see who hid it and why; its author and the facilitator also the words", async () => {
  const it = await started("Somebody went too far", 1);
  await wendell.post(it.address, { body: "Too far, sorry", key: randomUUID() });
  await as(
    "joelle",
    "verbs.remove_post(cohort => $1, thread => $2, removed => 3, why => 'It names a family')",
    cohort("pediatric"),
    it.id,
  );
  const others = (await lena.get(it.address)).text;
  expect(text(others)).toMatch(
    /Post #3 was hidden by Joelle Haverty on [A-Z][a-z]+ \d+, \d{4}: It names a family/,
  );
  expect(others).not.toContain("Too far, sorry");
  for (const reader of [wendell, joelle])
    expect((await reader.get(it.address)).text).toContain("Too far, sorry");
});

test("a deleted post leaves its place, and the numbers after it stay", async () => {
  const it = await started("Numbers stay", 2);
  await as(
    "joelle",
    "verbs.remove_post(cohort => $1, thread => $2, removed => 2, why => '')",
    cohort("pediatric"),
    it.id,
  );
  const page = (await lena.get(it.address)).text;
  expect(text(page)).toContain("Post #2 was deleted by its author");
  expect(page).toContain('id="p3"');
  expect(page).not.toContain("Words 2");
});

test("what was done to a conversation is a line where it happened", async () => {
  const it = await started("The old title", 1);
  await as(
    "joelle",
    "verbs.change_thread(cohort => $1, thread => $2, new_title => 'The new title', new_kind => 'discussion', topics => array[$3]::bigint[])",
    cohort("pediatric"),
    it.id,
    await topicId("Billing"),
  );
  await as(
    "joelle",
    "verbs.lock_thread(cohort => $1, thread => $2, locks => true, why => 'We turn in circles')",
    cohort("pediatric"),
    it.id,
  );
  const page = text((await lena.get(it.address)).text);
  expect(page).toMatch(
    /Words 2.*changed the title\. It was “The old title”\..*made this a discussion\..*put this under Billing\..*locked this conversation: We turn in circles/,
  );
});

test("in a locked conversation nobody but a facilitator is offered to write, and what is sent anyway is refused and kept", async () => {
  const it = await started("Soon locked");
  await as(
    "joelle",
    "verbs.lock_thread(cohort => $1, thread => $2, locks => true, why => 'Done here')",
    cohort("pediatric"),
    it.id,
  );
  const page = (await lena.get(it.address)).text;
  expect(page).not.toContain('id="composer"');
  expect(text(page)).toContain("This conversation is locked.");
  const late = await lena.post(it.address, { body: "Written too long", key: randomUUID() });
  expect(late.status).toBe(409);
  expect(late.text).toContain("was locked meanwhile");
  expect(late.text).toContain("Written too long</textarea>");
  expect((await joelle.get(it.address)).text).toContain('id="composer"');
});

test("a long silence is named, and a reply shows what it answers", async () => {
  const it = await started("Slow talk", 1);
  await wendell.post(it.address, { body: "At last", replyTo: "2", key: randomUUID() });
  await site.database.owner.query(
    "update post set created_at = created_at - interval '23 days' where thread_id = $1 and number < 3",
    [it.id],
  );
  const page = text((await lena.get(it.address)).text);
  expect(page).toContain("3 weeks later");
  expect(page).toMatch(/In reply to Joelle Haverty, #2 Words 2 Go to #2/);
});

test("the next unread conversation is a step down the list, never back, and the last step leads home", async () => {
  const one = await started("Unread one");
  const two = await started("Unread two");
  await lena.post(`${home}/read`);
  await wendell.post(one.address, { body: "More", key: randomUUID() });
  await wendell.post(two.address, { body: "More", key: randomUUID() });
  expect((await lena.get(`${home}/next`)).location).toBe(`${two.address}?post=2#p2`);
  expect((await lena.get(`${home}/next?after=${two.number}`)).location).toBe(`${one.address}?post=2#p2`);
  // The one above is still unread, and was passed.
  expect((await lena.get(`${home}/next?after=${one.number}`)).location).toBe("/");
  expect((await lena.get(one.address)).text).toContain("1 more here");
});

test("the walk goes on in the next cohort of the rail", async () => {
  const maribel = await site.as("maribel");
  const it = await started("The last of its list");
  await maribel.post(`${home}/read`);
  const { rows } = await site.database.owner.query<{ slug: string; name: string }>(
    `select c.slug, c.name from unread u join cohort c on c.id = u.cohort_id
     where u.member_id = $1 and c.name > (select name from cohort where slug = 'pediatric-pt') order by c.name limit 1`,
    [member("maribel")],
  );
  const next = (await maribel.get(`${home}/next?after=${it.number}`)).location!;
  expect(next).toMatch(new RegExp(`^/c/${rows[0]!.slug}/threads/\\d+\\?post=`));
  expect((await maribel.get(it.address)).text).toContain(` in ${rows[0]!.name}`);
});

test("who jumps over what is new keeps it as new", async () => {
  const it = await started("Long", 50);
  await lena.get(`${it.address}?post=50`);
  const { rows } = await site.database.owner.query(
    "select posts, first_number from unread where member_id = $1 and thread_id = $2",
    [member("lena"), it.id],
  );
  expect(rows).toEqual([{ posts: 51, first_number: 1 }]);
}, 60_000);

test("where script says what was seen, opening a page moves nothing, and the script's word does, never back", async () => {
  const it = await started("Seen by script", 5);
  const position = async () =>
    (
      await site.database.owner.query(
        "select number from last_read where member_id = $1 and thread_id = $2",
        [member("lena"), it.id],
      )
    ).rows[0]?.number;
  const withScript = { cookie: `session=${lena.cookie("session")}; script=1` };
  expect((await lena.get(it.address, withScript)).text).toContain("Words 6");
  expect(await position()).toBeUndefined();
  expect((await lena.post(`${it.address}/read`, { post: "4" })).status).toBe(204);
  expect(await position()).toBe(4);
  await lena.post(`${it.address}/read`, { post: "2" });
  expect(await position()).toBe(4);
  await lena.post(`${it.address}/read`, { post: "4000" });
  expect(await position()).toBe(6);
});

test("on paper every post stands, and of what was taken away only that it was", async () => {
  const it = await started("For the file", 30);
  await as(
    "joelle",
    "verbs.remove_post(cohort => $1, thread => $2, removed => 7, why => '')",
    cohort("pediatric"),
    it.id,
  );
  const page = (await lena.get(`${it.address}/print`)).text;
  expect(text(page)).toContain("#31 Joelle Haverty");
  expect(text(page)).toContain("#7 was deleted by its author");
  expect(page).not.toContain("Words 7<");
}, 60_000);
