import { afterAll, beforeAll, expect, test } from "vitest";
import { member } from "#tests/support/cast.ts";
import { type Site, startSite } from "#tests/support/site.ts";

let site: Site;
let page: string;

beforeAll(async () => {
  site = await startSite();
  const { rows } = await site.database.owner.query("select uid from person where id = $1", [member("noor")]);
  page = `/admin/people/${rows[0].uid}/factors`;
});
afterAll(() => site.stop());

const reason = { reason: "Her phone was stolen; I called her back on the clinic line." };

test("an administrator removes a lost second factor: sessions end, and the role sleeps until there is a new one", async () => {
  const noor = await site.as("noor");
  expect((await noor.get("/admin")).status).toBe(200);
  const everett = await site.as("everett");
  expect((await everett.post(page, reason)).status).toBe(302);
  expect((await noor.get("/admin")).location).toMatch(/^\/sign-in/);
  const again = await site.as("noor");
  expect((await again.get("/admin")).location).toBe("/settings/second-factor");
  const { rows } = await site.database.owner.query(
    "select actor_id, detail from audit_entry where action = 'factors.removed' and member_id = $1",
    [member("noor")],
  );
  expect(rows).toEqual([{ actor_id: member("everett"), detail: reason.reason }]);
});

test("nobody else does, and nobody their own", async () => {
  for (const key of ["orla", "joelle"])
    expect((await (await site.as(key)).post(page, reason)).status).toBe(404);
  await expect(
    site.database.asMember("everett", (app) =>
      app.query("select verbs.remove_factors(member => $1, reason => 'mine')", [member("everett")]),
    ),
  ).rejects.toThrow("Ask another administrator to take your own.");
});
