// What a practice told for matching goes once nobody has needed it for ninety days.
import { afterAll, beforeEach, expect, test } from "vitest";
import { member, practice } from "#tests/support/cast.ts";
import { freshDatabase, type TestDatabase } from "#tests/support/database.ts";
import { judge } from "../../matching/judged.ts";

let database: TestDatabase;
beforeEach(async () => {
  await database?.close();
  database = await freshDatabase();
  its = practice("saltwillow");
  await fillIn();
});
afterAll(() => database?.close());

const pair: [string, string] = ["saltwillow", "quillbrook"];
let its: number;
const run = async (text: string, values: unknown[] = []) => (await database.owner.query(text, values)).rows;
const sweep = () => run("select jobs.sweep()");
const passDays = (days: number) =>
  run("update practice_terms set unneeded_since = unneeded_since - make_interval(days => $1)", [days]);

/** Says of Saltwillow what its members alone may know, and judges it by that. */
async function fillIn() {
  await judge(database.owner, "conflict", pair, ["Saltwillow names Quillbrook as a competitor."]);
  await run(
    `insert into practice_site (practice_id, kind, zip, lat, lng, setting, address) values ($1, 'clinic', '97330', 44.6, -123.3, 'suburban', 'canary lane')`,
    [its],
  );
  await run(
    "insert into practice_party (practice_id, kind, name) values ($1, 'competitor', 'canary rival')",
    [its],
  );
  await run(
    "update practice_terms set answered = '{private}', goals = '{canary goal}' where practice_id = $1",
    [its],
  );
  await run(
    "update practice_facts set facts = jsonb_build_object('declared', array['canary rival']) where practice_id = $1",
    [its],
  );
  await run("update verdict_secret set inputs = jsonb_build_object('declared', 'canary rival')");
}

/** Whether anything of it is left, in any table of which matching is made. */
async function isKept(): Promise<boolean> {
  const found = await run(
    `select x::text from practice_site x where practice_id = $1 union all select x::text from practice_party x where practice_id = $1
     union all select x::text from practice_terms x where practice_id = $1 union all select x::text from practice_facts x where practice_id = $1
     union all select x::text from verdict_secret x`,
    [its],
  );
  return /canary|names Quillbrook/.test(found.map(({ x }) => x).join());
}

const leaveIt = async () => {
  await run("update seat set until = now() where practice_id = $1 and until is null", [its]);
  await run("select helpers.leave_practice(m => member_id) from practice_member where practice_id = $1", [
    its,
  ]);
};

test("once nobody is left in a practice, all of it is erased ninety days later, and what others said stays", async () => {
  await run(
    "insert into practice_party (practice_id, kind, name) values ($1, 'competitor', 'Another’s word')",
    [practice("quillbrook")],
  );
  await leaveIt();
  await sweep();
  await passDays(89);
  await sweep();
  expect(await isKept()).toBe(true);
  await passDays(2);
  await sweep();
  expect(await isKept()).toBe(false);
  expect(await run("select from practice_party where name = 'Another’s word'")).toHaveLength(1);
  // That the two were in conflict is no secret of its own, and is kept.
  expect(await run("select verdict from verdict where $1 in (low_id, high_id) limit 1", [its])).toEqual([
    { verdict: "conflict" },
  ]);
});

test("nothing is erased where somebody comes back in time, nor while a seat is held", async () => {
  await run("select helpers.leave_practice(m => member_id) from practice_member where practice_id = $1", [
    its,
  ]);
  await sweep();
  await passDays(400);
  await sweep();
  expect(await isKept()).toBe(true);
  await leaveIt();
  await sweep();
  await passDays(80);
  await run("insert into practice_member (practice_id, member_id, role) values ($1, $2, 'owner')", [
    its,
    member("maribel"),
  ]);
  await sweep();
  await passDays(80);
  await sweep();
  expect(await isKept()).toBe(true);
});

test("an applicant that withdraws and does not apply again is forgotten, and one that waits is not", async () => {
  await run("update seat set until = now() where practice_id = $1 and until is null", [its]);
  await run("update practice set admitted_at = null where id = $1", [its]);
  await run(
    "insert into application (practice_id, member_id, state, since) values ($1, $2, 'waiting', now())",
    [its, member("maribel")],
  );
  await sweep();
  expect(
    await run("select from practice_terms where unneeded_since is not null and practice_id = $1", [its]),
  ).toEqual([]);
  await run("update application set state = 'withdrawn', decided_at = now() where practice_id = $1", [its]);
  await sweep();
  await passDays(91);
  await sweep();
  expect(await isKept()).toBe(false);
});

test("nothing goes of a practice that comes with a group, whoever is left in it", async () => {
  await leaveIt();
  await run(
    `with made as (insert into formation (cohort_id, kind, title, size_from, size_to, opened_by)
       select min(id), 'joining', 'x', 2, 20, $2 from cohort returning id)
     insert into formation_place (formation_id, practice_id, comes) select made.id, $1, true from made`,
    [its, member("noor")],
  );
  await sweep();
  await passDays(91);
  await sweep();
  expect(await isKept()).toBe(true);
});
