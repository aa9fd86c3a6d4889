import { afterAll, beforeAll, expect, test } from "vitest";
import { emptyDatabase, type TestDatabase } from "#tests/support/database.ts";
import { type SiteProcess, startSiteProcess } from "#tests/support/site.ts";

let empty: TestDatabase;
let site: SiteProcess;

beforeAll(async () => {
  empty = await emptyDatabase();
  site = await startSiteProcess({ DATABASE_URL: empty.ownerUrl });
});

afterAll(async () => {
  await site.stop();
  await empty.close();
});

const answers = {
  network: "Gulf Coast Owners",
  name: "Ada Marchetti",
  email: "ada@gulf.example",
  timeZone: "America/Chicago",
  password: "seven quiet herons",
};

async function printedLink(): Promise<string> {
  for (let tries = 0; tries < 50; tries++) {
    const link = /\/setup\?token=[\w-]+/.exec(site.log())?.[0];
    if (link) return link;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("The server printed no link.");
}

test("the first start prints a link that sets the network up once", async () => {
  const link = await printedLink();
  const stranger = await site.as(null);
  expect((await stranger.get("/setup")).status).toBe(404);
  expect((await stranger.post("/setup", answers)).location).toBe("/setup");

  const ada = await site.as(null);
  const other = await site.as(null);
  await other.get(link);
  const page = (await ada.get(link)).location!;
  expect(page).toMatch(/^\/setup\?page=/);
  expect((await ada.get(page)).text).toContain("Set up your network");
  const poor = await ada.post(page, { ...answers, password: "gulf coast owners" });
  expect(poor.status).toBe(400);
  expect(poor.text).toContain("Leave this network’s name out of it");
  expect(poor.text).toContain('value="Gulf Coast Owners"');

  const [one, two] = await Promise.all([ada.post(page, answers), other.post(page, answers)]);
  expect([one.location, two.location]).toContain("/settings/second-factor");
  const { rows } = await empty.owner.query(
    "select a.email, r.role from account a join network_role r using (member_id)",
  );
  expect(rows).toEqual([{ email: "ada@gulf.example", role: "administrator" }]);

  const late = await site.as(null);
  const dead = await late.get((await late.get(link)).location!);
  expect(dead.status).toBe(404);
  expect(dead.text).toContain("Gulf Coast Owners is set up already.");
});

test("the new administrator is signed in, and runs nothing before a second factor", async () => {
  const ada = await site.as(null);
  const answer = await ada.post("/sign-in", { email: answers.email, password: answers.password });
  expect(answer.location).toBe("/settings/second-factor");
  expect((await ada.get("/admin/practices")).location).toBe("/settings/second-factor");
});
