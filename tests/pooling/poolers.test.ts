import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { refuseMixingPooler } from "#db/mixing-pooler.ts";
import { browserOf } from "#tests/support/browser.ts";
import { member } from "#tests/support/cast.ts";
import { databaseOfThisTest, freshDatabase, type TestDatabase } from "#tests/support/database.ts";
import { mixingProxy } from "#tests/support/mixing-proxy.ts";
import { installedPgBouncer, startPgBouncer } from "#tests/support/pgbouncer.ts";
import { installedServers, type Server, startServer } from "#tests/support/server.ts";
import { openSessionAt, startSite } from "#tests/support/site.ts";

const refused =
  /^The pooler at DATABASE_URL gives each transaction another connection and does not know prepared statements\. Use PgBouncer 1\.21 or later with max_prepared_statements, or set PREPARED_STATEMENTS=0; nothing was changed\.$/;
const check = (url: string) => refuseMixingPooler(url, "DATABASE_URL");

async function proxyOfThisTest(url: string, pooling?: "transaction" | "session") {
  const proxy = await mixingProxy(url, pooling);
  onTestFinished(() => proxy.stop());
  return proxy;
}

test("the name of a statement means the same text in every process", async () => {
  const texts = ["select $1::int", "select set_config('app.viewer', $1, true)", "select $1::text"];
  const namesIn = async (order: string[]) => {
    vi.resetModules();
    const { nameOf } = await import("#app/db-client.server.ts");
    return Object.fromEntries(order.map((text) => [text, nameOf(text)]));
  };
  const names = await namesIn(texts);
  expect(await namesIn([...texts].reverse())).toEqual(names);
  expect(new Set(Object.values(names)).size).toBe(texts.length);
});

describe("on the way to the database", () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await freshDatabase();
  });
  afterAll(() => database?.close());

  test("a pooler that mixes connections without knowing prepared statements is refused, each time", async () => {
    const proxy = await proxyOfThisTest(database.ownerUrl);
    for (let i = 0; i < 5; i++) await expect(check(proxy.url(database.ownerUrl))).rejects.toThrow(refused);
    await expect(check(proxy.url(database.appUrl))).rejects.toThrow(refused);
  });

  test("it is refused also while others use it", async () => {
    const proxy = await proxyOfThisTest(database.ownerUrl);
    const others = Array.from({ length: 4 }, () => check(proxy.url(database.ownerUrl)));
    for (const other of await Promise.allSettled(others))
      expect(String((other as PromiseRejectedResult).reason?.message)).toMatch(refused);
  });

  test("a direct connection and a pooler that gives each client its own are let through", async () => {
    await check(database.ownerUrl);
    await check(database.appUrl);
    const proxy = await proxyOfThisTest(database.ownerUrl, "session");
    await check(proxy.url(database.ownerUrl));
  });
});

test("the site does not start behind such a pooler, and works there with PREPARED_STATEMENTS=0", async () => {
  const { ownerUrl, owner } = await databaseOfThisTest();
  const proxy = await proxyOfThisTest(ownerUrl);
  const DATABASE_URL = proxy.url(ownerUrl);
  await expect(startSite({ DATABASE_URL })).rejects.toThrow("does not know prepared statements");
  const site = await startSite({ DATABASE_URL, PREPARED_STATEMENTS: "0" });
  onTestFinished(() => site.stop());
  const wendell = browserOf(site.url, await openSessionAt(owner, member("wendell")));
  const eero = browserOf(site.url, await openSessionAt(owner, member("eero")));
  const asked = Array.from({ length: 20 }, (_, i) => (i % 2 ? eero : wendell).get("/c/pediatric-pt"));
  const statuses = (await Promise.all(asked)).map(({ status }) => status);
  expect(statuses).toEqual(asked.map((_, i) => (i % 2 ? 404 : 200)));
  expect(site.log()).not.toContain("trouble");
}, 60_000);

// A machine without PgBouncer has the proxy above; one with an older or a newer one tests what it does.
const installed = [installedPgBouncer()].filter((version) => version !== undefined);

describe.each(installed)("through PgBouncer %d", (version) => {
  let server: Server;
  beforeAll(async () => {
    server = await startServer((await installedServers())[0]!);
  });
  afterAll(() => server?.stop());

  async function through(...settings: string[]) {
    const bouncer = await startPgBouncer(server.url("postgres"), settings);
    onTestFinished(() => bouncer.stop());
    return bouncer.url(server.url("postgres"));
  }
  const knows = version >= 1.21;

  test.each([1, 2, 20])("pooling by transaction over %i connections is refused before 1.21", async (size) => {
    const url = await through("pool_mode = transaction", `default_pool_size = ${size}`);
    if (!knows) await expect(check(url)).rejects.toThrow(refused);
    else {
      await check(url);
      const without = await through("pool_mode = transaction", "max_prepared_statements = 0");
      await expect(check(without)).rejects.toThrow(refused);
    }
  });

  test("also where it hands out the connection that has rested longest, or forgets all between clients", async () => {
    const kinds = ["server_round_robin = 1", "server_reset_query_always = 1"];
    for (const kind of kinds) {
      const url = await through("pool_mode = transaction", kind);
      if (knows) await check(url);
      else await expect(check(url)).rejects.toThrow(refused);
    }
  });

  test.each([1, 20])("pooling by session over %i connections is let through", async (size) => {
    await check(await through("pool_mode = session", `default_pool_size = ${size}`));
  });
});
