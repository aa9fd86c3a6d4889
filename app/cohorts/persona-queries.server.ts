import { sql } from "kysely";

/** SQL for whether a persona is the one that a row names as its own, both by what they are called in the query. */
export function isPersonaOf(persona: string, row: string) {
  const of = (table: string, column: string) => sql.ref(`${table}.${column}`);
  return sql<boolean>`${of(persona, "cohortId")} = ${of(row, "cohortId")} and ${of(persona, "id")} = ${of(row, "personaId")}`;
}
