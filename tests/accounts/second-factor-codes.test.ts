import { generateHOTP } from "@oslojs/otp";
import { beforeAll, expect, test } from "vitest";
import { newRecoveryCodes, recoveryCodeHash } from "#app/accounts/second-factor/recovery.server.ts";
import { stepOfCode, totpAddress } from "#app/accounts/second-factor/totp.ts";
import { plainCode } from "#app/accounts/secret.ts";
import { keepSettings } from "#app/web/settings.server.ts";
import { readSettings } from "#db/settings.ts";

const secret = Buffer.from("12345678901234567890");
const now = 1_795_000_000_000;
const present = Math.floor(now / 30_000);
const codeOf = (step: number) => generateHOTP(secret, BigInt(step), 6);

beforeAll(() => {
  keepSettings(
    readSettings({ env: { SECRET: "a secret of at least thirty-two letters", DATA_DIR: "/nowhere" } }),
  );
});

test("the code of the present half minute and of its neighbours are taken, others not", () => {
  for (const step of [present - 1, present, present + 1])
    expect(stepOfCode(secret, codeOf(step), now, 0)).toBe(step);
  for (const step of [present - 3, present - 2, present + 2, present + 3])
    expect(stepOfCode(secret, codeOf(step), now, 0)).toBeNull();
});

test("a code that was used, and any before it, is refused", () => {
  expect(stepOfCode(secret, codeOf(present), now, present)).toBeNull();
  expect(stepOfCode(secret, codeOf(present - 1), now, present)).toBeNull();
  expect(stepOfCode(secret, codeOf(present + 1), now, present)).toBe(present + 1);
});

test.each(["", "12345", "1234567", "abcdef", "１２３４５６", "000000 or 1=1"])("%j is no code", (typed) => {
  expect(stepOfCode(secret, typed, now, 0)).toBeNull();
});

test("a code may be typed as apps show it", () => {
  expect(plainCode(" 123 456 ")).toBe("123456");
  expect(plainCode("123-456")).toBe("123456");
});

test("the app reads network, address and secret", () => {
  expect(totpAddress(secret, "PT & Friends", "ada@north.example")).toBe(
    "otpauth://totp/PT%20%26%20Friends:ada%40north.example?issuer=PT+%26+Friends&algorithm=SHA1&secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&period=30&digits=6",
  );
});

test("ten recovery codes are all different and easy to copy from paper", () => {
  const codes = newRecoveryCodes();
  expect(new Set(codes).size).toBe(10);
  for (const code of codes) expect(code).toMatch(/^[A-HJKMNP-TV-Z2-9]{5}-[A-HJKMNP-TV-Z2-9]{5}$/);
});

test("a recovery code counts however it is typed, and for its own member alone", () => {
  const hash = recoveryCodeHash(7, "7KQMX-2PAWD");
  expect(recoveryCodeHash(7, " 7kqmx 2pawd ")).toBe(hash);
  expect(recoveryCodeHash(8, "7KQMX-2PAWD")).not.toBe(hash);
  expect(recoveryCodeHash(7, "7KQMX-2PAWE")).not.toBe(hash);
});
