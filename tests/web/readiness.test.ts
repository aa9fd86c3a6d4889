import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, expect, inject, test } from "vitest";
import { isTrouble } from "#app/database-trouble.server.ts";
import { reply } from "#tests/support/crash-site.ts";
import { connect } from "#tests/support/database.ts";
import { type Site, startSite } from "#tests/support/site.ts";

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.stop());
afterEach(() => asMaker("reset default_transaction_read_only"));

const soon = { timeout: 12_000, interval: 100 };
const ready = async () => (await site.as(null)).get("/readyz");

/** Changes the site's database as a superuser, and ends its connections, so that new ones find it changed. */
async function asMaker(change: string): Promise<void> {
  const name = new URL(site.database.ownerUrl).pathname.slice(1);
  const maker = await connect(inject("cluster").makerUrl);
  await maker.query(`alter database ${name} ${change}`);
  await maker.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and application_name like 'roundtable %'",
    [name],
  );
  await maker.end();
}

test("a database that takes no writes makes a reply a 503 with its words, and the site not ready, until it takes them again", {
  timeout: 40_000,
}, async () => {
  const wendell = await site.as("wendell");
  await expect.poll(async () => (await ready()).status, soon).toBe(200);
  await asMaker("set default_transaction_read_only = on");
  const refused = await reply(wendell, randomUUID());
  expect(refused.status).toBe(503);
  expect(refused.text).toContain("Sent as");
  await expect.poll(async () => (await ready()).text, soon).toContain("the database takes no writes (25006)");
  expect((await ready()).status).toBe(503);

  await asMaker("reset default_transaction_read_only");
  await expect.poll(async () => (await ready()).status, soon).toBe(200);
  expect((await reply(wendell, randomUUID())).status).toBe(302);
});

test("however often it is asked, the site tries a write once a second at most", async () => {
  const writes = async () => {
    const { rows } = await site.database.owner.query<{ xmin: string }>("select xmin::text from readiness");
    return rows[0]?.xmin;
  };
  const seen = new Set<string | undefined>();
  const began = performance.now();
  for (let i = 0; i < 100; i++) {
    await ready();
    seen.add(await writes());
  }
  expect(seen.size).toBeLessThanOrEqual(2 + (performance.now() - began) / 1_000);
});

test.each([
  ...[
    "25006",
    "53100",
    "53200",
    "53300",
    "57P01",
    "57P02",
    "57P03",
    "57014",
    "58000",
    "58030",
    "40001",
    "40P01",
  ],
  ...[
    "55P03",
    "08006",
    "28P01",
    "3D000",
    "ECONNREFUSED",
    "ECONNABORTED",
    "EHOSTUNREACH",
    "ENOTFOUND",
    "EAI_AGAIN",
  ],
])("%s is trouble and no bug", (code) => {
  expect(isTrouble(Object.assign(new Error("anything"), { code }))).toBe(true);
});

test.each(["23505", "42P01", "42501", "22P02", "P0001", "XX000", "ERR_ASSERTION", "ENOENTRY"])(
  "%s is a bug and no trouble",
  (code) => {
    expect(isTrouble(Object.assign(new Error("anything"), { code }))).toBe(false);
  },
);
