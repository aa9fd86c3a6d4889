import { type RawBuilder, sql } from "kysely";
import type { Db } from "#app/db.server.ts";
import type { Names } from "#app/markdown/mentions.ts";

const MOST_NAMES = 8;

const namesIn = (cohort: RawBuilder<unknown>, html: RawBuilder<unknown>) => sql<Names | null>`(
  select json_object_agg(x.person_uid, x.name) from persona x
  where x.cohort_id = ${cohort} and x.person_uid <> '' and x.person_uid in (
    select m[1] from regexp_matches(${html}, '<a href="/people/([a-z0-9]{14})" rel="[^"]*" class="mention', 'g') m))`;

/** The names of today of those whom the HTML of a row mentions and who attend its cohort; null for nearly every row. */
export function mentionedIn(row: "p" | "s") {
  const html = sql.ref(`${row}.html`);
  return sql<Names | null>`case when ${html} like '%class="mention%' then ${namesIn(sql.ref(`${row}.cohortId`), html)} end`;
}

/** The names of those whom HTML mentions that is not kept yet, as a cohort would see them. */
export async function namesFor(db: Db, cohortId: number, html: string): Promise<Names | null> {
  if (!html.includes('class="mention')) return null;
  const row = await db
    .selectNoFrom(namesIn(sql`${cohortId}`, sql`${html}::text`).as("names"))
    .executeTakeFirst();
  return row?.names ?? null;
}

/** People whom a post in a cohort can mention, by the beginnings of their names and their practice's: so many at most. */
export function listNames(db: Db, cohortId: number, viewerId: number, words: string) {
  const begun = sql<string>`' ' || verbs.folded(${words})`;
  return db
    .selectFrom("persona")
    .innerJoin("attendee", (join) =>
      join
        .onRef("attendee.cohortId", "=", "persona.cohortId")
        .onRef("attendee.memberId", "=", "persona.personId")
        .on("attendee.until", "is", null),
    )
    .where("persona.cohortId", "=", cohortId)
    .where("persona.personUid", "<>", "")
    .where("persona.personId", "<>", viewerId)
    .where(
      sql<boolean>`strpos(' ' || verbs.folded(persona.name || ' ' || persona.practice_name), ${begun}) > 0`,
    )
    .select(["persona.personUid as uid", "persona.name", "persona.practiceName as practice"])
    .orderBy(sql`strpos(' ' || verbs.folded(persona.name), ${begun}) = 0`)
    .orderBy(sql`lower(persona.name)`)
    .orderBy("persona.id")
    .limit(MOST_NAMES)
    .execute();
}
