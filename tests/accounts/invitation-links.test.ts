// Links of invitations that are handed over instead of mailed: who gets them, for how long, and what their lists say.
import { afterAll, beforeAll, expect, test } from "vitest";
import { emailOf, member, practice } from "#tests/support/cast.ts";
import { type Site, startSite } from "#tests/support/site.ts";
import { mailTo } from "./mailbox.ts";

let site: Site;
const uid: Record<string, string> = {};

beforeAll(async () => {
  site = await startSite();
  for (const key of ["saltwillow", "quillbrook"]) {
    const { rows } = await site.database.owner.query("select uid from practice where id = $1", [
      practice(key),
    ]);
    uid[key] = rows[0].uid;
  }
});
afterAll(() => site.stop());

const answers = { name: "Ines Calloway", timeZone: "America/Denver", password: "seven slow barges" };

/** The invitation links in a page, without its data for script. */
function linksIn(page: string): string[] {
  const shown = page.replace(/<script[\s\S]*?<\/script>/g, "");
  return [...new Set([...shown.matchAll(/\/invitation\?token=[\w-]+/g)].map(([link]) => link))];
}

async function idOf(email: string): Promise<number> {
  const { rows } = await site.database.owner.query(
    "select id from invitation where email = $1 order by id desc limit 1",
    [email],
  );
  return rows[0].id;
}

/** An hour and more goes by for an invitation. */
async function age(email: string): Promise<void> {
  await site.database.owner.query(
    "update invitation set created_at = created_at - interval '61 minutes' where email = $1",
    [email],
  );
}

test("without a mail server an invitation says that nothing was sent, and its link lets somebody in at once", async () => {
  const maribel = await site.as("maribel");
  expect((await maribel.get("/practice/invite")).text).toContain("No email is sent");
  const form = { email: "ines@new.example", role: "staff" };
  const done = await maribel.post("/practice/invite", form);
  const list = await maribel.get(done.location!);
  expect(list.text).toContain("no email was sent: copy its link below");
  expect(list.text).toContain("Copy the link. ");
  expect(list.headers["cache-control"]).toBe("no-store");
  const page = await maribel.get(`/practice/invitations/${await idOf(form.email)}`);
  expect(page.text).toContain("Code that opens the invitation");
  const [link] = linksIn(page.text);
  const ines = await site.as(null);
  const landed = (await ines.get(link!)).location!;
  expect((await ines.post(landed, answers)).location).toBe("/welcome");
  const after = await maribel.get("/practice");
  expect(after.text).toContain("Accepted");
  expect((await maribel.get(`/practice/invitations/${await idOf(form.email)}`)).status).toBe(404);
});

test("an owner gets the links into their own practice, staff those that staff sent, and nobody else any", async () => {
  await (await site.as("maribel")).post("/practice/invite", { email: "by.owner@new.example", role: "staff" });
  await (await site.as("noor")).post(`/admin/practices/${uid.saltwillow}/invite`, {
    email: "by.staff@new.example",
    role: "owner",
  });
  const own = await idOf("by.owner@new.example");
  const staffs = await idOf("by.staff@new.example");
  const linksFor = async (key: string, path: string) =>
    linksIn((await (await site.as(key)).get(path)).text).length;
  expect(await linksFor("maribel", `/practice/invitations/${own}`)).toBe(1);
  expect(await linksFor("maribel", `/practice/invitations/${staffs}`)).toBe(1);
  for (const staff of ["noor", "everett"]) {
    expect(await linksFor(staff, `/admin/invitations/${staffs}`)).toBe(1);
    expect(await linksFor(staff, `/admin/invitations/${own}`)).toBe(0);
  }
  // Who works there but owns nothing, who owns another practice, and who has no business there.
  for (const [key, status] of [
    ["desmond", 403],
    ["imani", 404],
    ["noor", 404],
  ] as const)
    expect((await (await site.as(key)).get(`/practice/invitations/${own}`)).status, key).toBe(status);
  for (const key of ["desmond", "imani"]) expect(await linksFor(key, "/practice"), key).toBe(0);
});

test("a link into the network's staff is the administrators' alone", async () => {
  await (await site.as("everett")).post("/admin/people/invite", {
    email: "mod@new.example",
    role: "moderator",
  });
  const id = await idOf("mod@new.example");
  const everett = await site.as("everett");
  expect(linksIn((await everett.get(`/admin/invitations/${id}`)).text)).toHaveLength(1);
  expect((await everett.get("/admin/people")).text).toContain("Copy the link. ");
  const noor = await site.as("noor");
  expect((await noor.get(`/admin/invitations/${id}`)).status).toBe(404);
  expect((await noor.get("/admin/people")).text).not.toContain("mod@new.example");
  expect((await noor.get("/admin/invitations")).text).not.toContain("mod@new.example");
});

test("opening its page by the link is noted once, and fetching the link alone is not", async () => {
  const maribel = await site.as("maribel");
  await maribel.post("/practice/invite", { email: "opener@new.example", role: "staff" });
  const id = await idOf("opener@new.example");
  const [link] = linksIn((await maribel.get(`/practice/invitations/${id}`)).text);
  const opened = async () =>
    (await site.database.owner.query("select opened_at from invitation where id = $1", [id])).rows[0]
      .opened_at;
  await (await site.as(null)).get(link!);
  expect(await opened()).toBeNull();
  const reader = await site.as(null);
  const page = (await reader.get(link!)).location!;
  await reader.get(page, { "sec-purpose": "prefetch" });
  expect(await opened()).toBeNull();
  await reader.get(page);
  const first = await opened();
  expect(first).not.toBeNull();
  await reader.get(page);
  expect(await opened()).toEqual(first);
  expect((await maribel.get("/practice")).text).toMatch(/Opened/);
});

test("a new link takes the old one's place, and none is shown of what expired or was revoked", async () => {
  const maribel = await site.as("maribel");
  await maribel.post("/practice/invite", { email: "again@new.example", role: "staff" });
  const first = await idOf("again@new.example");
  const [old] = linksIn((await maribel.get(`/practice/invitations/${first}`)).text);
  const early = await maribel.post(`/practice/invitations/${first}/again`);
  expect([early.status, early.text.includes("This invitation was made a moment ago")]).toEqual([429, true]);
  await site.database.owner.query(
    "update invitation set created_at = now() - interval '2 minutes' where id = $1",
    [first],
  );
  // No mail bothers anyone, so there is no hour to wait.
  const again = await maribel.post(`/practice/invitations/${first}/again`);
  expect(again.location).toBe("/practice?done=again");
  expect((await maribel.get(again.location!)).text).toContain("The invitation has a new link");
  const second = await idOf("again@new.example");
  const reader = await site.as(null);
  expect((await reader.get((await reader.get(old!)).location!)).status).toBe(404);
  await site.database.owner.query("update invitation set expires_at = now() where id = $1", [second]);
  const expired = await maribel.get(`/practice/invitations/${second}`);
  expect([linksIn(expired.text), expired.text.includes("Expired")]).toEqual([[], true]);
  await age("again@new.example");
  await maribel.post(`/practice/invitations/${second}/revoke`);
  expect((await maribel.get("/practice")).text).toContain("Revoked");
});

test("no link is in the log, in the audit log or in the database", async () => {
  const maribel = await site.as("maribel");
  await maribel.post("/practice/invite", { email: "secret@new.example", role: "staff" });
  const [link] = linksIn(
    (await maribel.get(`/practice/invitations/${await idOf("secret@new.example")}`)).text,
  );
  const token = link!.split("token=")[1]!;
  const reader = await site.as(null);
  await reader.get((await reader.get(link!)).location!);
  expect(site.log()).not.toContain(token);
  const { rows } = await site.database.owner.query(
    "select to_jsonb(i)::text as row from invitation i union all select to_jsonb(a)::text from audit_entry a where actor_id = $1",
    [member("maribel")],
  );
  expect(rows.length).toBeGreaterThan(2);
  expect(rows.filter(({ row }) => row.includes(token))).toEqual([]);
});

test("without a mail server no page claims that a mail was sent", async () => {
  const stranger = await site.as(null);
  expect((await stranger.get("/sign-in")).text).not.toContain("Send me a link");
  for (const path of ["/forgotten", "/sign-in/link"]) {
    const { text } = await stranger.get(path);
    expect(text, path).toContain("This network sends no email yet");
    expect(text, `${path} asks for nothing in vain`).not.toContain("<form");
    const asked = await stranger.post(path, { email: "nobody@nowhere.example" });
    expect(asked.text, path).toContain("No email was sent");
    expect(asked.text, path).not.toMatch(/we have sent|on its way/);
  }
  const maribel = await site.as("maribel");
  expect((await maribel.get("/settings?done=email")).text).toContain("No link was sent.");
  const everett = await site.as("everett");
  for (const path of ["/admin", "/admin/people", "/admin/practices"])
    expect((await everett.get(path)).text, path).toContain("This network sends no email yet:");
  expect((await (await site.as("noor")).get("/admin")).text).not.toContain(
    "This network sends no email yet:",
  );
  await stranger.post("/sign-in/link", { email: emailOf("wendell") });
  await mailTo(site.database, "sign_in", emailOf("wendell"));
  const mail = await everett.get("/admin/mail");
  expect(mail.text).toContain(emailOf("wendell"));
  expect(mail.text, "a link to sign in is no administrator's to read").not.toContain("/sign-in/open");
  for (const words of ["SMTP_URL", "MAIL_FROM"]) expect(mail.text).toContain(words);
});
