// What a member takes along from the settings, and closing the account there.
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { exportAsJson, postsAsMarkdown } from "#app/accounts/settings/export-text.ts";
import { cohort, emailOf, member, password, practice } from "#tests/support/cast.ts";
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

test("what one said where groups are formed is in it, and what others said there is not", async () => {
  const { owner } = site.database;
  const [mine, theirs] = [member("sanne"), member("eero")];
  const [{ id: formation }] = (
    await owner.query(
      `insert into formation (cohort_id, kind, title, stage, opened_by) values ($1, 'joining', 'Rural as asked', 'names', $2) returning id`,
      [cohort("rural"), member("noor")],
    )
  ).rows;
  const [{ id: waiver }] = (
    await owner.query(
      `insert into waiver (cohort_id, low_id, high_id, title, why, asked_by)
       values ($1, least($2, $3)::bigint, greatest($2, $3)::bigint, 'Rural as waived', 'Why Noor asks', $4) returning id`,
      [cohort("rural"), practice("fennelgarth"), practice("sorrelbank"), member("noor")],
    )
  ).rows;
  for (const [who, its, name] of [
    [mine, practice("fennelgarth"), "Sanne"],
    [theirs, practice("sorrelbank"), "Eero"],
  ]) {
    await owner.query(
      `insert into formation_place (formation_id, practice_id, consents, answered_at, answered_by, dropped_at, dropped_as, told_at)
       values ($1, $2, true, now(), $3, now(), 'left_out', now())`,
      [formation, its, who],
    );
    await owner.query(
      `insert into objection (formation_id, practice_id, member_id, about_id, reason, decided_by, decided_at, decided_words)
       values ($1, $2, $3, $4, $5, $6, now(), $7)`,
      [formation, its, who, practice("ottermill"), `${name} objects`, member("noor"), `Noor answers ${name}`],
    );
    await owner.query(
      "insert into waiver_answer (waiver_id, practice_id, member_id, agrees, words, answered_at) values ($1, $2, $3, true, $4, now())",
      [waiver, its, who, `${name} agrees`],
    );
  }
  const of = async (who: string) => (await (await site.as(who)).get(files[0]!)).text;
  const text = await of("sanne");
  expect(JSON.parse(text)).toMatchObject({
    answers: {
      consents: [{ group: "Rural as asked", agrees: true }],
      objections: [{ group: "Rural as asked", to: "a practice", words: "Sanne objects", takenBack: null }],
      waivers: [{ cohort: "Rural as waived", agrees: true, words: "Sanne agrees" }],
      seatsOffered: [],
    },
    asStaff: { waiversAsked: [], pairNotes: [], objectionsDecided: [] },
  });
  for (const others of ["Eero", "Noor", "Why", "Ottermill"]) expect(text, others).not.toContain(others);
  const { asStaff } = JSON.parse(await of("noor"));
  expect(asStaff.waiversAsked).toEqual([
    { cohort: "Rural as waived", words: "Why Noor asks", at: expect.any(String) },
  ]);
  expect(asStaff.objectionsDecided).toHaveLength(2);
  expect(JSON.stringify(asStaff)).not.toMatch(/objects|agrees/);
  // Whoever sits in the cohort reads nothing of it any more, and takes nothing along.
  expect(JSON.parse(await of("bettina")).asStaff.waiversAsked).toEqual([]);
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

const closing = { confirm: "close my account", currentPassword: password };

test("closing an account needs the words and the password, and says what stays", async () => {
  const desmond = await site.as("desmond");
  const page = await desmond.get("/settings/close");
  expect(page.text).toContain("What you wrote stays, under the name that it carries now.");
  const unsaid = await desmond.post("/settings/close", { ...closing, confirm: "yes" });
  expect(unsaid.status).toBe(400);
  expect(unsaid.text).toContain("Type “close my account” to go on.");
  const unproved = await desmond.post("/settings/close", {
    ...closing,
    currentPassword: "not this one at all",
  });
  expect(unproved.text).toContain("That is not your current password.");
  expect((await desmond.get("/settings")).status).toBe(200);
});

test("a closed account ends everything of its own and keeps the posts under their name", async () => {
  const { owner } = site.database;
  const count = async (table: string) =>
    Number(
      (await owner.query(`select count(*) as n from ${table} where member_id = $1`, [member("wendell")]))
        .rows[0].n,
    );
  const posts = async () =>
    (
      await owner.query(
        `select a.name, count(*)::int as posts from post p join persona a on a.id = p.persona_id
         where a.person_id = $1 or a.name = 'Wendell Pruitt' group by a.name`,
        [member("wendell")],
      )
    ).rows;
  const [before, wendell, elsewhere] = [await posts(), await site.as("wendell"), await site.as("wendell")];
  expect(before).toHaveLength(1);

  const done = await wendell.post("/settings/close", { ...closing, confirm: "Close my account." });
  expect(done).toMatchObject({ status: 302, location: "/sign-in?done=closed" });
  expect(wendell.cookie("session")).toBeUndefined();
  expect((await elsewhere.get("/settings")).status).toBe(302);
  for (const table of [
    "session",
    "passkey",
    "recovery_code",
    "token",
    "draft",
    "notification",
    "practice_member",
  ])
    expect([table, await count(table)]).toEqual([table, 0]);
  expect(await posts()).toEqual(before);

  const { rows } = await owner.query(
    "select email, password_hash, totp_secret from account where member_id = $1",
    [member("wendell")],
  );
  expect(rows[0]).toEqual({
    email: `closed-${member("wendell")}@closed.invalid`,
    password_hash: null,
    totp_secret: null,
  });
  const stranger = await site.as(null);
  const again = await stranger.post("/sign-in", { email: emailOf("wendell"), password });
  expect(again.text).toContain("Email and password do not match.");
});

test("a practice is not left without an owner while others work there", async () => {
  const maribel = await site.as("maribel");
  const answer = await maribel.post("/settings/close", closing);
  expect(answer.status).toBe(409);
  expect(answer.text).toContain("Your practice would be left without an owner. Invite another owner first.");
  expect((await maribel.get("/settings")).status).toBe(200);
});

test("the only administrator stays", async () => {
  const everett = await site.as("everett");
  const answer = await everett.post("/settings/close", closing);
  expect(answer.status).toBe(409);
  expect(answer.text).toContain("You are the only administrator. Make someone else one first.");
});
