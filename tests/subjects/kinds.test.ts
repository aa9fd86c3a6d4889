// A kind of subject is one line of SQL and one module: what is forgotten of it does not compile, or fails here.
import { afterAll, beforeAll, expect, test } from "vitest";
import { itemKindOf } from "#app/moderation/items/kinds.ts";
import { reportedAs } from "#app/moderation/items/reported.ts";
import { subjectOf } from "#app/subjects/kinds.ts";
import { cohort, member, persona } from "#tests/support/cast.ts";
import { databaseOfThisTest, freshDatabase, type TestDatabase } from "#tests/support/database.ts";
import { outcome } from "#tests/walls/raw.ts";
import { choicesText } from "../../scripts/db-types/write-choices.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.close());

/** Two kinds that are yet to come: one that lies in a cohort, and one that lies in none. */
const toCome = `
  create table outcome (id bigint generated always as identity primary key, cohort_id bigint not null references cohort (id), unique (cohort_id, id));
  create table case_file (id bigint generated always as identity primary key);
  insert into outcome (cohort_id) values (${cohort("pediatric")}), (${cohort("rural")});
  insert into case_file default values`;

const report = `insert into moderation_item (cohort_id, kind, subject_kind, subject_id, raised_by, reason) values ($1, 'report', $2, $3, $4, 'other')`;
const tell = `insert into notification (member_id, kind, cohort_id, subject_kind, subject_id) values ($4, 'reply', $1, $2, $3)`;

test.each([
  ["report", report, persona("pediatric", "wendell")],
  ["news", tell, member("wendell")],
])("a %s can be about a new kind once the database is told of it in one line", async (name, insert, who) => {
  const { owner } = await databaseOfThisTest();
  const table = name === "report" ? "moderation_item" : "notification";
  await owner.query("begin");
  await owner.query(toCome);
  const about = (cohortId: number | null, kind: string, id: number) =>
    outcome(owner, insert, [cohortId, kind, id, who]);
  expect(await about(cohort("pediatric"), "outcome", 1)).toBe("23514");
  for (const told of table === "notification" ? [table, "inbox_row"] : [table])
    await owner.query(
      `call helpers.can_be_about(t => '${told}', variadic subjects => '{outcome,case_file}')`,
    );

  expect(await about(cohort("pediatric"), "outcome", 1)).toBe("1 rows");
  expect(await about(null, "case_file", 1)).toBe("1 rows");
  // In another cohort, in none, not there, in one where it lies in none, of a kind that nobody knows.
  expect(await about(cohort("pediatric"), "outcome", 2)).toBe("23503");
  expect(await about(null, "outcome", 1)).toBe("23514");
  expect(await about(cohort("pediatric"), "outcome", 99)).toBe("23503");
  expect(await about(cohort("pediatric"), "case_file", 1)).toBe("23514");
  expect(await about(null, "case_file", 99)).toBe("23503");
  expect(await about(cohort("pediatric"), "person", 1)).toBe("23514");
  await owner.query("commit");
});

test("news of what lies in no cohort are told and counted; of a cohort, only to who sits there", async () => {
  const { owner } = await databaseOfThisTest();
  await owner.query(
    `${toCome}; call helpers.can_be_about(t => 'notification', variadic subjects => '{outcome,case_file}');
     call helpers.can_be_about(t => 'inbox_row', variadic subjects => '{outcome,case_file}')`,
  );
  const told = async (cohortId: number | null, kind: string, id: number) => {
    await owner.query(
      "select helpers.notify(m => $1, what => 'reply', cohort => $2, subject_kind => $3, subject_id => $4)",
      [member("wendell"), cohortId, kind, id],
    );
    const { rows } = await owner.query(
      `select verbs.in_inbox(r => r, seated => '{}') as without, verbs.in_inbox(r => r, seated => array[$4::bigint]) as seated
       from inbox_row r where waiting = 1 and member_id = $1 and subject_kind = $2 and subject_id = $3`,
      [member("wendell"), kind, id, cohortId],
    );
    return rows;
  };
  expect(await told(null, "case_file", 1)).toEqual([{ without: true, seated: true }]);
  // Told once, with no cohort as well.
  expect(await told(null, "case_file", 1)).toHaveLength(1);
  expect(await told(cohort("pediatric"), "outcome", 1)).toEqual([{ without: false, seated: true }]);
  expect(await told(cohort("rural"), "outcome", 2)).toEqual([]);
});

test("a kind that the database was told of is missing in the code's lists, which then do not compile", async () => {
  const { owner, ownerUrl } = await databaseOfThisTest();
  await owner.query(
    `${toCome}; call helpers.can_be_about(t => 'notification', variadic subjects => '{outcome}')`,
  );
  expect(await choicesText(ownerUrl)).toContain(
    `"notification.subject_kind": "post" | "thread" | "cohort" | "document" | "held_post" | "playbook_offer" | "practice" | "waiver" | "conflict_case" | "move_offer" | "formation" | "outcome";`,
  );
});

test("every kind of subject has numbers by which people name it, and none for another cohort", async () => {
  const { rows } = await database.owner.query<{ kind: string }>(
    `select distinct substr(attname, 7) as kind from pg_attribute
     where attgenerated = 's' and attrelid = any(array['notification', 'moderation_item']::regclass[])`,
  );
  expect(rows.length).toBeGreaterThan(1);
  // A cohort or a practice as a whole lies in none, and its name is what it has; documents, offers and groups have addresses of their own; what is held has no
  // number yet.
  const numberless = [
    "cohort",
    "practice",
    "document",
    "held_post",
    "playbook_offer",
    "waiver",
    "conflict_case",
    "move_offer",
    "formation",
  ];
  expect(rows.map(({ kind }) => kind)).toContain("cohort");
  for (const { kind } of rows.filter((each) => !numberless.includes(each.kind))) {
    const { rows: named } = await database.owner.query<{ numbers: number[]; foreign: number[] }>(
      `select helpers.numbers_of(cohort => cohort_id, kind => $2, subject => id) as numbers,
         helpers.numbers_of(cohort => $3, kind => $2, subject => id) as foreign
       from ${kind} where cohort_id = $1 order by id limit 1`,
      [cohort("pediatric"), kind, cohort("rural")],
    );
    expect(named, kind).toEqual([{ numbers: expect.arrayContaining([expect.any(Number)]), foreign: null }]);
    const { address, named: inWords, together } = subjectOf(kind);
    const at = { slug: "pediatric-pt", numbers: named[0]!.numbers };
    expect(address(at)).toMatch(/^\/c\/pediatric-pt\//);
    expect(together(at)).toMatch(/\.pediatric-pt\./);
    expect(inWords(at.numbers)).toMatch(/^[a-z]+ \d+/);
  }
});

test("a kind that nobody can tell is told as no other: of a subject, of an item, of what was reported", () => {
  for (const kind of ["documents", "constructor"]) {
    expect(() => subjectOf(kind)).toThrow(`There is no subject of the kind "${kind}".`);
    expect(() => itemKindOf(kind)).toThrow(`There is no item of the kind "${kind}".`);
    expect(() => reportedAs(kind)).toThrow(`Nothing shows a reported subject of the kind "${kind}".`);
  }
});
