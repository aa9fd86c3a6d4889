import { sql } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import type { Db } from "#app/db.server.ts";
import { documentHref } from "#app/documents/addresses.ts";
import type { Similar } from "#app/threads/asking/similar-threads.tsx";
import { verbs } from "#db/verbs.ts";
import { wordsIn } from "../playbook/chosen.ts";
import { openIn } from "../playbook/queries.server.ts";
import type { SimilarEntry } from "./offered.tsx";

/** Conversations, and entries of the playbook, that are offered at once. */
const THREADS = 5;
const ENTRIES = 3;

/** Questions among which those about a clause are looked for: the latest. */
const LATEST = 300;

type Begun = { cohort: { id: number; slug: string }; title: string; clauses: readonly string[] };

/**
 * Finds what a cohort knows already of a contract question that is being asked: conversations by its title, questions about the same
 * clauses, and entries of the playbook by clause and title.
 */
export async function findSimilar(
  db: Db,
  { cohort, title, clauses }: Begun,
): Promise<{ threads: Similar[]; entries: SimilarEntry[] }> {
  const byTitle = await verbs.similarThreads(db, { cohort: cohort.id, words: title });
  const about = await db
    .selectNoFrom([
      jsonArrayFrom(questionsAbout(db, cohort.id, clauses)).as("questions"),
      jsonArrayFrom(entriesAbout(db, cohort.id, { title, clauses })).as("entries"),
    ])
    .executeTakeFirstOrThrow();
  const others = about.questions.filter(({ number }) => byTitle.every((each) => each.number !== number));
  // Each kind has its place: a title has common words with many.
  const threads = [...byTitle.slice(0, others.length > 0 ? 3 : THREADS), ...others].slice(0, THREADS);
  return {
    threads,
    entries: about.entries.map(({ uid, title }) => ({ href: documentHref(cohort.slug, uid), title })),
  };
}

/** The latest questions about one of these clauses, answered ones first. */
function questionsAbout(db: Db, cohortId: number, clauses: readonly string[]) {
  return db
    .selectFrom((inner) =>
      inner
        .selectFrom("contractQuestion")
        .where("cohortId", "=", cohortId)
        .select(["id", "threadId", "clauses", "settled"])
        .orderBy("id", "desc")
        .limit(sql.lit(LATEST))
        .as("q"),
    )
    .innerJoin("thread as t", (join) => join.onRef("t.id", "=", "q.threadId").on("t.cohortId", "=", cohortId))
    .where(sql<boolean>`q.clauses && ${clauses}::text[]`)
    .where("t.postCount", ">", 0)
    .select(["t.number", "t.title", "t.kind", "t.postCount as posts", "q.settled as answered"])
    .orderBy("q.settled", "desc")
    .orderBy("q.id", "desc")
    .limit(sql.lit(THREADS));
}

function entriesAbout(db: Db, cohortId: number, { title, clauses }: Omit<Begun, "cohort">) {
  return db
    .selectFrom("playbookEntry as e")
    .innerJoin("document as d", "d.id", "e.documentId")
    .leftJoin(
      sql<{
        documentId: number;
        score: number;
      }>`verbs.find_entries(cohort => ${cohortId}, words => ${wordsIn(title).slice(0, 20)}, in_title => true)`.as(
        "f",
      ),
      "f.documentId",
      "d.id",
    )
    .where(openIn(cohortId))
    .where(sql<boolean>`(e.clause = any(${clauses}::text[]) or f.document_id is not null)`)
    .select(["d.uid", "d.title"])
    .orderBy(sql`e.clause = any(${clauses}::text[])`, "desc")
    .orderBy(sql`f.score desc nulls last`)
    .orderBy("d.id")
    .limit(sql.lit(ENTRIES));
}
