import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Browser } from "#tests/support/browser.ts";
import { type Site, startSite } from "#tests/support/site.ts";

const home = "/c/pediatric-pt";
let site: Site;
let joelle: Browser;
let wendell: Browser;

beforeAll(async () => {
  site = await startSite();
  [joelle, wendell] = [await site.as("joelle"), await site.as("wendell")];
});
afterAll(() => site?.stop());

/** What the badge of the inbox says, and how much of its list is marked as new. */
async function inbox(browser: Browser): Promise<[badge: number, listed: number]> {
  const { text } = await browser.get("/inbox");
  return [
    Number(/aria-label="Inbox, (\d+) unread"/.exec(text)?.[1] ?? 0),
    text.match(/class="row row-unread"/g)?.length ?? 0,
  ];
}

/** Of how many posts the only row of the inbox tells. */
async function newsListed(browser: Browser): Promise<number> {
  const { text } = await browser.get("/inbox");
  return Number(/<span>(\d+) posts<\/span>/.exec(text)?.[1] ?? 1);
}

/** What the rail says of the cohort's conversations, and how many its list of unread ones shows. */
async function conversations(browser: Browser): Promise<[rail: number, listed: number]> {
  const { text } = await browser.get(`${home}?show=unread`);
  return [
    Number(/Conversations<span class="count"[^>]*>(\d+)/.exec(text)?.[1] ?? 0),
    text.match(/class="row row-unread/g)?.length ?? 0,
  ];
}

test("replies that were taken away are neither listed nor counted, until they are back", async () => {
  const asked = await wendell.post(`${home}/ask`, {
    ...{ kind: "discussion", title: "How do you count?", body: "We wonder.", key: randomUUID() },
  });
  const thread = `${home}/threads/${/threads\/(\d+)/.exec(asked.location!)![1]}`;
  await wendell.post("/inbox/done");
  await wendell.post(`${home}/read`);
  expect(await inbox(wendell)).toEqual([0, 0]);

  for (const body of ["By hand.", "With a sheet.", "Not at all.", "In pairs.", "Twice."])
    await joelle.post(thread, { body, key: randomUUID() });
  // They are news of one conversation.
  expect(await inbox(wendell)).toEqual([1, 1]);
  expect(await newsListed(wendell)).toBe(5);
  expect(await conversations(wendell)).toEqual([1, 1]);

  for (const number of [3, 5]) await joelle.post(`${thread}/posts/${number}/delete`);
  expect(await newsListed(wendell)).toBe(3);
  await joelle.post(`${thread}/posts/3/restore`);
  expect(await newsListed(wendell)).toBe(4);
  expect(await inbox(wendell)).toEqual([1, 1]);

  for (const number of [2, 3, 4, 6]) await joelle.post(`${thread}/posts/${number}/delete`);
  expect(await inbox(wendell)).toEqual([0, 0]);
  expect(await conversations(wendell)).toEqual([0, 0]);
});

test("news of a cohort that one has left, or whose new charter is not accepted, is neither listed nor counted", async () => {
  const imani = await site.as("imani");
  const asked = await imani.post(`${home}/ask`, {
    ...{ kind: "discussion", title: "Who is still here?", body: "We wonder.", key: randomUUID() },
  });
  await imani.post("/inbox/done");
  await joelle.post(asked.ledTo(), { body: "I am.", key: randomUUID() });
  expect(await inbox(imani)).toEqual([1, 1]);
  const version = (by: number) =>
    site.database.owner.query(
      "update cohort set charter_version = charter_version + $1 where slug = 'pediatric-pt'",
      [by],
    );
  await version(1);
  expect(await inbox(imani)).toEqual([0, 0]);
  await version(-1);
  expect(await inbox(imani)).toEqual([1, 1]);
});
