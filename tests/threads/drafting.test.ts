import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Browser } from "#tests/support/browser.ts";
import { type Site, startSite } from "#tests/support/site.ts";

const home = "/c/pediatric-pt";
let site: Site;
let imani: Browser;

beforeAll(async () => {
  site = await startSite();
  imani = await site.as("imani");
});
afterAll(() => site.stop());

function keep(place: string, fields: Record<string, string>) {
  return imani.post(`${home}/drafts/${place}.data`, { key: randomUUID(), ...fields });
}

test("a draft comes back in the form it was begun in", async () => {
  await keep("new", { kind: "discussion", title: "Half a title", body: "Half a story", seq: "1" });
  const page = await imani.get(`${home}/ask`);
  expect(page.text).toContain('value="Half a title"');
  expect(page.text).toContain("Half a story</textarea>");
  expect((await imani.get("/drafts")).text).toContain("Half a title");
  expect((await imani.get("/")).text).toContain("Half a title");
});

test("a stale tab cannot overwrite what a newer one saved", async () => {
  await keep("1", { body: "Newest", seq: "5" });
  await keep("1", { body: "From the stale tab", seq: "4" });
  await keep("1", { body: "From a tab as old", seq: "5" });
  expect((await imani.get(`${home}/threads/1`)).text).toContain("Newest</textarea>");
});

test("posting clears the draft, and a draft that arrives after its post is not kept", async () => {
  const key = randomUUID();
  await keep("2", { body: "Ready", key, seq: "1" });
  await imani.post(`${home}/threads/2`, { body: "Ready", key });
  await keep("2", { body: "Ready", key, seq: "2" });
  expect((await imani.get(`${home}/threads/2`)).text).not.toContain("Ready</textarea>");
});

test("nobody else finds a draft, and a place that is none is a 404", async () => {
  await keep("new", { title: "Only mine", body: "Only mine", seq: "9" });
  const wendell = await site.as("wendell");
  expect((await wendell.get(`${home}/ask`)).text).not.toContain("Only mine");
  expect((await keep("elsewhere", { body: "x", seq: "1" })).status).toBe(404);
});

test("a preview shows the rendered text, keeps a draft, and posts nothing", async () => {
  const page = await imani.post(`${home}/threads/3/preview`, {
    body: "Look *here*",
    key: randomUUID(),
    seq: "0",
  });
  expect(page.status).toBe(200);
  expect(page.text).toContain("Look <em>here</em>");
  expect((await imani.get(`${home}/threads/3`)).text).toContain("Look *here*</textarea>");
});
