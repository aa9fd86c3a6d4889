import { sql } from "kysely";
import type { Db } from "#app/db.server.ts";
import type { Stage } from "#app/matching/groups/stages.ts";

/** Finds a group for a moderator who forms it; undefined for one in which their own practice has a place. */
export async function findFormation(db: Db, uid: string) {
  const row = await db
    .selectFrom("formation as f")
    .innerJoin("cohort as c", "c.id", "f.cohortId")
    .where("f.uid", "=", uid)
    .where(sql<boolean>`f.id <> all((select verbs.my_formations())::bigint[])`)
    .select(["f.id", "f.uid", "f.kind", "f.stage", "f.title", "f.deadlineAt", "f.sizeFrom", "f.sizeTo"])
    .select(["f.specialty", "f.alike", "f.unlike"])
    .select(["c.slug", "c.id as cohortId", "c.charterVersion"])
    .executeTakeFirst();
  return row && { ...row, stage: row.stage as Stage };
}

/** Lists the practices of a group, those that come first, with what they have answered and whether somebody has signed for them. */
export function listParts(db: Db, formation: { id: number; cohortId: number; charterVersion: number }) {
  return db
    .selectFrom("formationPlace as p")
    .innerJoin("practice as n", "n.id", "p.practiceId")
    .where("p.formationId", "=", formation.id)
    .select(["n.id", "n.uid", "n.name", "n.town", "n.state", "n.zip", "p.comes", "p.consents", "p.droppedAs"])
    .select(
      sql<boolean>`exists (select from seat s join attendee a on a.seat_id = s.id and a.until is null
        join charter_acceptance x on x.member_id = a.member_id and x.cohort_id = s.cohort_id and x.version = ${formation.charterVersion}
        where s.cohort_id = ${formation.cohortId} and s.practice_id = n.id and s.until is null)`.as(
        "hasSigned",
      ),
    )
    .orderBy("p.comes", "desc")
    .orderBy("n.name")
    .execute();
}

/** Lists what practices of a group have objected to and not taken back, with what they were answered. */
export function listObjections(db: Db, formationId: number) {
  return db
    .selectFrom("objection as o")
    .innerJoin("practice as n", "n.id", "o.practiceId")
    .leftJoin("practice as a", "a.id", "o.aboutId")
    .where("o.formationId", "=", formationId)
    .where("o.withdrawnAt", "is", null)
    .select(["o.uid", "n.name as by", "a.name as about", "o.reason", "o.decidedWords as answer"])
    .select(sql<boolean>`o.decided_at is not null`.as("isDecided"))
    .orderBy(sql`o.decided_at is not null`)
    .orderBy("o.id")
    .execute();
}

/** Lists the cohorts that run, for a moderator who lets a practice join one, each with how many seats are free. */
export function listRunning(db: Db, practiceId: number) {
  return db
    .selectFrom("cohort as c")
    .where("c.state", "=", "active")
    .select(["c.id", "c.slug", "c.name"])
    .select(
      sql<number>`c.capacity - (select count(*)::int from seat s where s.cohort_id = c.id and s.until is null)`.as(
        "free",
      ),
    )
    .where(
      sql<boolean>`c.capacity > (select count(*) from seat s where s.cohort_id = c.id and s.until is null)`,
    )
    .where(
      sql<boolean>`not exists (select from seat s where s.cohort_id = c.id and s.practice_id = ${practiceId} and s.until is null)`,
    )
    .orderBy("c.name")
    .orderBy("c.id")
    .limit(100)
    .execute();
}
