import { afterAll, beforeAll, expect, test } from "vitest";
import { type Site, startSite } from "#tests/support/site.ts";

const home = "/c/pediatric-pt";
const post = `${home}/threads/1/posts/2`;
let site: Site;

beforeAll(async () => {
  site = await startSite();
  // What the cast has reported is in the way here.
  await site.database.owner.query("delete from moderation_item");
});
afterAll(() => site.stop());

async function report(
  key = "wendell",
  fields: Record<string, string> = { reason: "rates", note: "It names a fee" },
) {
  return (await site.as(key)).post(`${post}/report`, fields);
}

async function items() {
  const { rows } = await site.database.owner.query(
    "select id, reason, note, decision, decision_note from moderation_item order by id",
  );
  return rows;
}

test("a member reports a post once, and its facilitators find it with the post and the reason", async () => {
  expect((await report()).location).toBe(`${home}/threads/1?post=2&reported=1#p2`);
  await report();
  expect(await items()).toHaveLength(1);
  const page = await (await site.as("joelle")).get(`${home}/queue`);
  expect(page.text).toContain("It names rates, fees or wages");
  expect(page.text).toContain("It names a fee");
});

test("a report needs a reason, and keeps the note that was typed", async () => {
  const refused = await report("lena", { note: "Please look" });
  expect(refused.status).toBe(400);
  expect(refused.text).toContain("Choose what is wrong with it.");
  expect(refused.text).toContain("Please look</textarea>");
});

test("the queue is the facilitators': other members may not, a look reads it, and others find nothing", async () => {
  const status = async (key: string) => (await (await site.as(key)).get(`${home}/queue`)).status;
  expect(await status("wendell")).toBe(403);
  expect(await status("orla")).toBe(200);
  expect(await status("eero")).toBe(404);
  expect((await report("orla")).status).toBe(403);
});

test("one decision is taken, noted and audited; the second is told who was first", async () => {
  const [item] = await items();
  const joelle = await site.as("joelle");
  const decided = await joelle.post(`${home}/queue/${item.id}/hand-on`, {
    note: "A moderator should see this",
  });
  expect(decided.location).toBe(`${home}/queue`);
  const late = await joelle.post(`${home}/queue/${item.id}/keep`, { note: "" });
  expect(late.status).toBe(409);
  expect(late.text).toContain("Already handled by Joelle Haverty.");
  expect((await items())[0]).toMatchObject({
    decision: "handed_on",
    decision_note: "A moderator should see this",
  });
  const { rows } = await site.database.owner.query(
    "select action, detail from audit_entry where action like 'report.%' order by id desc limit 1",
  );
  expect(rows).toEqual([{ action: "report.handed_on", detail: "A moderator should see this" }]);
  expect((await joelle.get(`${home}/queue`)).text).toContain("Nothing to review");
});

test("a look decides nothing, and an item of another cohort cannot be reached through mine", async () => {
  const [item] = await items();
  expect((await (await site.as("orla")).post(`${home}/queue/${item.id}/keep`, {})).status).toBe(403);
  const abigail = await site.as("abigail");
  expect((await abigail.post(`/c/pediatric-pt-rural/queue/${item.id}/keep`, {})).status).toBe(404);
  expect((await abigail.post(`${home}/queue/${item.id}/keep`, {})).status).toBe(404);
});
