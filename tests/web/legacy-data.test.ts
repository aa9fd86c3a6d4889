import { afterAll, beforeAll, expect, test } from "vitest";
import { type Site, startSite } from "#tests/support/site.ts";

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.stop());

const legacy = [
  "/?_data=root",
  "/inbox?_data=routes%2Finbox%2Flist",
  "/c/pediatric-pt/threads/1?page=2&%5Fdata=routes%2Fx",
  "/settings/export/posts.md?_data=routes%2Fx",
  "/sign-in?_data",
  "/nowhere?_data=routes%2Fx",
  "/inbox.data?_data=routes%2Fx",
  "//?_data=routes%2Fx",
];

test.each([
  ["a stranger", null],
  ["a member", "wendell"],
])("the old way of asking for a route's data is a bad address for %s", async (_, key) => {
  const browser = await site.as(key);
  const nowhere = await browser.get("/nowhere");
  for (const path of legacy) {
    const answer = await browser.get(path);
    expect(answer.status, path).toBe(404);
    if (!path.includes(".data")) expect(titleIn(answer.text), path).toBe(titleIn(nowhere.text));
  }
  await expect.poll(() => site.log().match(/"status":404/g)?.length).toBeGreaterThan(legacy.length);
  expect((await browser.get("//")).status).toBe(key ? 200 : 302);
  expect(site.log()).not.toMatch(/trouble|_data requests/);
});

function titleIn(html: string): string | undefined {
  return /<h1[^>]*>(.*?)<\/h1>/.exec(html)?.[1];
}
