import { rename } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { Browser } from "#tests/support/browser.ts";
import { member, practice } from "#tests/support/cast.ts";
import { type Site, startSite } from "#tests/support/site.ts";

let site: Site;
let wendell: Browser;
let photo: string;

beforeAll(async () => {
  site = await startSite();
  wendell = await site.as("wendell");
  await upload(wendell, await red());
  photo = await addressOfPhoto("wendell");
});
afterAll(() => site.stop());

function red() {
  return sharp({ create: { width: 500, height: 400, channels: 3, background: "#ff0000" } })
    .jpeg()
    .toBuffer();
}

function upload(browser: Browser, bytes: Buffer, name = "me.jpg") {
  const form = new FormData();
  form.set("name", "Wendell Pruitt");
  form.set("title", "Office director");
  form.set("timeZone", "America/New_York");
  form.set("photo", new Blob([new Uint8Array(bytes)]), name);
  return browser.post("/settings/profile", form);
}

async function addressOfPhoto(key: string): Promise<string> {
  const { rows } = await site.database.owner.query(
    "select f.uid from person p join file f on f.id = p.photo_id where p.id = $1",
    [member(key)],
  );
  return `/photos/${rows[0]?.uid}`;
}

const missing = "/photos/aaaaaaaaaaaaaaaaaaaa";

/** The same answer as for a photo that was never there. */
async function expectNothing(browser: Browser, path: string) {
  const [answer, nothing] = [await browser.get(path), await browser.get(missing)];
  expect({ status: answer.status, text: answer.text }).toEqual({
    status: nothing.status,
    text: nothing.text,
  });
  expect(answer.status).toBe(404);
}

test("an uploaded photo is shown as a small square, inert and kept by no cache", async () => {
  const answer = await fetch(site.url + photo, {
    headers: { cookie: `session=${wendell.cookie("session")}` },
  });
  expect(answer.status).toBe(200);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    "content-type": "image/webp",
    "cache-control": "private, no-store, no-transform",
    "content-security-policy": "sandbox; default-src 'none'",
    "x-content-type-options": "nosniff",
    "content-disposition": "inline",
    "cross-origin-resource-policy": "same-origin",
  });
  const { width, height, format } = await sharp(Buffer.from(await answer.arrayBuffer())).metadata();
  expect({ width, height, format }).toEqual({ width: 320, height: 320, format: "webp" });
  expect((await wendell.get("/settings")).text).toContain(`src="${photo}"`);
});

test("those at the table, of the practice and of the network's staff see it", async () => {
  for (const key of ["joelle", "imani", "noor", "everett"]) {
    const browser = await site.as(key);
    expect([key, (await browser.get(photo)).status]).toEqual([key, 200]);
  }
});

test("for a member of another cohort it is like a photo that was never there", async () => {
  await expectNothing(await site.as("eero"), photo);
});

test("for a member whose practice lost its seat it is gone", async () => {
  await expectNothing(await site.as("callum"), photo);
});

test("a stranger is sent to sign in, whether it is there or not", async () => {
  const stranger = await site.as(null);
  for (const path of [photo, missing]) {
    expect(await stranger.get(path)).toMatchObject({
      status: 302,
      location: `/sign-in?to=${encodeURIComponent(path)}`,
    });
  }
});

test("it is gone with the next request when the seat is lost", async () => {
  const { owner } = site.database;
  const joelle = await site.as("joelle");
  expect((await joelle.get(photo)).status).toBe(200);
  const { rows } = await owner.query(
    `update seat set until = now() from attendee a
     where a.seat_id = seat.id and a.member_id = $1 and seat.until is null returning seat.id`,
    [member("joelle")],
  );
  await expectNothing(joelle, photo);
  await owner.query("update seat set until = null where id = any($1)", [rows.map((row) => row.id)]);
  expect((await joelle.get(photo)).status).toBe(200);
});

test.each([
  "/photos/..%2f..%2f..%2fetc%2fpasswd",
  "/photos/%2e%2e%2fsecret",
  "/photos/%00",
  "/photos/' or 1=1--",
  "/photos/aaaaaaaaaaaaaaaaaaaa%0a",
])("%s leads nowhere", async (path) => {
  const answer = await wendell.get(path.replaceAll(" ", "%20"));
  expect(answer.status).toBe(404);
});

test.each([
  ["a drawing that can hold script", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", "me.svg"],
  ["a page", "<!doctype html><script>alert(1)</script>", "me.jpg"],
  ["a page that begins like a photo", "\xff\xd8\xff\xe0<script>alert(1)</script>", "me.jpg"],
])("%s is refused beside the field, with everything else that was typed kept", async (_, content, name) => {
  const before = await addressOfPhoto("wendell");
  const answer = await upload(wendell, Buffer.from(content, "latin1"), name);
  expect(answer.status).toBe(400);
  expect(answer.text).toMatch(/id="photo-error"[^>]*>.*(Please choose a photo|could not be read)/s);
  expect(answer.text).toContain('value="Office director"');
  expect(await addressOfPhoto("wendell")).toBe(before);
});

test("a photo that is replaced or taken away is no longer shown to anyone", async () => {
  const imani = await site.as("imani");
  await upload(wendell, await red());
  const second = await addressOfPhoto("wendell");
  expect(second).not.toBe(photo);
  await expectNothing(imani, photo);
  expect((await imani.get(second)).status).toBe(200);
  expect(await wendell.post("/settings/photo/remove")).toMatchObject({ location: "/settings?done=photo" });
  await expectNothing(imani, second);
  await expectNothing(wendell, second);
});

test("a quarantined photo is hidden from everyone, its bytes stay", async () => {
  await upload(wendell, await red());
  const shown = await addressOfPhoto("wendell");
  const uid = shown.split("/")[2]!;
  await site.database.asMember(
    "noor",
    (app) =>
      app.query("select verbs.quarantine_file(file_uid => $1, reason => 'A patient is in the picture')", [
        uid,
      ]),
    "keep",
  );
  await expectNothing(wendell, shown);
  await expectNothing(await site.as("noor"), shown);
  const { rows } = await site.database.owner.query("select count(*)::int as n from file where uid = $1", [
    uid,
  ]);
  expect(rows[0].n).toBe(1);
});

test("nobody can show another person's photo as their own, or upload one for them", async () => {
  const { rows } = await site.database.owner.query(
    `insert into file (uid, photo_of, name, type, size, sha256)
     values ('bbbbbbbbbbbbbbbbbbbb', $1, 'photo.webp', 'image/webp', 1, repeat('0', 64)) returning id`,
    [member("eero")],
  );
  await site.database.asMember("wendell", async (app) => {
    await expect(
      app.query("update person set photo_id = $1 where id = $2", [rows[0].id, member("wendell")]),
    ).rejects.toThrow();
  });
  await site.database.asMember("wendell", async (app) => {
    await expect(
      app.query(
        `insert into file (uid, photo_of, name, type, size, sha256) values ('cccccccccccccccccccc', $1, 'x', 'image/webp', 1, repeat('0', 64))`,
        [member("imani")],
      ),
    ).rejects.toThrow("row-level security");
  });
});

test("a file is a download for its owner's people, and nothing for others", async () => {
  const uid = "dddddddddddddddddddd";
  await site.database.owner.query(
    `insert into file (uid, practice_id, name, type, size, sha256) values ($1, $2, 'Política.pdf', 'application/pdf', 5, repeat('0', 64))`,
    [uid, practice("quillbrook")],
  );
  const eero = await site.as("eero");
  expect((await eero.get(`/files/${uid}`)).text).toBe((await eero.get("/files/aaaaaaaaaaaaaaaaaaaa")).text);
  expect((await eero.get(`/files/${uid}`)).status).toBe(404);
  // Its bytes are missing here: not found as well, and told apart in the log.
  expect((await wendell.get(`/files/${uid}`)).status).toBe(404);
  await vi.waitUntil(() => site.log().includes(`The file ${uid} is missing from the file store.`));
  // A photo cannot be fetched as a file.
  expect((await wendell.get((await addressOfPhoto("wendell")).replace("photos", "files"))).status).toBe(404);
});

test("no row, log or page holds the name of the sent file", async () => {
  await upload(wendell, await red(), "secret-name-of-a-child.jpg");
  const { rows } = await site.database.owner.query("select string_agg(name, ',') as names from file");
  expect(rows[0].names).not.toContain("secret-name");
  expect(site.log()).not.toContain("secret-name");
});

test("the form says how large a photo may be before one is chosen", async () => {
  expect((await wendell.get("/settings/profile")).text).toContain("up to 10 MB");
});

test("words that were sent with a photo after the session ended come back, and it says that the photo does not", async () => {
  const stranger = await site.as(null);
  const answer = await upload(stranger, await red());
  expect(answer.status).toBe(401);
  expect(answer.text).toContain('name="name" value="Wendell Pruitt"');
  expect(answer.text).toMatch(/<textarea[^>]* name="title"[^>]*>Office director</);
  expect(answer.text).toContain("The photo could not be kept.");
  expect(answer.text).toContain('action="/settings/profile"');
});

test("a photo whose bytes are on another machine is not found, with a line in the log that names it", async () => {
  const address = await addressOfPhoto("wendell");
  expect((await wendell.get(address)).status).toBe(200);
  const uid = address.split("/").at(-1)!;
  const path = join(site.dataDir, "files", uid.slice(0, 2), uid.slice(2, 4), uid);
  await rename(path, `${path}.away`);
  try {
    await expectNothing(wendell, address);
    await vi.waitUntil(() => site.log().includes(`The file ${uid} is missing from the file store.`));
  } finally {
    await rename(`${path}.away`, path);
  }
});

test("a process with another folder of files says so at its start, and one with the same folder does not", async () => {
  const { ownerUrl: DATABASE_URL } = site.database;
  const sentence =
    /The files of this network lie in another folder than .*files, so photos from there are missing here/;
  const elsewhere = await startSite({ DATABASE_URL });
  expect(elsewhere.log()).toMatch(sentence);
  await elsewhere.stop();
  const beside = await startSite({ DATABASE_URL, DATA_DIR: site.dataDir });
  expect(beside.log()).not.toMatch(sentence);
  await beside.stop();
  expect(site.log()).not.toMatch(sentence);
}, 60_000);
