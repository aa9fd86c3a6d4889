import { sql } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import type { Db } from "#app/db.server.ts";
import { prepared } from "#app/prepared-query.server.ts";
import { found } from "#app/web/answers.ts";

const REVIEWS_SHOWN = 5;

export type Upkeep = Awaited<ReturnType<typeof findUpkeep>>;

/**
 * Finds who looks after a document of the viewer's practice, from when it holds, when it was looked at again, and how far it was read:
 * by the viewer, and by all whose reading they may see. Who saves a draft of it comes along, so that a page asks once. Throws NotFound for one that is
 * not there any more.
 */
export async function findUpkeep(db: Db, documentId: number, viewerId: number) {
  return found((await selectUpkeep(db, { documentId, viewerId }))[0]);
}

const selectUpkeep = prepared((db, { documentId, viewerId }: { documentId: number; viewerId: number }) =>
  db
    .selectFrom("document as d")
    .leftJoin("upkeep as u", "u.documentId", "d.id")
    .leftJoin("practiceMember as m", (join) =>
      join.onRef("m.memberId", "=", "u.lookedAfterBy").onRef("m.practiceId", "=", "u.practiceId"),
    )
    .leftJoin("person as keeper", "keeper.id", "m.memberId")
    .leftJoin("documentDraft as w", "w.documentId", "d.id")
    .leftJoin("person as writer", "writer.id", "w.savedBy")
    .where("d.id", "=", documentId)
    .select((row) => [
      ...(["u.asks", "u.askedVersion", "u.askedAt", "u.holdsFrom"] as const),
      ...(["keeper.id as keeperId", "keeper.uid as keeperUid", "keeper.name as keeper"] as const),
      ...(["writer.name as draftBy", "w.savedAt as draftSavedAt"] as const),
      sql<boolean>`u.looked_after_by is not null and m.member_id is null`.as("keeperLeft"),
      row
        .selectFrom("acknowledgement as a")
        .whereRef("a.documentId", "=", "d.id")
        .where("a.personId", "=", viewerId)
        .select((eb) => eb.fn.max("a.version").as("version"))
        .as("readVersion"),
      row
        .selectFrom("acknowledgement as a")
        .whereRef("a.documentId", "=", "d.id")
        .where("a.personId", "=", viewerId)
        .select((eb) => eb.fn.max("a.at").as("at"))
        .as("readAt"),
      row
        .selectFrom("practiceMember as all")
        .whereRef("all.practiceId", "=", "d.practiceId")
        .select(sql<number>`count(*)::int`.as("many"))
        .as("people"),
      row
        .selectFrom("practiceMember as all")
        .whereRef("all.practiceId", "=", "d.practiceId")
        .where(
          sql<boolean>`exists (select from acknowledgement a where a.document_id = d.id and a.person_id = "all".member_id
            and a.version >= u.asked_version)`,
        )
        .select(sql<number>`count(*)::int`.as("many"))
        .as("readers"),
      jsonArrayFrom(
        row
          .selectFrom("documentReview as r")
          .whereRef("r.documentId", "=", "d.id")
          .select(["r.id", "r.version", "r.byCalled as by", "r.reason", "r.at"])
          .orderBy("r.id", "desc")
          .limit(sql.lit(REVIEWS_SHOWN)),
      ).as("reviews"),
    ]),
);

/** Lists the people of a practice who can look after a document. */
export function listKeepers(db: Db, practiceId: number) {
  return db
    .selectFrom("practiceMember as m")
    .innerJoin("person as p", "p.id", "m.memberId")
    .where("m.practiceId", "=", practiceId)
    .select(["p.id", "p.uid", "p.name"])
    .orderBy(sql`lower(p.name)`)
    .orderBy("p.id")
    .limit(500)
    .execute();
}
