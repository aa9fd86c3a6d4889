// The files of a post that stands already: what its author makes of them, and what everyone else sees of it.
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { folderStore } from "#app/files/file-store.server.ts";
import type { Answer } from "#tests/support/browser.ts";
import { member } from "#tests/support/cast.ts";
import { type Site, startSite } from "#tests/support/site.ts";

let site: Site;
const home = "/c/pediatric-pt";

beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site?.stop());

type Sent = [name: string, text: string];

async function send(who: string, key: string, ...files: Sent[]): Promise<string[]> {
  const form = new FormData();
  for (const [name, text] of files) form.append("file", new Blob([text]), name);
  const { text } = await (await site.as(who)).post(`${home}/attach/${key}/send`, form);
  return (JSON.parse(text) as { uploads: { uid: string }[] }).uploads.map(({ uid }) => uid);
}

/** A conversation of Wendell's whose first post has these files. */
async function posted(...files: Sent[]) {
  const key = randomUUID();
  const uids = files.length > 0 ? await send("wendell", key, ...files) : [];
  const form = { kind: "discussion", again: "yes", title: "With files", body: "Here they are.", key };
  const thread = (await (await site.as("wendell")).post(`${home}/ask`, form)).ledTo();
  return { thread, post: `${thread}/posts/1`, uids };
}

type Given = { files?: string[]; captions?: string[]; away?: string[]; seen?: string; body?: string };

async function edit(who: string, post: string, { files = [], captions = [], away = [], ...more }: Given) {
  const form = { body: "Here they are.", seen: "0", ...more };
  const lists = { "files[]": files, "captions[]": captions, "away[]": away };
  return (await site.as(who)).post(`${post}/edit`, { ...form, ...lists });
}

/** The key under which an edit page sends files. */
async function keyOf(who: string, post: string): Promise<string> {
  const { text } = await (await site.as(who)).get(`${post}/edit`);
  return /attach\/([\da-f-]{36})\/send/.exec(text)![1]!;
}

const see = async (who: string, uid: string) => (await (await site.as(who)).get(`/files/${uid}`)).status;

/** The files of a page in their order, as its links say. */
const linked = ({ text }: Answer) => [...new Set(text.match(/(?<=href="\/files\/)\w+(?=")/g))];

const shown = async (who: string, thread: string) => linked(await (await site.as(who)).get(thread));

test("an author adds files, takes some away and puts them in order; others see it all at once when it is saved", async () => {
  const { thread, post, uids } = await posted(["a.txt", "First."], ["b.txt", "Second."]);
  const [a, b] = uids as [string, string];
  const added = await send("wendell", await keyOf("wendell", post), ["c.txt", "A kiwi lives here."]);
  const [c] = added as [string];
  expect([await see("wendell", c), await see("joelle", c), await shown("joelle", thread)]).toEqual([
    200,
    404,
    [a, b],
  ]);
  const page = await (await site.as("wendell")).get(`${post}/edit`);
  expect(linked(page)).toEqual([a, b, c]);

  expect((await edit("wendell", post, { files: [c, b, a], away: [a] })).status).toBe(302);
  expect(await shown("joelle", thread)).toEqual([c, b]);
  expect([await see("joelle", c), await see("joelle", a), await see("wendell", a)]).toEqual([200, 404, 404]);
  const { rows } = await site.database.owner.query(
    "select uid, member_id, form_key, position from file where uid = any($1) order by position",
    [[a, b, c]],
  );
  expect(rows).toEqual([
    { uid: c, member_id: null, form_key: null, position: 1 },
    { uid: b, member_id: null, form_key: null, position: 2 },
  ]);
  const joelle = await site.as("joelle");
  expect((await joelle.get(thread)).text).toMatch(/edited/i);
  const history = (await joelle.get(`${post}/history`)).text;
  expect(history).toContain("1 file added, 1 file taken away");
  expect(history).not.toContain("a.txt");
});

test("what was taken away is at once off the disk too, and a refused edit takes nothing off", async () => {
  const { post, uids } = await posted(["a.txt", "First."], ["b.txt", "Second."]);
  const [a, b] = uids as [string, string];
  const store = folderStore(join(site.dataDir, "files"));
  const stale = await edit("wendell", post, { files: [b], away: [a], seen: "7" });
  expect([stale.status, await store.size(a)]).toEqual([409, 6]);
  await edit("wendell", post, { files: [b], away: [a] });
  expect([await store.size(a), await store.size(b)]).toEqual([undefined, 7]);
});

test("what was taken away is found no more, and what came is", async () => {
  const { thread, post, uids } = await posted(["old.txt", "An okapi lives here."]);
  const found = async (word: string) =>
    (await (await site.as("joelle")).get(`/search?q=${word}`)).text.includes(`href="${thread}?`);
  const soon = { timeout: 15_000, interval: 200 };
  await vi.waitFor(async () => expect(await found("okapi")).toBe(true), soon);
  const [came] = await send("wendell", await keyOf("wendell", post), ["new.txt", "A tapir lives here."]);
  await edit("wendell", post, { files: [came!], away: uids });
  expect(await found("okapi")).toBe(false);
  await vi.waitFor(async () => expect(await found("tapir")).toBe(true), soon);
});

test("a post whose words are edited is found by its file as before", async () => {
  const { thread, post } = await posted(["long.txt", "An axolotl lives here."]);
  const found = async (word: string) =>
    (await (await site.as("joelle")).get(`/search?q=${word}`)).text.includes(`href="${thread}?`);
  const soon = { timeout: 15_000, interval: 200 };
  await vi.waitFor(async () => expect(await found("axolotl")).toBe(true), soon);
  expect((await edit("wendell", post, { body: "A quokka visits." })).status).toBe(302);
  expect(await found("quokka")).toBe(true);
  await vi.waitFor(async () => expect(await found("axolotl")).toBe(true), soon);
});

test("a form that is sent twice changes the files once, and one that changes nothing marks nothing", async () => {
  const { thread, post, uids } = await posted(["a.txt", "First."]);
  expect((await edit("wendell", post, { files: uids, captions: [""] })).status).toBe(302);
  const untouched =
    "select edit_count from post p join file f using (cohort_id, thread_id, number) where f.uid = $1";
  expect((await site.database.owner.query(untouched, uids)).rows).toEqual([{ edit_count: 0 }]);
  const [b] = await send("wendell", await keyOf("wendell", post), ["b.txt", "Second."]);
  const form = { files: [b!, uids[0]!], captions: ["", "What it is"] };
  expect((await edit("wendell", post, form)).status).toBe(302);
  expect((await edit("wendell", post, form)).status).toBe(302);
  expect(await shown("joelle", thread)).toEqual([b, uids[0]]);
  expect((await site.database.owner.query(untouched, uids)).rows).toEqual([{ edit_count: 1 }]);
});

test("of two windows the second is refused, keeps what it holds, and takes nothing away that it did not know of", async () => {
  const { thread, post, uids } = await posted(["a.txt", "First."], ["b.txt", "Second."]);
  const [a, b] = uids as [string, string];
  const [c] = await send("wendell", await keyOf("wendell", post), ["c.txt", "Third."]);
  await edit("wendell", post, { files: [a, b, c!] });
  const late = await edit("wendell", post, { files: [b, a], away: [a], body: "Other words." });
  expect(late.status).toBe(409);
  expect(late.text).toContain("You saved this post yourself meanwhile");
  expect(linked(late)).toEqual([b, a, c]);
  expect(late.text).toMatch(new RegExp(`name="away\\[\\]" value="${a}"`));
  await edit("wendell", post, { files: [b, a], away: [a], body: "Other words.", seen: "1" });
  expect(await shown("joelle", thread)).toEqual([b, c]);
});

test("nobody but its author changes the files of a post, and nobody's files go with another's edit", async () => {
  const { thread, post, uids } = await posted(["a.txt", "First."], ["b.txt", "Second."]);
  const key = await keyOf("wendell", post);
  const [mine] = await send("graham", key, ["graham.txt", "Graham's."]);
  // Joelle leads the cohort, and may edit the words.
  const other = {
    files: [...uids].reverse(),
    away: [uids[0]!],
    reason: "Better said.",
    body: "Better said.",
  };
  expect((await edit("joelle", post, other)).status).toBe(302);
  expect(await shown("graham", thread)).toEqual(uids);
  expect((await edit("graham", post, other)).status).toBe(403);
  for (const who of ["joelle", "graham"])
    expect((await (await site.as(who)).post(`${post}/edit/files`, { press: `away ${uids[0]}` })).status).toBe(
      403,
    );
  expect((await edit("wendell", post, { files: [mine!, ...uids], seen: "1" })).status).toBe(302);
  expect(await shown("wendell", thread)).toEqual(uids);
  expect([await see("graham", mine!), await see("wendell", mine!)]).toEqual([200, 404]);

  const { owner } = site.database;
  await owner.query("update thread set locked_at = now() where number = $1", [
    Number(thread.split("/").at(-1)),
  ]);
  expect((await edit("wendell", post, { away: uids, seen: "1" })).status).toBe(403);
  expect(await shown("graham", thread)).toEqual(uids);
});

test("another post's file, and one that is on its way to another, cannot be named into a post or out of it", async () => {
  const [one, two] = [await posted(["a.txt", "First."]), await posted(["b.txt", "Second."])];
  const elsewhere = await send("wendell", randomUUID(), ["c.txt", "Third."]);
  await edit("wendell", one.post, { files: [...two.uids, ...elsewhere], away: two.uids, body: "New." });
  expect([await shown("joelle", one.thread), await shown("joelle", two.thread)]).toEqual([
    one.uids,
    two.uids,
  ]);
  expect(await see("joelle", elsewhere[0]!)).toBe(404);
});

test("a post carries ten files after an edit as well", async () => {
  const nine = Array.from({ length: 9 }, (_, i): Sent => [`${i}.txt`, `${i} things`]);
  const { thread, post, uids } = await posted(...nine);
  await send("wendell", await keyOf("wendell", post), ["x.txt", "x"], ["y.txt", "y"]);
  const refused = await edit("wendell", post, {});
  expect([refused.status, refused.text]).toEqual([409, expect.stringContaining("at most ten files")]);
  expect((await edit("wendell", post, { away: [uids[0]!] })).status).toBe(302);
  expect(await shown("joelle", thread)).toHaveLength(10);
});

test("of a post that was reported nobody sees what was taken away, but its bytes stay for those who look into it", async () => {
  const { thread, post, uids } = await posted(["a.txt", "First."]);
  await (await site.as("graham")).post(`${post}/report`, { reason: "other", note: "" });
  await edit("wendell", post, { away: uids });
  expect(await shown("joelle", thread)).toEqual([]);
  expect([await see("joelle", uids[0]!), await see("wendell", uids[0]!)]).toEqual([404, 404]);
  const { rows } = await site.database.owner.query(
    "select quarantined_at is not null as away from file where uid = $1",
    uids,
  );
  expect(rows).toEqual([{ away: true }]);
});

test("without script each button leads back into the form with all that was typed, and files are sent from within it", async () => {
  const { thread, post, uids } = await posted(["a.txt", "First."], ["b.txt", "Second."]);
  const [a, b] = uids as [string, string];
  const wendell = await site.as("wendell");
  const typed = { body: "Typed & kept.", seen: "0" };
  const lists = { "files[]": [a, b], "captions[]": ["", ""] };
  const up = await wendell.post(`${post}/edit/files`, { ...typed, ...lists, press: `up ${b}` });
  expect([up.status, linked(up)]).toEqual([200, [b, a]]);
  expect(up.text).toContain("Typed &amp; kept.</textarea>");
  const away = await wendell.post(`${post}/edit/files`, { ...typed, ...lists, press: `away ${a}` });
  expect(away.text).toContain(`Put back: a.txt`);
  expect(await shown("joelle", thread)).toEqual([a, b]);

  const form = new FormData();
  for (const [name, value] of [
    ...Object.entries(typed),
    ["files[]", b],
    ["captions[]", ""],
    ["files[]", a],
    ["captions[]", ""],
  ])
    form.append(name!, value!);
  form.append("file", new Blob(["Third."]), "c.txt");
  form.append("file", new Blob(["MZ"]), "program.pdf");
  const sent = await wendell.post(`${post}/edit/files`, form);
  expect(linked(sent).slice(0, 2)).toEqual([b, a]);
  expect(linked(sent)).toHaveLength(3);
  expect(sent.text).toContain("program.pdf: ");
  expect(sent.text).toContain("Typed &amp; kept.</textarea>");
  // Chosen and not sent: a browser without script would leave it behind.
  const left = await wendell.post(`${post}/edit`, { ...typed, ...lists, file: "d.txt" });
  expect([left.status, left.text]).toEqual([400, expect.stringContaining("Send the file first")]);
  expect((await edit("wendell", post, { files: linked(sent), ...typed })).status).toBe(302);
  expect(await shown("joelle", thread)).toEqual(linked(sent));
});

test("whoever was signed out meanwhile gets the words of the form back, and their file is on no disk", async () => {
  const { post } = await posted();
  const form = new FormData();
  form.append("body", "Typed before.");
  form.append("file", new Blob(["A secret."]), "c.txt");
  const answer = await (await site.as(null)).post(`${post}/edit/files`, form);
  expect([answer.status, answer.text]).toEqual([401, expect.stringContaining("Typed before.")]);
});

test("files of what one writes are moved up and down, and stand in that order in the post", async () => {
  const key = randomUUID();
  const [a, b, c] = await send("wendell", key, ["a.txt", "1"], ["b.txt", "2"], ["c.txt", "3"]);
  const wendell = await site.as("wendell");
  const move = (file: string, way: string) =>
    wendell.post(`${home}/attach/${key}/move?place=new`, { file, way });
  expect((await move(c!, "up")).location).toBe(`${home}/attach/${key}?place=new`);
  await move(a!, "up");
  await move(a!, "down");
  expect(linked(await wendell.get(`${home}/attach/${key}`))).toEqual([c, a, b]);
  expect(
    (await (await site.as("joelle")).post(`${home}/attach/${key}/move`, { file: a!, way: "up" })).status,
  ).toBe(404);
  const form = { kind: "discussion", again: "yes", title: "In order", body: "Here.", key };
  const thread = (await wendell.post(`${home}/ask`, form)).ledTo();
  expect(await shown("joelle", thread)).toEqual([c, a, b]);
});

test("saving names a file that is gone, and what is sent again without it is saved", async () => {
  const { post } = await posted(["a.txt", "First."]);
  const [added] = await send("wendell", await keyOf("wendell", post), ["policy.txt", "Ours."]);
  await site.database.owner.query("delete from file where uid = $1", [added]);
  const form = {
    body: "With our policy.",
    seen: "0",
    "files[]": [added!],
    "names[]": ["policy.txt"],
    "captions[]": [""],
  };
  const wendell = await site.as("wendell");
  const refused = await wendell.post(`${post}/edit`, form);
  expect(refused.status).toBe(400);
  expect(refused.text).toMatch(/policy\.txt.{0,3} is gone/);
  expect(refused.text).toContain("With our policy.");
  expect(linked(refused)).not.toContain(added);
  expect((await wendell.post(`${post}/edit`, { ...form, "files[]": [], "names[]": [] })).status).toBe(302);
});

test("what was put out of sight fills nothing of the practice's room", async () => {
  const { post, uids } = await posted(["large.txt", "x".repeat(1_000)]);
  const { owner } = site.database;
  const room = async () => {
    const { rows } = await owner.query(
      "select helpers.bytes_of_practice(practice => (select practice_id from practice_member where member_id = $1))::int as bytes",
      [member("wendell")],
    );
    return rows[0].bytes as number;
  };
  const before = await room();
  await owner.query("update file set quarantined_at = now() where uid = $1", [uids[0]]);
  expect(await room()).toBe(before - 1_000);
  expect((await (await site.as("wendell")).get(post)).status).toBe(200);
});
