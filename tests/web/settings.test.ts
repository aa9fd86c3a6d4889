import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, expect, test } from "vitest";
import { appUrlFrom } from "#db/prepare-database.ts";
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
  ["TRUST_PROXY", "4", "must be the number of proxies in front, 0 to 3"],
  ["PORT", "0", "must be a number, 1 to 65535"],
  ["PORT", "3000.5", "must be a number, 1 to 65535"],
  ["PORT", "0x10", "must be a number, 1 to 65535"],
  ["UNDO_SECONDS", "-1", "must be a number of seconds, 0 to 60"],
  ["UNDO_SECONDS", "soon", "must be a number of seconds, 0 to 60"],
  ["HOST", "http://127.0.0.1", "must be an address of this machine"],
  ["HOST", "127.0.0.1:3000", "must be an address of this machine"],
  ["BASE_URL", "https://network.example/forum", "without a path"],
  ["BASE_URL", "https://network.example/?page=1", "without a path, a question"],
  ["BASE_URL", "https://network.example/?", "without a path, a question"],
  ["BASE_URL", "https://network.example/#top", "without a path, a question"],
  ["BASE_URL", "https://me:word@network.example", "or a password"],
  ["BASE_URL", "https://network.example:99999", "must be an address such as https://roundtable.example"],
  ["BASE_URL", "ftp://network.example", "must be an address such as https://roundtable.example"],
  ["DATABASE_URL", "postgres://a:5432,b:5432/db?target_session_attrs=read-write", "names several servers"],
  ["DATABASE_URL", "postgres://u:p@a,b/db", "names several servers"],
  ["DATABASE_URL", "postgres:///db?host=a,b", "names several servers"],
  ["DATABASE_URL", "postgres://u:p#w@host/db", "in its password, write @ : / ? # and % as"],
  ["DATABASE_URL", "postgres://u:p/w@host/db", "in its password, write @ : / ? # and % as"],
  ["DATABASE_URL", "postgres://host:99999/db", "cannot be read"],
  ["DATABASE_URL", "postgres://host/db?port=abc", "has a port that is no number"],
  ["DATABASE_URL", "postgres://host", "must name the database"],
  ["DATABASE_URL", "postgres://", "must name the database"],
  ["DATABASE_URL", "postgres://u@host/db?sslrootcert=/nowhere/ca.pem", "names the file /nowhere/ca.pem"],
  ["DATABASE_APP_URL", "postgres://a,b/db", "names several servers"],
  ["DATABASE_APP_URL", "postgres://u@host/db", "DATABASE_URL is missing"],
  ["SMTP_URL", "smtp://", "must be an address such as smtps://user:password@mail.example"],
  ["SMTP_URL", "smtp://user:p%zz@mail.example", "in its password"],
  ["SMTP_URL", "smtp://user:p#w@mail.example", "in its password"],
  ["SMTP_URL", "smtp://mail.example:smtp", "must be an address such as"],
  ["MAIL_FROM", "hello@", "must be one email address"],
  ["MAIL_FROM", "Us <hello@a.example>, <b@b.example>", "must be one email address"],
  ["MAIL_FROM", "hello@a.example\nBcc: all@b.example", "must be one email address"],
  ["FILES_URL", "https://key:p@s3.example/files", "must begin with s3:// or s3+http://"],
  ["FILES_URL", "s3://s3.example/files", "must be such as s3://KEY:SECRET@s3.example/bucket"],
  ["FILES_URL", "s3://key@s3.example/files", "must be such as"],
  ["FILES_URL", "s3://key:p/w@s3.example/files", "in its secret, write @ : / ? # + and % as"],
  ["FILES_URL", "s3://key:p%zz@s3.example/files", "in its secret, write"],
  ["FILES_URL", "s3://key:p#w@s3.example/files", "in its secret, write"],
  ["FILES_URL", "s3://key:p@s3.example", "with the name of one bucket"],
  ["FILES_URL", "s3://key:p@s3.example/files/folder", "with the name of one bucket and no folder"],
  ["FILES_URL", "s3://key:p@s3.example/files?zone=1", "its region alone"],
  ["FILES_URL", "s3+http://key:p@s3.example/files", "is for this machine and private networks"],
  ["FILES_URL", "s3+http://key:p@8.8.8.8/files", "is for this machine and private networks"],
  ["CLAMD", "127.0.0.1", "must be the path of a socket, or a host and a port"],
  ["CLAMD", "http://127.0.0.1:3310", "must be the path of a socket, or a host and a port"],
  ["CLAMD", "127.0.0.1:99999", "must be the path of a socket, or a host and a port"],
  ["DATA_DIR", import.meta.filename, "must be a folder, and is a file"],
])("a wrong %s, such as %s, is named", (name, value, says) => {
  expect(() => read({ [name]: value })).toThrow(WrongSetting);
  expect(() => read({ [name]: value })).toThrow(name);
  expect(() => read({ [name]: value })).not.toThrow(/p#w|p%zz|p\/w|:word@/);
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

test.each([
  [
    "s3://KEY:a%2Fb%2Bc%3D@s3.eu-central-1.example/files?region=eu-central-1",
    { origin: "https://s3.eu-central-1.example", name: "files", region: "eu-central-1", secret: "a/b+c=" },
  ],
  [
    "s3://KEY:a+b=@s3.example:9000/my.files/",
    { origin: "https://s3.example:9000", name: "my.files", region: "us-east-1", secret: "a+b=" },
  ],
  ["s3+http://KEY:x@127.0.0.1:9000/files", { origin: "http://127.0.0.1:9000" }],
  ["s3+http://KEY:x@[::1]:9000/files", { origin: "http://[::1]:9000" }],
  ["s3+http://KEY:x@minio:9000/files", { origin: "http://minio:9000" }],
  ["s3+http://KEY:x@10.1.2.3/files", { origin: "http://10.1.2.3" }],
])("the bucket of %s is found", (given, parts) => {
  expect(read({ FILES_URL: given }).bucket).toMatchObject({ key: "KEY", ...parts });
});

test.each([
  ["/run/clamav/clamd.ctl", { path: "/run/clamav/clamd.ctl" }],
  ["127.0.0.1:3310", { host: "127.0.0.1", port: 3310 }],
  ["[::1]:3310", { host: "::1", port: 3310 }],
  ["scanner.internal:3310", { host: "scanner.internal", port: 3310 }],
])("the scanner at %s is found", (given, at) => {
  expect(read({ CLAMD: given }).clamd).toEqual(at);
});

const socket = "/var/run/postgresql";

test.each([
  ["postgres://ann:p@host/db", { user: "ann", password: "p", host: "host", port: 5432, database: "db" }],
  ["postgresql://ann@host:6432", { user: "ann", host: "host", port: 6432, database: "ann" }],
  ["postgres://ann:p%40%23%2541@host/db", { password: "p@#%41" }],
  ["postgres://ann:p@ss@host/db", { password: "p@ss", host: "host" }],
  ["postgres://host/db?user=ann&password=p%26q", { user: "ann", password: "p&q", host: "host" }],
  ["postgres://ann@[::1]:6432/db", { host: "::1", port: 6432 }],
  [`postgres:///db?host=${socket}`, { host: socket, database: "db" }],
  [`postgresql:///db?host=${socket}&user=ann&port=6432`, { host: socket, user: "ann", port: 6432 }],
  [`postgres://ann:p@/db?host=${socket}`, { host: socket, user: "ann", password: "p" }],
  ["postgres://ann:p@%2Fvar%2Frun%2Fpostgresql/db", { host: socket, user: "ann", database: "db" }],
  ["postgres:///?dbname=db&user=ann", { host: "localhost", user: "ann", database: "db" }],
  [
    "postgres://host/db?target_session_attrs=read-write&application_name=us",
    { host: "host", database: "db" },
  ],
])("the database of %s is found, and the app's role can be put into its address", (given, parts) => {
  const { databaseUrl } = read({ DATABASE_URL: given });
  expect(new pg.Client({ connectionString: databaseUrl })).toMatchObject(parts);
  const { user, password, ...place } = parts as { user?: string; password?: string };
  const app = new pg.Client({ connectionString: appUrlFrom(databaseUrl!, "roundtable_app", "for the app") });
  expect(app).toMatchObject({ ...place, user: "roundtable_app", password: "for the app" });
});

test("the site's address is kept without what browsers leave out", () => {
  const kept = (given: string) => read({ BASE_URL: given }).baseUrl;
  expect(kept("https://Network.Example:443/")).toBe("https://network.example");
  expect(kept(" http://10.0.0.7:3000 ")).toBe("http://10.0.0.7:3000");
});

test("the site listens on every address, behind a proxy on the machine's own, and on the one that HOST names", () => {
  expect(read({}).host).toBeUndefined();
  expect(read({}, true).host).toBeUndefined();
  expect(read({ TRUST_PROXY: "1" }).host).toBe("127.0.0.1");
  expect(read({ TRUST_PROXY: "1", HOST: "0.0.0.0" }).host).toBe("0.0.0.0");
  expect(read({ HOST: "::1" }).host).toBe("::1");
});

test("an empty setting counts as none", () => {
  expect(read({ DATABASE_URL: "", SMTP_URL: "", PORT: "" })).toMatchObject({
    ...{ databaseUrl: undefined, smtpUrl: undefined, port: 3000 },
  });
});

test("the demonstration touches neither the real database nor the real files nor the real mail", () => {
  const real = { DATABASE_URL: "postgres://real", FILES_URL: "s3://real", SMTP_URL: "smtp://real" };
  const settings = read({ ...real, MAIL_FROM: "a@b.example", DEMO_DIR: folder }, true);
  expect(settings).toMatchObject({ databaseUrl: undefined, databaseAppUrl: undefined, smtpUrl: undefined });
  expect(settings.bucket).toBeUndefined();
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
