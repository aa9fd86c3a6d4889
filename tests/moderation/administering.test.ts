import { afterAll, beforeAll, expect, test } from "vitest";
import { emailOf, member, practice } from "#tests/support/cast.ts";
import { type Site, startSite } from "#tests/support/site.ts";

let site: Site;
const uid: Record<string, string> = {};
beforeAll(async () => {
  site = await startSite();
  for (const key of ["maribel", "noor", "everett", "wendell"])
    uid[key] = (
      await site.database.owner.query("select uid from person where id = $1", [member(key)])
    ).rows[0].uid;
  for (const key of ["saltwillow", "quillbrook"])
    uid[key] = (
      await site.database.owner.query("select uid from practice where id = $1", [practice(key)])
    ).rows[0].uid;
});
afterAll(() => site.stop());

const profile = {
  name: "Heronsgate Kids",
  town: "Duluth",
  state: "MN",
  zip: "55802-1234",
  "disciplines[]": ["pt", "ot"],
  "ageGroups[]": ["0-2"],
  website: "www.heronsgate.example",
  description: "Children by the lake.",
};
const withOwner = { ...profile, email: "owner@heronsgate.example" };

const staffPages = () => [
  "/admin",
  "/admin/practices",
  "/admin/practices/new",
  `/admin/practices/${uid.saltwillow}`,
  `/admin/practices/${uid.saltwillow}/edit`,
  `/admin/practices/${uid.saltwillow}/invite`,
  `/admin/practices/${uid.saltwillow}/people/${uid.maribel}`,
  `/admin/practices/${uid.saltwillow}/people/${uid.maribel}/remove`,
  "/admin/cohorts",
  "/admin/cohorts/new",
  "/admin/cohorts/pediatric-pt",
  "/admin/cohorts/pediatric-pt/edit",
  "/admin/cohorts/pediatric-pt/seats/new",
  "/admin/cohorts/pediatric-pt/charter",
  "/admin/cohorts/pediatric-pt/charter/new",
  "/admin/cohorts/pediatric-pt/look",
  "/admin/audit",
  "/admin/people",
  `/admin/people/${uid.maribel}`,
];
const administratorPages = () => [
  "/admin/mail",
  "/admin/people/invite",
  `/admin/people/${uid.maribel}/disable`,
];

test("staff pages open for staff, those of administrators for administrators", async () => {
  const noor = await site.as("noor");
  const everett = await site.as("everett");
  for (const path of staffPages()) {
    expect((await noor.get(path)).status, path).toBe(200);
    expect((await everett.get(path)).status, path).toBe(200);
  }
  for (const path of administratorPages()) {
    expect((await noor.get(path)).status, path).toBe(404);
    expect((await everett.get(path)).status, path).toBe(200);
  }
});

test.each(["maribel", "joelle", "callum"])("for %s there are no staff pages, nor their data", async (key) => {
  const person = await site.as(key);
  for (const path of [...staffPages(), ...administratorPages()]) {
    expect((await person.get(path)).status, path).toBe(404);
    const data = await person.data(path);
    expect(data.status, path).toBe(404);
    expect(data.text).not.toContain("Corvallis");
  }
});

test("a role without a second factor leads to getting one", async () => {
  await site.database.owner.query("update account set totp_secret = null where member_id = $1", [
    member("bettina"),
  ]);
  const bettina = await site.as("bettina");
  for (const path of staffPages())
    expect((await bettina.get(path)).location, path).toBe("/settings/second-factor");
  expect((await bettina.post("/admin/practices/new", withOwner)).status).toBe(404);
});

test("a moderator adds a practice, whose website becomes a secure address, and edits it", async () => {
  const noor = await site.as("noor");
  const added = await noor.post("/admin/practices/new", withOwner);
  expect(added.location).toMatch(/^\/admin\/practices\/[a-z0-9]{14}\?done=added$/);
  const page = added.ledTo();
  expect((await noor.get(page)).text).toContain("https://www.heronsgate.example");
  await noor.post(`${page}/edit`, { ...profile, town: "Ely", sizeBand: "3-10" });
  const { rows } = await site.database.owner.query(
    "select p.town, p.zip, p.disciplines, e.detail from practice p join audit_entry e on e.practice_id = p.id and e.action = 'practice.changed' where p.name = 'Heronsgate Kids'",
  );
  expect(rows).toEqual([{ town: "Ely", zip: "55802", disciplines: ["pt", "ot"], detail: "town, size" }]);
});

test("a wrong profile comes back with a sentence beside each field and every tick in its place", async () => {
  const noor = await site.as("noor");
  const answer = await noor.post("/admin/practices/new", {
    ...withOwner,
    zip: "5580",
    state: "ZZ",
    website: "javascript:alert(1)",
    "specialties[]": ["aquatic", "pelvic"],
  });
  expect(answer.status).toBe(400);
  for (const sentence of ["Enter a ZIP code of five digits", "Choose the state.", "Enter a link, such as"])
    expect(answer.text).toContain(sentence);
  for (const id of ["disciplines-pt", "disciplines-ot", "specialties-aquatic", "specialties-pelvic"])
    expect(answer.text).toMatch(
      new RegExp(`<input[^>]*id="${id}"[^>]*checked|<input[^>]*checked[^>]*id="${id}"`),
    );
  expect(answer.text).toContain("Children by the lake.");
  expect((await noor.post("/admin/practices/new", { ...withOwner, "disciplines[]": ["magic"] })).status).toBe(
    400,
  );
});

test("practices are found by name, town and state, also where the words are a pattern", async () => {
  const noor = await site.as("noor");
  const found = async (q: string) => (await noor.get(`/admin/practices?q=${encodeURIComponent(q)}`)).text;
  expect(await found("saltwil")).toContain("Saltwillow Kids PT");
  expect(await found("Corvallis")).toContain("Saltwillow Kids PT");
  expect(await found("oregon")).toContain("Saltwillow Kids PT");
  expect(await found("OR")).toContain("Saltwillow Kids PT");
  expect(await found("%")).toContain("No practice matches");
  expect(await found("_")).toContain("No practice matches");
  expect((await noor.get("/admin/practices?q=%00&after=x")).status).toBe(200);
});

test("long lists page by key without losing or repeating anyone", async () => {
  await site.database.owner.query(
    "insert into practice (name, town, state, zip) select 'Same name', 'Here', 'KS', '67202' from generate_series(1, 120)",
  );
  const noor = await site.as("noor");
  const seen: string[] = [];
  let path: string | undefined = "/admin/practices?q=same+name";
  while (path) {
    const { text } = await noor.get(path);
    seen.push(...[...text.matchAll(/href="\/admin\/practices\/([a-z0-9]{14})"/g)].map((match) => match[1]!));
    const next = /href="(\?[^"]*after=[^"]*)" rel="next"|rel="next"[^>]*href="(\?[^"]*)"/.exec(text);
    const query = next?.[1] ?? next?.[2];
    path = query && `/admin/practices${query.replaceAll("&amp;", "&")}`;
  }
  expect(seen).toHaveLength(120);
  expect(new Set(seen).size).toBe(120);
});

test("a moderator forms a cohort with an address made from its name, and its charter as version 1", async () => {
  const noor = await site.as("noor");
  const form = {
    name: "Hand & wrist, Midwest",
    focus: "",
    purpose: "",
    capacity: "6",
    charter: "# Ours\n\nKind words.",
  };
  expect((await noor.post("/admin/cohorts/new", form)).location).toBe(
    "/admin/cohorts/hand-wrist-midwest?done=formed",
  );
  // The same name gets an address of its own; one that somebody chose and that is taken is refused.
  expect((await noor.post("/admin/cohorts/new", form)).location).toBe(
    "/admin/cohorts/hand-wrist-midwest-2?done=formed",
  );
  const again = await noor.post("/admin/cohorts/new", { ...form, slug: "hand-wrist-midwest" });
  expect(again.status).toBe(409);
  expect(again.text).toContain("Another cohort has this link.");
  expect(again.text).toContain("Kind words.");
  const wrong = await noor.post("/admin/cohorts/new", {
    ...form,
    name: "日本",
    capacity: "99",
    charter: " ",
  });
  expect(wrong.status).toBe(400);
  for (const sentence of [
    "Use at least two small letters",
    "Enter a number from 2 to 40.",
    "Write the charter first.",
  ])
    expect(wrong.text).toContain(sentence);
  const { rows } = await site.database.owner.query(
    "select c.charter_version, ch.version from cohort c join charter ch on ch.cohort_id = c.id where c.slug = 'hand-wrist-midwest'",
  );
  expect(rows).toEqual([{ charter_version: 1, version: 1 }]);
});

test("a moderator seats a practice with a reason, appoints who leads, and refusals say why", async () => {
  const noor = await site.as("noor");
  const here = "/admin/cohorts/hand-wrist-midwest";
  const without = await noor.post(`${here}/seats/new`, { practice: uid.quillbrook!, reason: "" });
  expect(without.status).toBe(400);
  const reason = "Fits the table and competes with nobody.";
  const seated = await noor.post(`${here}/seats/new`, { practice: uid.quillbrook!, reason });
  expect(seated.location).toBe(`${here}?done=seated`);
  const twice = await noor.post(`${here}/seats/new`, { practice: uid.quillbrook!, reason });
  expect(twice.status).toBe(409);
  expect(twice.text).toContain("already has a seat");
  const imani = (await site.database.owner.query("select uid from person where id = $1", [member("imani")]))
    .rows[0].uid;
  expect((await noor.post(`${here}/people/${imani}/appoint`)).location).toBe(`${here}?done=appointed`);
  expect((await noor.get(here)).text).toContain("No longer facilitator");
  expect((await noor.post(`${here}/people/${uid.maribel}/appoint`)).status).toBe(404);
});

test("an administrator shuts someone out with a reason: their session ends at once", async () => {
  const wendell = await site.as("wendell");
  const everett = await site.as("everett");
  expect((await wendell.get("/cohorts")).status).toBe(200);
  const path = `/admin/people/${uid.wendell}`;
  expect((await everett.post(`${path}/disable`, { reason: "no" })).status).toBe(400);
  expect(
    (await (await site.as("noor")).post(`${path}/disable`, { reason: "A stolen account." })).status,
  ).toBe(404);
  expect((await everett.post(`${path}/disable`, { reason: "A stolen account." })).location).toBe(
    `${path}?done=disabled`,
  );
  expect((await wendell.get("/cohorts")).location).toContain("/sign-in");
  expect((await everett.post(`${path}/enable`, { reason: "It was found again." })).location).toBe(
    `${path}?done=enabled`,
  );
});

test("roles of the network are given by administrators, and nobody changes their own", async () => {
  const everett = await site.as("everett");
  const path = `/admin/people/${uid.maribel}`;
  expect((await everett.post(path, { role: "moderator" })).location).toBe(`${path}?done=role`);
  expect((await (await site.as("noor")).post(path, { role: "administrator" })).status).toBe(404);
  expect((await everett.post(path, { role: "none" })).location).toBe(`${path}?done=role`);
  const own = await everett.post(`/admin/people/${uid.everett}`, { role: "none" });
  expect(own.status).toBe(409);
  expect(own.text).toContain("Ask another administrator");
  expect((await everett.post(path, { role: "king" })).status).toBe(400);
});

test("an administrator invites a moderator; the invitation can be sent again and revoked", async () => {
  const everett = await site.as("everett");
  const form = { email: "new@roundtable.example", role: "moderator" };
  expect((await everett.post("/admin/people/invite", form)).location).toBe("/admin/people?done=invited");
  expect((await (await site.as("noor")).post("/admin/people/invite", form)).status).toBe(404);
  const newest = async () =>
    (
      await site.database.owner.query("select id from invitation where email = $1 and revoked_at is null", [
        form.email,
      ])
    ).rows[0]?.id;
  const first = await newest();
  await site.database.owner.query(
    "update invitation set created_at = now() - interval '61 minutes' where id = $1",
    [first],
  );
  expect((await everett.post(`/admin/invitations/${first}/again`)).location).toBe("/admin/people?done=again");
  const second = await newest();
  expect(second).not.toBe(first);
  expect((await everett.post(`/admin/invitations/${second}/revoke`)).location).toBe(
    "/admin/people?done=revoked",
  );
  expect((await everett.post(`/admin/invitations/${second}/revoke`)).status).toBe(404);
});

test("the mail page is the administrators', and shows no body of a link that would make them anyone", async () => {
  await site.database.owner.query(
    `insert into mail (kind, recipient, subject, body, link, nonce, message_id, state) values
     ('reset', $1, 'A new password', 'the words of a reset', '/reset', 'n', '<1@x>', 'kept'),
     ('invitation', 'new@x.example', 'You are invited', 'the words of an invitation', '/invitation', 'n', '<2@x>', 'kept')`,
    [emailOf("maribel")],
  );
  const page = await (await site.as("everett")).get("/admin/mail");
  expect(page.text).toContain(emailOf("maribel"));
  expect(page.text).toContain("the words of an invitation");
  expect(page.text).not.toContain("the words of a reset");
  expect(page.text).not.toContain("/reset?token");
});

test("people are found by name, address and practice", async () => {
  const noor = await site.as("noor");
  for (const q of ["ostrander", "saltwillowkids.example", "Saltwillow"])
    expect((await noor.get(`/admin/people?q=${q}`)).text).toContain("Maribel Ostrander");
  const staff = (await noor.get("/admin/people?show=staff")).text;
  expect(staff).toContain("Everett Sandoval-Pike");
  expect(staff).not.toContain("Maribel Ostrander");
  expect((await noor.get("/admin/people?show=disabled")).text).toContain("Tamsin");
});

test("no member reads the list of people, the mail, or a word of the audit log by SQL", async () => {
  for (const sql of [
    "select * from verbs.people_of_network(search => '', only_staff => false, only_disabled => false, after_id => 0, at_most => 10)",
    "select * from verbs.mail_of_network(before_id => 1000000, at_most => 10)",
  ])
    await expect(
      site.database.asMember("maribel", (app) => app.query(sql)),
      sql,
    ).rejects.toMatchObject({ code: "RT403" });
  const { rows } = await site.database.asMember("maribel", (app) => app.query("select * from audit_entry"));
  expect(rows).toEqual([]);
});
