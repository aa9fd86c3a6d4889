import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { LimitedPool } from "#app/limited-pool.server.ts";
import { freshDatabase, type TestDatabase } from "#tests/support/database.ts";
import { startSilentProxy } from "#tests/support/silent-proxy.ts";

let database: TestDatabase;

beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.close());

const SILENCE = 1_200;

function poolOfThisTest(connectionString: string, warm: number) {
  const pool = new LimitedPool(
    { connectionString, max: 3 },
    { connect: 2_000, silence: SILENCE, warm },
    () => {},
  );
  onTestFinished(() => pool.closeWithin(500));
  return pool;
}

async function backends(pool: LimitedPool, count: number): Promise<number[]> {
  const clients = await Promise.all(Array.from({ length: count }, () => pool.connect()));
  const pids = await Promise.all(
    clients.map(
      async (client) => (await client.query("select pg_backend_pid() as pid")).rows[0].pid as number,
    ),
  );
  for (const client of clients) client.release();
  return pids;
}

test("of the connections that nobody uses those that are kept warm stay, past the time that is given to one in use", async () => {
  const pool = poolOfThisTest(database.appUrl, 1);
  const pids = await backends(pool, 3);
  await expect.poll(() => pool.totalCount, { timeout: 5_000 }).toBe(1);
  await new Promise((resolve) => setTimeout(resolve, SILENCE + 300));
  expect(pids).toContain((await backends(pool, 1))[0]);
  expect(pool.totalCount).toBe(1);
});

test("a connection that falls silent takes with it all that idle, of every pool, and the next query goes through", async () => {
  const proxy = await startSilentProxy(database.appUrl);
  onTestFinished(() => proxy.close());
  const [pool, other] = [poolOfThisTest(proxy.url, 3), poolOfThisTest(proxy.url, 3)];
  const before = [...(await backends(pool, 3)), ...(await backends(other, 2))];
  proxy.silence();
  await expect(pool.query("select 1")).rejects.toThrow("The database has said nothing for 1 seconds.");
  await expect.poll(() => [pool.totalCount, other.totalCount]).toEqual([0, 0]);
  proxy.speak();
  expect(before).not.toContain((await backends(pool, 1))[0]);
  expect(before).not.toContain((await backends(other, 1))[0]);
});
