import { sql } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import type { Db } from "#app/db.server.ts";
import { verbs } from "#db/verbs.ts";

/** Practices that are looked at for one group: more of a pool make no better one, and a page has to come soon. */
export const MOST_LOOKED_AT = 500;

export type Waiting = Awaited<ReturnType<typeof listWaiting>>[number];
export type PairNow = Awaited<ReturnType<typeof listPairs>>[number];

/**
 * Lists the practices that wait in the pool, and those that were asked already into a group that is formed, with what all moderators see
 * of them: those first that have waited longest, and not the moderator's own. `about` is a specialty that they have, or "", and `group` the
 * key of that group, or "".
 */
export function listWaiting(db: Db, about: string, group: string) {
  let query = db
    .selectFrom("application")
    .innerJoin("practice", "practice.id", "application.practiceId")
    .leftJoin("practiceTerms", "practiceTerms.practiceId", "practice.id")
    .where(isWaiting(group))
    .where("practice.id", "is distinct from", sql<number>`(select verbs.my_practice())`)
    .orderBy("application.since")
    .orderBy("application.id")
    .limit(MOST_LOOKED_AT + 1);
  if (about) query = query.where(sql<boolean>`${about} = any(practice.specialties)`);
  return query
    .select([
      ...(["practice.id", "practice.uid", "practice.name", "practice.town", "practice.state"] as const),
      ...([
        "practice.disciplines",
        "practice.specialties",
        "practice.ageGroups",
        "practice.sizeBand",
      ] as const),
      ...(["payment", "timeZone", "goals", "openedYear"] as const),
    ])
    .select((row) => [
      jsonArrayFrom(
        row
          .selectFrom("practiceSite")
          .whereRef("practiceSite.practiceId", "=", "practice.id")
          .orderBy("practiceSite.id")
          .select(["kind", "zip", "lat", "lng", "setting", "minutes"]),
      ).as("sites"),
      jsonArrayFrom(
        row
          .selectFrom("practiceParty")
          .whereRef("practiceParty.practiceId", "=", "practice.id")
          .where("kind", "=", "hospital")
          .orderBy("practiceParty.id")
          .select(["practiceParty.name", "partOf", "held"]),
      ).as("hospitals"),
    ])
    .execute();
}

function isWaiting(group: string) {
  return sql<boolean>`(application.state = 'waiting' or (application.state = 'offered' and exists (
    select from formation_place p join formation f on f.id = p.formation_id where f.uid = ${group} and p.practice_id = application.practice_id)))`;
}

/** Lists those of some practices, by their keys, that wait in the pool or have a place in that group. */
export function listChosen(db: Db, uids: readonly string[], group: string) {
  return db
    .selectFrom("application")
    .innerJoin("practice", "practice.id", "application.practiceId")
    .where("practice.uid", "in", uids)
    .where(isWaiting(group))
    .orderBy("practice.name")
    .orderBy("practice.id")
    .select(["practice.id", "practice.uid", "practice.name", "practice.town", "practice.state"])
    .execute();
}

/** Lists what is known between some practices: pairs that are not clear, or of which more is to be said. */
export function listPairs(db: Db, practices: number[]) {
  return db
    .selectFrom("verdict")
    .where("until", "is", null)
    .where((pair) => pair("lowId", "=", pair.fn.any(pair.val(practices))))
    .where((pair) => pair("highId", "=", pair.fn.any(pair.val(practices))))
    .select(["lowId", "highId", "verdict", "said", "flags"])
    .execute();
}

/** The ids of those that were judged, and said all that it takes. Between any others nothing is clear. */
export async function listJudged(db: Db, practices: number[]): Promise<Set<number>> {
  const rows = await verbs.judgedOf(db, { practices });
  return new Set(rows.map(({ judgedOf }) => judgedOf));
}
