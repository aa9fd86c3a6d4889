import { sql } from "kysely";
import type { Db } from "#app/db.server.ts";
import { stillSaid } from "#app/history/queries.server.ts";
import { openIn, rankOf } from "../playbook/queries.server.ts";
import { type Origin, originsOf, stands } from "./queries.server.ts";

const QUESTIONS_A_PAGE = 20;

/** How many entries of one practice are shown. */
const MOST_ENTRIES = 100;

/** Lists the entries of the viewer's practice that are open in a cohort, those on what a question is about first, and whether it belongs to them. */
export function listOwnEntries(
  db: Db,
  { cohortId, threadId, practiceId }: { cohortId: number; threadId: number; practiceId: number },
) {
  return db
    .selectFrom("playbookEntry as e")
    .innerJoin("document as d", "d.id", "e.documentId")
    .leftJoin("contractQuestion as q", (join) =>
      join.on("q.cohortId", "=", cohortId).on("q.threadId", "=", threadId),
    )
    .where("d.practiceId", "=", practiceId)
    .where(openIn(cohortId))
    .select(["d.uid", "d.title"])
    .select(sql<boolean>`coalesce(e.clause = any(q.clauses), false)`.as("onIt"))
    .select(
      sql<boolean>`exists (select from entry_origin o where o.cohort_id = ${cohortId} and o.document_id = d.id and o.thread_id = ${threadId})`.as(
        "belongs",
      ),
    )
    .orderBy("onIt", "desc")
    .orderBy(rankOf(sql`e.clause`))
    .orderBy("e.documentId")
    .limit(MOST_ENTRIES)
    .execute();
}

type Asked = { cohortId: number; documentId: number; clause: string; words: string; before: number | null };

/**
 * Lists a cohort's contract conversations that can be added to an entry, the newest first: those about its clause, or with words all whose
 * title has them.
 */
export async function listToAdd(db: Db, { cohortId, documentId, clause, words, before }: Asked) {
  const found = await db
    .selectFrom("contractQuestion as q")
    .innerJoin("thread as t", (join) =>
      join.onRef("t.cohortId", "=", "q.cohortId").onRef("t.id", "=", "q.threadId"),
    )
    .where("q.cohortId", "=", cohortId)
    .where(stands)
    .where(
      sql<boolean>`not exists (select from entry_origin o where o.cohort_id = q.cohort_id and o.document_id = ${documentId} and o.thread_id = q.thread_id)
        and not exists (select from document_suggestion g where g.cohort_id = q.cohort_id and g.document_id = ${documentId} and g.thread_id = q.thread_id
          and g.of_kind <> 'section' and g.state = 'in_force' and ${stillSaid})`,
    )
    .$if(words === "", (query) => query.where(sql<boolean>`${clause} = any(q.clauses)`))
    .$if(words !== "", (query) => query.where(sql<boolean>`strpos(lower(t.title), lower(${words})) > 0`))
    .$if(before !== null, (query) => query.where("q.id", "<", before!))
    .select(["q.id", "t.number", "t.title"])
    .orderBy("q.id", "desc")
    .limit(QUESTIONS_A_PAGE + 1)
    .execute();
  const rows = found.slice(0, QUESTIONS_A_PAGE);
  return { rows, next: found.length > rows.length ? rows.at(-1)!.id : null };
}

/** Lists the conversations of a cohort from which an entry came. */
export async function listOrigins(db: Db, cohortId: number, documentId: number) {
  const { rows } = await sql<{ origins: Origin[] }>`
    select ${originsOf(cohortId, sql`${documentId}::bigint`)} as origins`.execute(db);
  return rows[0]!.origins;
}
