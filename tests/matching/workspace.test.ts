import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { judgePractice } from "#app/matching/judge-practice.server.ts";
import { member, practice } from "#tests/support/cast.ts";
import { type Site, startSite } from "#tests/support/site.ts";

let site: Site;
let pool: pg.Pool;
beforeAll(async () => {
  site = await startSite();
  pool = new pg.Pool({ connectionString: site.database.ownerUrl, max: 2 });
});
afterAll(async () => {
  await pool.end();
  await site.stop();
});

const rows = async (text: string, values: unknown[] = []) =>
  (await site.database.owner.query(text, values)).rows;

/** Puts a complete pediatric practice into the pool, with one clinic at a place. */
async function apply(name: string, state: string, lat: number, lng: number): Promise<string> {
  const [{ id, uid }] = await rows(
    `insert into practice (name, town, state, zip, disciplines, specialties, age_groups, size_band, admitted_at)
     values ($1, 'Town of ' || $1, $2, '82001', '{pt}', '{pediatric}', '{3-5}', '3-10', null) returning id, uid`,
    [name, state],
  );
  await rows(
    `update practice_terms set payment = 'insurance', opened_year = 2015, time_zone = 'America/Denver', confirmed_at = now(),
       answered = '{contracts,private,ties,terms}' where practice_id = $1`,
    [id],
  );
  await rows(
    `insert into practice_site (practice_id, kind, address, zip, lat, lng, setting, minutes) values ($1, 'clinic', '', '82001', $2, $3, 'suburban', 30)`,
    [id, lat, lng],
  );
  await rows(
    "insert into application (practice_id, member_id, state, since) values ($1, $2, 'waiting', now())",
    [id, member("ines")],
  );
  await judgePractice(pool, Number(id));
  return uid;
}

const uids: Record<string, string> = {};
beforeAll(async () => {
  const places = [
    ["Alder", "MT", 46.87, -114],
    ["Birch", "TX", 35.2, -101.8],
    ["Cedar", "IL", 42.27, -89.1],
    ["Dogwood", "VA", 37.27, -79.9],
    ["Elder", "ME", 44.8, -68.8],
    ["Fir", "FL", 29.2, -82.1],
    // A quarter of an hour from Cedar.
    ["Gorse", "WI", 42.35, -89.05],
  ] as const;
  for (const [name, state, lat, lng] of places) uids[name] = await apply(name, state, lat, lng);
});

const shown = async (address: string) => (await (await site.as("noor")).get(address)).text;

test("rosters seat no two that compete, and whoever is left out is told apart with the one who blocks it", async () => {
  const text = await shown("/moderation/forming/new");
  expect(text).toContain("7 practices in the pool match.");
  expect(text).toContain("Roster 1");
  expect(text).toContain("No better roster exists.");
  const list = text.slice(text.indexOf('id="left-out"'));
  const [, name] = /<b>(Cedar|Gorse)<\/b>/.exec(list)!;
  expect(list).toContain(`With ${name === "Cedar" ? "Gorse" : "Cedar"}: they compete.`);
  expect(text).toContain("Map of 6 sites.");
});

test("a change is answered before it is kept, and a conflict cannot be kept", async () => {
  const five = ["Alder", "Birch", "Cedar", "Dogwood", "Elder"].map((each) => uids[each]).join(",");
  const here = `/moderation/forming/new?with=${five}`;
  const without = await shown(`${here}&drop=${uids.Elder}`);
  expect(without).toContain("Without Elder:");
  expect(without).toContain("Keep this change");
  const clash = await shown(`${here}&add=${uids.Gorse}`);
  expect(clash).toContain("With Gorse:");
  expect(clash).toContain("1 pair could not sit together.");
  expect(clash).not.toContain("Keep this change");
  expect(clash).toContain("reach-out");
  const swap = await shown(`${here}&add=${uids.Gorse}&drop=${uids.Cedar}`);
  expect(swap).toContain("Gorse in the place of Cedar:");
  expect(swap).toContain("Keep this change");
});

test("why two compete is said, and what was told in confidence is not", async () => {
  const [{ id }] = await rows("select id from practice where name = 'Alder'");
  await rows("insert into practice_party (practice_id, kind, name) values ($1, 'competitor', 'Birch')", [id]);
  await rows("select helpers.facts_changed(practice => $1)", [id]);
  await judgePractice(pool, Number(id));
  const text = await shown(
    `/moderation/forming/new?with=${["Alder", "Birch", "Cedar", "Gorse"].map((each) => uids[each])}`,
  );
  const why = (one: string, other: string) =>
    new RegExp(`<b>${one} and ${other}</b>(.*?)</div>`, "s").exec(text)![1]!;
  expect(why("Gorse", "Cedar")).toContain("service areas overlap by");
  expect(why("Birch", "Alder")).toContain("A private declaration stands against this pair.");
  expect(why("Birch", "Alder")).not.toMatch(/competitor|declared/);
});

test("a practice of which not everything is known is for review with everybody", async () => {
  const uid = await apply("Hazel", "WA", 47.6, -122.3);
  await rows(
    "update judged_practice set complete = false where practice_id = (select id from practice where name = 'Hazel')",
  );
  const text = await shown(`/moderation/forming/new?with=${uid},${uids.Elder}`);
  expect(text).toContain("Not everything is known of both yet.");
  await rows(
    "update application set state = 'withdrawn' where practice_id = (select id from practice where name = 'Hazel')",
  );
});

test("a moderator whose own practice waits does not see it there", async () => {
  await rows(
    "insert into application (practice_id, member_id, state, since) values ($1, $2, 'waiting', now())",
    [practice("harrowgate"), member("bettina")],
  );
  const bettina = await site.as("bettina");
  expect((await bettina.get("/moderation/forming/new")).text).toContain("7 practices in the pool match.");
  expect(await shown("/moderation/forming/new")).toContain("8 practices in the pool match.");
  await rows("update application set state = 'withdrawn' where practice_id = $1", [practice("harrowgate")]);
});

test("a plan for the whole pool says who sits where, who waits and why, and whether more groups could be", async () => {
  let text = "";
  for (let i = 0; i < 20 && !text.includes("No other division"); i++)
    text = await shown("/moderation/forming/plan?about=pediatric");
  expect(text).toContain("No other division of the pool makes more groups.");
  expect(text).toContain("Who goes on waiting, and why");
  expect(text).toMatch(/(Cedar|Gorse): they compete/);
  expect(text).not.toContain('http-equiv="refresh"');
});

test("whoever lost the role reads no plan that was made for them", async () => {
  const noor = await site.as("noor");
  await noor.get("/moderation/forming/plan");
  const [{ role }] = await rows("delete from network_role where member_id = $1 returning role", [
    member("noor"),
  ]);
  expect((await noor.get("/moderation/forming/plan")).status).toBe(404);
  expect((await noor.get("/moderation/forming/new")).status).toBe(404);
  await rows("insert into network_role (member_id, role) values ($1, $2)", [member("noor"), role]);
});

test("an address that makes no sense shows what is usual", async () => {
  const noor = await site.as("noor");
  for (const query of [
    "from=99&to=-1",
    "roster=9",
    "with=nobody,%00",
    "add=x&drop=y",
    "must=everything",
    "about=law",
  ])
    expect((await noor.get(`/moderation/forming/new?${query}`)).status).toBe(200);
});

test("a group is begun with a roster, stands in the list, and takes another roster while it is a draft", async () => {
  const noor = await site.as("noor");
  const five = ["Alder", "Birch", "Cedar", "Dogwood", "Elder"];
  const named = (names: string[]) => names.map((each) => uids[each]).join(",");
  const begun = await noor.post(`/moderation/forming/begin?about=pediatric&must=state&with=${named(five)}`, {
    name: "Pediatric PT in small towns",
  });
  const uid = /^\/moderation\/forming\/([a-z0-9]{14})$/.exec(begun.location!)![1]!;
  expect(
    await rows("select kind, stage, specialty, alike, unlike from formation where uid = $1", [uid]),
  ).toEqual([{ kind: "new", stage: "draft", specialty: "pediatric", alike: [], unlike: ["state"] }]);
  const list = await shown("/moderation/forming");
  expect(list).toContain("Pediatric PT in small towns");
  expect(list).toContain("5 practices chosen. Nobody is told yet.");
  // What was asked for comes along, and is stored anew with the choice.
  const page = await shown(`/moderation/forming/${uid}`);
  expect(page).toContain(`/moderation/forming/new?about=pediatric&amp;must=state&amp;group=${uid}`);
  const others = `/moderation/forming/${uid}/choose?about=pediatric&to=6&with=${named(["Alder", "Birch", "Dogwood", "Elder", "Fir"])}`;
  expect((await noor.post(others)).location).toBe(`/moderation/forming/${uid}`);
  expect(await rows("select unlike, size_to from formation where uid = $1", [uid])).toEqual([
    { unlike: [], size_to: 6 },
  ]);
  const members = await rows(
    "select p.name from formation_place x join practice p on p.id = x.practice_id join formation f on f.id = x.formation_id where f.uid = $1 order by 1",
    [uid],
  );
  expect(members.map(({ name }) => name)).toEqual(["Alder", "Birch", "Dogwood", "Elder", "Fir"]);
});

test("whoever left the pool meanwhile is not begun with, and nothing is half begun", async () => {
  const noor = await site.as("noor");
  await rows(
    "update application set state = 'withdrawn' where practice_id = (select id from practice where name = 'Fir')",
  );
  const at = `/moderation/forming/begin?with=${uids.Elder},${uids.Fir}`;
  const answer = await noor.post(at, { name: "Half a group" });
  expect(answer.status).toBe(400);
  expect(answer.text).toContain("One of these has left the pool meanwhile.");
  expect(await rows("select from cohort where name = 'Half a group'")).toEqual([]);
  expect((await noor.get("/moderation/forming/begin")).status).toBe(404);
});
