import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Browser } from "#tests/support/browser.ts";
import { type Site, startSite } from "#tests/support/site.ts";

const home = "/c/pediatric-pt";
let site: Site;
let wendell: Browser;

beforeAll(async () => {
  site = await startSite();
  wendell = await site.as("wendell");
});
afterAll(() => site.stop());

const ask = (body: string) =>
  wendell.post(`${home}/ask`, { kind: "question", title: "Who answers?", body, key: randomUUID() });

test("a post that is all a definition, a word processor's line break or a character's name is shown, in the list too", async () => {
  for (const [body, shown, excerpt] of [
    ["[Dana]: Agreed.", "<p>[Dana]: Agreed.</p>", "[Dana]: Agreed."],
    ["first\u000bsecond", "<p>first<br />second</p>", "first second"],
    ["&nbsp;", "<p>&amp;nbsp;</p>", "&nbsp;"],
  ] as const) {
    const { location } = await ask(body);
    expect((await wendell.get(location!)).text).toContain(shown);
    const { rows } = await site.database.owner.query("select excerpt from post order by id desc limit 1");
    expect(rows[0].excerpt).toBe(excerpt);
  }
});

test("a post in which nothing can be seen is refused beside its field", async () => {
  const answer = await ask("\u200b\u2800");
  expect(answer.status).toBe(400);
  expect(answer.text).toContain("Write something first.");
});
