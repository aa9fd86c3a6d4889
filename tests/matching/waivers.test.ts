import { afterAll, beforeEach, expect, test } from "vitest";
import { cohort, member, practice } from "#tests/support/cast.ts";
import { freshDatabase, type TestDatabase } from "#tests/support/database.ts";
import { notRunningYet } from "#tests/support/not-running.ts";
import { beginAs, judge, waitsForLock } from "./judged.ts";

// Ottermill sits in the rural cohort with five others, and Wexbarrow, which competes with it, is to come.
const sitting = ["fennelgarth", "sorrelbank", "yarrowmead", "tidewrack", "juniperstead"];
const owners = ["sanne", "eero", "graciela", "abigail", "dallin", "tobias", "philippa"];

let database: TestDatabase;
beforeEach(async () => {
  await database?.close();
  database = await freshDatabase();
  await notRunningYet(database, "rural");
  await judge(database.owner, "conflict", ["ottermill", "wexbarrow"]);
  await seat("noor", "ottermill");
});
afterAll(() => database.close());

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

const seat = (key: string, practiceKey: string) =>
  call(key, "seat_practice", {
    cohort: cohort("rural"),
    practice: practice(practiceKey),
    reason: "fits the table",
  });

const ask = (key = "noor"): Promise<string> =>
  call(key, "ask_waiver", {
    cohort: cohort("rural"),
    one: practice("ottermill"),
    other: practice("wexbarrow"),
    why: "Both asked for it.",
  });

const answer = (key: string, waiver: string, agreed = true) =>
  call(key, "answer_waiver", { waiver, agreed, in_words: `${key} says so.` });

const grant = (key: string, waiver: string) =>
  call(key, "grant_waiver", { waiver, in_words: "It is right." });

async function granted() {
  const waiver = await ask();
  for (const owner of owners) await answer(owner, waiver);
  await grant("noor", waiver);
  return waiver;
}

const told = async (kind: string) =>
  (
    await database.owner.query(
      "select member_id from notification where kind = $1 and read_at is null order by member_id",
      [kind],
    )
  ).rows.map(({ member_id }) => member_id);

const ids = (keys: string[]) => keys.map(member).sort((a, b) => a - b);

const asSeen = (key: string, text: string) =>
  database.asMember(key, async (app) => (await app.query(text)).rows);

test("a seat against a conflict is there once both, every other practice and a moderator have agreed", async () => {
  const waiver = await ask();
  expect(await told("waiver_asked")).toEqual(ids(owners));
  for (const owner of owners.slice(1)) await answer(owner, waiver);
  await expect(grant("noor", waiver)).rejects.toMatchObject({ code: "RT409", message: /Not every practice/ });
  await expect(seat("noor", "wexbarrow")).rejects.toMatchObject({ code: "RT409" });
  await answer(owners[0]!, waiver);
  expect(await told("waiver_answered")).toContain(member("noor"));
  await expect(seat("noor", "wexbarrow")).rejects.toMatchObject({ code: "RT409" });
  await grant("noor", waiver);
  expect(await told("waiver_granted")).toEqual(ids(owners));
  await seat("noor", "wexbarrow");
});

test("without a conflict nothing is asked, and of two who ask at once one does", async () => {
  await expect(
    call("noor", "ask_waiver", {
      cohort: cohort("rural"),
      one: practice("ottermill"),
      other: practice("curlewfield"),
      why: "x",
    }),
  ).rejects.toMatchObject({ code: "RT409", message: /in no conflict/ });
  const first = await beginAs(database, "noor");
  try {
    await first.query("select verbs.ask_waiver(cohort => $1, one => $2, other => $3, why => 'x')", [
      cohort("rural"),
      practice("wexbarrow"),
      practice("ottermill"),
    ]);
    const second = ask("everett");
    await waitsForLock(database.owner);
    // It may be refused before the other hears of its own end.
    const isRefused = expect(second).rejects.toMatchObject({ code: "RT409", message: /already/ });
    await first.query("commit");
    await isRefused;
  } finally {
    await first.end();
  }
});

test("a practice reads its own answer and the two names, and nobody else's words", async () => {
  const waiver = await ask();
  await answer("eero", waiver, false);
  await answer("tobias", waiver);
  expect(await asSeen("sanne", "select why, title from waiver")).toMatchObject([
    { why: "Both asked for it." },
  ]);
  expect(await asSeen("sanne", "select words from waiver_answer")).toEqual([{ words: "" }]);
  const seen = await asSeen(
    "sanne",
    `select name, words, agrees from verbs.practices_of_waiver(waiver => '${waiver}')`,
  );
  expect(seen).toHaveLength(2);
  // Not even of the two whom it is about.
  expect(seen.map(({ words, agrees }) => [words, agrees])).toEqual([
    ["", null],
    ["", null],
  ]);
  expect(await asSeen("lyle", "select from waiver")).toEqual([]);
  expect(await asSeen("rosalind", "select from waiver")).toEqual([]);
  expect(await asSeen("rosalind", `select from verbs.practices_of_waiver(waiver => '${waiver}')`)).toEqual(
    [],
  );
  expect(await asSeen("noor", "select words from waiver_answer where words <> '' order by words")).toEqual([
    { words: "eero says so." },
    { words: "tobias says so." },
  ]);
  expect(await asSeen("noor", `select from verbs.practices_of_waiver(waiver => '${waiver}')`)).toHaveLength(
    7,
  );
});

test("a moderator whose practice sits there, or is one of the two, neither reads nor decides nor finds it in the log", async () => {
  await seat("noor", "harrowgate");
  const waiver = await ask();
  expect(await asSeen("bettina", "select from waiver_answer")).toHaveLength(1);
  expect(
    await asSeen("bettina", `select from verbs.practices_of_waiver(waiver => '${waiver}')`),
  ).toHaveLength(2);
  await answer("bettina", waiver);
  await expect(grant("bettina", waiver)).rejects.toMatchObject({ code: "RT404" });
  await expect(call("bettina", "end_waiver", { waiver, why: "x" })).rejects.toMatchObject({ code: "RT404" });
  await database.owner.query("delete from waiver_answer");
  expect(await asSeen("bettina", "select from waiver")).toEqual([]);
  expect(await asSeen("bettina", "select from audit_entry where action like 'waiver.%'")).toEqual([]);
  expect(await asSeen("noor", "select from audit_entry where action like 'waiver.%'")).toHaveLength(2);
});

test("only an owner answers, and only for a practice that was asked", async () => {
  const waiver = await ask();
  await expect(answer("jerome", waiver)).rejects.toMatchObject({ code: "RT403" });
  await expect(answer("marguerite", waiver)).rejects.toMatchObject({ code: "RT404" });
  await expect(answer("rosalind", waiver)).rejects.toMatchObject({ code: "RT404" });
  await expect(answer("noor", waiver)).rejects.toMatchObject({ code: "RT404" });
});

test("a yes that is taken back ends it, and two who sit together by it are a case", async () => {
  const waiver = await granted();
  await seat("noor", "wexbarrow");
  await answer("dallin", waiver, false);
  const { rows } = await database.owner.query(
    "select because, outcome from conflict_case where closed_at is null",
  );
  expect(rows).toEqual([{ because: "waiver_ended", outcome: null }]);
  expect(await told("waiver_ended")).toEqual(ids(owners.filter((key) => key !== "dallin")));
  await expect(answer("dallin", waiver, true)).rejects.toMatchObject({ code: "RT409", message: /has ended/ });
});

test("it ends after twelve months, and moderators hear of it thirty days before", async () => {
  const waiver = await granted();
  await seat("noor", "wexbarrow");
  const { owner } = database;
  await owner.query("update waiver set expires_at = now() + interval '31 days'");
  await owner.query("select jobs.end_waivers()");
  expect(await told("waiver_ends_soon")).toEqual([]);
  await owner.query("update waiver set expires_at = now() + interval '29 days'");
  await owner.query("select jobs.end_waivers()");
  await owner.query("select jobs.end_waivers()");
  expect(await told("waiver_ends_soon")).toContain(member("noor"));
  await owner.query("update waiver set expires_at = now() - interval '1 minute'");
  await owner.query("select jobs.end_waivers()");
  expect((await owner.query("select ended_because from waiver where uid = $1", [waiver])).rows).toEqual([
    { ended_because: "over" },
  ]);
  expect(await told("waiver_over")).toContain(member("noor"));
  expect((await owner.query("select because from conflict_case where closed_at is null")).rows).toEqual([
    { because: "waiver_ended" },
  ]);
});

test("a practice that comes later agrees as well, before it has a seat", async () => {
  const waiver = await granted();
  await expect(seat("noor", "curlewfield")).rejects.toMatchObject({ code: "RT409", message: /by a waiver/ });
  await call("noor", "ask_also", { waiver, practice: practice("curlewfield") });
  await expect(seat("noor", "curlewfield")).rejects.toMatchObject({ code: "RT409", message: /by a waiver/ });
  await answer("rosalind", waiver);
  await seat("noor", "curlewfield");
});

test("the no of a practice that was to come leaves the others theirs", async () => {
  const waiver = await granted();
  await call("noor", "ask_also", { waiver, practice: practice("curlewfield") });
  await answer("rosalind", waiver);
  await answer("rosalind", waiver, false);
  expect((await database.owner.query("select from waiver where ended_at is null")).rows).toHaveLength(1);
  await expect(seat("noor", "curlewfield")).rejects.toMatchObject({ code: "RT409", message: /by a waiver/ });
});

test("a practice that was seated meanwhile is missing until it was asked", async () => {
  const waiver = await ask();
  for (const owner of owners) await answer(owner, waiver);
  await seat("noor", "curlewfield");
  await expect(grant("noor", waiver)).rejects.toMatchObject({ code: "RT409", message: /Not every practice/ });
});

test("a yes that is taken back while the seat is being given waits for it, and then opens a case", async () => {
  const waiver = await granted();
  const giving = await beginAs(database, "noor");
  try {
    await giving.query("select verbs.seat_practice(cohort => $1, practice => $2, reason => 'x')", [
      cohort("rural"),
      practice("wexbarrow"),
    ]);
    const takenBack = answer("eero", waiver, false);
    await waitsForLock(database.owner);
    await giving.query("commit");
    await takenBack;
  } finally {
    await giving.end();
  }
  expect(
    (await database.owner.query("select because from conflict_case where closed_at is null")).rows,
  ).toEqual([{ because: "waiver_ended" }]);
});

test("a waiver that is granted closes the case of the two", async () => {
  await judge(database.owner, "clear", ["ottermill", "wexbarrow"]);
  await seat("noor", "wexbarrow");
  await judge(database.owner, "conflict", ["ottermill", "wexbarrow"]);
  await granted();
  expect(
    (
      await database.owner.query("select outcome, outcome_words from conflict_case where cohort_id = $1", [
        cohort("rural"),
      ])
    ).rows,
  ).toEqual([{ outcome: "waived", outcome_words: "It is right." }]);
  expect(await told("case_opened")).toEqual([]);
});

test("those who sit there are asked, and nobody else", async () => {
  await ask();
  const { rows } = await database.owner.query("select practice_id from waiver_answer");
  expect(rows.map(({ practice_id }) => practice_id).sort()).toEqual(
    [...sitting, "ottermill", "wexbarrow"].map(practice).sort(),
  );
});

test("a practice that agreed and has left reads nothing of a waiver any more, nor hears that it holds", async () => {
  const uid = await ask();
  for (const key of owners) await answer(key, uid);
  const [{ id }] = (
    await database.owner.query(
      "select id from seat where practice_id = $1 and cohort_id = $2 and until is null",
      [practice("sorrelbank"), cohort("rural")],
    )
  ).rows;
  await call("noor", "unseat_practice", { held_seat: id, reason: "It moved away." });
  const seen = (key: string) =>
    database.asMember(
      key,
      async (app) => (await app.query("select from waiver where uid = $1", [uid])).rowCount,
    );
  expect(await seen("eero")).toBe(0);
  expect(await seen("graciela")).toBe(1);
  await grant("noor", uid);
  const { rows } = await database.owner.query(
    "select member_id from notification where kind = 'waiver_granted' and member_id in ($1, $2)",
    [member("eero"), member("graciela")],
  );
  expect(rows).toEqual([{ member_id: member("graciela") }]);
  // That all had answered waits for no other moderator any more.
  const waiting = await database.owner.query(
    "select from notification where kind in ('waiver_asked', 'waiver_answered') and read_at is null",
  );
  expect(waiting.rowCount).toBe(0);
});
