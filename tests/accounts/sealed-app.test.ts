import { randomBytes } from "node:crypto";
import { decodeBase32IgnorePadding } from "@oslojs/encoding";
import { generateTOTP } from "@oslojs/otp";
import { afterAll, beforeAll, beforeEach, expect, inject, test } from "vitest";
import { recoveryCodeHash } from "#app/accounts/second-factor/recovery.server.ts";
import { openTotp, sealTotp } from "#app/accounts/second-factor/totp-seal.server.ts";
import { castTotpSecret } from "#db/demo/load.ts";
import type { Browser } from "#tests/support/browser.ts";
import { emailOf, member, password, totpCode } from "#tests/support/cast.ts";
import { type Site, startSite } from "#tests/support/site.ts";
import { useTestSettings } from "./mailbox.ts";

const siteSecret = "a secret of at least thirty-two letters";
const everett = member("everett");
let site: Site;

beforeAll(async () => {
  site = await startSite();
  useTestSettings({ BASE_URL: site.url });
});
afterAll(() => site.stop());

beforeEach(async () => {
  await site.database.owner.query("delete from rate_limit");
  await site.database.owner.query("delete from recovery_code");
  await site.database.owner.query("update account set totp_last_step = 0");
});

async function kept(memberId: number): Promise<Buffer> {
  const { rows } = await site.database.owner.query("select totp_secret from account where member_id = $1", [
    memberId,
  ]);
  return rows[0].totp_secret;
}

function keep(memberId: number, bytes: Buffer) {
  return site.database.owner.query("update account set totp_secret = $2 where member_id = $1", [
    memberId,
    bytes,
  ]);
}

async function halfway(): Promise<{ browser: Browser; factor: string; recovery: string }> {
  const browser = await site.as(null);
  const answer = await browser.post("/sign-in", { email: emailOf("everett"), password, to: "/" });
  const factor = answer.location!;
  expect(factor).toMatch(/^\/sign-in\/factor\?page=/);
  return { browser, factor, recovery: factor.replace("factor", "recovery") };
}

test("what is sealed opens for the same member under the same SECRET, unchanged, and for nobody else", () => {
  const secret = randomBytes(20);
  const sealed = sealTotp(siteSecret, 7, secret);
  expect(sealed.includes(secret)).toBe(false);
  expect(sealTotp(siteSecret, 7, secret).equals(sealed)).toBe(false);
  expect(Buffer.from(openTotp(siteSecret, 7, sealed)!)).toEqual(secret);
  expect(openTotp(siteSecret, 8, sealed)).toBeNull();
  expect(openTotp(`${siteSecret}!`, 7, sealed)).toBeNull();
  for (let at = 0; at < sealed.length; at++) {
    const changed = Buffer.from(sealed);
    changed[at]! ^= 1;
    expect(openTotp(siteSecret, 7, changed)).toBeNull();
  }
  for (let length = 0; length < sealed.length; length++)
    expect(openTotp(siteSecret, 7, sealed.subarray(0, length))).toBeNull();
});

test("the database holds no authenticator app's secret as it is", async () => {
  const imani = await site.as("imani");
  const page = await imani.get("/settings/second-factor/app");
  const setup = /name="setup" value="([^"]+)"/.exec(page.text)![1]!;
  const letters = />([A-Z2-7 ]{32,40})</.exec(page.text)![1]!.replaceAll(" ", "");
  const secret = decodeBase32IgnorePadding(letters);
  const done = await imani.post(`/settings/second-factor/app?setup=${setup}`, {
    ...{ setup, code: generateTOTP(secret, 30, 6), currentPassword: password },
  });
  expect(done.text).toContain("The app is on");
  const sealed = await kept(member("imani"));
  expect(sealed.includes(Buffer.from(secret))).toBe(false);
  expect(Buffer.from(openTotp(inject("cluster").secret, member("imani"), sealed)!)).toEqual(
    Buffer.from(secret),
  );
  expect((await kept(everett)).includes(castTotpSecret(emailOf("everett")))).toBe(false);
});

test.each([
  ["under another SECRET", () => sealTotp(siteSecret, everett, castTotpSecret(emailOf("everett")))],
  ["for another member", () => kept(member("noor"))],
  ["not at all", () => castTotpSecret(emailOf("everett"))],
])(
  "an app that was sealed %s has no right code, and a recovery code still lets its owner in",
  async (_, bytes) => {
    await keep(everett, await bytes());
    await site.database.owner.query("insert into recovery_code (member_id, hash) values ($1, $2)", [
      everett,
      recoveryCodeHash(everett, "7KQMX-2PAWD"),
    ]);
    const { browser, factor, recovery } = await halfway();
    expect((await browser.get(factor)).text).toContain("Code from your authenticator app");
    const refused = await browser.post(factor, { code: totpCode("everett") });
    expect(refused.status).toBe(400);
    expect(refused.text).toContain("That code is not right");
    expect((await browser.post(recovery, { code: "7KQMX-2PAWD" })).location).toBe("/");
    for (const page of ["/settings/second-factor", "/settings/second-factor/app", "/settings/email"])
      expect((await browser.get(page)).status, page).toBe(200);
  },
);

test("someone without a password whose app does not open is asked to sign in again, not for a code", async () => {
  await keep(everett, randomBytes(48));
  await site.database.owner.query("update account set password_hash = null where member_id = $1", [everett]);
  const browser = await site.as("everett");
  await site.database.owner.query(
    "update session set created_at = now() - interval '1 hour' where member_id = $1",
    [everett],
  );
  expect((await browser.get("/settings/second-factor/codes")).text).not.toContain('name="proofCode"');
  const answer = await browser.post("/settings/second-factor/codes", { proofCode: totpCode("everett") });
  expect(answer.status).toBe(403);
});
