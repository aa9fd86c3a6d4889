import { afterAll, beforeAll, expect, test } from "vitest";
import { emailOf, member, practice } from "#tests/support/cast.ts";
import { type Site, startSite } from "#tests/support/site.ts";

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.stop());

const rows = async (text: string, values: unknown[] = []) =>
  (await site.database.owner.query(text, values)).rows;

const uidOf = async (key: string): Promise<string> =>
  (await rows("select uid from practice where id = $1", [practice(key)]))[0].uid;

test("the pool shows who waits longest first, what is missing, and each practice's own page", async () => {
  const ines = await site.as("ines");
  await ines.post("/applying/hopes", {
    hopes: "Somebody to ask about school contracts.",
    focus: "pediatric",
  });
  await ines.post("/applying/ready");
  const noor = await site.as("noor");
  await noor.post(`/admin/practices/${await uidOf("lintwell")}/pool`);
  await site.database.owner.query(
    "update application set since = now() - interval '40 days' where practice_id = $1",
    [practice("thistlewick")],
  );
  const { text } = await noor.get("/moderation/pool");
  expect(text.indexOf("Thistlewick")).toBeGreaterThan(0);
  expect(text.indexOf("Thistlewick")).toBeLessThan(text.indexOf("Lintwell"));
  expect(text).toContain("40 days.");
  expect(text).toContain("Not said yet: specialties, ages, size.");
  expect((await noor.get("/moderation/pool?state=MN")).text).not.toContain("Lintwell");
  expect((await noor.get("/moderation/pool?specialty=aquatic&state=MN")).text).toContain(
    "No practice matches",
  );
  const page = await noor.get(`/moderation/pool/${await uidOf("thistlewick")}`);
  expect(page.text).toContain("Somebody to ask about school contracts.");
  expect(page.text).toContain("Ines Marchetti");
});

test("a page of the pool goes on after the one before", async () => {
  await site.database.owner.query(
    `with p as (insert into practice (name, town, state, zip, disciplines, admitted_at)
       select 'Waiting ' || lpad(n::text, 3, '0'), 'Town', 'WY', '82001', '{pt}', null from generate_series(1, 60) n returning id, name)
     insert into application (practice_id, member_id, state, since)
     select id, $1, 'waiting', now() - interval '300 days' + (right(name, 3) || ' hours')::interval from p`,
    [member("ines")],
  );
  const noor = await site.as("noor");
  const named = (text: string) => [...new Set([...text.matchAll(/Waiting \d{3}/g)].map(([name]) => name))];
  const first = await noor.get("/moderation/pool?state=WY");
  expect(named(first.text)).toHaveLength(50);
  const next = /href="(\?state=WY&amp;after=\d+)"/.exec(first.text)![1]!.replaceAll("&amp;", "&");
  expect(named((await noor.get(`/moderation/pool${next}`)).text)).toHaveLength(10);
});

test("declined with a sentence, an applicant reads it; put back, they wait since then", async () => {
  const noor = await site.as("noor");
  const at = `/moderation/pool/${await uidOf("thistlewick")}`;
  expect((await noor.post(`${at}/decline`, { words: "" })).status).toBe(400);
  const words = "We have nobody near you yet.";
  expect((await noor.post(`${at}/decline`, { words })).location).toBe("/moderation/pool?done=declined");
  expect((await noor.post(`${at}/decline`, { words })).status).toBe(409);
  const ines = await site.as("ines");
  expect((await ines.get("/applying")).text).toContain(words);
  expect((await ines.get("/inbox")).text).toContain("The moderators declined the application of");
  expect((await ines.post("/applying/again")).status).toBe(409);
  expect((await noor.get("/moderation/pool?show=declined")).text).toContain("Thistlewick");
  await noor.post(`${at}/put-back`);
  expect((await ines.get("/applying")).text).toContain("You wait since");
});

test("a moderator puts a seated practice in the pool once, its owners hear, and can withdraw it", async () => {
  const noor = await site.as("noor");
  const at = `/admin/practices/${await uidOf("pennycress")}/pool`;
  expect((await noor.post(at)).location).toBe("/moderation/pool?done=put-in");
  expect((await noor.post(at)).status).toBe(409);
  const joelle = await site.as("joelle");
  expect((await joelle.get("/practice")).text).toContain('href="/applying"');
  expect((await joelle.get("/inbox")).text).toContain("A moderator put in the pool");
  expect((await joelle.post("/applying/withdraw")).status).toBe(302);
  // What a practice hopes for is for those who decide for it.
  const roosevelt = await site.as("roosevelt");
  expect((await roosevelt.get("/applying")).status).toBe(404);
  expect((await roosevelt.get("/applying/hopes")).status).toBe(404);
  const bettina = await site.as("bettina");
  expect((await bettina.post(`/admin/practices/${await uidOf("harrowgate")}/pool`)).status).toBe(409);
});

test("the page for applying is not there until it is opened, and then says the same to everyone", async () => {
  const stranger = await site.as(null);
  expect((await stranger.get("/apply")).status).toBe(404);
  expect((await stranger.post("/apply", { email: "new@applies.example", name: "Dana" })).status).toBe(404);
  const noor = await site.as("noor");
  await noor.post("/admin/applications/open-page");
  expect((await stranger.get("/apply")).status).toBe(200);
  const said = async (email: string) => {
    const answer = await (await site.as(null)).post("/apply", { email, name: "Dana" });
    return [
      answer.status,
      answer.text
        .replaceAll(email, "EMAIL")
        .replace(/nonce="[^"]+"/g, "")
        .replace(/[\w-]{20,}|\d{13}/g, ""),
    ];
  };
  const [known, unknown] = [await said(emailOf("wendell")), await said("new@applies.example")];
  expect(known[0]).toBe(200);
  expect(known).toEqual(unknown);
  const kept =
    "select count(*)::int as n from invitation where applies and invited_by is null and email = any($1)";
  const both = [emailOf("wendell"), "new@applies.example"];
  expect(await rows(kept, [both])).toEqual([{ n: 2 }]);
  await said("new@applies.example");
  expect(await rows(kept, [both])).toEqual([{ n: 2 }]);
  // Nobody who has not confirmed it stands on the list, and once it is too old nothing is kept.
  expect((await noor.get("/admin/applications")).text).not.toContain("new@applies.example");
  await site.database.owner.query(
    "update invitation set expires_at = now() - interval '1 minute' where applies",
  );
  await site.database.owner.query("select jobs.sweep()");
  expect(await rows(kept, [both])).toEqual([{ n: 0 }]);
  await noor.post("/admin/applications/close-page");
  expect((await stranger.get("/apply")).status).toBe(404);
});

test("no more than two hundred ask to apply within a day", async () => {
  const noor = await site.as("noor");
  await noor.post("/admin/applications/open-page");
  await site.database.owner.query(
    "insert into invitation (email, applies) select 'many' || n || '@applies.example', true from generate_series(1, 200) n",
  );
  const answer = await (await site.as(null)).post("/apply", { email: "late@applies.example", name: "" });
  expect(answer.status).toBe(429);
  expect(answer.text).toContain("Please try again tomorrow.");
});
