import { afterAll, beforeAll, expect, test } from "vitest";
import { cohort, member } from "#tests/support/cast.ts";
import { type Site, startSite } from "#tests/support/site.ts";

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.stop());

const look = "/admin/cohorts/two-to-three-sites/look";
const reason = "A member wrote to us about a post that names a patient.";

test("a look needs a sentence, opens the cohort for reading, and closes again", async () => {
  const noor = await site.as("noor");
  expect((await noor.get("/c/two-to-three-sites")).status).toBe(404);
  const short = await noor.post(look, { reason: "because" });
  expect(short.status).toBe(400);
  expect(short.text).toContain("Write a sentence.");
  expect((await noor.post(look, { reason: "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" })).status).toBe(400);

  expect((await noor.post(look, { reason })).location).toBe("/c/two-to-three-sites");
  expect((await noor.get("/c/two-to-three-sites")).status).toBe(200);
  expect((await noor.get("/c/pediatric-pt")).status).toBe(404);
  expect((await noor.get("/admin")).text).toContain(reason);
  const twice = await noor.post(look, { reason });
  expect(twice.status).toBe(409);
  expect(twice.text).toContain("You already have a look open");

  expect((await noor.post(`${look}/close`)).location).toBe("/admin/cohorts/two-to-three-sites?done=closed");
  expect((await noor.get("/c/two-to-three-sites")).status).toBe(404);
});

test("every page of a cohort that one looks into says so, until when, and how to end it; no other page does", async () => {
  const orla = await site.as("orla");
  const line = /You are looking in as a moderator until(?: |<!-- -->)*\d+:\d\d [AP]M/;
  for (const path of ["", "/people", "/charter", "/queue", "/threads/1"]) {
    const { text } = await orla.get(`/c/pediatric-pt${path}`);
    expect(text, path).toMatch(line);
    expect(text, path).toContain('href="/admin/cohorts/pediatric-pt/look/close"');
  }
  for (const path of ["/", "/admin", "/c/two-to-three-sites"])
    expect((await orla.get(path)).text, path).not.toMatch(line);
  expect((await (await site.as("wendell")).get("/c/pediatric-pt")).text).not.toMatch(line);
});

test("a look ends by itself after its four hours", async () => {
  const orla = await site.as("orla");
  expect((await orla.get("/c/pediatric-pt/people")).status).toBe(200);
  const { rows } = await site.database.owner.query(
    "select extract(epoch from expires_at - opened_at)::int as lasts from look where member_id = $1",
    [member("orla")],
  );
  expect(rows[0].lasts).toBe(4 * 3600);
  await site.database.owner.query(
    "update look set expires_at = now() - interval '1 second' where member_id = $1",
    [member("orla")],
  );
  expect((await orla.get("/c/pediatric-pt/people")).status).toBe(404);
});

test("a moderator who belongs to a practice opens no look", async () => {
  const bettina = await site.as("bettina");
  const answer = await bettina.post(look, { reason });
  expect(answer.status).toBe(409);
  expect(answer.text).toContain("You belong to a practice yourself");
  const { rows } = await site.database.owner.query("select from look where member_id = $1", [
    member("bettina"),
  ]);
  expect(rows).toEqual([]);
});

test("a member opens no look, not even by SQL", async () => {
  expect((await (await site.as("joelle")).post(look, { reason })).status).toBe(404);
  await expect(
    site.database.asMember("joelle", (app) =>
      app.query("select verbs.open_look(cohort => $1, why => $2)", [cohort("sites"), reason]),
    ),
  ).rejects.toMatchObject({ code: "RT403" });
  await expect(
    site.database.asMember("joelle", (app) =>
      app.query("insert into look (cohort_id, member_id, reason) values ($1, $2, $3)", [
        cohort("sites"),
        member("joelle"),
        reason,
      ]),
    ),
  ).rejects.toMatchObject({ code: "42501" });
});

test("the audit log tells each deed as a sentence, filtered by what, where, who and when", async () => {
  const noor = await site.as("noor");
  const log = async (query: string) => (await noor.get(`/admin/audit?${query}`)).text;
  const opened = `Noor Haddadin opened a look into Two to three sites: ${reason}`;
  expect(await log("group=looks")).toContain(opened);
  expect(await log("group=looks&cohort=two-to-three-sites")).toContain(opened);
  expect(await log("group=looks&cohort=pediatric-pt")).not.toContain(opened);
  expect(await log("group=seats")).not.toContain(opened);
  expect(await log("from=2001-01-01&to=2001-12-31")).toContain("Nothing here");
  const uid = async (key: string) =>
    (await site.database.owner.query("select uid from person where id = $1", [member(key)])).rows[0].uid;
  expect(await log(`person=${await uid("noor")}&group=looks`)).toContain(opened);
  expect(await log(`person=${await uid("everett")}&group=looks`)).toContain("Nothing here");
});

test("odd filters are no filters", async () => {
  const noor = await site.as("noor");
  for (const query of [
    "from=2026-02-31",
    "to=99999-01-01",
    "group=constructor",
    "cohort=%00",
    "person=x",
    "before=-1",
  ])
    expect((await noor.get(`/admin/audit?${query}`)).status, query).toBe(200);
});

test("days are those of the reader's own calendar", async () => {
  await site.database.owner.query(
    "insert into audit_entry (at, action, actor_id, detail) values ('2026-03-02T03:00:00Z', 'look.closed', $1, '')",
    [member("noor")],
  );
  // In Chicago that was still the first of March.
  const noor = await site.as("noor");
  const on = async (day: string) => (await noor.get(`/admin/audit?group=looks&from=${day}&to=${day}`)).text;
  expect(await on("2026-03-01")).toContain("March 1, 2026, 9:00 PM");
  expect(await on("2026-03-02")).toContain("Nothing here");
});

test("the log pages by key, newest first, without a gap", async () => {
  await site.database.owner.query(
    "insert into audit_entry (action, detail) select 'file.quarantined', 'number ' || n from generate_series(1, 130) n",
  );
  const noor = await site.as("noor");
  const seen: number[] = [];
  let path: string | undefined = "/admin/audit?group=roles";
  while (path) {
    const { text } = await noor.get(path);
    seen.push(...[...text.matchAll(/out of sight: number (\d+)/g)].map((match) => Number(match[1])));
    const query = /href="(\?[^"]*before=\d+[^"]*)"/.exec(text)?.[1];
    path = query && `/admin/audit${query.replaceAll("&amp;", "&")}`;
  }
  const listed = [...new Set(seen)];
  expect(listed).toEqual(Array.from({ length: 130 }, (_, n) => 130 - n));
});

test("nobody changes or deletes a line", async () => {
  for (const sql of ["update audit_entry set detail = ''", "delete from audit_entry"]) {
    await expect(
      site.database.asMember("everett", (app) => app.query(sql)),
      sql,
    ).rejects.toMatchObject({ code: "42501" });
    await expect(site.database.owner.query(sql), sql).rejects.toThrow("append-only");
  }
});
