import { decodeBase32IgnorePadding } from "@oslojs/encoding";
import { generateHOTP, generateTOTP } from "@oslojs/otp";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Browser } from "#tests/support/browser.ts";
import { member, password, totpCode } from "#tests/support/cast.ts";
import { type Site, startSite } from "#tests/support/site.ts";

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.stop());

const app = "/settings/second-factor/app";

async function one(query: string, ...values: unknown[]) {
  return (await site.database.owner.query(query, values)).rows[0];
}

async function setupShown(browser: Browser) {
  const { text } = await browser.get(app);
  const setup = /name="setup" value="([\w-]{22})"/.exec(text)![1]!;
  const letters = /class="secret">([A-Z2-7 ]+)</.exec(text)![1]!.replaceAll(" ", "");
  return { setup, letters, code: generateTOTP(decodeBase32IgnorePadding(letters), 30, 6), text };
}

async function turnOn(browser: Browser) {
  const { setup, code, letters } = await setupShown(browser);
  const answer = await browser.post(`${app}?setup=${setup}`, { setup, code, currentPassword: password });
  const codes = [...answer.text.matchAll(/<code>([A-Z2-9]{5}-[A-Z2-9]{5})<\/code>/g)].map(
    (match) => match[1]!,
  );
  return { codes, next: nextCode(letters) };
}

/** The code of the half minute to come, which is taken already; the present one has been used. */
function nextCode(letters: string): string {
  const step = BigInt(Math.floor(Date.now() / 30_000) + 1);
  return generateHOTP(decodeBase32IgnorePadding(letters), step, 6);
}

test("an authenticator app is shown as a code to scan and in letters, and nothing is stored before it is confirmed", async () => {
  const { text } = await setupShown(await site.as("imani"));
  expect(text).toMatch(/<svg class="qr"[^>]*aria-label="Code for your authenticator app"><path d="M/);
  expect(text).not.toMatch(/ style="/);
  expect(await one("select totp_secret from account where member_id = $1", member("imani"))).toEqual({
    totp_secret: null,
  });
});

test("it is turned on by its code and the password, with ten recovery codes shown once and kept as hashes", async () => {
  const imani = await site.as("imani");
  const { setup, letters, code } = await setupShown(imani);
  const form = { setup, code, currentPassword: password };

  const wrong = await imani.post(`${app}?setup=${setup}`, {
    ...form,
    code: code === "000000" ? "000001" : "000000",
  });
  expect(wrong.status).toBe(400);
  expect(wrong.text).toContain("That is not the code for this entry.");
  // What was typed stays, and the password need not be typed again: in this session alone, for this setup alone.
  expect(wrong.text).toContain(`value="${code === "000000" ? "000001" : "000000"}"`);
  expect(wrong.text).not.toContain(password);
  expect(wrong.text).not.toContain("Current password");
  const proven = /name="proven" value="([^"]+)"/.exec(wrong.text)![1]!;
  const other = await setupShown(await site.as("imani"));
  for (const [browser, shown] of [
    [await site.as("imani"), { setup, code }],
    [imani, other],
  ] as const) {
    const refused = await browser.post(`${app}?setup=${shown.setup}`, {
      setup: shown.setup,
      code: shown.code,
      proven,
    });
    expect([refused.status, refused.text.includes("Enter your current password.")]).toEqual([400, true]);
  }
  // The entry that is in the app already stays good.
  expect(wrong.text.replaceAll(" ", "")).toContain(letters);

  const unproved = await imani.post(`${app}?setup=${setup}`, { ...form, currentPassword: "not my password" });
  expect(unproved.text).toContain("That is not your current password.");

  const done = await imani.post(`${app}?setup=${setup}`, form);
  const codes = [...done.text.matchAll(/<code>([A-Z2-9]{5}-[A-Z2-9]{5})<\/code>/g)].map((match) => match[1]!);
  expect(new Set(codes).size).toBe(10);
  const { rows } = await site.database.owner.query("select hash from recovery_code where member_id = $1", [
    member("imani"),
  ]);
  expect(rows).toHaveLength(10);
  for (const { hash } of rows) expect(hash).toMatch(/^[0-9a-f]{64}$/);
  const account = await one("select totp_last_step from account where member_id = $1", member("imani"));
  expect(Number(account.totp_last_step)).toBeGreaterThan(0);
  const page = await imani.get("/settings/second-factor");
  expect(page.text.replaceAll("<!-- -->", "")).toContain("10 of 10 left");
  for (const code of codes) expect(page.text + site.log()).not.toContain(code);
});

test("the code that turned it on does not work a second time", async () => {
  const { totp_last_step } = await one(
    "select totp_last_step from account where member_id = $1",
    member("imani"),
  );
  const use = (step: number) =>
    one("select verbs.spend_totp_step(member => $1, step => $2) as fresh", member("imani"), step);
  expect(await use(Number(totp_last_step))).toEqual({ fresh: false });
  expect(await use(Number(totp_last_step) + 1)).toEqual({ fresh: true });
  expect(await use(Number(totp_last_step) + 1)).toEqual({ fresh: false });
});

test("a setup is good for its own session only", async () => {
  const [philippa, jerome] = [await site.as("philippa"), await site.as("jerome")];
  const { setup, code } = await setupShown(philippa);
  const answer = await jerome.post(`${app}?setup=${setup}`, { setup, code, currentPassword: password });
  expect(answer.status).toBe(400);
  expect(answer.text).toContain("That is not the code for this entry.");
  const elsewhere = await (await site.as("philippa")).get(`${app}?setup=${setup}`);
  expect(elsewhere.text.replaceAll(" ", "")).not.toContain((await setupShown(philippa)).letters);
});

test("each recovery code works once, and new ones take the place of all", async () => {
  const wade = await site.as("wade");
  const { codes, next } = await turnOn(wade);
  expect(codes).toHaveLength(10);
  const { rows } = await site.database.owner.query("select hash from recovery_code where member_id = $1", [
    member("wade"),
  ]);
  const use = () =>
    one(
      "select verbs.spend_recovery_code(member => $1, code_hash => $2) as used",
      member("wade"),
      rows[0].hash,
    );
  expect([await use(), await use()]).toEqual([{ used: true }, { used: false }]);

  const made = await wade.post("/settings/second-factor/codes", { proofCode: next });
  expect(made.text).toContain("New recovery codes");
  const old = await site.database.owner.query("select 1 from recovery_code where hash = any($1)", [
    rows.map((row) => row.hash),
  ]);
  expect(old.rowCount).toBe(0);
  const guessed = await wade.post("/settings/second-factor/codes", { proofCode: "000000" });
  expect(guessed.status).toBe(400);
});

test("someone without a second step gets no recovery codes", async () => {
  const lupe = await site.as("lupe");
  expect((await lupe.get("/settings/second-factor/codes")).text).toContain("you have not set one up");
  const answer = await lupe.post("/settings/second-factor/codes", { currentPassword: password });
  expect(answer.status).toBe(409);
});

test("a member removes the app by a code of it, not by the password, and the recovery codes go with the last second step", async () => {
  const theodora = await site.as("theodora");
  const { next } = await turnOn(theodora);
  const unproved = await theodora.post(`${app}/remove`, { currentPassword: password });
  expect(unproved.text).toContain("Enter the code that your app shows.");
  const done = await theodora.post(`${app}/remove`, { proofCode: next });
  expect(done.location).toBe("/settings/second-factor?done=app-removed");
  expect(
    await one("select count(*)::int as n from recovery_code where member_id = $1", member("theodora")),
  ).toEqual({
    n: 0,
  });
});

test("whose phone is lost removes the app by a recovery code", async () => {
  const jerome = await site.as("jerome");
  const { codes } = await turnOn(jerome);
  const done = await jerome.post(`${app}/remove`, { proofCode: codes[0]!.toLowerCase() });
  expect(done.location).toBe("/settings/second-factor?done=app-removed");
});

test("a second step that is added or removed ends every other session", async () => {
  const [here, elsewhere] = [await site.as("andre"), await site.as("andre")];
  const { next } = await turnOn(here);
  expect((await elsewhere.get("/settings")).status).toBe(302);
  const later = await site.as("andre");
  await here.post(`${app}/remove`, { proofCode: next });
  expect((await later.get("/settings")).status).toBe(302);
  expect((await here.get("/settings")).status).toBe(200);
});

test("someone without a password proves themselves by a code of the app, which is then used up", async () => {
  await site.database.owner.query("update account set password_hash = null where member_id = $1", [
    member("everett"),
  ]);
  const everett = await site.as("everett");
  await site.database.owner.query(
    "update session set created_at = now() - interval '1 hour' where member_id = $1",
    [member("everett")],
  );
  const code = totpCode("everett");
  const done = await everett.post("/settings/second-factor/codes", {
    proofCode: `${code.slice(0, 3)} ${code.slice(3)}`,
  });
  expect(done.text).toContain("New recovery codes");
  const again = await everett.post("/settings/second-factor/codes", { proofCode: code });
  expect(again.status).toBe(400);
  expect(again.text).toContain("That code is not right.");
});

test("staff of the network cannot remove their last second step", async () => {
  const noor = await site.as("noor");
  const answer = await noor.post(`${app}/remove`, { proofCode: totpCode("noor") });
  expect(answer.status).toBe(409);
  expect(answer.text).toContain("People who run the network need a second factor. Add a passkey first.");
  expect((await noor.get("/settings/second-factor")).text).toContain("/settings/second-factor/app/remove");
});

const reason = { reason: "Her phone was stolen; I called her back on the clinic line." };

const factorsOfNoor = async () =>
  `/admin/people/${(await one("select uid from person where id = $1", member("noor"))).uid}/factors`;

test("an administrator removes a lost second factor: sessions end, and the role sleeps until there is a new one", async () => {
  const noor = await site.as("noor");
  expect((await noor.get("/admin")).status).toBe(200);
  const everett = await site.as("everett");
  expect((await everett.post(await factorsOfNoor(), reason)).status).toBe(302);
  expect((await noor.get("/admin")).location).toMatch(/^\/sign-in/);
  const again = await site.as("noor");
  expect((await again.get("/admin")).location).toBe("/settings/second-factor");
  const { rows } = await site.database.owner.query(
    "select actor_id, detail from audit_entry where action = 'factors.removed' and member_id = $1",
    [member("noor")],
  );
  expect(rows).toEqual([{ actor_id: member("everett"), detail: reason.reason }]);
});

test("nobody else removes what somebody lost, and nobody their own", async () => {
  const page = await factorsOfNoor();
  for (const key of ["orla", "joelle"])
    expect((await (await site.as(key)).post(page, reason)).status).toBe(404);
  await expect(
    site.database.asMember("everett", (app) =>
      app.query("select verbs.remove_factors(member => $1, reason => 'mine')", [member("everett")]),
    ),
  ).rejects.toThrow("Ask another administrator to take your own.");
});

test("staff without a second step are told in a sentence why they need one", async () => {
  await site.database.owner.query("update account set totp_secret = null where member_id = $1", [
    member("noor"),
  ]);
  const { text } = await (await site.as("noor")).get("/settings/second-factor");
  expect(text).toContain("Your role needs this.");
  const lupe = await (await site.as("lupe")).get("/settings/second-factor");
  expect(lupe.text).not.toContain("Your role needs this.");
});
