// What goes wrong at the edges of forming: who leaves on the way, comes back, is asked twice, or comes into conflict.
import { beforeEach, expect, test } from "vitest";
import { cohort, member, practice } from "#tests/support/cast.ts";
import { databaseOfThisTest, type TestDatabase } from "#tests/support/database.ts";
import { comers, groupAt, judgeAll, judgePair, stepsOf } from "./forming-steps.ts";

let database: TestDatabase;
beforeEach(async () => {
  database = await databaseOfThisTest();
});

const rows = async (text: string, ...values: unknown[]) => (await database.owner.query(text, values)).rows;
const refusal = (message: RegExp, code = "RT409") => ({ code, message: expect.stringMatching(message) });

const seatOf = async (key: string, address: string) =>
  (
    await rows(
      "select s.id from seat s join cohort c on c.id = s.cohort_id where s.practice_id = $1 and c.slug = $2 and s.until is null",
      practice(key),
      address,
    )
  )[0]?.id;

const unseat = (id: number) =>
  database.asMember(
    "noor",
    (app) => app.query("select verbs.unseat_practice(held_seat => $1, reason => 'It moved away.')", [id]),
    "keep",
  );

const stateOf = async (key: string) =>
  (
    await rows("select state from application where practice_id = $1 order by id desc limit 1", practice(key))
  )[0]?.state;

const rural = async () =>
  (await rows("select slug, charter_version as version from cohort where id = $1", cohort("rural")))[0];

async function joining(key: keyof typeof comers) {
  await judgeAll(database);
  await database.owner.query("update cohort set capacity = 20 where id = $1", [cohort("rural")]);
  const steps = stepsOf(database);
  const group = await steps.join("noor", "rural", key);
  await steps.ask(group);
  await steps.answer(comers[key], group);
  return { steps, group };
}

test("a practice that leaves a cohort while another joins hears and says no more of it", async () => {
  const { steps, group } = await joining("thistlewick");
  await steps.showNames(group);
  expect(await steps.names("eero", group)).toContain("Thistlewick Kids PT");
  await unseat(await seatOf("sorrelbank", (await rural()).slug));
  expect(await steps.names("eero", group)).toEqual([]);
  await expect(steps.object("eero", group, null, "I am gone.")).rejects.toMatchObject({ code: "RT404" });
  // It stays one of whose moderators others decide.
  const [{ mine }] = (
    await database.asMember("eero", (app) => app.query("select verbs.my_formations() as mine"))
  ).rows;
  expect(mine).toHaveLength(1);
});

test("a practice that sat there before signs the charter anew, and is inside only then", async () => {
  const { slug, version } = await rural();
  await unseat(await seatOf("sorrelbank", slug));
  const { steps, group } = await joining("sorrelbank");
  await steps.showNames(group);
  await steps.timePasses(group);
  await steps.layCharter(group);
  const inside = () =>
    database.asMember(
      "eero",
      async (app) => (await app.query("select verbs.my_seated_cohorts() as mine")).rows[0].mine as number[],
    );
  expect(await inside()).not.toContain(cohort("rural"));
  await database.asMember(
    "eero",
    (app) => app.query("select verbs.accept_charter(address => $1, accepted_version => $2)", [slug, version]),
    "keep",
  );
  expect(await steps.stage(group)).toBe("active");
  expect(await inside()).toContain(cohort("rural"));
});

test("a seat in a group whose charter waits is taken back there alone", async () => {
  await groupAt(database, "charter");
  const id = await seatOf("sorrelbank", "coastal");
  await expect(unseat(id)).rejects.toMatchObject(refusal(/Leave it out of that/));
});

test("a practice to which another group is offered waits for no other because one was given up", async () => {
  await rows(
    "update application set state = 'waiting', since = now() where practice_id = $1",
    practice("thistlewick"),
  );
  const { steps } = await groupAt(database, "consent");
  expect(await stateOf("thistlewick")).toBe("offered");
  const [{ uid }] = await rows(
    `with c as (insert into cohort (slug, name, capacity, state) values ('another', 'Another', 8, 'forming') returning id, name),
       f as (insert into formation (cohort_id, kind, title, opened_by) select id, 'new', name, $1 from c returning id, uid),
       p as (insert into formation_place (formation_id, practice_id) select id, $2 from f)
     select uid from f`,
    member("noor"),
    practice("thistlewick"),
  );
  await expect(steps.ask(uid)).rejects.toMatchObject({ code: "RT409" });
  await steps.giveUp(uid);
  expect(await stateOf("thistlewick")).toBe("offered");
});

test("a group that has come into conflict begins once that is settled", async () => {
  const { steps, group } = await groupAt(database, "charter");
  await judgePair(database, "sorrelbank", "yarrowmead", "conflict");
  for (const key of ["eero", "graciela", "abigail", "dallin", "yesenia"]) await steps.sign(key);
  expect(await steps.stage(group)).toBe("charter");
  await rows("update verdict set until = now() where verdict = 'conflict'");
  await rows("select jobs.remind_of_formations()");
  expect(await steps.stage(group)).toBe("active");
});

test("nobody's charter waits where the practice that was to join has withdrawn", async () => {
  await rows(
    "update application set state = 'waiting', since = now() where practice_id = $1",
    practice("thistlewick"),
  );
  const { steps, group } = await joining("thistlewick");
  await steps.showNames(group);
  await database.asMember("ines", (app) => app.query("select verbs.withdraw_application()"), "keep");
  expect(await steps.news("noor")).toContain("has_withdrawn");
  await steps.timePasses(group);
  await expect(steps.layCharter(group)).rejects.toMatchObject(refusal(/Nobody comes any more/));
  await steps.giveUp(group);
});
