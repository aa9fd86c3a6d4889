import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { derivedKey, readSettings, WrongSetting } from "#db/settings.ts";

const folder = mkdtempSync(join(tmpdir(), "roundtable-settings-"));
const secret = "a secret that is long enough for the site";
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function read(env: Record<string, string>, demonstration = false) {
  return readSettings({ demonstration, env: { DATA_DIR: folder, SECRET: secret, ...env } });
}

test("without any settings the site runs on port 3000 with the database that it brings", () => {
  expect(read({})).toMatchObject({
    ...{ port: 3000, baseUrl: "http://localhost:3000", databaseUrl: undefined, smtpUrl: undefined },
    ...{ dataDir: folder, trustProxy: 0, demonstration: false },
  });
});

test.each([
  ["PORT", "eighty", "must be a number"],
  ["PORT", "70000", "PORT"],
  ["BASE_URL", "roundtable.example", "must be an address such as https://roundtable.example"],
  ["DATABASE_URL", "mysql://elsewhere", "must begin with postgres://"],
  ["DATABASE_APP_URL", "elsewhere", "must begin with postgres://"],
  ["SECRET", "too short", "must have at least 32 characters"],
  ["SMTP_URL", "http://mail.example", "must begin with smtp:// or smtps://"],
  ["MAIL_FROM", "nobody", "must hold an email address"],
  ["TRUST_PROXY", "yes", "must be the number of proxies in front, 0 to 3"],
])("a wrong %s, such as %s, is named", (name, value, says) => {
  expect(() => read({ [name]: value })).toThrow(WrongSetting);
  expect(() => read({ [name]: value })).toThrow(name);
  expect(() => read({ [name]: value })).toThrow(says);
});

test("all that is wrong is named at once, and no value is repeated", () => {
  const wrong = { PORT: "eighty", SECRET: "hunter2", DATABASE_URL: "mysql://root:hunter2@db" };
  try {
    read(wrong);
    expect.unreachable();
  } catch (error) {
    const { message } = error as Error;
    for (const name of Object.keys(wrong)) expect(message).toContain(name);
    expect(message).not.toContain("hunter2");
  }
});

test("mail needs a sender", () => {
  expect(() => read({ SMTP_URL: "smtp://mail.example" })).toThrow(/MAIL_FROM is missing/);
});

test("an empty setting counts as none", () => {
  expect(read({ DATABASE_URL: "", SMTP_URL: "", PORT: "" })).toMatchObject({
    ...{ databaseUrl: undefined, smtpUrl: undefined, port: 3000 },
  });
});

test("the demonstration touches neither the real database nor the real mail", () => {
  const settings = read(
    { DATABASE_URL: "postgres://real", SMTP_URL: "smtp://real", MAIL_FROM: "a@b.example", DEMO_DIR: folder },
    true,
  );
  expect(settings).toMatchObject({ databaseUrl: undefined, databaseAppUrl: undefined, smtpUrl: undefined });
});

test("a secret that was not given is made once, for its owner's eyes, and kept", () => {
  const { SECRET: _, ...env } = { SECRET: secret, DATA_DIR: join(folder, "made") };
  const first = readSettings({ env }).secret;
  expect(first.length).toBeGreaterThanOrEqual(32);
  expect(readSettings({ env }).secret).toBe(first);
  const path = join(folder, "made", "secret");
  expect(readFileSync(path, "utf8")).toBe(first);
  expect(statSync(path).mode & 0o777).toBe(0o600);
  writeFileSync(path, "cut");
  expect(() => readSettings({ env })).toThrow(/too short. Put the right one back/);
});

test("each purpose has a key of its own", () => {
  const keys = ["one", "another"].map((purpose) => derivedKey(secret, purpose));
  expect(new Set(keys).size).toBe(2);
  expect(keys).toEqual(["one", "another"].map((purpose) => derivedKey(secret, purpose)));
  for (const key of keys) expect(key).toMatch(/^[\w-]{43}$/);
});

test("a server with a wrong setting says which in one sentence, and does not start", () => {
  const { status, stderr, stdout } = spawnSync(process.execPath, ["server.ts"], {
    cwd: join(import.meta.dirname, "../.."),
    env: { ...process.env, DATA_DIR: folder, SECRET: secret, BASE_URL: "nowhere" },
    encoding: "utf8",
  });
  expect(status).toBe(1);
  expect(stdout).toBe("");
  expect(stderr).toBe(
    "These settings cannot be used: BASE_URL must be an address such as https://roundtable.example.\n",
  );
});
