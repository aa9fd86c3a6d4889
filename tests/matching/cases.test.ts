import { afterAll, beforeEach, expect, test } from "vitest";
import { cohort, member, practice } from "#tests/support/cast.ts";
import { freshDatabase, type TestDatabase } from "#tests/support/database.ts";
import { notRunningYet } from "#tests/support/not-running.ts";
import { beginAs, judge, waitsForLock } from "./judged.ts";

// Ottermill and Wexbarrow come to sit in the rural cohort, and then are in conflict.
const them: [string, string] = ["ottermill", "wexbarrow"];
let database: TestDatabase;
let conflict: string;
beforeEach(async () => {
  await database?.close();
  database = await freshDatabase();
  await notRunningYet(database, "rural");
  await judge(database.owner, "clear", them);
  for (const each of them) await seat("noor", each);
  await judge(database.owner, "conflict", them, ["Ottermill names Wexbarrow as a competitor."]);
  conflict = (await rows("select uid from conflict_case"))[0]!.uid;
});
afterAll(() => database.close());

const rows = async (text: string, values: unknown[] = []) => (await database.owner.query(text, values)).rows;

const asSeen = (key: string, text: string) =>
  database.asMember(key, async (app) => (await app.query(text)).rows);

function call(key: string, verb: string, args: Record<string, unknown>) {
  const names = Object.keys(args).map((name, i) => `${name} => $${i + 1}`);
  return database.asMember(
    key,
    async (app) =>
      (await app.query(`select verbs.${verb}(${names.join(", ")}) as answer`, Object.values(args))).rows[0]
        ?.answer,
    "keep",
  );
}

const seat = (key: string, practiceKey: string, cohortKey = "rural") =>
  call(key, "seat_practice", {
    cohort: cohort(cohortKey),
    practice: practice(practiceKey),
    reason: "fits the table",
  });

const unseat = async (practiceKey: string) =>
  call("noor", "unseat_practice", {
    held_seat: (
      await rows("select id from seat where cohort_id = $1 and practice_id = $2 and until is null", [
        cohort("rural"),
        practice(practiceKey),
      ])
    )[0]!.id,
    reason: "They asked for it.",
  });

const told = async (kind: string) =>
  (
    await rows("select member_id from notification where kind = $1 and read_at is null order by member_id", [
      kind,
    ])
  ).map(({ member_id }) => member_id);

const uidOf = async (key: string) =>
  (await rows("select uid from practice where id = $1", [practice(key)]))[0]!.uid;

const ask = async (whom: string) =>
  call("noor", "ask_about_facts", { conflict, whom: whom === "both" ? whom : await uidOf(whom) });

const close = (as_outcome: string, key = "noor") =>
  call(key, "close_case", { conflict, as_outcome, in_words: "Looked at together." });

const cleared = () => judge(database.owner, "clear", them);

test("a conflict is told to moderators without a part in it, and to nobody of the two practices", async () => {
  expect(await told("case_opened")).toEqual(
    ["noor", "bettina", "everett", "orla"].map(member).sort((a, b) => a - b),
  );
  for (const owner of ["tobias", "philippa", "eero"])
    expect(await asSeen(owner, "select from conflict_case"), owner).toEqual([]);
  expect(await asSeen("noor", "select title from conflict_case")).toHaveLength(1);
});

test("a moderator whose practice sits there neither reads the case nor acts in it, nor finds it in the log", async () => {
  expect(await asSeen("bettina", "select from conflict_case")).toHaveLength(1);
  await seat("noor", "harrowgate");
  for (const table of ["conflict_case", "case_event"])
    expect(await asSeen("bettina", `select from ${table}`), table).toEqual([]);
  expect(await asSeen("bettina", "select from audit_entry where action like 'case.%'")).toEqual([]);
  expect(await asSeen("noor", "select from audit_entry where action like 'case.%'")).toHaveLength(1);
  for (const [verb, args] of [
    ["note_case", { in_words: "x" }],
    ["ask_about_facts", { whom: "both" }],
    ["close_case", { as_outcome: "cleared", in_words: "x" }],
  ] as const)
    await expect(call("bettina", verb, { conflict, ...args }), verb).rejects.toMatchObject({ code: "RT404" });
  await expect(call("tobias", "note_case", { conflict, in_words: "x" })).rejects.toMatchObject({
    code: "RT403",
  });
});

test("what was told in confidence is in no sentence that moderators read", async () => {
  const seen = await asSeen("noor", "select to_jsonb(v) as v from verdict v");
  expect(JSON.stringify(seen)).not.toContain("names Wexbarrow");
  await expect(asSeen("noor", "select from verdict_secret")).rejects.toMatchObject({ code: "42501" });
});

test("the practice that is asked hears that its facts need a look, and never about whom", async () => {
  await ask("ottermill");
  expect(await told("facts_questioned")).toEqual([member("tobias")]);
  const about = await rows(
    "select subject_kind, subject_id, detail from notification where kind = 'facts_questioned'",
  );
  expect(about).toEqual([{ subject_kind: "practice", subject_id: practice("ottermill"), detail: "" }]);
  const [{ until }] = await asSeen("tobias", "select verbs.facts_asked_until() - now() as until");
  expect(until.days).toBe(13);
  expect(await asSeen("philippa", "select verbs.facts_asked_until() as until")).toEqual([{ until: null }]);
  await expect(ask("ottermill")).rejects.toMatchObject({ code: "RT409", message: /already/ });
});

test("moderators hear once that the time is over, and again when they gave more", async () => {
  await ask("both");
  const over = async () => {
    await database.owner.query("update conflict_case set due_at = now() - interval '1 minute'");
    await database.owner.query("select jobs.remind_of_cases()");
  };
  await database.owner.query("select jobs.remind_of_cases()");
  expect(await told("case_due")).toEqual([]);
  await over();
  expect(await told("case_due")).toContain(member("noor"));
  await database.owner.query("update notification set read_at = now() where kind = 'facts_questioned'");
  await call("noor", "extend_case", { conflict, until: new Date(Date.now() + 5 * 86_400_000) });
  expect(await told("case_due")).toEqual([]);
  // Those who were asked hear of the new day.
  expect(await told("facts_questioned")).toEqual(["tobias", "philippa"].map(member).sort((a, b) => a - b));
  await over();
  expect(await told("case_due")).toContain(member("noor"));
});

test("more time is a later day, and not a past one", async () => {
  await expect(
    call("noor", "extend_case", { conflict, until: new Date(Date.now() + 86_400_000) }),
  ).rejects.toMatchObject({ code: "RT409", message: /Nobody was asked/ });
  await ask("both");
  await expect(
    call("noor", "extend_case", { conflict, until: new Date(Date.now() + 86_400_000) }),
  ).rejects.toMatchObject({ code: "RT409", message: /after the one/ });
});

test("a case says by itself that they are in conflict no more, and only then is it cleared", async () => {
  await expect(close("cleared")).rejects.toMatchObject({ code: "RT409", message: /still in conflict/ });
  await cleared();
  expect(await told("case_clear")).toContain(member("noor"));
  await close("cleared");
  expect(await told("case_clear")).toEqual([]);
  expect(await told("case_opened")).toEqual([]);
  await expect(close("cleared")).rejects.toMatchObject({ code: "RT409", message: /closed already/ });
});

test("words about a pair that is to be reviewed are kept as the note that it needs", async () => {
  await judge(database.owner, "review", them);
  await close("cleared");
  expect(await rows("select note from review_note where note = 'Looked at together.'")).toHaveLength(1);
});

test("one that has left closes the case, and not before", async () => {
  await expect(close("left")).rejects.toMatchObject({ code: "RT409", message: /Both sit there still/ });
  await unseat("wexbarrow");
  await close("left");
  expect(await rows("select outcome from conflict_case")).toEqual([{ outcome: "left" }]);
});

test("the outcomes that need somebody's agreement are not chosen from a list", async () => {
  for (const outcome of ["waived", "moved"])
    await expect(close(outcome), outcome).rejects.toMatchObject({ code: "RT404" });
});

test("of two moderators who close a case at once one does", async () => {
  await cleared();
  const first = await beginAs(database, "noor");
  try {
    await first.query("select verbs.close_case(conflict => $1, as_outcome => 'cleared', in_words => 'x')", [
      conflict,
    ]);
    const second = close("cleared", "everett");
    await waitsForLock(database.owner);
    // It may be refused before the other hears of its own end.
    const isRefused = expect(second).rejects.toMatchObject({ code: "RT409", message: /closed already/ });
    await first.query("commit");
    await isRefused;
  } finally {
    await first.end();
  }
});

test("confirmed facts end the asking", async () => {
  await ask("ottermill");
  await database.owner.query(
    "update practice_terms set answered = '{contracts,private,ties,terms}' where practice_id = $1",
    [practice("ottermill")],
  );
  await database.owner.query(
    "insert into practice_site (practice_id, kind, address, zip, lat, lng, setting, minutes) select $1, 'clinic', 'x', zip, 40, -80, 'urban', 20 from practice where id = $1",
    [practice("ottermill")],
  );
  await call("tobias", "confirm_facts", {});
  expect(await told("facts_questioned")).toEqual([]);
  expect(await asSeen("tobias", "select verbs.facts_asked_until() as until")).toEqual([{ until: null }]);
});

test("a practice is offered cohorts alone in which it is in conflict with nobody, and has a seat free", async () => {
  await judge(database.owner, "conflict", ["ottermill", "mossgrove"]);
  const offered = await asSeen(
    "noor",
    `select slug from verbs.cohorts_for(conflict => '${conflict}', practice_uid => '${await uidOf("ottermill")}')`,
  );
  // Pediatric PT is its own, several disciplines holds one that it competes with, and two to three sites is full.
  expect(offered.map(({ slug }) => slug)).toEqual(["first-hospital-contracts"]);
  for (const key of ["tobias", "bettina"])
    expect(
      await asSeen(
        key,
        `select from verbs.cohorts_for(conflict => '${conflict}', practice_uid => '${await uidOf("ottermill")}')`,
      ),
    ).toHaveLength(key === "bettina" ? 1 : 0);
  await expect(offer("disciplines")).rejects.toMatchObject({ code: "RT409", message: /cannot sit there/ });
  await expect(offer("rural")).rejects.toMatchObject({ code: "RT409" });
});

const offer = async (to: string): Promise<string> =>
  call("noor", "offer_move", {
    conflict,
    practice_uid: await uidOf("ottermill"),
    to_cohort: cohort(to),
    in_words: "A table that fits.",
  });

test("where a cohort runs already, a practice moves once it has joined there", async () => {
  const move = await offer("hospital");
  await call("tobias", "answer_move", { move, accepted: true });
  await expect(call("noor", "make_move", { conflict, in_words: "Agreed." })).rejects.toMatchObject({
    code: "RT409",
    message: /is asked before another practice comes/,
  });
  const held =
    "select c.slug from seat s join cohort c on c.id = s.cohort_id where practice_id = $1 and until is null order by slug";
  const before = await rows(held, [practice("ottermill")]);
  await notRunningYet(database, "hospital");
  await seat("noor", "ottermill", "hospital");
  // With its seat it has yet to sign: given up, it would sit nowhere.
  const [{ id }] = await rows(
    `with made as (insert into formation (cohort_id, kind, title, stage, size_from, size_to, opened_by) values ($1, 'joining', 'x', 'charter', 2, 20, $3) returning id)
     insert into formation_place (formation_id, practice_id, comes) select made.id, $2, true from made returning formation_id as id`,
    [cohort("hospital"), practice("ottermill"), member("noor")],
  );
  await expect(call("noor", "make_move", { conflict, in_words: "Agreed." })).rejects.toMatchObject({
    code: "RT409",
    message: /once it has signed/,
  });
  await rows("update formation set stage = 'active' where id = $1", [id]);
  await call("noor", "make_move", { conflict, in_words: "Agreed." });
  expect(await rows(held, [practice("ottermill")])).toHaveLength(before.length);
  expect(await rows("select outcome from conflict_case")).toEqual([{ outcome: "moved" }]);
});

test("a practice moves once its owner has accepted, in one step", async () => {
  await notRunningYet(database, "hospital");
  const move = await offer("hospital");
  expect(await told("move_offered")).toEqual([member("tobias")]);
  expect(await asSeen("tobias", "select title, to_title from move_offer")).toHaveLength(1);
  expect(await asSeen("philippa", "select from move_offer")).toEqual([]);
  await expect(call("noor", "make_move", { conflict, in_words: "x" })).rejects.toMatchObject({
    code: "RT409",
  });
  await expect(call("philippa", "answer_move", { move, accepted: true })).rejects.toMatchObject({
    code: "RT404",
  });
  await call("tobias", "answer_move", { move, accepted: true });
  expect(await told("move_answered")).toContain(member("noor"));
  await call("noor", "make_move", { conflict, in_words: "Agreed on the phone." });
  expect(
    await rows(
      "select c.slug from seat s join cohort c on c.id = s.cohort_id where practice_id = $1 and until is null order by slug",
      [practice("ottermill")],
    ),
  ).toEqual([{ slug: "first-hospital-contracts" }, { slug: "pediatric-pt" }]);
  expect(await rows("select outcome from conflict_case")).toEqual([{ outcome: "moved" }]);
  expect(await told("move_made")).toEqual([member("tobias")]);
  await expect(call("tobias", "answer_move", { move, accepted: false })).rejects.toMatchObject({
    code: "RT409",
  });
});

test("an offer that does not fit any more when it is made is refused, and nothing is lost", async () => {
  const move = await offer("hospital");
  await call("tobias", "answer_move", { move, accepted: true });
  await judge(database.owner, "conflict", ["ottermill", "lintwell"]);
  await expect(call("noor", "make_move", { conflict, in_words: "x" })).rejects.toMatchObject({
    code: "RT409",
    message: /in conflict/,
  });
  expect(
    await rows("select from seat where practice_id = $1 and cohort_id = $2 and until is null", [
      practice("ottermill"),
      cohort("rural"),
    ]),
  ).toHaveLength(1);
});

test("everything is in the log of those who may read the case", async () => {
  await call("noor", "note_case", { conflict, in_words: "Called both." });
  await call("noor", "note_case", { conflict, in_words: "Called both." });
  await ask("both");
  await cleared();
  await close("cleared");
  const log = await asSeen(
    "noor",
    "select action, detail from audit_entry where action like 'case.%' order by id",
  );
  expect(log.map(({ action }) => action)).toEqual(["case.opened", "case.noted", "case.asked", "case.closed"]);
  expect(JSON.stringify(log)).not.toContain("Called both");
  expect((await rows("select kind from case_event order by id")).map(({ kind }) => kind)).toEqual([
    ...["opened", "note", "asked", "judged", "closed"],
  ]);
});
