import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { recoveryCodeHash } from "#app/accounts/second-factor/recovery.server.ts";
import type { Browser } from "#tests/support/browser.ts";
import { emailOf, member, password, totpCode } from "#tests/support/cast.ts";
import { type Site, startSite } from "#tests/support/site.ts";
import { useTestSettings } from "./mailbox.ts";
import { answerOf, enrolPasskey, type SigningPasskey } from "./signing-passkey.ts";

let site: Site;

beforeAll(async () => {
  site = await startSite({ TRUST_PROXY: "1" });
  useTestSettings({ BASE_URL: site.url });
});

afterAll(() => site.stop());

beforeEach(async () => {
  await site.database.owner.query("delete from rate_limit");
  await site.database.owner.query("update account set totp_last_step = 0");
});

/** Someone who has given the right password and stands before the second step. */
async function halfway(key: string, to = "/"): Promise<Halfway> {
  const browser = await site.as(null);
  const { location } = await browser.post("/sign-in", { email: emailOf(key), password, to });
  expect(location).toMatch(/^\/sign-in\/factor\?page=\w{16}$/);
  const query = location!.split("?")[1];
  const at = (page: string) => `/sign-in/${page}?${query}`;
  return Object.assign(browser, { factor: at("factor"), recovery: at("recovery"), passkey: at("passkey") });
}

/** A browser and the pages of its sign-in. */
type Halfway = Browser & { factor: string; recovery: string; passkey: string };

/** Gives a code to a sign-in that has just begun. */
const give = async (waiting: Promise<Halfway>, code: string) => {
  const browser = await waiting;
  return browser.post(browser.factor, { code });
};

const code = (at = Date.now()) => totpCode("everett", at);
const STEP = 30_000;

test("a code of the app is asked for after the password, and leads on to where one was headed", async () => {
  const browser = await halfway("everett", "/settings");
  expect(browser.cookie("session")).toBeUndefined();
  expect((await browser.get("/")).location).toBe("/sign-in");
  expect((await browser.get(browser.factor)).text).toContain("Code from your authenticator app");
  const spaced = `${code().slice(0, 3)} ${code().slice(3)}`;
  expect((await browser.post(browser.factor, { code: spaced })).location).toBe("/settings");
  expect((await browser.get("/settings")).status).toBe(200);
});

test("a code works once, and an earlier one never after it", async () => {
  const used = code();
  expect((await give(halfway("everett"), used)).location).toBe("/");
  const again = await give(halfway("everett"), used);
  expect(again.status).toBe(400);
  expect(again.text).toContain("was used before");
  const earlier = await give(halfway("everett"), code(Date.now() - STEP));
  expect(earlier.status).toBe(400);
});

test("of two browsers with the same code at the same moment one gets in", async () => {
  const browsers = [await halfway("everett"), await halfway("everett")];
  const same = code();
  const answers = await Promise.all(browsers.map((browser) => browser.post(browser.factor, { code: same })));
  expect(answers.map((answer) => answer.status).sort()).toEqual([302, 400]);
});

test("a clock may be half a minute off, not more", async () => {
  const near = await give(halfway("everett"), code(Date.now() + STEP));
  expect(near.location).toBe("/");
  await site.database.owner.query("update account set totp_last_step = 0");
  for (const off of [-3 * STEP, 3 * STEP]) {
    const far = await give(halfway("everett"), code(Date.now() + off));
    expect(far.status).toBe(400);
  }
});

test("wrong codes count down to a pause that a new sign-in does not end", async () => {
  const browser = await halfway("everett");
  const wrong = code() === "000000" ? "111111" : "000000";
  for (let i = 0; i < 5; i++) await browser.post(browser.factor, { code: wrong });
  const refused = await give(halfway("everett"), code());
  expect(refused.status).toBe(429);
  expect(refused.text).toContain("Try again in 15 minutes.");
});

test("without the first step there is no second", async () => {
  const browser = await site.as(null);
  for (const path of ["/sign-in/factor", "/sign-in/recovery"]) {
    expect((await browser.get(path)).location).toBe("/sign-in");
    expect((await browser.post(path, { code: code() })).location).toBe("/sign-in");
  }
  expect(browser.cookie("session")).toBeUndefined();
});

test("the half-finished sign-in ends after ten minutes", async () => {
  const browser = await halfway("everett");
  await site.database.owner.query("update token set expires_at = now() where purpose = 'second_factor'");
  expect((await browser.post(browser.factor, { code: code() })).location).toBe("/sign-in");
});

test("a recovery code stands in for the app, once", async () => {
  const id = member("everett");
  await site.database.owner.query("insert into recovery_code (member_id, hash) values ($1, $2)", [
    id,
    recoveryCodeHash(id, "7KQMX-2PAWD"),
  ]);
  const browser = await halfway("everett");
  expect((await browser.post(browser.recovery, { code: "XXXXX-XXXXX" })).status).toBe(400);
  expect((await browser.post(browser.recovery, { code: " 7kqmx 2pawd " })).location).toBe("/");
  expect((await browser.get("/")).status).toBe(200);
  const late = await halfway("everett");
  const again = await late.post(late.recovery, { code: "7KQMX-2PAWD" });
  expect(again.status).toBe(400);
});

test("someone of the staff without a second factor comes in, and is sent to set one up", async () => {
  await site.database.owner.query("insert into network_role (member_id, role) values ($1, 'moderator')", [
    member("kiyoko"),
  ]);
  const browser = await site.as(null);
  const answer = await browser.post("/sign-in", { email: emailOf("kiyoko"), password, to: "/admin" });
  expect(answer.location).toBe("/settings/second-factor");
  expect(browser.cookie("session")).toBeDefined();
});

/** The challenge that the page puts to the browser. */
async function challengeOf(browser: Halfway): Promise<string> {
  const { text } = await browser.get(browser.factor);
  return /challenge\\?",\\?"([\w-]{43})/.exec(text)![1]!;
}

let passkey: SigningPasskey | undefined;

/** Wendell has a passkey and no app. */
async function withPasskey(): Promise<{ browser: Halfway; passkey: SigningPasskey; challenge: string }> {
  passkey ??= await enrolPasskey(site.database, member("wendell"));
  await site.database.owner.query("update passkey set counter = 0");
  const browser = await halfway("wendell", "/inbox");
  return { browser, passkey, challenge: await challengeOf(browser) };
}

test("a passkey is a second step, and its challenge is answered once", async () => {
  const { browser, passkey, challenge } = await withPasskey();
  const answer = answerOf(passkey, { origin: site.url, challenge, counter: 1 });
  expect((await browser.post(browser.passkey, { code: answer })).location).toBe("/inbox");
  expect((await browser.get("/inbox")).status).toBe(200);
  const replayed = await withPasskey();
  expect((await replayed.browser.post(replayed.browser.passkey, { code: answer })).location).toMatch(
    /^\/sign-in\/factor\?page=\w{16}&again/,
  );
});

test.each([
  ["another site", { origin: "https://evil.example" }],
  ["a challenge that was not ours", { challenge: randomBytes(32).toString("base64url") }],
  ["a device that did not verify its owner", { verified: false }],
  ["the making of a passkey", { type: "webauthn.create" }],
])("an answer from %s is refused", async (_, change) => {
  const { browser, passkey, challenge } = await withPasskey();
  const answer = answerOf(passkey, { origin: site.url, challenge, counter: 1, ...change });
  const refused = await browser.post(browser.passkey, { code: answer });
  expect(refused.location).toMatch(/^\/sign-in\/factor\?page=\w{16}&again/);
  expect((await browser.get(refused.location!)).text).toContain("That passkey did not work.");
  expect(browser.cookie("session")).toBeUndefined();
});

test("a copied passkey, whose counter falls behind, is refused", async () => {
  const { browser, passkey, challenge } = await withPasskey();
  await site.database.owner.query("update passkey set counter = 7");
  const answer = answerOf(passkey, { origin: site.url, challenge, counter: 5 });
  expect((await browser.post(browser.passkey, { code: answer })).location).toMatch(
    /^\/sign-in\/factor\?page=\w{16}&again/,
  );
});

test("someone else's passkey is nobody's second step but theirs", async () => {
  const theirs = await enrolPasskey(site.database, member("joelle"));
  const { browser, challenge } = await withPasskey();
  const answer = answerOf(theirs, { origin: site.url, challenge, counter: 1 });
  expect((await browser.post(browser.passkey, { code: answer })).location).toMatch(
    /^\/sign-in\/factor\?page=\w{16}&again/,
  );
  expect(browser.cookie("session")).toBeUndefined();
});

test("anything else in its place is refused without a trace of trouble", async () => {
  const { browser } = await withPasskey();
  for (const code of ["", "{}", "nonsense", '{"id":"x","rawId":"x","type":"public-key","response":{}}'])
    expect((await browser.post(browser.passkey, { code })).location).toMatch(
      /^\/sign-in\/factor\?page=\w{16}&again/,
    );
  expect(site.log()).not.toContain('"trouble"');
});
