// An inbox of conversations alone, as nearly all are, is read without what other kinds of subjects are made of.
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabase, openDatabase } from "#app/db-pool.server.ts";
import { type Db, lookingAs } from "#app/db-transaction.server.ts";
import { listConcerns, listInbox } from "#app/notifications/inbox-queries.server.ts";
import { answerAs, askAboutContract } from "#tests/contracts/asked-question.ts";
import { cohort, member, practice } from "#tests/support/cast.ts";
import { freshDatabase, type TestDatabase } from "#tests/support/database.ts";

let database: TestDatabase;
const wendell = member("wendell");

beforeAll(async () => {
  database = await freshDatabase();
  await openDatabase(database.appUrl);
  const tell = (room: number | null, kind: string, subject: number) =>
    database.owner.query(
      "select helpers.notify(m => $1, what => 'reply', cohort => $2, subject_kind => $3, subject_id => $4)",
      [wendell, room, kind, subject],
    );
  await answerAs(database, "joelle", await askAboutContract(database, "wendell", null));
  await tell(cohort("pediatric"), "thread", (await askAboutContract(database, "maribel", null)).thread);
  await tell(null, "practice", practice("quillbrook"));
});
afterAll(async () => {
  await closeDatabase(1_000);
  await database?.close();
});

/** What a query finds in Wendell's inbox, and which tables its statement was made ready for. */
const look = <T>(query: (db: Db) => Promise<T>) =>
  lookingAs(wendell, async (db) => {
    const found = await query(db);
    const { rows } = await sql<{
      name: string;
    }>`select c.relname as name from pg_locks l join pg_class c on c.oid = l.relation
      where l.pid = pg_backend_pid() and c.relkind = 'r' and l.locktype = 'relation'`.execute(db);
    return { found, tables: rows.map(({ name }) => name) };
  });

const kinds = (rows: { subjectKind: string }[]) => rows.map(({ subjectKind }) => subjectKind).sort();

test.each([
  [
    "the start page",
    (db: Db, elsewhere?: number) => listConcerns(db, wendell, { shown: 5, settled: null, elsewhere }),
  ],
  [
    "the inbox",
    async (db: Db, elsewhere?: number) =>
      (await listInbox(db, wendell, "waiting", { before: null, elsewhere })).rows,
  ],
])(
  "on %s posts and conversations are found the same as among all kinds, with fewer tables",
  async (_, list) => {
    const [all, alone] = [await look((db) => list(db)), await look((db) => list(db, 0))];
    expect(kinds(all.found)).toEqual(["post", "practice", "thread"]);
    expect(alone.found).toEqual(all.found.filter(({ subjectKind }) => subjectKind !== "practice"));
    expect(all.tables).toEqual(expect.arrayContaining(["post", "document", "waiver"]));
    expect(alone.tables).toContain("post");
    for (const other of ["document", "document_share", "waiver", "formation"])
      expect(alone.tables).not.toContain(other);
  },
);

test("a row that was done just now stands among them, whatever it is about", async () => {
  const { found } = await look((db) => listConcerns(db, wendell, { shown: 5, settled: null }));
  const settled = found.find(({ subjectKind }) => subjectKind === "practice")!.rowId;
  const { found: after } = await look((db) => listConcerns(db, wendell, { shown: 5, settled, elsewhere: 0 }));
  expect(kinds(after)).toContain("practice");
});
