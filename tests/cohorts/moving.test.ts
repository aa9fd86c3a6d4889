import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { cohort, emailOf } from "#tests/support/cast.ts";
import { type Site, startSite } from "#tests/support/site.ts";

let site: Site;
const old = "/c/pediatric-pt";

beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site?.stop());
afterEach(async () => {
  await move("pediatric", "pediatric-pt");
  await site.database.owner.query("delete from cohort_address");
});

async function move(key: string, to: string) {
  await site.database.owner.query("update cohort set slug = $2 where id = $1", [cohort(key), to]);
}

test("pages and forms at a cohort's old address lead on for its members, and no word is lost", async () => {
  const wendell = await site.as("wendell");
  await move("pediatric", "children-pt");
  const page = await wendell.get(`${old}/threads/1?post=last`);
  expect([page.status, page.location]).toEqual([308, "/c/children-pt/threads/1?post=last"]);
  const key = randomUUID();
  const sent = await wendell.post(`${old}/threads/1`, { body: "Written at the old address.", key });
  expect([sent.status, sent.location]).toEqual([308, "/c/children-pt/threads/1"]);
  // A browser sends the form there as it was.
  expect((await wendell.post(sent.location!, { body: "Written at the old address.", key })).status).toBe(302);
  for (const path of [
    "",
    "/ask",
    "/people",
    "/charter",
    "/drafts/1",
    "/threads/1/posts/1/edit",
    "/similar?title=words",
  ]) {
    const { status, location } = path.startsWith("/drafts")
      ? await wendell.post(`${old}${path}`, { body: "Kept.", key: randomUUID(), seq: "1" })
      : await wendell.get(`${old}${path}`);
    expect([status, location], path).toEqual([308, `/c/children-pt${path}`]);
  }
});

test("whoever may not see a cohort gets the same at its old address as at one that never was", async () => {
  await move("pediatric", "children-pt");
  for (const key of ["eero", "callum", "kiyoko", "noor", null])
    for (const way of ["get", "post"] as const) {
      const browser = await site.as(key);
      const [gone, never] = [
        await browser[way](`${old}/threads/1`),
        await browser[way]("/c/never-was/threads/1"),
      ];
      expect([key, way, gone.status, gone.location?.replace("pediatric-pt", "never-was")]).toEqual([
        key,
        way,
        never.status,
        never.location,
      ]);
      expect(gone.text).not.toContain("children-pt");
    }
});

test("an old address that another cohort has taken is that cohort's for its members, and tells nobody else", async () => {
  await move("pediatric", "children-pt");
  const { rows } = await site.database.owner.query(
    "select c.id, c.slug from cohort c join attendee a on a.cohort_id = c.id and a.until is null join account x on x.member_id = a.member_id where x.email = $1 and c.id <> $2 limit 1",
    [emailOf("eero"), cohort("pediatric")],
  );
  await site.database.owner.query("update cohort set slug = 'pediatric-pt' where id = $1", [rows[0].id]);
  expect((await (await site.as("eero")).get(old)).status).toBe(200);
  expect((await (await site.as("wendell")).get(old)).location).toBe("/c/children-pt");
  await site.database.owner.query("update cohort set slug = $2 where id = $1", [rows[0].id, rows[0].slug]);
});

test("staff are led on where they run the cohort, and a member whose charter is not accepted to the charter", async () => {
  await move("pediatric", "children-pt");
  const everett = await site.as("everett");
  expect((await everett.get("/admin/cohorts/pediatric-pt/edit")).location).toBe(
    "/admin/cohorts/children-pt/edit",
  );
  expect((await (await site.as("wendell")).get("/admin/cohorts/pediatric-pt")).status).toBe(404);
  await site.database.owner.query("update cohort set charter_version = charter_version + 1 where id = $1", [
    cohort("pediatric"),
  ]);
  const wendell = await site.as("wendell");
  expect((await wendell.get(`${old}/threads/1`)).location).toBe("/c/children-pt/threads/1");
  expect((await wendell.get("/c/children-pt/threads/1")).location).toBe("/c/children-pt/charter");
  await site.database.owner.query("update cohort set charter_version = charter_version - 1 where id = $1", [
    cohort("pediatric"),
  ]);
});
