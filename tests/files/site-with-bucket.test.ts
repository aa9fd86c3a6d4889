import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, afterEach, beforeAll, expect, inject, onTestFinished, test, vi } from "vitest";
import type { Browser } from "#tests/support/browser.ts";
import { member } from "#tests/support/cast.ts";
import { type S3, startS3 } from "#tests/support/s3.ts";
import { freePort, type Site, startSite } from "#tests/support/site.ts";

let s3: S3;
let site: Site;
let wendell: Browser;

beforeAll(async () => {
  s3 = await startS3();
  site = await startSite({ FILES_URL: s3.url });
  wendell = await site.as("wendell");
});
afterAll(async () => {
  await site?.stop();
  await s3?.stop();
});
afterEach(() => s3.mend());

async function uploadPhoto(): Promise<string> {
  const red = await sharp({ create: { width: 50, height: 40, channels: 3, background: "#ff0000" } })
    .jpeg()
    .toBuffer();
  const form = new FormData();
  form.set("name", "Wendell Pruitt");
  form.set("title", "Office director");
  form.set("timeZone", "America/New_York");
  form.set("photo", new Blob([new Uint8Array(red)]), "me.jpg");
  await wendell.post("/settings/profile", form);
  const { rows } = await site.database.owner.query(
    "select f.uid from person p join file f on f.id = p.photo_id where p.id = $1",
    [member("wendell")],
  );
  return rows[0]?.uid;
}

test("a photo lies in the bucket alone, and is shown and asked for in part as ever", async () => {
  const uid = await uploadPhoto();
  expect(s3.asked).toContain(`PUT /files/${uid}`);
  expect(existsSync(join(site.dataDir, "files", uid.slice(0, 2)))).toBe(false);
  const headers = { cookie: `session=${wendell.cookie("session")}` };
  const whole = await fetch(`${site.url}/photos/${uid}`, { headers });
  const bytes = Buffer.from(await whole.arrayBuffer());
  expect([whole.status, (await sharp(bytes).metadata()).format]).toEqual([200, "webp"]);
  const part = await fetch(`${site.url}/photos/${uid}`, { headers: { ...headers, range: "bytes=8-11" } });
  expect([part.status, await part.text()]).toEqual([206, "WEBP"]);
});

test("a store in trouble is a 503 for whoever asks and a line in the log, and the rest of the site goes on", async () => {
  const uid = await uploadPhoto();
  s3.spoil(() => "cut");
  expect((await wendell.get(`/photos/${uid}`)).status).toBe(503);
  await vi.waitUntil(() => site.log().includes("BucketTrouble"));
  expect((await wendell.get("/settings")).status).toBe(200);
  expect(site.log()).not.toContain(s3.bucket.secret);
});

async function startWith(FILES_URL: string) {
  const folder = mkdtempSync(join(tmpdir(), "roundtable-starts-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const child = spawn(process.execPath, ["server.ts"], {
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      PATH: process.env.PATH,
      NODE_ENV: "production",
      PORT: String(await freePort()),
      DATA_DIR: folder,
      DATABASE_URL: site.database.ownerUrl,
      SECRET: inject("cluster").secret,
      FILES_URL,
    },
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  const heard = { out: [] as string[], error: [] as string[] };
  child.stdout.on("data", (text) => heard.out.push(String(text)));
  child.stderr.on("data", (text) => heard.error.push(String(text)));
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  return { out: () => heard.out.join(""), error: () => heard.error.join(""), ended };
}

test("a start with a key that is not accepted is refused in a sentence without the secret", async () => {
  const { out, error, ended } = await startWith(s3.url.replace(/:[^:@]+@/, ":hunter2@"));
  expect(await ended).toBe(1);
  expect(error()).toMatch(/^The file store at 127\.0\.0\.1:\d+\/files does not accept the key.*\n$/);
  expect(error() + out()).not.toContain("hunter2");
});

test("a start whose bucket does not answer says so, and says of another bucket that files are missing", async () => {
  const { out } = await startWith(`s3+http://KEY:hunter2@127.0.0.1:${await freePort()}/files`);
  await vi.waitUntil(() => out().includes("Roundtable is ready"), { timeout: 15_000 });
  expect(out()).toMatch(
    /The file store at .*\/files does not answer \(ECONNREFUSED\)\. Start it, or correct FILES_URL\./,
  );
  expect(out()).toContain("The files of this network lie elsewhere than in 127.0.0.1");
  expect(out()).not.toContain("hunter2");
});
