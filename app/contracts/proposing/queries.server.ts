import { sql } from "kysely";
import type { Db } from "#app/db.server.ts";
import { openIn } from "../playbook/queries.server.ts";
import type { Counterparty } from "../vocabulary.ts";

/** How many entries can be chosen from. */
const ENTRIES_OFFERED = 50;

type About = { counterparty: Counterparty; clauses: readonly string[] };

/**
 * The entries of a cohort's playbook on what a question is about, for that counterparty first, whose practice holds a seat there; each with
 * the text of its newest version.
 */
export function findEntriesFor(db: Db, cohortId: number, { counterparty, clauses }: About) {
  return db
    .selectFrom("playbookEntry as e")
    .innerJoin("document as d", "d.id", "e.documentId")
    .innerJoin("documentVersion as v", (join) =>
      join.onRef("v.documentId", "=", "d.id").onRef("v.number", "=", "d.version"),
    )
    .where(openIn(cohortId))
    .where(sql<boolean>`e.clause = any(${clauses}::text[])`)
    .where("e.counterparty", "in", [counterparty, ""])
    .where(
      sql<boolean>`exists (select from seat s where s.cohort_id = ${cohortId} and s.practice_id = d.practice_id and s.until is null)`,
    )
    .select(["d.id", "d.uid", "d.title", "d.version", "v.body", "v.practiceCalled as practice"])
    .select(sql<string[]>`array(select s ->> 'key' from jsonb_array_elements(v.sections) s)`.as("keys"))
    .orderBy("e.counterparty", "desc")
    .orderBy("d.changedAt", "desc")
    .orderBy("d.id")
    .limit(ENTRIES_OFFERED)
    .execute();
}
