import { afterAll, beforeAll, expect, test } from "vitest";
import type { Browser } from "#tests/support/browser.ts";
import { emailOf, member, password, totpCode } from "#tests/support/cast.ts";
import { type Site, startSite } from "#tests/support/site.ts";
import { linkTo, mailTo, useTestSettings } from "./mailbox.ts";

let site: Site;

beforeAll(async () => {
  site = await startSite();
  useTestSettings({ BASE_URL: site.url });
});
afterAll(() => site.stop());

const one = async (text: string, ...values: unknown[]) =>
  (await site.database.owner.query(text, values)).rows[0];
const emailNow = async (key: string) =>
  (await one("select email from account where member_id = $1", member(key))).email;

/** A thief who knows the password moves the account to an address of theirs. */
async function stolen(key: string, to: string): Promise<Browser> {
  const thief = await site.as(key);
  const asked = await thief.post("/settings/email", { email: to, currentPassword: password });
  expect(asked.location).toBe("/settings?done=email");
  const confirming = (await thief.get(await linkTo(site.database, "email", to))).location!;
  expect((await thief.post(confirming)).location).toBe("/settings");
  expect(await emailNow(key)).toBe(to);
  return thief;
}

/** Opens the link to undo in the newest such mail to an address. */
async function undoing(to: string, kind = "email_changed") {
  const browser = await site.as(null);
  const page = (await browser.get(await linkTo(site.database, kind, to))).location!;
  return { browser, page, shown: await browser.get(page) };
}

test("the old address takes the account back, and the thief keeps nothing", async () => {
  const thief = await stolen("wendell", "thief@new.example");
  await thief.post("/settings/password", { currentPassword: password, password: "nine patient otters" });
  const { browser, page, shown } = await undoing(emailOf("wendell"));
  expect(shown.text).toContain("thief@new.example");
  expect(await emailNow("wendell")).toBe("thief@new.example");

  expect((await browser.post(page)).location).toBe("/sign-in?done=undone");
  expect((await browser.get("/sign-in?done=undone")).text).toContain("The account is yours again");
  expect(await emailNow("wendell")).toBe(emailOf("wendell"));
  expect((await thief.get("/settings")).status).toBe(302);
  const again = { email: emailOf("wendell"), password: "nine patient otters" };
  expect((await thief.post("/sign-in", again)).status).toBe(400);

  const reset = (await browser.get(await linkTo(site.database, "reset", emailOf("wendell")))).location!;
  expect((await browser.post(reset, { password: "twelve slow barges" })).location).toBe(
    "/sign-in?done=password",
  );
  const mine = await browser.post("/sign-in", { email: emailOf("wendell"), password: "twelve slow barges" });
  expect(mine.location).toBe("/");
  expect((await browser.get(page)).status).toBe(404);
});

test("the warning before the change holds the same link, which calls it off", async () => {
  const thief = await site.as("joelle");
  await thief.post("/settings/email", { email: "early@thief.example", currentPassword: password });
  const confirming = (await thief.get(await linkTo(site.database, "email", "early@thief.example"))).location!;
  const { browser, page, shown } = await undoing(emailOf("joelle"), "email_notice");
  expect(shown.text).toContain("early@thief.example");
  expect((await browser.post(page)).location).toBe("/sign-in?done=undone");
  expect((await thief.post(confirming)).location).toBe(confirming);
  expect(await emailNow("joelle")).toBe(emailOf("joelle"));
  expect((await thief.get("/settings")).status).toBe(302);
});

test("looking at the link, as mail scanners do, undoes nothing", async () => {
  await stolen("imani", "imani@new.example");
  for (let i = 0; i < 2; i++) await undoing(emailOf("imani"));
  expect(await emailNow("imani")).toBe("imani@new.example");
});

test("after seven days the link is dead", async () => {
  await stolen("jerome", "jerome@new.example");
  const { browser, page } = await undoing(emailOf("jerome"));
  await site.database.owner.query(
    "update address_change set changed_at = now() - interval '7 days 1 minute' where member_id = $1",
    [member("jerome")],
  );
  expect((await browser.get(page)).status).toBe(404);
  expect((await browser.post(page)).location).toBe(page);
  expect(await emailNow("jerome")).toBe("jerome@new.example");
});

test("a thief who changes twice undoes nothing of the owner's undo with their own", async () => {
  await stolen("lupe", "lupe1@thief.example");
  const again = await site.as("lupe");
  await again.post("/settings/email", { email: "lupe2@thief.example", currentPassword: password });
  const confirming = (await again.get(await linkTo(site.database, "email", "lupe2@thief.example"))).location!;
  await again.post(confirming);
  const theirs = await undoing("lupe1@thief.example");
  expect((await theirs.browser.post(theirs.page)).status).toBe(302);
  const mine = await undoing(emailOf("lupe"));
  expect((await mine.browser.post(mine.page)).location).toBe("/sign-in?done=undone");
  expect(await emailNow("lupe")).toBe(emailOf("lupe"));
});

test("a second step that was set up since goes with the thief; the owner's own stays", async () => {
  await site.database.owner.query(
    "insert into passkey (member_id, credential_id, public_key, name, created_at) values ($1, 'own', '\\x01', 'Own', now() - interval '9 days')",
    [member("eero")],
  );
  await stolen("eero", "eero@thief.example");
  await site.database.owner.query(
    "insert into passkey (member_id, credential_id, public_key, name) values ($1, 'theirs', '\\x01', 'Theirs')",
    [member("eero")],
  );
  const { browser, page } = await undoing(emailOf("eero"));
  expect((await browser.post(page)).location).toBe("/sign-in?done=undone");
  const { rows } = await site.database.owner.query("select name from passkey where member_id = $1", [
    member("eero"),
  ]);
  expect(rows).toEqual([{ name: "Own" }]);
});

test("where the second step was exchanged meanwhile, no mail gets around it: the account stays shut", async () => {
  const { owner } = site.database;
  const thief = await site.as("noor");
  await thief.post("/settings/email", { email: "noor@thief.example", proofCode: totpCode("noor") });
  const confirming = (await thief.get(await linkTo(site.database, "email", "noor@thief.example"))).location!;
  await thief.post(confirming);
  await owner.query("update account set totp_set_at = now() where member_id = $1", [member("noor")]);
  const { browser, page } = await undoing(emailOf("noor"));
  expect((await browser.post(page)).location).toBe("/sign-in?done=undone-shut");
  expect(
    await one(
      "select email, disabled_at is not null as shut from account where member_id = $1",
      member("noor"),
    ),
  ).toEqual({
    email: emailOf("noor"),
    shut: true,
  });
});

test("an address that belongs to somebody else by now is told of, and nothing is changed", async () => {
  await stolen("wade", "wade@thief.example");
  await site.database.owner.query("update account set email = $2 where member_id = $1", [
    member("theodora"),
    emailOf("wade"),
  ]);
  const { browser, page } = await undoing(emailOf("wade"));
  const refused = await browser.post(page);
  expect([refused.status, refused.text.includes("belongs to another account by now")]).toEqual([409, true]);
  expect(await emailNow("wade")).toBe("wade@thief.example");
});

test("asking for a new address asks for the second step of who has one, however well they know the password", async () => {
  const everett = await site.as("everett");
  expect((await everett.get("/settings/email")).text).not.toContain("currentPassword");
  const known = await everett.post("/settings/email", { email: "e@new.example", currentPassword: password });
  expect([known.status, known.text.includes("Enter the code that your app shows.")]).toEqual([400, true]);
  // Nor is the second step itself removed, exchanged or doubled by the password.
  for (const path of ["app/remove", "codes", "passkeys/new"]) {
    const answer = await everett.post(`/settings/second-factor/${path}`, {
      name: "x",
      currentPassword: password,
    });
    expect([path, answer.status]).toEqual([path, 400]);
  }
  const proved = await everett.post("/settings/email", {
    email: "e@new.example",
    proofCode: totpCode("everett"),
  });
  expect(proved.location).toBe("/settings?done=email");
  expect((await mailTo(site.database, "email_notice", emailOf("everett"))).body).toContain(
    "undo this change",
  );
});

test("someone with passkeys alone signs in anew with one before a new address", async () => {
  await site.database.owner.query(
    "insert into passkey (member_id, credential_id, public_key, name) values ($1, 'sanne', '\\x01', 'Phone')",
    [member("sanne")],
  );
  const sanne = await site.as("sanne");
  await site.database.owner.query(
    "update session set created_at = now() - interval '11 minutes' where member_id = $1",
    [member("sanne")],
  );
  expect((await sanne.get("/settings/email")).text).toContain("Please sign in again first.");
  const late = await sanne.post("/settings/email", { email: "s@new.example", currentPassword: password });
  expect(late.status).toBe(403);
});
