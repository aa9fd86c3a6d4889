import pg from "pg";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { hashOf } from "#app/accounts/sessions.server.ts";
import { slowly } from "#app/accounts/signing-in/limit-lanes.server.ts";
import { guess, mailAskedFor, passwordChanged, pressed } from "#app/accounts/signing-in/limits.server.ts";
import { neighbourhoodOf, subnetOf } from "#app/accounts/signing-in/network-address.ts";
import { keepOwnerPool } from "#app/owner-pool.server.ts";
import { emailOf, member } from "#tests/support/cast.ts";
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

afterEach(() => void vi.useRealTimers());

function restart() {
  pool = new pg.Pool({ connectionString: database.ownerUrl, max: 4 });
  pool.on("error", () => {});
  keepOwnerPool(pool);
}

const at = (address: string, ...secrets: string[]) => ({
  address,
  knownAs: new Map(secrets.map((secret, i) => [`known-${i}`, secret])),
});

async function miss(account: string, address: string, ...secrets: string[]): Promise<string> {
  const tried = await guess("sign-in", account, at(address, ...secrets));
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

test("guesses sent at the same moment are all counted", async () => {
  const tried = await Promise.all(
    Array.from({ length: 30 }, () => guess("sign-in", "di@x.example", at("192.0.2.4"))),
  );
  expect(tried.filter((one) => one.refused === null)).toHaveLength(5);
});

test("one subnet cannot go through the list of members", async () => {
  let refused = 0;
  for (let i = 0; i < 62; i++)
    if ((await guess("sign-in", `member${i}@x.example`, at("192.0.2.5"))).refused) refused++;
  expect(refused).toBe(2);
});

test("a right password clears the count of that browser's subnet", async () => {
  for (let i = 0; i < 4; i++) await miss("ed@x.example", "192.0.2.6");
  const tried = await guess("sign-in", "ed@x.example", at("192.0.2.6"));
  if (tried.refused === null) await tried.right();
  expect(await miss("ed@x.example", "192.0.2.6")).toMatch(/^You have four more tries/);
});

test("mails are asked for four times from one subnet, then after a pause, and each kind is counted apart", async () => {
  const ask = (what: "sign-in link" | "reset link") => mailAskedFor(what, "fay@x.example", at("192.0.2.7"));
  const said = [];
  for (let i = 0; i < 5; i++) said.push(await ask("reset link"));
  expect(said.slice(0, 3)).toEqual([null, null, null]);
  expect(said[4]).toMatch(/Try again in 15 minutes/);
  expect(await ask("sign-in link")).toBeNull();
  expect(await miss("fay@x.example", "192.0.2.7")).toMatch(/^You have four more tries/);
});

test("however many mails strangers ask for, one that was sent is always still good", async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  const sent: number[] = [];
  for (let i = 0; i < 80; i++) {
    const refused = await mailAskedFor("sign-in link", "flo@x.example", at(`198.${i & 255}.${i >> 8}.1`));
    if (refused === null) sent.push(Date.now());
    else vi.setSystemTime(Date.now() + 3 * 60_000);
  }
  const gaps = sent.slice(1).map((time, i) => time - sent[i]!);
  expect(Math.max(...gaps)).toBeLessThan(15 * 60_000);
  // Before, 384 mails a day could be asked for.
  expect(sent.length / ((Date.now() - sent[0]!) / 86_400_000)).toBeLessThan(384);
});

/** Secrets by which a browser is known for members of the cast. */
async function knownBrowserOf(key: string, secret: string): Promise<void> {
  await database.owner.query("insert into known_browser (member_id, hash) values ($1, $2)", [
    member(key),
    hashOf(secret),
  ]);
}

test("strangers' wrong guesses do not keep a browser waiting that has signed in before", async () => {
  const email = emailOf("wendell");
  await knownBrowserOf("wendell", "the browser of Wendell");
  for (let i = 0; i < 25; i++) await miss(email, `198.51.${i}.7`);
  expect(await miss(email, "198.51.99.7")).toMatch(
    /^There were too many tries. Try again in \d+ (seconds|minutes)/,
  );
  expect(await miss(email, "198.51.100.7", "the browser of Wendell")).toMatch(/^You have four more tries/);
  // From the very subnet of the strangers, too; and it is known among others' secrets.
  for (let i = 0; i < 6; i++) await miss(email, "192.0.2.30");
  expect(await miss(email, "192.0.2.30", "the browser of Wendell", "another's")).toMatch(
    /^You have three more tries/,
  );
});

test("a known browser has five tries like any other, wherever it goes, and is known for its own member alone", async () => {
  await knownBrowserOf("eero", "the browser of Eero");
  const known = (email: string, subnet: number) => miss(email, `192.0.2.${subnet}`, "the browser of Eero");
  for (let i = 0; i < 5; i++) await known(emailOf("eero"), 40 + i);
  expect(await known(emailOf("eero"), 50)).toMatch(/Try again in 15 minutes/);
  for (let i = 0; i < 25; i++) await miss(emailOf("joelle"), `198.52.${i}.7`);
  expect(await known(emailOf("joelle"), 60)).toMatch(/^There were too many tries/);
});

test("a few subnets that try without end keep nobody out who comes with a new device", async () => {
  const email = emailOf("maribel");
  for (let round = 0; round < 5; round++)
    for (let subnet = 1; subnet < 5; subnet++) await miss(email, `203.0.${subnet}.9`);
  const tried = await guess("sign-in", email, at("192.0.2.77"));
  expect(tried.refused).toBeNull();
});

test("whoever has to wait for strangers does not use up their own tries", async () => {
  const email = emailOf("callum");
  for (let i = 0; i < 25; i++) await miss(email, `198.53.${i}.7`);
  for (let i = 0; i < 12; i++) expect(await miss(email, "192.0.2.90")).toMatch(/Try again in \d+ seconds/);
  vi.useFakeTimers({ toFake: ["Date"] });
  vi.setSystemTime(Date.now() + 15 * 60_000);
  expect(await miss(email, "192.0.2.90")).toMatch(/^You have four more tries/);
});

test("a changed password lifts what guesses at the old one have brought", async () => {
  const email = emailOf("sanne");
  for (let i = 0; i < 25; i++) await miss(email, `198.54.${i}.7`);
  for (let i = 0; i < 5; i++) await miss(email, "192.0.2.95");
  const second = () => guess("second-factor", email, at("192.0.2.95"));
  for (let i = 0; i < 5; i++) await second().then((tried) => tried.refused ?? tried.missed());
  await passwordChanged(email);
  expect(await miss(email, "192.0.2.95")).toMatch(/^You have four more tries/);
  // A password is no code: whoever has it shall not get new guesses at the second step by changing it.
  expect((await second()).refused).toMatch(/Try again in 15 minutes/);
});

const DAY = 86_400_000;

// Before, one subnet had 192 guesses a day at an account, and a thousand had 240.
test("one subnet that never rests has no more guesses in a day than before", {
  timeout: 60_000,
}, async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  const end = Date.now() + DAY;
  let through = 0;
  while (Date.now() < end) {
    const tried = await guess("sign-in", "ivy@x.example", at("192.0.2.111"));
    if (tried.refused === null) await tried.missed();
    if (tried.refused === null) through++;
    else vi.setSystemTime(Date.now() + tried.seconds * 1000);
  }
  expect(through).toBeGreaterThan(50);
  expect(through).toBeLessThanOrEqual(192);
});

test("nor have a thousand, and the longest wait is 15 minutes", { timeout: 60_000 }, async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  const end = Date.now() + DAY;
  let [through, longest] = [0, 0];
  // Each lane gets what it asks for as soon as it may: the one from subnets that are new, the other from one that is not.
  const lanes = [
    { next: 0, from: (n: number) => `${100 + (n >> 8)}.${n & 255}.7.7` },
    { next: 0, from: () => "192.0.2.112" },
  ];
  while (Date.now() < end) {
    for (const lane of lanes.filter(({ next }) => next <= Date.now())) {
      const turn = await slowly("sign-in", "joy@x.example", lane.from(through));
      if (turn.refused) {
        lane.next = Date.now() + turn.msBeforeNext;
        longest = Math.max(longest, turn.msBeforeNext);
      } else {
        await turn.taken();
        through++;
      }
    }
    const next = Math.min(...lanes.map((lane) => lane.next));
    if (next > Date.now()) vi.setSystemTime(next);
  }
  expect(through).toBeGreaterThan(200);
  expect(through).toBeLessThanOrEqual(240);
  expect(longest).toBeLessThanOrEqual(15 * 60_000);
});

test("the button behind a link is pressed ten times from one subnet; nobody else's presses count", async () => {
  for (let i = 0; i < 10; i++) expect(await pressed("a link", at("192.0.2.120"))).toBeNull();
  expect(await pressed("a link", at("192.0.2.120"))).toMatch(/Try again in 15 minutes/);
  expect(await pressed("a link", at("192.0.2.121"))).toBeNull();
  expect(await pressed("another link", at("192.0.2.120"))).toBeNull();
});

test("without the database no guess is let through", async () => {
  keepOwnerPool(
    new pg.Pool({ connectionString: "postgres://nobody@127.0.0.1:1/none", connectionTimeoutMillis: 500 }),
  );
  await expect(guess("sign-in", "gil@x.example", at("192.0.2.8"))).rejects.toThrow();
  keepOwnerPool(pool);
});

test("the table of counters names nobody", async () => {
  await miss("hana@x.example", "192.0.2.99");
  const { rows } = await database.owner.query<{ key: string }>("select key from rate_limit");
  expect(rows.length).toBeGreaterThan(0);
  for (const { key } of rows) expect(key).not.toMatch(/x\.example|192\.0\.2/);
});

test("a subnet is one address, or one subscriber's network", () => {
  expect(subnetOf("::ffff:192.0.2.1")).toBe("192.0.2.1");
  expect(subnetOf("2001:db8:1:2:3:4:5:6")).toBe(subnetOf("2001:0db8:0001:0002::9"));
  expect(subnetOf("2001:db8:1:3::1")).not.toBe(subnetOf("2001:db8:1:2::1"));
  expect(subnetOf("::1")).toBe("0:0:0:0");
  expect(neighbourhoodOf("2001:db8:1:2::9")).toBe(neighbourhoodOf("2001:db8:1:ffff::1"));
  expect(neighbourhoodOf("2001:db8:2::1")).not.toBe(neighbourhoodOf("2001:db8:1::1"));
  expect(neighbourhoodOf("192.0.2.1")).toBe(neighbourhoodOf("::ffff:192.0.2.200"));
});
