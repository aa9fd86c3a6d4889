import { sql } from "kysely";

/** SQL for whether a persona is the one that a row names as its own, both by what they are called in the query. */
export function isPersonaOf(persona: string, row: string) {
  const of = (table: string, column: string) => sql.ref(`${table}.${column}`);
  return sql<boolean>`${of(persona, "cohortId")} = ${of(row, "cohortId")} and ${of(persona, "id")} = ${of(row, "personaId")}`;
}

/**
 * SQL for the moment that is told of what a persona did, both by what they are called in the query: of an alias the day alone,
 * from noon to noon, as `helpers.day_only` has it. In JSON it comes as a string.
 */
export function shownAt<At = Date>(at: string, persona: string) {
  const moment = sql.ref(at);
  return sql<At>`case when ${sql.ref(`${persona}.kind`)} = 'alias' then date_bin('1 day', ${moment}, timestamptz '2020-01-01 12:00:00+00') else ${moment} end`;
}
