import { expect, test } from "vitest";
import { Acceptance } from "#app/accounts/joining/invitation-schema.server.ts";
import { passwordTrouble } from "#app/accounts/password-policy.server.ts";
import { hashPassword, isPassword } from "#app/accounts/passwords.server.ts";
import { RecoveryCode } from "#app/accounts/second-factor/factor-schema.server.ts";
import { opaqueString, plainCode } from "#app/accounts/secret.ts";
import { NewPassword, SignIn } from "#app/accounts/signing-in/sign-in-schema.server.ts";
import { zoneNamed } from "#app/accounts/time-zones.server.ts";
import { StaffInvitation } from "#app/moderation/schema.server.ts";

test("a password opens in whichever form a keyboard sends its letters and blanks", async () => {
  const hashed = await hashPassword("sept hérons très calmes");
  for (const typed of ["sept hérons très calmes".normalize("NFD"), "sept\u00A0hérons\u2009très calmes"])
    expect(await isPassword(hashed, typed)).toBe(true);
  for (const typed of ["sept herons tres calmes", "Sept hérons très calmes", "sept hérons très calmes "])
    expect(await isPassword(hashed, typed)).toBe(false);
});

test("what cannot be seen does not count in a password, nor make it long enough", () => {
  expect(opaqueString("a\u200Bb\u00ADc\u0007")).toBe("abc");
  expect(passwordTrouble(`short${"\u200B".repeat(20)}`, { name: "Bo", email: "bo@x.example" })).toMatch(/12/);
});

test("a password of a hundred letters with an accent each can be chosen and then signs in", () => {
  const password = "ế ".repeat(60).normalize("NFD");
  expect(NewPassword.safeParse({ password }).success).toBe(true);
  expect(passwordTrouble(password, { name: "Bo", email: "bo@x.example" })).not.toMatch(/at most/);
  expect(SignIn.safeParse({ email: "bo@x.example", password }).success).toBe(true);
});

test.each(["123456", "123 456", "123-456", "１２３　４５６", "\u200B123\u00A0456\u202C", "123–456"])(
  "%j is the code 123456",
  (typed) => expect(plainCode(typed)).toBe("123456"),
);

test("a recovery code is taken as it is pasted", () => {
  const codeOf = (typed: string) => RecoveryCode.parse({ code: typed }).code;
  expect(codeOf("\u200E7kqmx – 2pawd\u00A0")).toBe(codeOf("7kqmx-2pawd"));
});

test.each([
  "maribel@clinic.example",
  "  Maribel@Clinic.Example ",
  "mari\u200Bbel@clinic.example\u202C",
  "\uFEFFmaribel@clinic.example",
  "mailto:maribel@clinic.example?subject=Hello",
  "Maribel Ostrander <maribel@clinic.example>",
  '"Ostrander, Maribel" <maribel@clinic.example>;',
  "<maribel@clinic.example>",
  "maribel@clinic.example,",
  "(maribel@clinic.example).",
  "maribel＠clinic.example",
  "maribel@\u00ADclinic.example\u00A0",
])("%j is taken as the address that it means", (email) => {
  expect(StaffInvitation.parse({ email, role: "moderator" }).email).toBe("maribel@clinic.example");
});

test.each(["d'arcy@clinic.example", "o+list@clinic.example", "a.b-c_d@sub.clinic.example"])(
  "%s keeps every letter",
  (email) => expect(StaffInvitation.parse({ email, role: "moderator" }).email).toBe(email),
);

test.each([
  "maribel",
  "a@b@c.example",
  "a@x.example, b@x.example",
  "a b@x.example",
  "<>",
  "",
  ",".repeat(900),
])("%j is no address", (email) =>
  expect(StaffInvitation.safeParse({ email, role: "moderator" }).success).toBe(false),
);

test.each([
  ["America/Indiana/Indianapolis", "America/Indianapolis"],
  ["America/New_York", "America/New_York"],
  ["Asia/Kolkata", "Asia/Calcutta"],
  ["Europe/Kyiv", "Europe/Kiev"],
  ["US/Pacific", "America/Los_Angeles"],
  ["UTC", "UTC"],
  ["Etc/GMT+5", "Etc/GMT+5"],
])("the time zone %s that a browser reports is taken", (reported, kept) => {
  const parsed = Acceptance.parse({ name: "Zoë", timeZone: reported, password: "seven quiet herons" });
  expect(parsed.timeZone).toBe(kept);
  const at = (timeZone: string) => new Date(1_795_000_000_000).toLocaleString("en-US", { timeZone });
  expect(at(kept)).toBe(at(reported));
});

test.each(["Mars/Olympus", "+05:00", "", "Etc/Unknown", "x".repeat(5_000)])("%j is no time zone", (name) => {
  expect(zoneNamed(name)).toBeNull();
});
