import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { exportAsJson, postsAsMarkdown } from "#app/accounts/settings/export-text.ts";
import { cohort, emailOf, member } from "#tests/support/cast.ts";
import { type Site, startSite } from "#tests/support/site.ts";

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.stop());

const files = ["/settings/export/data.json", "/settings/export/posts.md"];

test("both files are downloads that no cache keeps", async () => {
  const joelle = await site.as("joelle");
  for (const path of files) {
    const { status, headers } = await joelle.get(path);
    expect(status).toBe(200);
    expect(headers["content-disposition"]).toMatch(/^attachment; filename="[\w-]+\.(json|md)"/);
    expect(headers["cache-control"]).toBe("private, no-store");
    expect(headers["content-security-policy"]).toBe("sandbox; default-src 'none'");
  }
});

test("the export holds what is kept about a member", async () => {
  const joelle = await site.as("joelle");
  const { owner } = site.database;
  await owner.query(
    "insert into draft (member_id, cohort_id, place, body) values ($1, $2, 'new', 'a draft of mine')",
    [member("joelle"), cohort("pediatric")],
  );
  const record = JSON.parse((await joelle.get(files[0]!)).text);
  const { rows } = await owner.query(
    "select count(*)::int as n from post p join persona_owner o on o.persona_id = p.persona_id where o.member_id = $1",
    [member("joelle")],
  );
  expect(record).toMatchObject({
    profile: { name: "Joelle Haverty" },
    account: { email: emailOf("joelle"), hasPassword: true, authenticatorApp: false },
    practice: { role: "owner" },
    seats: [expect.objectContaining({ cohort: expect.any(String), facilitator: true, until: null })],
    charters: [expect.objectContaining({ version: 1 })],
    drafts: [expect.objectContaining({ body: "a draft of mine" })],
    sessions: expect.arrayContaining([expect.objectContaining({ browser: "" })]),
  });
  expect(record.posts).toHaveLength(rows[0].n);
  expect(rows[0].n).toBeGreaterThan(0);
  expect(JSON.stringify(record)).not.toContain("argon2");
});

test("nobody else's words, names or addresses are in it", async () => {
  const { owner } = site.database;
  await owner.query("update post set body = body || ' canary-' || persona_id");
  await owner.query("update thread set title = left(title, 100) || ' titled-' || starter_id");
  await owner.query("update person set name = 'Canary' || id");
  const mine = (
    await owner.query("select persona_id from persona_owner where member_id = $1", [member("wendell")])
  ).rows.map((row) => String(row.persona_id));
  const wendell = await site.as("wendell");
  for (const path of files) {
    const { text } = await wendell.get(path);
    const found = new Set([...text.matchAll(/canary-(\d+)/g)].map((match) => match[1]));
    expect([...found]).toEqual(mine);
    for (const [name] of text.matchAll(/Canary\d+/g)) expect(name).toBe(`Canary${member("wendell")}`);
    for (const [address] of text.matchAll(/[\w.]+@[\w.]+/g)) expect(address).toBe(emailOf("wendell"));
  }
});

test("a former member exports their own posts, and no title of a conversation that others began", async () => {
  const callum = await site.as("callum");
  const record = JSON.parse((await callum.get(files[0]!)).text);
  expect(record.posts.length).toBeGreaterThan(0);
  for (const post of record.posts) if (post.postNumber > 1) expect(post.title).toBe("");
  expect(record.seats).toEqual([expect.objectContaining({ until: expect.any(String) })]);
});

test("one's own files come along, also from a cohort that one left, and nobody else's or what was taken out of sight", async () => {
  const { owner } = site.database;
  const attach = async (who: string, name: string, text: string) => {
    const [browser, key, form] = [await site.as(who), randomUUID(), new FormData()];
    form.append("file", new Blob([text]), name);
    await browser.post(`/c/pediatric-pt/attach/${key}/send`, form);
    const reply = { body: `With ${name}`, key, again: "yes" };
    expect((await browser.post("/c/pediatric-pt/threads/1", reply)).status).toBe(302);
  };
  expect((await (await site.as("wendell")).get("/settings/export")).text).not.toContain("files.zip");
  await attach("wendell", "mine.txt", "Written by Wendell.");
  await attach("graham", "graham's.txt", "Written by Graham.");
  await attach("wendell", "taken.txt", "It names a patient.");
  await owner.query("update file set quarantined_at = now() where name = 'taken.txt'");

  const holds = async () => {
    const wendell = await site.as("wendell");
    expect((await wendell.get("/settings/export")).text).toContain("1 file, 1 kB");
    const { status, headers, text } = await wendell.get("/settings/export/files.zip?part=1");
    expect([status, headers["content-type"]]).toEqual([200, "application/zip"]);
    expect(headers["content-disposition"]).toMatch(/^attachment; filename="my-files-[\d-]+\.zip"/);
    expect(headers["cache-control"]).toBe("private, no-store, no-transform");
    expect(text).toMatch(/Pediatric PT\/Conversation 1\/Post \d+\/mine\.txtWritten by Wendell\./);
    for (const words of ["by Graham", "graham's", "taken.txt", "patient"]) expect(text).not.toContain(words);
    expect((await wendell.get("/settings/export/files.zip?part=2")).status).toBe(404);
    expect((await wendell.get(files[1]!)).text).toContain("Files with it: mine.txt\n");
    const record = JSON.parse((await wendell.get(files[0]!)).text);
    expect(record.files).toEqual([expect.objectContaining({ name: "mine.txt", cohort: "Pediatric PT" })]);
  };
  await holds();
  await owner.query("update attendee set until = now() where member_id = $1", [member("wendell")]);
  await holds();
});

test("the pieces of any number of posts make one JSON document", () => {
  const post = {
    cohort: "C",
    threadNumber: 1,
    title: "",
    postNumber: 2,
    body: 'Words, "quoted"',
    createdAt: new Date(0),
  };
  for (const count of [0, 1, 100, 101, 250]) {
    const posts = Array.from({ length: count }, () => post);
    const parsed = JSON.parse([...exportAsJson({ profile: { name: "Ada" } }, posts)].join(""));
    expect(parsed.profile).toEqual({ name: "Ada" });
    expect(parsed.posts).toHaveLength(count);
  }
});

test("the posts read as a text", () => {
  const posts = [
    {
      cohort: "North",
      threadNumber: 3,
      title: "Late notes",
      postNumber: 1,
      body: "How?\n",
      createdAt: new Date(0),
    },
    { cohort: "North", threadNumber: 4, title: "", postNumber: 2, body: "So.", createdAt: new Date(0) },
  ];
  const files = ["log.pdf", "gym.png"].map((name) => ({
    ...{ name, cohort: "North", threadNumber: 3, postNumber: 1 },
  }));
  expect([...postsAsMarkdown("Ada", posts, files, "UTC")].join("")).toBe(`# What Ada wrote

2 posts, the oldest first.

---

## Late notes

*North, conversation 3, post 1. Thursday, January 1, 1970, 12:00 AM.*

How?

Files with it: log.pdf, gym.png

---

## A reply in conversation 4

*North, conversation 4, post 2. Thursday, January 1, 1970, 12:00 AM.*

So.
`);
});
