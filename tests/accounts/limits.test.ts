import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { guess, placeOf, request } from "#app/accounts/limits.server.ts";
import { keepOwnerPool } from "#app/owner-pool.server.ts";
import { freshDatabase, type TestDatabase } from "#tests/support/database.ts";
import { useTestSettings } from "./mailbox.ts";

let database: TestDatabase;
let pool: pg.Pool;

beforeAll(async () => {
  useTestSettings();
  database = await freshDatabase();
  restart();
});

afterAll(async () => {
  await pool.end();
  await database.close();
});

function restart() {
  pool = new pg.Pool({ connectionString: database.ownerUrl, max: 4 });
  pool.on("error", () => {});
  keepOwnerPool(pool);
}

async function miss(account: string, from: string): Promise<string> {
  const tried = await guess("sign-in", account, from);
  return tried.refused ?? tried.missed();
}

test("wrong guesses count down to a pause, and a refused one says when to try again", async () => {
  const said = [];
  for (let i = 0; i < 6; i++) said.push(await miss("ada@x.example", "192.0.2.1"));
  expect(said).toEqual([
    "You have four more tries, then a pause of 15 minutes.",
    "You have three more tries, then a pause of 15 minutes.",
    "You have two more tries, then a pause of 15 minutes.",
    "You have one more try, then a pause of 15 minutes.",
    "Please wait 15 minutes before the next try.",
    "There were too many tries. Try again in 15 minutes.",
  ]);
});

test("a restart forgives nobody", async () => {
  for (let i = 0; i < 5; i++) await miss("bo@x.example", "192.0.2.2");
  await pool.end();
  restart();
  expect(await miss("bo@x.example", "192.0.2.2")).toMatch(/Try again in 15 minutes/);
});

test("ten guesses at an account in an hour are all there are, from wherever they come", async () => {
  let through = 0;
  for (let i = 0; i < 40; i++) {
    const tried = await guess("sign-in", "cy@x.example", `198.51.100.${i}`);
    if (tried.refused !== null) continue;
    through++;
    await tried.missed();
  }
  expect(through).toBe(10);
  expect(await miss("cy@x.example", "203.0.113.9")).toMatch(/Try again in 60 minutes/);
});

test("guesses sent at the same moment are all counted", async () => {
  const tried = await Promise.all(
    Array.from({ length: 30 }, () => guess("sign-in", "di@x.example", "192.0.2.4")),
  );
  expect(tried.filter((one) => one.refused === null)).toHaveLength(5);
});

test("one place cannot go through the list of members", async () => {
  let refused = 0;
  for (let i = 0; i < 62; i++)
    if ((await guess("sign-in", `member${i}@x.example`, "192.0.2.5")).refused) refused++;
  expect(refused).toBe(2);
});

test("a right password clears the count of that browser's place", async () => {
  for (let i = 0; i < 4; i++) await miss("ed@x.example", "192.0.2.6");
  const tried = await guess("sign-in", "ed@x.example", "192.0.2.6");
  if (tried.refused === null) await tried.right();
  expect(await miss("ed@x.example", "192.0.2.6")).toMatch(/^You have four more tries/);
});

test("mails are asked for four times at most, then after a pause", async () => {
  const said = [];
  for (let i = 0; i < 5; i++) said.push(await request("mail", "192.0.2.7", "fay@x.example"));
  expect(said.slice(0, 4)).toEqual([null, null, null, null]);
  expect(said[4]).toMatch(/Try again in 15 minutes/);
});

test("without the database no guess is let through", async () => {
  keepOwnerPool(
    new pg.Pool({ connectionString: "postgres://nobody@127.0.0.1:1/none", connectionTimeoutMillis: 500 }),
  );
  await expect(guess("sign-in", "gil@x.example", "192.0.2.8")).rejects.toThrow();
  keepOwnerPool(pool);
});

test("the table of counters names nobody", async () => {
  await miss("hana@x.example", "192.0.2.99");
  const { rows } = await database.owner.query<{ key: string }>("select key from rate_limit");
  expect(rows.length).toBeGreaterThan(0);
  for (const { key } of rows) expect(key).not.toMatch(/x\.example|192\.0\.2/);
});

test("a place is one address, or one subscriber's network", () => {
  expect(placeOf("::ffff:192.0.2.1")).toBe("192.0.2.1");
  expect(placeOf("2001:db8:1:2:3:4:5:6")).toBe(placeOf("2001:0db8:0001:0002::9"));
  expect(placeOf("2001:db8:1:3::1")).not.toBe(placeOf("2001:db8:1:2::1"));
  expect(placeOf("::1")).toBe("0:0:0:0");
});
