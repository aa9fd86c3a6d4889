import { sql } from "kysely";
import type { Db } from "#app/db.server.ts";
import type { Counterparty } from "../vocabulary.ts";
import { openIn } from "./queries.server.ts";

/** How many characters of an entry's text a checklist reads. */
const READ_MAX = 8_000;

/**
 * The entries on some kinds of clauses for a counterparty that a cohort has: of each clause the one that is for that counterparty, or
 * else the one for everybody; of several the one that changed last.
 */
export function findPositions(
  db: Db,
  {
    cohortId,
    counterparty,
    clauses,
  }: { cohortId: number; counterparty: Counterparty; clauses: readonly string[] },
) {
  return db
    .selectFrom("playbookEntry as e")
    .innerJoin("document as d", "d.id", "e.documentId")
    .innerJoin("documentVersion as v", (join) =>
      join.onRef("v.documentId", "=", "d.id").onRef("v.number", "=", "d.version"),
    )
    .where(openIn(cohortId))
    .where(sql<boolean>`e.clause = any(${clauses}::text[])`)
    .where("e.counterparty", "in", [counterparty, ""])
    .distinctOn("e.clause")
    .select([
      "e.clause",
      "d.uid",
      "v.practiceCalled as practice",
      sql<string>`left(v.body, ${READ_MAX})`.as("body"),
    ])
    .orderBy("e.clause")
    .orderBy("e.counterparty", "desc")
    .orderBy("d.changedAt", "desc")
    .orderBy("d.id")
    .execute();
}
