// Files that are not posted yet: what they tell of their makers, how much room there is, and that none is lost from sight.
import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { cohort, member } from "#tests/support/cast.ts";
import { startScanner } from "#tests/support/clamd.ts";
import { type Site, startSite } from "#tests/support/site.ts";
import { app, core, letter, letterBody, paragraph } from "./inspecting/office-files.ts";

let site: Site;
const home = "/c/pediatric-pt";

/** Letters in a file for which the scanner takes its time. */
const SLOW = "Take your time.";
let scanned: () => void;
let scanning: Promise<void>;
let isAway = false;
const scanner = await startScanner(async (bytes, socket) => {
  if (isAway) return void socket.destroy();
  if (bytes.includes("A virus.")) return "stream: Test-Signature FOUND";
  if (bytes.includes(SLOW)) {
    scanned();
    await new Promise((resolve) => setTimeout(resolve, 600));
  }
  return "stream: OK";
});

beforeAll(async () => {
  const { host, port } = scanner.at as { host: string; port: number };
  site = await startSite({ CLAMD: `${host}:${port}` });
});
afterAll(async () => {
  await site?.stop();
  await scanner.stop();
});

type Upload = {
  uid: string;
  name: string;
  size: number;
  properties: Record<string, unknown> | null;
  held: string | null;
};

async function send(who: string, key: string, ...files: [name: string, bytes: Uint8Array | string][]) {
  const form = new FormData();
  for (const [name, bytes] of files) form.append("file", new Blob([bytes as BlobPart]), name);
  const { text } = await (await site.as(who)).post(`${home}/attach/${key}/send`, form);
  return JSON.parse(text) as { sentences: string[]; uploads: Upload[] };
}

const onDisk = () =>
  readdirSync(join(site.dataDir, "files"), { recursive: true, encoding: "utf8" }).filter((name) =>
    statSync(join(site.dataDir, "files", name)).isFile(),
  );

const fromMakers = letter({
  "docProps/core.xml": core("Olu Zanzibar", "Bo Timbuktu"),
  "docProps/app.xml": app("Ultima Thule"),
  "word/document.xml": letterBody(
    paragraph("Late cancellations"),
    '<w:p><w:ins w:id="1" w:author="Olu Zanzibar" w:date="2026-01-02T03:04:05Z"><w:r><w:t>new</w:t></w:r></w:ins></w:p>',
  ),
});

test("what a document tells of its makers is said to its sender, and removed by a button before anyone else has it", async () => {
  const key = randomUUID();
  const wendell = await site.as("wendell");
  const { uploads } = await send("wendell", key, ["Letter.docx", fromMakers], ["plain.txt", "Plain."]);
  expect(uploads.map(({ properties }) => properties)).toEqual([
    { author: "Olu Zanzibar", lastEditor: "Bo Timbuktu", company: "Ultima Thule", trackedChanges: 1 },
    null,
  ]);
  const page = `${home}/attach/${key}?place=new`;
  const told = (await wendell.get(page)).text;
  expect(told).toContain(
    "Its properties name: author Olu Zanzibar, company Ultima Thule, last editor Bo Timbuktu.",
  );
  expect(told).toContain("It holds 1 tracked change");
  const before = onDisk();
  const cleaned = await wendell.post(`${home}/attach/${key}/clean?place=new`, { file: uploads[0]!.uid });
  expect([cleaned.status, cleaned.location]).toEqual([302, page]);
  const after = (await wendell.get(page)).text;
  expect(after).toContain("The names in it were removed. Still in it, without names: 1 tracked change.");
  expect(after).not.toContain("Zanzibar");
  const { rows } = await site.database.owner.query(
    "select uid from file where form_key = $1 order by position",
    [key],
  );
  const [{ uid }] = rows;
  expect(uid).not.toBe(uploads[0]!.uid);
  expect((await wendell.get(`/files/${uploads[0]!.uid}`)).status).toBe(404);
  // The bytes that were sent are gone at once, and nothing is left of the work.
  expect(onDisk()).toHaveLength(before.length);
  const kept = readFileSync(join(site.dataDir, "files", onDisk().find((path) => path.endsWith(uid))!));
  expect(kept.includes("Zanzibar")).toBe(false);
  // Pressed twice, as by a shaky thumb.
  expect((await wendell.post(`${home}/attach/${key}/clean`, { file: uid })).status).toBe(302);

  const form = { kind: "discussion", again: "yes", title: "Our letter", body: "Here it is.", key };
  expect((await wendell.post(`${home}/ask`, form)).status).toBe(302);
  expect((await (await site.as("joelle")).get(`/files/${uid}`)).status).toBe(200);
});

test("what a document tells is its sender's alone, and no row says it once it is posted", async () => {
  const key = randomUUID();
  const { uploads } = await send("wendell", key, ["Letter.docx", fromMakers]);
  const [{ uid }] = uploads as [Upload];
  const joelle = await site.as("joelle");
  expect((await joelle.post(`${home}/attach/${key}/clean`, { file: uid })).status).toBe(404);
  expect((await joelle.get(`${home}/attach/${key}`)).text).not.toContain("Zanzibar");
  const form = { kind: "discussion", again: "yes", title: "A letter", body: "As it is.", key };
  await (await site.as("wendell")).post(`${home}/ask`, form);
  expect((await (await site.as("wendell")).post(`${home}/attach/${key}/clean`, { file: uid })).status).toBe(
    404,
  );
  const { rows } = await site.database.owner.query("select properties, number from file where uid = $1", [
    uid,
  ]);
  expect(rows).toEqual([{ properties: null, number: 1 }]);
});

test("a practice sees how much room its files fill, and what no longer fits is refused with a sentence", async () => {
  const { owner } = site.database;
  const page = async (who: string, path: string) => (await (await site.as(who)).get(path)).text;
  const key = randomUUID();
  const { uploads } = await send("wendell", key, ["a.txt", "a".repeat(2_000_000)]);
  const form = { kind: "discussion", again: "yes", title: "Two megabytes", body: "Here.", key };
  await (await site.as("wendell")).post(`${home}/ask`, form);
  const mine =
    /Your practice’s files(?:<!-- -->)?: (?:<!-- -->)?(none yet,|[\d.]+ [kMG]B) of(?:<!-- -->)? (?:<!-- -->)?5 GB/;
  const [, before] = mine.exec(await page("wendell", "/practice"))!;
  // So roughly that nobody sees by it who has posted a file just now.
  expect(before).toBe("100 MB");
  expect(mine.exec(await page("graham", "/practice"))![1]).toBe("none yet,");
  // As if there were more of them.
  await owner.query("update file set size = 4800000000 where uid = $1", [uploads[0]!.uid]);
  expect(await page("wendell", "/practice")).toContain("Soon there is no room for more.");
  await owner.query("update file set size = 4999999999 where uid = $1", [uploads[0]!.uid]);
  const refused = await send("wendell", randomUUID(), ["b.txt", "b"]);
  expect(refused.sentences).toEqual([expect.stringContaining("The files of your practice fill its 5 GB.")]);
  expect((await send("graham", randomUUID(), ["c.txt", "c"])).sentences).toEqual([]);
  expect(await page("wendell", "/practice")).toContain("There is no room for more.");

  await owner.query("update file set size = 99999999999 where uid = $1", [uploads[0]!.uid]);
  const full = await send("graham", randomUUID(), ["d.txt", "d"]);
  expect(full.sentences).toEqual([expect.stringContaining("fill all the room that there is")]);
  expect(await page("noor", "/admin")).toMatch(/All files of the network(<!-- -->)?: (<!-- -->)?100 GB of/);
  await owner.query("update file set size = 2000000 where uid = $1", [uploads[0]!.uid]);
});

test("files without a word are a draft: they are there when their sender comes back, and in the list of drafts", async () => {
  const key = randomUUID();
  const wendell = await site.as("wendell");
  await send("wendell", key, ["lost.txt", "Not lost."]);
  // As the script saves once a file is there.
  const saved = await wendell.post(`${home}/drafts/new`, {
    kind: "question",
    title: "",
    body: "",
    key,
    seq: "1",
  });
  expect(saved.status).toBe(200);
  const back = (await wendell.get(`${home}/ask`)).text;
  expect([back.includes(key), back.includes("Files: 1")]).toEqual([true, true]);
  const drafts = (await wendell.get("/drafts")).text;
  expect(drafts).toContain("1 file");
  const { owner } = site.database;
  await owner.query("update file set created_at = now() - interval '3 days' where form_key = $1", [key]);
  await owner.query("select jobs.sweep()");
  expect((await wendell.get(`${home}/ask`)).text).toContain("Files: 1");
  await wendell.post(`${home}/drafts/new/throw-away`);
  await owner.query("select jobs.sweep()");
  const { rowCount } = await owner.query("select from file where form_key = $1", [key]);
  expect(rowCount).toBe(0);
});

test("a post that comes back takes no place where files wait that go with another", async () => {
  const { owner, asMember } = site.database;
  const [begun, sent] = [randomUUID(), randomUUID()];
  await send("wendell", begun, ["waits.txt", "It waits."]);
  await (await site.as("wendell")).post(`${home}/drafts/new`, {
    ...{ kind: "question", title: "", body: "", key: begun, seq: "1" },
  });
  await owner.query(
    `insert into pending_post (cohort_id, member_id, client_key, kind, title, body, html, renderer, due_at)
     values ($1, $2, $3, 'question', 'Another', 'Another text.', '<p>x</p>', 1, now() + interval '1 hour')`,
    [cohort("pediatric"), member("wendell"), sent],
  );
  const { rows } = await asMember(
    "wendell",
    (app) =>
      app.query("select verbs.take_back(cohort => $1, form_key => $2) as place", [cohort("pediatric"), sent]),
    "keep",
  );
  expect(rows[0].place).toMatch(/^new~/);
  expect((await (await site.as("wendell")).get(`${home}/ask`)).text).toContain("Files: 1");
});

test("the bytes of what is taken away are gone at once", async () => {
  const before = onDisk();
  const key = randomUUID();
  const { uploads } = await send("wendell", key, ["away.txt", "Away."]);
  expect(onDisk()).toHaveLength(before.length + 1);
  await (await site.as("wendell")).post(`${home}/attach/${key}/remove`, { file: uploads[0]!.uid });
  expect(onDisk()).toEqual(before);
});

/** Begins to send a file by hand, with so many of its bytes; the connection is the caller's to break. */
async function begin(key: string, text: string, bytes: number) {
  const head = `--b\r\nContent-Disposition: form-data; name="file"; filename="slow.txt"\r\n\r\n`;
  const body = `${head}${text}\r\n--b--\r\n`;
  const wendell = await site.as("wendell");
  const [, mark] = /data-for="([^"]+)"/.exec((await wendell.get("/")).text)!;
  const socket = connect(Number(new URL(site.url).port), "localhost").on("error", () => {});
  socket.write(
    `POST ${home}/attach/${key}/send HTTP/1.1\r\nHost: x\r\nOrigin: ${site.url}\r\nCookie: session=${wendell.cookie("session")}\r\nX-For: ${mark}\r\n` +
      `Content-Type: multipart/form-data; boundary=b\r\nContent-Length: ${body.length}\r\n\r\n${body.slice(0, head.length + bytes)}`,
  );
  if (bytes >= text.length) socket.write(body.slice(head.length + bytes));
  return socket;
}

test("of a file whose connection breaks nothing stays, neither on its way nor while it is looked into", async () => {
  const before = onDisk();
  const soon = { timeout: 10_000, interval: 50 };
  const halfway = await begin(randomUUID(), "a".repeat(300_000), 200_000);
  await vi.waitFor(() => expect(onDisk().length).toBeGreaterThan(before.length), soon);
  halfway.destroy();
  await vi.waitFor(() => expect(onDisk()).toEqual(before), soon);

  scanning = new Promise((resolve) => {
    scanned = resolve;
  });
  const key = randomUUID();
  const stopped = await begin(key, SLOW, SLOW.length);
  await scanning;
  stopped.destroy();
  await vi.waitFor(() => expect(onDisk()).toEqual(before), soon);
  const { rowCount } = await site.database.owner.query("select from file where form_key = $1", [key]);
  expect(rowCount).toBe(0);
});

test("a file that the scanner has no answer about waits for it, is nobody's to open, and goes into no post before", async () => {
  const key = randomUUID();
  const wendell = await site.as("wendell");
  isAway = true;
  const { sentences, uploads } = await send(
    "wendell",
    key,
    ["log.txt", "The swing."],
    ["bad.txt", "A virus."],
  );
  isAway = false;
  expect([sentences, uploads.map(({ held }) => held)]).toEqual([[], ["", ""]]);
  const [log, bad] = uploads.map(({ uid }) => uid) as [string, string];
  expect((await wendell.get(`/files/${log}`)).status).toBe(404);
  const page = await wendell.get(`${home}/attach/${key}?place=new`);
  expect(page.text.match(/Waiting for the virus scanner/g)).toHaveLength(2);
  const form = { kind: "discussion", again: "yes", title: "Swing log", body: "See the log.", key };
  const refused = await wendell.post(`${home}/ask`, form);
  expect(refused.status).toBe(409);
  expect(refused.text).toContain("log.txt still waits for the virus scanner");
  expect(refused.text).toContain("See the log.");

  await site.database.owner.query("select graphile_worker.add_job('scan_waiting')");
  const now = async () => {
    const { text } = await wendell.get(`${home}/attach/${key}/send`, { accept: "application/json" });
    return (JSON.parse(text) as { uploads: Upload[] }).uploads.map(({ held }) => held);
  };
  await vi.waitFor(async () => expect(await now()).toEqual([null, "Test-Signature"]), {
    timeout: 15_000,
    interval: 100,
  });
  expect(onDisk().some((name) => name.endsWith(bad))).toBe(false);
  const unclean = await wendell.post(`${home}/ask`, form);
  expect([unclean.status, unclean.text]).toEqual([
    409,
    expect.stringContaining("found something in bad.txt"),
  ]);
  await wendell.post(`${home}/attach/${key}/remove`, { file: bad });
  expect((await wendell.post(`${home}/ask`, form)).status).toBe(302);
  expect((await (await site.as("joelle")).get(`/files/${log}`)).status).toBe(200);
});

test("an edit takes no file that waits for the scanner", async () => {
  const wendell = await site.as("wendell");
  const form = {
    kind: "discussion",
    again: "yes",
    title: "A post to edit",
    body: "Nothing yet.",
    key: randomUUID(),
  };
  const thread = (await wendell.post(`${home}/ask`, form)).ledTo();
  const at = `${thread}/posts/1/edit`;
  const key = /attach\/([\da-f-]{36})\/send/.exec((await wendell.get(at)).text)![1]!;
  isAway = true;
  const { uploads } = await send("wendell", key, ["log.txt", "The swing of an edit."]);
  isAway = false;
  const edit = { body: "With it.", seen: "0", "files[]": [uploads[0]!.uid], "captions[]": [""] };
  const refused = await wendell.post(at, edit);
  expect([refused.status, refused.text]).toEqual([
    409,
    expect.stringContaining("still waits for the virus scanner"),
  ]);
  expect((await wendell.post(at, { ...edit, "away[]": [uploads[0]!.uid] })).status).toBe(302);
});
