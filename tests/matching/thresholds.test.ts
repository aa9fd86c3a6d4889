// Each network can set the numbers by which pairs are judged.
import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { judgePractice, judgeWaiting } from "#app/matching/judge-practice.server.ts";
import { usualThresholds } from "#app/matching/judging/thresholds.ts";
import { type NumberName, numberNames, numbers, usualNumbers } from "#app/matching/setting/numbers.ts";
import { NewThresholds } from "#app/matching/setting/schema.server.ts";
import { thresholdsOf } from "#app/matching/setting/thresholds-of.ts";
import { verbs } from "#db/verbs.ts";
import { practice } from "#tests/support/cast.ts";
import { freshDatabase, type TestDatabase } from "#tests/support/database.ts";

let database: TestDatabase;
let pool: pg.Pool;
const [one, other] = ["saltwillow", "quillbrook"] as const;

beforeAll(async () => {
  database = await freshDatabase();
  pool = new pg.Pool({ connectionString: database.ownerUrl, max: 4 });
  // Fifty minutes apart, so that a sixth of the one's patients live where the other is.
  await place(one, 44);
  await place(other, 44.279);
});
beforeEach(async () => {
  await database.owner.query("update verdict set thresholds_id = null");
  await database.owner.query("delete from threshold_change");
  for (const key of [one, other]) {
    await database.owner.query("select helpers.facts_changed(practice => $1)", [practice(key)]);
    await judgePractice(pool, practice(key));
  }
});
afterAll(async () => {
  await pool.end();
  await database.close();
});

async function place(key: string, lat: number) {
  const id = practice(key);
  await database.owner.query(
    `insert into practice_site (practice_id, kind, address, zip, lat, lng, setting, minutes) values ($1, 'clinic', '', '97330', $2, -123, 'suburban', 30)`,
    [id, lat],
  );
  await database.owner.query(
    "update practice set disciplines = '{pt}', specialties = '{pediatric}', age_groups = '{3-5}' where id = $1",
    [id],
  );
  await database.owner.query("update practice_terms set confirmed_at = now() where practice_id = $1", [id]);
}

const set = (who: string, changed: Partial<Record<NumberName, number>>) =>
  database.asMember(
    who,
    (app) => {
      const to = { ...usualNumbers, ...changed };
      return app.query(
        `select verbs.set_thresholds(new_conflict => $1, new_review => $2, new_referrers => $3, new_other_discipline => $4, new_general => $5,
           new_telehealth_both => $6, new_telehealth_one => $7, new_planned_months => $8, why => 'Our towns lie far apart.')`,
        numberNames.map((name) => to[name]),
      );
    },
    "keep",
  );

async function verdict() {
  const { rows } = await database.owner.query(
    `select helpers.verdict_between(one => $1, other => $2) as verdict, v.thresholds_id is not null as set, v.formula
     from verdict v where v.until is null and v.low_id = least($1, $2::bigint) and v.high_id = greatest($1, $2::bigint)`,
    [practice(one), practice(other)],
  );
  return rows[0];
}

test("what two practices say gives another verdict by other numbers, which is kept with it", async () => {
  expect(await verdict()).toMatchObject({ verdict: "review", set: false });
  await set("everett", { conflict: 15 });
  await judgeWaiting(pool);
  expect(await verdict()).toMatchObject({ verdict: "conflict", set: true });
  const { rows } = await database.owner.query(
    "select t.conflict, t.why from verdict v join threshold_change t on t.id = v.thresholds_id where v.until is null",
  );
  expect(rows).toContainEqual({ conflict: 15, why: "Our towns lie far apart." });
});

test("until it is judged by the new numbers, nothing is clear, and a job is there that judges", async () => {
  await set("everett", { review: 20 });
  const { rows } = await database.owner.query(
    "select bool_and(judged_at is null or judged_at < changed_at) as waits from judged_practice",
  );
  expect(rows[0].waits).toBe(true);
  const jobs = await database.owner.query("select from graphile_worker.jobs where key = 'judge_waiting 0'");
  expect(jobs.rowCount).toBe(1);
  expect(await verdict()).toMatchObject({ verdict: "review" });
  await judgeWaiting(pool);
  const [clear] = (
    await database.owner.query("select helpers.verdict_between(one => $1, other => $2) as verdict", [
      practice(one),
      practice(other),
    ])
  ).rows;
  expect(clear.verdict).toBe("clear");
});

test("the same numbers once more have nothing judged anew", async () => {
  await set("everett", { conflict: 30 });
  await judgeWaiting(pool);
  await set("everett", { conflict: 30 });
  const { rows } = await database.owner.query("select from threshold_change");
  expect(rows).toHaveLength(1);
  expect((await database.owner.query("select jobs.practices_to_judge(at_most => 1)")).rowCount).toBe(0);
});

test("moderators do not set them, and the log tells who did and why", async () => {
  await expect(set("noor", { conflict: 60 })).rejects.toMatchObject({ code: "RT403" });
  await set("everett", { conflict: 60 });
  const { rows } = await database.owner.query(
    "select p.name, e.detail from audit_entry e join person p on p.id = e.actor_id where e.action = 'thresholds.changed' order by e.id desc limit 1",
  );
  expect(rows).toEqual([{ name: "Everett Sandoval-Pike", detail: "Our towns lie far apart." }]);
});

describe("the form", () => {
  const typed = { ...strings(usualNumbers), reason: "Our towns lie far apart." };

  test("takes the usual numbers, which are those of the engine", () => {
    expect(NewThresholds.parse(typed)).toMatchObject(usualNumbers);
    const stored = Object.fromEntries(
      numberNames.map((name) => [
        name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
        usualNumbers[name],
      ]),
    );
    expect(thresholdsOf({ id: 1, ...stored } as never)).toEqual(usualThresholds);
  });

  test.each(numberNames)("keeps %s within its bounds, as the database does", async (name) => {
    const { least, most } = numbers[name];
    for (const beyond of [least - 1, most + 1, 2.5, "", "ten"])
      expect(NewThresholds.safeParse({ ...typed, [name]: String(beyond) }).error?.issues[0]).toMatchObject({
        path: [name],
        message: `Enter a whole number from ${least} to ${most}.`,
      });
    await expect(set("everett", { [name]: most + 1 })).rejects.toMatchObject({ code: "23514" });
  });

  test("says beside the field what does not go together", () => {
    const faults = (given: object) =>
      NewThresholds.safeParse({ ...typed, ...given }).error?.issues.map(({ path }) => path[0]);
    expect(faults({ review: "25" })).toEqual(["review"]);
    expect(faults({ telehealthOne: "60" })).toEqual(["telehealthOne"]);
    expect(faults({ reason: "" })).toContain("reason");
  });
});

test("staff read how many practices are still to be judged", async () => {
  const [now] = await database.asMember("noor", (app) => verbs.judgingUnderWay(app));
  expect(Number(now!.practices)).toBeGreaterThan(29);
});

function strings(given: Record<string, number>) {
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [name, String(value)]));
}
