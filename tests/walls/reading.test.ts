// The "row-level security only" run: raw SQL as the role of requests, with none of the code's own checks.
import type pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cohort, type Role, roleNames } from "#tests/support/cast.ts";
import { freshDatabase, type TestDatabase } from "#tests/support/database.ts";
import { fillEveryTable } from "#tests/support/everything.ts";
import { as, outcome, type Sight, sightOf, type Table, walledTables } from "./raw.ts";

let database: TestDatabase;
let tables: Table[];
let posts: Row[];
let questions: Row[];
let held: Row[];
let shares: Row[];
let asked: Row[];
let cases: Row[];
let places: Row[];
let documents: Row[];
let pictures: Row[];

beforeAll(async () => {
  database = await freshDatabase();
  await fillEveryTable(database.owner);
  tables = await walledTables(database.owner);
  places = (await database.owner.query<Row>("select * from formation_place")).rows;
  cases = (await database.owner.query<Row>("select * from conflict_case")).rows;
  asked = (await database.owner.query<Row>("select * from waiver_answer")).rows;
  shares = (await database.owner.query<Row>("select * from document_share")).rows;
  documents = (await database.owner.query<Row>("select * from document")).rows;
  pictures = (await database.owner.query<Row>("select * from document_picture")).rows;
  posts = (await database.owner.query<Row>("select * from post")).rows;
  held = (await database.owner.query<Row>("select * from held_post")).rows;
  questions = (await database.owner.query<Row>("select * from contract_question")).rows;
});
afterAll(() => database.close());

type Row = Record<string, unknown>;

/** Whether a role may see a row, by the row's own columns. */
const mine: Record<string, (row: Row, sight: Sight) => boolean> = {
  cohort: (row, { reads }) => reads.includes(Number(row.cohort_id)),
  roster: (row, { sits, staff }) => staff || sits.includes(Number(row.cohort_id ?? row.id)),
  facilitator: (row, { leads }) => leads.includes(Number(row.cohort_id)),
  peers: (row, { practices, staff }) => staff || practices.includes(Number(row.practice_id ?? row.id)),
  people: (row, { people, staff }) => staff || people.includes(Number(row.member_id ?? row.id)),
  practice: (row, { practice }) => practice === row.practice_id,
  office: (row, { practice, staff }) => staff || (practice !== null && practice === row.practice_id),
  member: (row, { me }) => me !== null && me === row.member_id,
  staff: (_, { staff }) => staff,
  network: (_, { admitted }) => admitted,
  everyone: (_, { me }) => me !== null,
  share: (row, sight) => {
    // A share, a version or a document: each is about one document.
    const id = Number(row.document_id ?? row.id);
    const ofPractice = documents.find((document) => Number(document.id) === id)!.practice_id;
    const isOwn = sight.practice !== null && ofPractice === sight.practice;
    // Why it is not shared, in the words of who sits there.
    if ("was_open" in row)
      return isOwn && (row.cohort_id === null || sight.reads.includes(Number(row.cohort_id)));
    if (isOwn) return true;
    const about = "opened_at" in row ? [row] : shares.filter((share) => Number(share.document_id) === id);
    return about.some((share) => {
      if ("number" in row && Number(row.number) < Number(share.from_version)) return false;
      const where = share.cohort_id;
      if (share.opened_at !== null && where === null && sight.admitted) return true;
      if (share.opened_at === null && where === null) return sight.staff;
      return (share.opened_at === null ? sight.leads : sight.reads).includes(Number(where));
    });
  },
  // What waits for practices to agree is for those who decide for them.
  asked: (row, sight) =>
    sight.staff ||
    ("practice_id" in row
      ? keeps(row, sight)
      : sight.writesManual && asked.some((a) => a.waiver_id === row.id && a.practice_id === sight.practice)),
  // A group is for those who form it, and what a practice has of it for those who decide there.
  forming: (row, sight) => {
    const id = Number(row.formation_id ?? row.id);
    const own = places.filter((p) => Number(p.formation_id) === id && p.practice_id === sight.practice);
    if (sight.staff && own.length === 0) return true;
    if (!sight.writesManual) return false;
    if ("reason" in row) return row.practice_id === sight.practice;
    const mayRead = own.some((p) => p.told_at !== null && p.dropped_at === null);
    return mayRead && (row.formation_id === undefined || row.practice_id === sight.practice);
  },
  "one of cohort, practice, member, people": (row, sight) =>
    row.quarantined_at === null &&
    (sight.reads.includes(Number(row.cohort_id)) ||
      (sight.practice !== null && row.practice_id === sight.practice) ||
      // A picture is seen with a version that shows it.
      pictures.some(
        (picture) => picture.file_id === (row.made_of ?? row.id) && mine.share!(picture, sight),
      ) ||
      (sight.me !== null && row.member_id === sight.me) ||
      sight.people.includes(Number(row.photo_of)) ||
      (sight.staff && row.photo_of !== null)),
};

/** Of these, what was taken away or covered is for its author and for who leads the cohort, and what was reported not for its author. */
const narrowed: Record<string, (row: Row, sight: Sight) => boolean> = {
  // Those who decide for a practice read what it hopes for.
  application: (row, sight) => sight.staff || keeps(row, sight),
  // Nobody reads how their own practice was judged.
  verdict: ofOthers,
  review_note: ofOthers,
  conflict_case: ofOthers,
  case_event: (row, sight) => ofOthers(cases.find(({ id }) => id === row.case_id)!, sight),
  // What somebody has read is for themselves, and for those who write in the manual.
  acknowledgement: (row, sight) => sight.writesManual || row.person_id === sight.me,
  // Owners and directors keep a practice's facts; staff of the network see what is open.
  practice_site: (row, sight) =>
    keeps(row, sight) || (sight.staff && (row.opens_on === null || String(row.opens_on) <= today)),
  practice_party: (row, sight) =>
    keeps(row, sight) ||
    (sight.staff && ["hospital", "district", "early-intervention"].includes(String(row.kind))),
  practice_terms: (row, sight) => keeps(row, sight) || sight.staff,
  reading_reminder: (row, sight) => sight.writesManual || row.person_id === sight.me,
  moderation_item: (row, { personas }) => row.author_id === null || !personas.includes(Number(row.author_id)),
  post: (row, sight) => row.removed_at === null || isOwnOrLed(row, sight),
  // Whose it is nobody reads.
  held_post: (row, sight) => isOwnOrLed(held.find(({ id }) => id === row.id)!, sight),
  // What is said beside a post goes with it.
  contract_question: (row, sight) => besides(posts.find(opens(row)), sight),
  contract_answer: (row, sight) =>
    besides(
      posts.find((p) => p.id === row.post_id),
      sight,
    ),
  contract_outcome: (row, sight) =>
    besides(posts.find(opens(questions.find((q) => q.id === row.question_id)!)), sight),
  // Numbers that were replaced or withdrawn stay only to be compared with.
  evidence: (row) => row.until === null,
  // A file of a post that was taken away goes with it.
  file: (row, sight) => {
    const post = posts.find((p) => p.thread_id === row.thread_id && p.number === row.number);
    return row.number === null || post!.removed_at === null || isOwnOrLed(post!, sight);
  },
  post_version: (row, sight) => {
    const post = posts.find((p) => p.thread_id === row.thread_id && p.number === row.number)!;
    return (post.removed_at === null && row.covered === false) || isOwnOrLed(post, sight);
  },
};

const today = new Date().toISOString().slice(0, 10);

function keeps(row: Row, { practice, writesManual }: Sight): boolean {
  return writesManual && practice === row.practice_id;
}

function ofOthers(row: Row, { practice }: Sight): boolean {
  return practice === null || (row.low_id !== practice && row.high_id !== practice);
}

const opens = (question: Row) => (post: Row) => post.thread_id === question.thread_id && post.number === 1;

function besides(post: Row | undefined, sight: Sight): boolean {
  return post !== undefined && narrowed.post!(post, sight);
}

function isOwnOrLed(row: Row, { personas, leads }: Sight): boolean {
  return personas.includes(Number(row.persona_id)) || leads.includes(Number(row.cohort_id));
}

describe.each(roleNames)("with every check of the code turned off, %s", (role) => {
  test("sees exactly their own rows of every table", async () => {
    const sight = await sightOf(database.owner, role);
    for (const table of tables) {
      if (table.kind === "system") continue;
      const columns = table.readable.join(", ");
      const all = await database.owner.query<Row>(`select ${columns} from ${table.name}`);
      const got = await as(database, role, (app) => app.query<Row>(`select ${columns} from ${table.name}`));
      const due = all.rows.filter(
        (row) => mine[table.kind]!(row, sight) && (narrowed[table.name]?.(row, sight) ?? true),
      );
      expect(got.rows.map(textOf).sort(), table.name).toEqual(due.map(textOf).sort());
    }
  });

  test("sees no table of the system, no column of secrets and no statistics of what others wrote", async () => {
    await as(database, role, async (app) => {
      for (const table of tables.filter(({ kind }) => kind === "system"))
        expect(await outcome(app, `select * from ${table.name}`), table.name).toBe("42501");
      for (const secret of ["password_hash", "totp_secret"])
        expect(await outcome(app, `select ${secret} from account`)).toBe("42501");
      const statistics = await app.query("select tablename from pg_stats where schemaname = 'public'");
      expect(statistics.rows).toEqual([]);
    });
  });
});

test("every table has rows to hide, and the attendee sees a part of the cohorts' own", async () => {
  for (const { name } of tables)
    expect(
      await count(database.owner, name),
      `${name} has rows, by the cast or by fill in tests/tables`,
    ).toBeGreaterThan(0);
  for (const name of [
    ...[
      "thread",
      "thread_topic",
      "thread_event",
      "post",
      "post_version",
      "post_removal",
      "pending_post",
      "topic",
    ],
    ...["persona", "seat", "attendee", "charter"],
  ]) {
    const seen = await as(database, "attendee", (app) => count(app, name));
    expect(seen, name).toBeGreaterThan(0);
    expect(seen, name).toBeLessThan(await count(database.owner, name));
  }
});

test("the words of a removed post, and those that a facilitator edited out, are for their author and who leads", async () => {
  const readers = async (text: string) => {
    const found: Role[] = [];
    for (const role of roleNames)
      if ((await as(database, role, (app) => app.query(text, [cohort("pediatric")]))).rows.length > 0)
        found.push(role);
    return found;
  };
  const who: Role[] = ["facilitator", "moderator with a look"];
  expect(
    await readers("select 1 from post where cohort_id = $1 and number = 2 and removed_at is not null"),
  ).toEqual(who);
  expect(await readers("select 1 from post_version where cohort_id = $1 and covered")).toEqual(who);
  // The attendee deleted the third one.
  expect(
    await readers("select 1 from post where cohort_id = $1 and number = 3 and removed_at is not null"),
  ).toEqual(["attendee", ...who]);
  const author = await database.asMember("imani", (app) =>
    app.query("select 1 from post_version where covered"),
  );
  expect(author.rows).toHaveLength(1);
});

test.each<Role>(["facilitator", "moderator with a look", "administrator"])(
  "the author of an anonymous post cannot be read by %s, but by the author alone",
  async (role) => {
    const { owner } = database;
    const { me } = await sightOf(owner, "attendee");
    const alias = await owner.query<{ id: number }>(
      "select p.id from persona p join persona_owner o on o.persona_id = p.id where p.kind = 'alias' and o.member_id = $1",
      [me],
    );
    const found = await as(database, role, async (app) => [
      ...(await app.query("select * from persona_owner where persona_id = $1", [alias.rows[0]!.id])).rows,
      ...(
        await app.query("select * from persona where id = $1 and person_id is not null", [alias.rows[0]!.id])
      ).rows,
    ]);
    expect(found).toEqual([]);
    const own = await as(database, "attendee", (app) =>
      app.query("select persona_id from persona_owner where persona_id = $1", [alias.rows[0]!.id]),
    );
    expect(own.rows).toHaveLength(1);
  },
);

async function count(client: pg.Client, table: string): Promise<number> {
  return (await client.query<{ n: number }>(`select count(*) as n from ${table}`)).rows[0]!.n;
}

function textOf(row: Row): string {
  return JSON.stringify(row);
}
