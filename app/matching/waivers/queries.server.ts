import { sql } from "kysely";
import type { Db } from "#app/db.server.ts";

/** The waiver of that key for a practice that is asked and for moderators who may decide it, and which of the two the viewer is; undefined for everyone else. */
export function findWaiver(db: Db, uid: string) {
  return db
    .selectFrom("waiver as w")
    .leftJoin("person as granter", "granter.id", "w.grantedBy")
    .where("w.uid", "=", uid)
    .select([
      "w.id",
      "w.uid",
      "w.title",
      "w.why",
      "w.askedAt",
      "w.grantedWords",
      "w.grantedAt",
      "w.expiresAt",
    ])
    .select(["w.endedAt", "w.endedBecause", "w.cohortId", "granter.name as grantedBy"])
    .select([
      sql<boolean>`(select verbs.is_staff()) and (select verbs.my_practice()) is distinct from w.low_id and (select verbs.my_practice()) is distinct from w.high_id
        and w.cohort_id <> all((select verbs.my_practice_cohorts())::bigint[])`.as("decides"),
      sql<OwnAnswer | null>`(select json_build_object('practice', a.practice_id, 'agrees', a.agrees, 'words', a.words, 'at', a.answered_at)
        from waiver_answer a where a.waiver_id = w.id and a.practice_id = (select verbs.my_manual()))`.as(
        "mine",
      ),
    ])
    .executeTakeFirst();
}

type OwnAnswer = { practice: number; agrees: boolean | null; words: string; at: string | null };

/** Tells whether all who sit in a cohort have agreed in writing that a practice comes, although it competes with one of them. */
export async function isWaived(db: Db, { id: cohort }: { id: number }, { id: practice }: { id: number }) {
  const waiver = await db
    .selectFrom("waiver as w")
    .innerJoin("seat", (join) =>
      join
        .onRef("seat.cohortId", "=", "w.cohortId")
        .on("seat.until", "is", null)
        .on(
          sql<boolean>`least(seat.practice_id, ${practice}) = w.low_id and greatest(seat.practice_id, ${practice}) = w.high_id`,
        ),
    )
    .where("w.cohortId", "=", cohort)
    .where("w.grantedAt", "is not", null)
    .where("w.endedAt", "is", null)
    .where("w.expiresAt", ">", sql<Date>`now()`)
    .select("w.id")
    .executeTakeFirst();
  return waiver !== undefined;
}

/** The practices of a cohort with which a practice is in conflict, and about which nobody is asked yet. */
export function listConflictsWith(db: Db, { id: cohort }: { id: number }, { id: practice }: { id: number }) {
  return (
    db
      .selectFrom("seat")
      .innerJoin("practice", "practice.id", "seat.practiceId")
      .innerJoin("verdict as v", (join) =>
        join
          .on(
            sql<boolean>`v.low_id = least(seat.practice_id, ${practice}) and v.high_id = greatest(seat.practice_id, ${practice})`,
          )
          .on("v.until", "is", null)
          .on("v.verdict", "=", "conflict"),
      )
      .where("seat.cohortId", "=", cohort)
      // Not for a moderator who sits there: what stands between two of them is no more theirs to know than their case.
      .where(sql<boolean>`seat.cohort_id <> all((select verbs.my_practice_cohorts())::bigint[])`)
      .where("seat.until", "is", null)
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom("waiver as w")
              .whereRef("w.lowId", "=", "v.lowId")
              .whereRef("w.highId", "=", "v.highId")
              .where("w.cohortId", "=", cohort)
              .where("w.endedAt", "is", null)
              .select("w.id"),
          ),
        ),
      )
      .select([
        "practice.id",
        "practice.uid",
        "practice.name",
        "practice.town",
        "practice.state",
        "practice.disciplines",
      ])
      .orderBy("practice.name")
      .orderBy("practice.id")
      .execute()
  );
}
