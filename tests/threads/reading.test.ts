import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Browser } from "#tests/support/browser.ts";
import { cohort, member } from "#tests/support/cast.ts";
import { notRunningYet } from "#tests/support/not-running.ts";
import { type Site, startSite } from "#tests/support/site.ts";

const home = "/c/pediatric-pt";
let site: Site;
let wendell: Browser;
let lena: Browser;

beforeAll(async () => {
  site = await startSite();
  await notRunningYet(site.database, "pediatric");
  wendell = await site.as("wendell");
  lena = await site.as("lena");
});
afterAll(() => site.stop());

async function thread(replies: number): Promise<string> {
  const asked = await wendell.post(`${home}/ask`, {
    kind: "discussion",
    again: "yes",
    title: "Something long",
    body: "Post 1",
    key: randomUUID(),
  });
  const address = asked.ledTo();
  for (let i = 2; i <= replies + 1; i++)
    await wendell.post(address, { body: `Post ${i}`, key: randomUUID() });
  return address;
}

/** Posts and first number that are unread for a member, as kept and as last_read says. */
async function unread(key: string, address: string) {
  const { rows } = await site.database.owner.query(
    `select u.posts as kept, u.first_number as first, (helpers.unread_in(m => $1, cohort => t.cohort_id, thread => t.id)).posts as counted
     from thread t left join unread u on u.member_id = $1 and u.cohort_id = t.cohort_id and u.thread_id = t.id
     where t.cohort_id = $2 and t.number = $3`,
    [member(key), cohort("pediatric"), address.split("/").at(-1)],
  );
  return { kept: rows[0].kept ?? 0, first: rows[0].first, counted: rows[0].counted };
}

test("what others write is unread until its page is opened, and what I write never is", async () => {
  const address = await thread(2);
  expect(await unread("lena", address)).toEqual({ kept: 3, first: 1, counted: 3 });
  expect(await unread("wendell", address)).toEqual({ kept: 0, first: null, counted: 0 });
  await lena.get(address);
  expect(await unread("lena", address)).toEqual({ kept: 0, first: null, counted: 0 });
  await lena.post(address, { body: "Mine", key: randomUUID() });
  expect(await unread("lena", address)).toEqual({ kept: 0, first: null, counted: 0 });
  expect(await unread("wendell", address)).toEqual({ kept: 1, first: 4, counted: 1 });
});

test("a prefetch, a data request and a look move nobody's position", async () => {
  const address = await thread(0);
  await lena.get(address, { "sec-purpose": "prefetch" });
  await lena.data(address);
  expect((await unread("lena", address)).kept).toBe(1);
  const orla = await site.as("orla");
  expect((await orla.get(address)).status).toBe(200);
  expect((await unread("orla", address)).kept).toBe(0);
});

test("a long thread is read page by page: the list leads to the first unread post", async () => {
  const address = await thread(44);
  await lena.get(address);
  expect(await unread("lena", address)).toEqual({ kept: 25, first: 21, counted: 25 });
  const list = await lena.get(home);
  expect(list.text).toContain(`href="${address}?post=21#p21"`);
  const page = await lena.get(`${address}?post=21`);
  expect(page.text).toContain("New to you");
  expect([...page.text.matchAll(/id="p(\d+)"/g)].map(([, number]) => Number(number))).toEqual(
    Array.from({ length: 20 }, (_, i) => 16 + i),
  );
  expect((await unread("lena", address)).kept).toBe(10);
});

test("marking all as read empties a cohort and leaves the others", async () => {
  const before = await site.database.owner.query(
    "select count(*)::int as n from unread where member_id = $1 and cohort_id <> $2",
    [member("lena"), cohort("pediatric")],
  );
  await thread(1);
  const marked = (await lena.post(`${home}/read`)).location!;
  expect(marked).toMatch(/^\/c\/pediatric-pt\?read=all&at=\d+$/);
  const after = await site.database.owner.query(
    "select cohort_id = $2 as here, count(*)::int as n from unread where member_id = $1 group by 1",
    [member("lena"), cohort("pediatric")],
  );
  expect(after.rows.find((row) => row.here)).toBeUndefined();
  expect(after.rows.find((row) => !row.here)?.n ?? 0).toBe(before.rows[0].n);

  expect((await lena.get(marked)).text).toContain("is marked as read");
  const here = () =>
    site.database.owner.query("select thread_id, posts from unread where member_id = $1 and cohort_id = $2", [
      member("lena"),
      cohort("pediatric"),
    ]);
  await lena.post(`${home}/unread-again`, { moment: "1" });
  expect((await here()).rows).toEqual([]);
  await lena.post(`${home}/unread-again`, { moment: /at=(\d+)/.exec(marked)![1]! });
  expect((await here()).rows.map(({ posts }) => posts)).toContain(2);
});

test("a new seat starts with the past read", async () => {
  const address = await thread(1);
  const owner = site.database.owner;
  await owner.query("update cohort set capacity = 10 where id = $1", [cohort("pediatric")]);
  const { rows } = await owner.query(
    `select pm.member_id, pm.practice_id from practice_member pm
     where pm.role = 'owner' and not exists (select from seat s where s.practice_id = pm.practice_id and s.cohort_id = $1) limit 1`,
    [cohort("pediatric")],
  );
  await site.database.asMember(
    "noor",
    (app) =>
      app.query("select verbs.seat_practice(cohort => $1, practice => $2, reason => 'Fits well')", [
        cohort("pediatric"),
        rows[0].practice_id,
      ]),
    "keep",
  );
  const counted = () =>
    owner.query(
      "select (helpers.unread_in(m => $1, cohort => t.cohort_id, thread => t.id)).posts as posts from thread t where t.cohort_id = $2 and t.number = $3",
      [rows[0].member_id, cohort("pediatric"), address.split("/").at(-1)],
    );
  expect((await counted()).rows[0].posts).toBe(0);
  await wendell.post(address, { body: "After you came", key: randomUUID() });
  expect((await counted()).rows[0].posts).toBe(1);
});

test("the start page shows the newest of what is new, and leads to the rest in its cohort", async () => {
  await lena.post(`${home}/read`);
  for (let i = 0; i < 35; i++) {
    await wendell.post(`${home}/ask`, {
      kind: "discussion",
      title: `News ${i}`,
      body: "Short.",
      key: randomUUID(),
    });
  }
  const first = await lena.get("/");
  expect(first.text).toContain("News 34");
  const titles = (text: string) => [...text.matchAll(/>(News \d+)<\/a>/g)].map(([, title]) => title);
  const shown = titles(first.text);
  expect(shown.slice(0, 2)).toEqual(["News 34", "News 33"]);
  expect(shown.length).toBeLessThan(35);
  expect(first.text).toContain(`href="${home}?show=unread"`);
  const newest = await lena.get(`${home}?show=unread`);
  const next = /href="(\?show=unread&amp;before=[^"]+)"/.exec(newest.text)![1]!.replace("&amp;", "&");
  const older = await lena.get(`${home}${next}`);
  const all = [...titles(newest.text), ...titles(older.text)];
  expect(new Set(all).size).toBe(all.length);
  expect(all).toHaveLength(35);
}, 60_000);
