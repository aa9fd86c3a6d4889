// What the pages' frame and home show to those who run the network.
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { member } from "#tests/support/cast.ts";
import { keepPristine } from "#tests/support/pristine.ts";
import { type Site, startSite } from "#tests/support/site.ts";

let site: Site;
let pristine: Awaited<ReturnType<typeof keepPristine>>;

beforeAll(async () => {
  site = await startSite();
  pristine = await keepPristine(site.database);
});
beforeEach(() => pristine.restore());
afterAll(async () => {
  await pristine?.close();
  await site?.stop();
});

/** Where the bar at the foot of a phone leads. */
async function bar(key: string): Promise<string[]> {
  const { text } = await (await site.as(key)).get("/");
  const [nav] = /<nav class="tabbar" aria-label="Sections">.*?<\/nav>/s.exec(text)!;
  return [...nav!.matchAll(/<a href="([^"]+)"/g)].map(([, href]) => href!);
}

test("who only runs the network has no way to ask and none to a practice, but to the network", async () => {
  expect(await bar("noor")).toEqual(["/", "/cohorts", "/admin", "/inbox"]);
  expect((await (await site.as("noor")).get("/")).text).not.toContain('href="/ask"');
});

test("a member has no way to run the network", async () => {
  expect(await bar("wendell")).toEqual(["/", "/cohorts", "/ask", "/inbox", "/practice"]);
});

test("staff who also attend a cohort keep both", async () => {
  await site.database.owner.query("insert into network_role (member_id, role) values ($1, 'moderator')", [
    member("wendell"),
  ]);
  expect(await bar("wendell")).toEqual(["/", "/cohorts", "/ask", "/admin", "/inbox", "/practice"]);
});

test("the second factor is named first on home until it stands", async () => {
  const first = async () => {
    const { text } = await (await site.as("noor")).get("/");
    return /<li class="wait">.*?<a href="([^"]+)"/s.exec(text)?.[1];
  };
  expect(await first()).toBe("/admin/handed-on");
  await site.database.owner.query("update account set totp_secret = null where member_id = $1", [
    member("noor"),
  ]);
  expect(await first()).toBe("/settings/second-factor");
  expect((await (await site.as("noor")).get("/admin")).location).toBe("/settings/second-factor");
});

test("mail that did not go out waits for administrators on home, for three days", async () => {
  const { owner } = site.database;
  await owner.query(
    "insert into mail (kind, recipient, subject, body, message_id, state) values ('invitation', 'a@b.example', 'x', 'x', '<failed@test>', 'failed')",
  );
  const waits = async (key: string) =>
    (await (await site.as(key)).get("/")).text.includes("An email was not sent");
  expect([await waits("everett"), await waits("noor"), await waits("wendell")]).toEqual([true, false, false]);
  await owner.query("update mail set created_at = now() - interval '4 days'");
  expect(await waits("everett")).toBe(false);
});

test("a look stands apart from one's own cohorts, with its end", async () => {
  const orla = await site.as("orla");
  const rail = /aria-label="Main">.*?<\/nav>/s.exec((await orla.get("/")).text)![0];
  expect(rail).toMatch(/<h2>My looks<\/h2>.*Pediatric PT.*until \d/s);
  expect(rail).not.toContain("My cohorts");
  const page = (await orla.get("/cohorts")).text;
  expect(page).toContain("My looks");
  expect(page).toMatch(/Until \d+:\d\d/);
});
