// The pages of an archived cohort, and those on which a moderator archives it.
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { cohort, member, practice } from "#tests/support/cast.ts";
import { type Site, startSite } from "#tests/support/site.ts";

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.stop());

const run = (text: string, ...values: unknown[]) => site.database.owner.query(text, values);
const said = "It can be read, and nothing is added any more.";
const home = "/c/pediatric-pt";

test("a moderator archives a cohort in words, and opens it again", async () => {
  const noor = await site.as("noor");
  const asks = await noor.get("/admin/cohorts/pediatric-pt/archive");
  expect(asks.text).toContain("Its members keep their seats");
  const wrong = await noor.post("/admin/cohorts/pediatric-pt/archive", { words: "No" });
  expect(wrong.status).toBe(400);
  expect(wrong.text).toContain("Say it in a sentence.");
  const done = await noor.post("/admin/cohorts/pediatric-pt/archive", { words: "Few of you are left." });
  expect(done.location).toBe("/admin/cohorts/pediatric-pt?done=archived");
  const page = await noor.get("/admin/cohorts/pediatric-pt");
  expect(page.text).toContain("This cohort is archived since");
  expect(page.text).not.toContain("Seat one that is here");
  expect((await noor.get("/admin/cohorts/pediatric-pt/charter")).text).not.toContain("Write a new version");
});

test("its pages say so, offer nothing that would be refused, and can all be read", async () => {
  const [wendell, joelle] = [await site.as("wendell"), await site.as("joelle")];
  const list = await wendell.get(home);
  expect(list.text).toContain(said);
  expect(list.text).not.toContain("Ask this cohort");
  for (const key of [wendell, joelle]) {
    const thread = await key.get(`${home}/threads/1`);
    expect(thread.status).toBe(200);
    expect(thread.text).toContain(said);
    for (const words of ["Post reply", "Lock", "/pin", "/split", "/change", "/accept", "/edit"])
      expect(thread.text, words).not.toContain(words);
    const post = await key.get(`${home}/threads/1/posts/2`);
    expect(post.text).toContain("/report");
    expect(post.text).not.toContain("/edit");
  }
  for (const path of ["", "/people", "/charter", "/documents", "/contracts", "/contracts/playbook"])
    expect((await wendell.get(home + path)).status, path).toBe(200);
  expect((await joelle.get(`${home}/queue`)).status).toBe(200);
  expect((await wendell.get("/inbox")).text).toContain("Few of you are left.");
  expect((await wendell.get("/cohorts")).text).toContain("Archived");
  expect((await wendell.get("/settings/export")).status).toBe(200);
});

test("a page on which one would write says that it is archived", async () => {
  const joelle = await site.as("joelle");
  for (const path of ["/ask", "/contracts/ask", "/threads/1/lock", "/threads/1/change", "/topics"]) {
    const page = await joelle.get(home + path);
    expect(page.status, path).toBe(403);
    expect(page.text, path).toContain("This cohort is archived");
    expect(page.text, path).toContain(said);
  }
});

test("who may not anyway is told that, and each refusal is in the log", async () => {
  const refused = async () =>
    (await run("select count(*)::int as many from audit_entry where action = 'access.refused'")).rows[0].many;
  const before = await refused();
  const wendell = await site.as("wendell");
  const page = await wendell.get(`${home}/threads/1/lock`);
  expect(page.status).toBe(403);
  expect(page.text).toContain("This is not yours to do");
  expect((await wendell.get(`${home}/queue`)).text).toContain("This is not yours to do");
  expect((await wendell.post(`${home}/threads/1/lock`, { reason: "It is settled." })).status).toBe(403);
  expect(await refused()).toBe(before + 3);
  expect((await (await site.as("joelle")).get(`${home}/threads/1/lock`)).text).not.toContain(
    "This is not yours to do",
  );
  expect(await refused()).toBe(before + 4);
});

test("a form from before says so beside what was typed, by hand as well, and nothing is posted", async () => {
  const wendell = await site.as("wendell");
  const reply = { body: "We keep the form at the front desk.", key: randomUUID(), place: "1" };
  const answered = await wendell.post(`${home}/threads/1`, reply);
  expect(answered.status).toBe(409);
  expect(answered.text).toContain("This cohort is archived.");
  expect(answered.text).toContain(reply.body);
  const asked = { kind: "question", title: "Who keeps the keys?", body: "We lost ours.", key: randomUUID() };
  const refused = await wendell.post(`${home}/ask`, asked);
  expect(refused.status).toBe(409);
  expect(refused.text).toContain("This cohort is archived.");
  expect(refused.text).toContain(asked.body);
  const joelle = await site.as("joelle");
  const lock = await joelle.post(`${home}/threads/1/lock`, { reason: "It is settled." });
  expect(lock.status).toBe(409);
  expect(lock.text).toContain("This cohort is archived.");
  const { rows } = await run(
    "select from post where cohort_id = $1 and body = any($2)",
    cohort("pediatric"),
    [reply.body, asked.body],
  );
  expect(rows).toEqual([]);
});

test("what was begun there can still be read and thrown away", async () => {
  await run(
    `insert into draft (member_id, cohort_id, place, kind, title, body, client_key)
     select a.member_id, $1, 'new', 'question', 'Begun before', 'These words were begun before.', gen_random_uuid()
     from attendee a join person p on p.id = a.member_id where a.cohort_id = $1 and p.name like 'Wendell%'`,
    cohort("pediatric"),
  );
  const drafts = await (await site.as("wendell")).get("/drafts");
  expect(drafts.text).toContain("These words were begun before.");
  expect(drafts.text).toContain("Read it whole, to copy it");
  expect(drafts.text).toContain(`${home}/drafts/new/throw-away`);
});

test("opened again it is as before", async () => {
  const noor = await site.as("noor");
  await noor.post("/admin/cohorts/pediatric-pt/open-again", { words: "You asked for it." });
  const wendell = await site.as("wendell");
  expect((await wendell.get(home)).text).toContain("Ask this cohort");
  expect((await wendell.get("/inbox")).text).toContain("You asked for it.");
});

test("a cohort with few practices shows what can become of it, and leads to joining", async () => {
  const rural = cohort("rural");
  await run(
    `update seat set until = now() where cohort_id = $1 and until is null and id not in (
       select id from seat where cohort_id = $1 and until is null order by id limit 2)`,
    rural,
  );
  await run("update cohort set few_since = now() - interval '91 days' where id = $1", rural);
  await run(
    "update cohort set capacity = 30, runs_since = coalesce(runs_since, created_at) where state = 'active'",
  );
  const noor = await site.as("noor");
  const before = await noor.get("/admin/cohorts/pediatric-pt-rural");
  expect(before.text).toContain("Few practices are left");
  expect(before.text).toContain("have to be looked at first.");
  await run(`insert into judged_practice (practice_id) select id from practice on conflict do nothing;`);
  await run(
    "update judged_practice set complete = true, judged_at = greatest(now(), changed_at), formula = 1",
  );
  await run("update verdict set until = now() where until is null");
  const page = await noor.get("/admin/cohorts/pediatric-pt-rural");
  expect(page.text).toContain("All pairs are clear");
  const href = /href="(\/moderation\/forming\/join\/[a-z0-9]+\?cohort=\d+)"/.exec(page.text)![1]!;
  const joining = await noor.get(href);
  expect(joining.text).toMatch(new RegExp(`<option value="${href.split("=")[1]}" selected`));
  expect((await noor.get("/admin/cohorts")).text).toContain("Few practices are left");
  expect((await noor.get("/")).text).toContain("Few practices are left in a cohort");
});

test("what a moderator may not do is not offered, and a group that never began says so", async () => {
  const bettina = await site.as("bettina");
  const page = "/admin/cohorts/pediatric-pt";
  const open = await bettina.get(page);
  expect(open.text).toContain("Archive it");
  await run(
    "insert into cohort (slug, name, capacity, state) values ('never-begun', 'Never begun', 8, 'forming')",
  );
  await run(
    "insert into formation (cohort_id, kind, title, size_from, size_to, stage, opened_by) select id, 'new', name, 5, 8, 'dropped', $1 from cohort where slug = 'never-begun'",
    member("noor"),
  );
  await run("update cohort set state = 'archived', archived_at = now() where slug = 'never-begun'");
  const never = await bettina.get("/admin/cohorts/never-begun");
  expect(never.text).toContain("It was given up before it began");
  expect(never.text).not.toContain("Open it again");
  expect(never.text).not.toContain("Its members read on");

  await run(
    "insert into practice_member (practice_id, member_id, role) values ($1, $2, 'director') on conflict (member_id) do update set practice_id = excluded.practice_id",
    practice("saltwillow"),
    member("bettina"),
  );
  expect((await bettina.get(page)).text).not.toContain("Archive it");
  await run("update cohort set few_since = now() - interval '91 days' where id = $1", cohort("pediatric"));
  const few = await bettina.get(page);
  expect(few.text).toContain("another moderator decides");
  expect(few.text).not.toContain("Archive it");
  await run(
    "update cohort set state = 'archived', archived_at = now(), few_since = null where id = $1",
    cohort("pediatric"),
  );
  expect((await bettina.get(page)).text).not.toContain("Open it again");
  expect((await bettina.get(page)).text).toContain("Its members read on");
});
