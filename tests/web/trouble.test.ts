import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, expect, inject, test } from "vitest";
import type { Browser } from "#tests/support/browser.ts";
import { connect } from "#tests/support/database.ts";
import { type Site, startSite } from "#tests/support/site.ts";

const thread = "/c/pediatric-pt/threads/1";
let site: Site;
let wendell: Browser;

beforeAll(async () => {
  site = await startSite();
  wendell = await site.as("wendell");
});
afterAll(() => site.stop());
afterEach(letIn);

async function asMaker(...statements: string[]): Promise<void> {
  const maker = await connect(inject("cluster").makerUrl);
  for (const statement of statements) await maker.query(statement);
  await maker.end();
}

const name = () => new URL(site.database.ownerUrl).pathname.slice(1);

/** Takes the database away from the running site: no connection is left, and none is let in. */
function takeAway(): Promise<void> {
  return asMaker(
    `alter database ${name()} allow_connections false`,
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name()}' and pid <> pg_backend_pid()`,
  );
}

function letIn(): Promise<void> {
  return asMaker(`alter database ${name()} allow_connections true`);
}

test("a page says that the database is away, when to come back, and an id that is in the log", async () => {
  await takeAway();
  const page = await wendell.get(thread);
  expect(page.status).toBe(503);
  expect(page.headers["retry-after"]).toBe("30");
  expect(page.text).toContain("We could not reach the database");
  expect(page.text).toContain("Try again");
  const [, id] = /quote ([0-9A-F]{10})/.exec(page.text)!;
  const lines = () =>
    site
      .log()
      .split("\n")
      .filter((line) => line.includes(id!));
  await expect.poll(lines).toHaveLength(1);
  const line = lines()[0]!;
  expect(JSON.parse(line)).toMatchObject({ id, status: 503, msg: "trouble" });
  expect(line).not.toMatch(/select |postgres:\/\//);
});

test("a reply that could not be kept comes back with every word, and is posted once when sent again", async () => {
  const fields = { body: "Two lines\n\n> and <b>odd</b> ones & more", key: randomUUID() };
  await takeAway();
  const refused = await wendell.post(thread, fields);
  expect(refused.status).toBe(503);
  expect(refused.text).toContain("What you wrote is kept here");
  expect(refused.text).toContain("Two lines\n\n&gt; and &lt;b&gt;odd&lt;/b&gt; ones &amp; more</textarea>");
  expect(refused.text).toContain(`name="key" value="${fields.key}"`);
  await letIn();
  const [sent, again] = [await wendell.post(thread, fields), await wendell.post(thread, fields)];
  expect([sent.status, again.status]).toEqual([302, 302]);
  expect(again.location).toBe(sent.location);
});

test("once the database is back, the site works without a restart, and says so", async () => {
  const stranger = await site.as(null);
  await takeAway();
  expect((await stranger.get("/readyz")).status).toBe(503);
  expect((await stranger.get("/livez")).status).toBe(200);
  expect((await stranger.get("/sign-in")).status).toBe(503);
  expect((await wendell.get(`${thread}.data`)).status).toBe(503);
  await letIn();
  // It tries a write once a second at most.
  await expect.poll(async () => (await stranger.get("/readyz")).status, { timeout: 5_000 }).toBe(200);
  expect((await wendell.get(thread)).status).toBe(200);
});

test("a stranger who signs in meanwhile loses neither the address nor learns anything", async () => {
  const stranger = await site.as(null);
  await takeAway();
  const page = await stranger.post("/sign-in", {
    ...{ email: "wendell@example.org", password: "not kept in any page", to: "/" },
  });
  expect(page.status).toBe(503);
  expect(page.text).toContain("wendell@example.org");
  expect(page.text).not.toContain("not kept in any page");
});
