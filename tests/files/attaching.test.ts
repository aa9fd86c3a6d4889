// Files from their sender's device to a post, and who may read them on the way and after.
import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { cohort, member } from "#tests/support/cast.ts";
import { startScanner } from "#tests/support/clamd.ts";
import { type Site, startSite } from "#tests/support/site.ts";

let site: Site;
const home = "/c/pediatric-pt";

beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site?.stop());

type Upload = { uid: string; name: string; type: string; size: number; caption: string; held: string | null };

type Sent = [name: string, bytes: Uint8Array | string];

/** Sends files as the script does, and returns what the site answers. */
function send(who: string, key: string, ...files: Sent[]) {
  return sendTo(site, who, key, ...files);
}

async function sendTo(at: Site, who: string, key: string, ...files: Sent[]) {
  const form = new FormData();
  for (const [name, bytes] of files) form.append("file", new Blob([bytes as BlobPart]), name);
  const answer = await (await at.as(who)).post(`${home}/attach/${key}/send`, form);
  return {
    status: answer.status,
    ...(JSON.parse(answer.text) as { sentences: string[]; uploads: Upload[] }),
  };
}

async function post(who: string, key: string, title: string, body = "Here it is."): Promise<string> {
  const form = { kind: "discussion", again: "yes", title, body, key };
  const posted = await (await site.as(who)).post(`${home}/ask`, form);
  expect(posted.status).toBe(302);
  return posted.ledTo();
}

const see = async (who: string, path: string) => (await (await site.as(who)).get(path)).status;

const kept = () =>
  readdirSync(join(site.dataDir, "files"), { recursive: true, encoding: "utf8" })
    .map((name) => join(site.dataDir, "files", name))
    .filter((path) => statSync(path).isFile());

test("a file is its sender's alone until its post is posted, then the cohort's, and no row says who sent it", async () => {
  const key = randomUUID();
  const { status, uploads } = await send("wendell", key, ["Swing log.txt", "Signed on Mondays."]);
  expect([status, uploads.map(({ name }) => name)]).toEqual([200, ["Swing log.txt"]]);
  const path = `/files/${uploads[0]!.uid}`;
  expect([await see("wendell", path), await see("joelle", path), await see("eero", path)]).toEqual([
    200, 404, 404,
  ]);

  const thread = await post("wendell", key, "Our swing log");
  expect([await see("wendell", path), await see("joelle", path), await see("eero", path)]).toEqual([
    200, 200, 404,
  ]);
  const { text } = await (await site.as("joelle")).get(thread);
  expect(text).toContain(`href="${path}"`);
  expect(text).toContain("Swing log.txt");
  expect((await (await site.as("joelle")).get(`${thread}/print`)).text).toMatch(
    /With it: (<!-- -->)?Swing log\.txt/,
  );
  const { rows } = await site.database.owner.query(
    "select member_id, practice_id, photo_of, form_key, for_cohort, number from file where uid = $1",
    [uploads[0]!.uid],
  );
  expect(rows).toEqual([
    { member_id: null, practice_id: null, photo_of: null, form_key: null, for_cohort: null, number: 1 },
  ]);
});

test("a file goes out inert, under its name, and is kept by no cache", async () => {
  const key = randomUUID();
  const { uploads } = await send("wendell", key, ["Políza “x”.csv", "a,b\n1,2\n"]);
  await post("wendell", key, "A list of ours");
  const answer = await (await site.as("joelle")).get(`/files/${uploads[0]!.uid}`);
  expect(answer.text).toBe("a,b\n1,2\n");
  expect(answer.headers).toMatchObject({
    "content-security-policy": expect.stringContaining("sandbox"),
    "x-content-type-options": "nosniff",
    "cache-control": expect.stringContaining("private, no-store"),
  });
  expect(answer.headers["content-disposition"]).toContain("filename*=UTF-8''Pol%C3%ADza");
});

test("of a photograph nothing is kept but its pixels, in three sizes, and a page knows how large it is", async () => {
  const key = randomUUID();
  const photograph = await sharp({
    create: { width: 2400, height: 1200, channels: 3, background: "#336699" },
  })
    .withExif({ IFD0: { Make: "Cameramaker", Copyright: "Zanzibar" }, IFD3: { GPSLatitudeRef: "N" } })
    .jpeg()
    .toBuffer();
  expect(photograph.includes("Cameramaker")).toBe(true);
  const { uploads } = await send("wendell", key, ["IMG_1.JPG", photograph]);
  const wendell = await site.as("wendell");
  await wendell.post(`${home}/attach/${key}/caption`, {
    file: uploads[0]!.uid,
    caption: "The gym with its swing",
  });
  const thread = await post("wendell", key, "The gym");
  const { text } = await (await site.as("joelle")).get(thread);
  const [, picture] = / src="(\/pictures\/\w+)" sizes="[^"]+" alt="The gym with its swing"/.exec(text)!;
  expect(await see("joelle", picture!)).toBe(200);
  expect(await see("eero", picture!)).toBe(404);
  const { rows } = await site.database.owner.query(
    "select uid from file f where f.uid = $1 or f.made_of = (select id from file where uid = $1)",
    [uploads[0]!.uid],
  );
  expect(rows).toHaveLength(3);
  for (const { uid } of rows) {
    expect(await see("eero", `/files/${uid}`)).toBe(404);
    const bytes = readFileSync(kept().find((path) => path.endsWith(uid))!);
    expect(bytes.includes("Cameramaker") || bytes.includes("Zanzibar")).toBe(false);
  }
});

test.each([
  ["letter.docm", "PK\u0003\u0004", /Save it as \.docx/],
  ["report.pdf", "MZ\u0090 a program", /holds something else/],
  ["page.html", "<script>alert(1)</script>", /PDF/],
  ["empty.txt", "", /empty/],
])("%s is not taken, and its sender is told why", async (name, bytes, sentence) => {
  const { status, sentences, uploads } = await send("wendell", randomUUID(), [name, bytes]);
  expect([status, uploads]).toEqual([400, []]);
  expect(sentences[0]).toMatch(sentence);
});

test("one that is too large is refused, and those beside it are kept; a post carries ten", async () => {
  const key = randomUUID();
  const large = await send("wendell", key, ["large.txt", Buffer.alloc(25_000_001, "a")], ["small.txt", "b"]);
  expect(large.sentences).toEqual([expect.stringContaining("large.txt is larger than 25 MB")]);
  expect(large.uploads.map(({ name }) => name)).toEqual(["small.txt"]);
  const nine = Array.from({ length: 9 }, (_, i): [string, string] => [`${i}.txt`, `${i} things`]);
  expect((await send("wendell", key, ...nine)).uploads).toHaveLength(10);
  const more = await send("wendell", key, ["one more.txt", "more"]);
  expect([more.uploads.length, more.sentences[0]]).toEqual([
    10,
    expect.stringContaining("at most ten files"),
  ]);
  const wendell = await site.as("wendell");
  await wendell.post(`${home}/attach/${key}/remove`, { file: more.uploads[0]!.uid });
  expect((await send("wendell", key, ["one more.txt", "more"])).uploads).toHaveLength(10);
});

test("what came with a form and was not taken is on no disk when it is answered", async () => {
  const key = randomUUID();
  for (let i = 0; i < 10; i++) await send("graham", key, [`${i}.txt`, `Thing ${i}`]);
  const before = kept();
  await send("graham", key, ["eleventh.txt", "Too many."], ["report.pdf", "MZ"]);
  expect(kept()).toEqual(before);
});

test("sent twice, as after a broken connection, it is there once", async () => {
  const key = randomUUID();
  await send("wendell", key, ["once.txt", "The same."]);
  expect((await send("wendell", key, ["once.txt", "The same."])).uploads).toHaveLength(1);
});

test("nobody gives away, takes away or names what another has sent", async () => {
  const key = randomUUID();
  const { uploads } = await send("wendell", key, ["mine.txt", "Mine."]);
  const [{ uid }] = uploads as [Upload];
  const joelle = await site.as("joelle");
  expect((await joelle.post(`${home}/attach/${key}/remove`, { file: uid })).status).toBe(404);
  expect((await joelle.post(`${home}/attach/${key}/caption`, { file: uid, caption: "x" })).status).toBe(404);
  expect((await joelle.get(`${home}/attach/${key}`)).text).not.toContain("mine.txt");
  const thread = await post("joelle", key, "With another's key");
  expect((await joelle.get(thread)).text).not.toContain("mine.txt");
  expect(await see("joelle", `/files/${uid}`)).toBe(404);
  expect((await (await site.as("eero")).get(`${home}/attach/${randomUUID()}`)).status).toBe(404);
});

test("a post that is taken away takes its files and every size of them along, and brings them back", async () => {
  const key = randomUUID();
  const picture = await sharp({ create: { width: 1400, height: 700, channels: 3, background: "#993333" } })
    .png()
    .toBuffer();
  const { uploads } = await send("graham", key, ["wall.png", picture], ["notes.txt", "Of the wall."]);
  const thread = await post("graham", key, "The wall");
  const { rows } = await site.database.owner.query(
    "select f.uid from file f where f.cohort_id = $1 and f.thread_id = (select thread_id from file where uid = $2)",
    [cohort("pediatric"), uploads[0]!.uid],
  );
  expect(rows.length).toBe(4);
  const all = async (who: string) => {
    const answers = await Promise.all(rows.map(({ uid }) => see(who, `/files/${uid}`)));
    return [...new Set(answers)];
  };
  expect(await all("wendell")).toEqual([200]);
  await (await site.as("joelle")).post(`${thread}/posts/1/hide`, { reason: "It shows a name." });
  expect([await all("wendell"), await all("graham"), await all("joelle")]).toEqual([[404], [200], [200]]);
  await (await site.as("joelle")).post(`${thread}/posts/1/restore`);
  expect(await all("wendell")).toEqual([200]);

  const ended = "update attendee set until = $3 where member_id = $1 and cohort_id = $2";
  await site.database.owner.query(ended, [member("wendell"), cohort("pediatric"), new Date()]);
  expect(await all("wendell")).toEqual([404]);
  await site.database.owner.query(ended, [member("wendell"), cohort("pediatric"), null]);
});

test("a file that is taken out of sight takes every size and what it was found by along", async () => {
  const key = randomUUID();
  const picture = await sharp({ create: { width: 1400, height: 700, channels: 3, background: "#339933" } })
    .png()
    .toBuffer();
  const { uploads } = await send("graham", key, ["yard.png", picture], ["yard.txt", "A numbat lives here."]);
  await post("graham", key, "The yard");
  const { owner, asMember } = site.database;
  const { rows } = await owner.query<{ uid: string }>(
    "select s.uid from file s join file m on s.id = m.id or s.made_of = m.id where m.uid = $1",
    [uploads[0]!.uid],
  );
  expect(rows).toHaveLength(3);
  const found = async () =>
    (await (await site.as("joelle")).get("/search?q=numbat")).text.includes("The yard");
  await vi.waitFor(async () => expect(await found()).toBe(true), { timeout: 15_000, interval: 200 });
  for (const { uid } of uploads)
    await asMember(
      "noor",
      (app) => app.query("select verbs.quarantine_file(file_uid => $1, reason => 'It shows a child')", [uid]),
      "keep",
    );
  for (const { uid } of rows)
    for (const who of ["joelle", "graham"]) expect(await see(who, `/files/${uid}`), who).toBe(404);
  expect(await found()).toBe(false);
  expect((await (await site.as("joelle")).get("/search?q=yard+has:file")).text).not.toContain("The yard");
});

test("what waits to be posted has its files when it is posted, and when it is taken back", async () => {
  const { owner, asMember } = site.database;
  const wait = async (key: string) => {
    await send("wendell", key, ["waiting.txt", key]);
    await owner.query(
      `insert into pending_post (cohort_id, member_id, client_key, body, html, renderer, due_at, thread_id)
       select $1, $2, $3, 'With a file.', '<p>With a file.</p>', 1, now() + interval '1 hour', id from thread
       where cohort_id = $1 and locked_at is null order by id limit 1`,
      [cohort("pediatric"), member("wendell"), key],
    );
  };
  const [posted, taken] = [randomUUID(), randomUUID()];
  await wait(posted);
  await wait(taken);
  await asMember(
    "wendell",
    (app) => app.query("select verbs.take_back(cohort => $1, form_key => $2)", [cohort("pediatric"), taken]),
    "keep",
  );
  expect((await (await site.as("wendell")).get(`${home}/attach/${taken}`)).text).toContain("waiting.txt");
  await owner.query("update pending_post set due_at = now() where client_key = $1", [posted]);
  await owner.query("select * from jobs.publish_due(at_most => 10)");
  const { rows } = await owner.query(
    "select f.member_id, f.number is not null as stands from file f join post p on p.cohort_id = f.cohort_id and p.thread_id = f.thread_id and p.number = f.number where p.client_key = $1",
    [posted],
  );
  expect(rows).toEqual([{ member_id: null, stands: true }]);
});

test("what is written in a file is found with its post, and nowhere else", async () => {
  const key = randomUUID();
  await send("wendell", key, ["Checklist.txt", "The quokka is fed at noon."]);
  const thread = await post("wendell", key, "A checklist");
  const found = async (who: string, words: string) =>
    (await (await site.as(who)).get(`/search?q=${encodeURIComponent(words)}`)).text.includes(
      `href="${thread}?`,
    );
  await vi.waitFor(async () => expect(await found("joelle", "quokka")).toBe(true), {
    timeout: 15_000,
    interval: 200,
  });
  expect(await found("joelle", "checklist has:file")).toBe(true);
  expect(await found("joelle", "checklist.txt")).toBe(true);
  expect(await found("eero", "quokka")).toBe(false);
});

test("without script the words are kept, files are sent on a page of their own, and both are posted together", async () => {
  const wendell = await site.as("wendell");
  const key = randomUUID();
  const words = { kind: "discussion", title: "With a file", body: "Begun before the file.", key, seq: "0" };
  const led = await wendell.post(`${home}/drafts/new/attach`, words);
  expect(led.location).toBe(`${home}/attach/${key}?place=new`);
  const page = await wendell.get(led.location!);
  expect(page.text).toContain("No file yet");
  const form = new FormData();
  form.append("file", new Blob(["A page of it."]), "page.txt");
  const sent = await wendell.post(led.location!, form);
  expect([sent.status, sent.location]).toEqual([302, led.location]);
  expect((await wendell.get(led.location!)).text).toContain("page.txt");
  const back = await wendell.get(`${home}/ask`);
  expect(back.text).toContain("Begun before the file.");
  expect(back.text).toContain("Files: 1");
  const thread = await post("wendell", key, "With a file", "Begun before the file.");
  expect((await wendell.get(thread)).text).toContain("page.txt");
});

test("what is never posted is swept after a day, and its bytes with it; what waits to be posted stays", async () => {
  const { owner } = site.database;
  const [left, waits] = [randomUUID(), randomUUID()];
  const gone = (await send("wendell", left, ["left.txt", "Left."])).uploads[0]!.uid;
  const stays = (await send("wendell", waits, ["waits.txt", "Waits."])).uploads[0]!.uid;
  await owner.query(
    `insert into pending_post (cohort_id, member_id, client_key, body, html, renderer, due_at, thread_id)
     select $1, $2, $3, 'x', 'x', 1, now() + interval '1 hour', id from thread where cohort_id = $1 limit 1`,
    [cohort("pediatric"), member("wendell"), waits],
  );
  await owner.query("update file set created_at = now() - interval '25 hours' where form_key is not null");
  await owner.query("select jobs.sweep()");
  const { rows } = await owner.query("select uid from file where uid = any($1)", [[gone, stays]]);
  expect(rows.map(({ uid }) => uid)).toEqual([stays]);
});

test("with a virus scanner every file waits for what it says", async () => {
  const scanner = await startScanner((bytes) =>
    bytes.includes("virus")
      ? "stream: Test-Signature FOUND"
      : bytes.includes("silent")
        ? undefined
        : "stream: OK",
  );
  const { host, port } = scanner.at as { host: string; port: number };
  const guarded = await startSite({ CLAMD: `${host}:${port}` });
  try {
    const key = randomUUID();
    const sent = await sendTo(guarded, "wendell", key, ["good.txt", "Good."], ["bad.txt", "A virus."]);
    expect(sent.uploads.map(({ name }) => name)).toEqual(["good.txt"]);
    expect(sent.sentences).toEqual([
      expect.stringMatching(/^bad\.txt: The virus scanner found Test-Signature/),
    ]);
    await scanner.stop();
    const away = await sendTo(guarded, "wendell", key, ["later.txt", "Later."]);
    expect(away.uploads.map(({ name, held }) => [name, held])).toEqual([
      ["good.txt", null],
      ["later.txt", ""],
    ]);
    // A refused form shows the files that were sent for it, under the key that they were sent for.
    const refused = await (await guarded.as("wendell")).post("/c/pediatric-pt/ask", {
      ...{ kind: "discussion", title: "With a file that waits", body: "Look at it.", key },
    });
    expect(refused.status).toBe(409);
    expect(refused.text).toContain(`value="${key}"`);
    expect(refused.text).toContain("Files: 2");
  } finally {
    await guarded.stop();
  }
});
