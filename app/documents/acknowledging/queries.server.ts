import { sql } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import type { Db } from "#app/db.server.ts";

const PEOPLE_SHOWN = 200;
const DOCUMENTS_SHOWN = 200;
const TITLES_SHOWN = 10;

/** Whether a person of the table `m` still has to read a document of the table `u`. */
const isUnread = sql<boolean>`not exists (select from acknowledgement a
  where a.document_id = u.document_id and a.person_id = m.member_id and a.version >= u.asked_version)`;

export type Reader = Awaited<ReturnType<typeof listReaders>>[number];

/** Lists the people of a practice, each with the newest version of a document that they confirmed, and when they were last reminded. */
export function listReaders(db: Db, { id, practiceId }: { id: number; practiceId: number }) {
  return db
    .selectFrom("practiceMember as m")
    .innerJoin("person as p", "p.id", "m.memberId")
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom("acknowledgement as x")
          .where("x.documentId", "=", id)
          .whereRef("x.personId", "=", "m.memberId")
          .select(["x.version", "x.at"])
          .orderBy("x.version", "desc")
          .limit(1)
          .as("a"),
      (join) => join.onTrue(),
    )
    .leftJoin("readingReminder as r", (join) =>
      join.onRef("r.personId", "=", "m.memberId").on("r.documentId", "=", id),
    )
    .where("m.practiceId", "=", practiceId)
    .select(["p.id", "p.uid", "p.name", "m.role", "m.since", "a.version", "a.at", "r.at as remindedAt"])
    .orderBy(sql`lower(p.name)`)
    .orderBy("p.id")
    .limit(500)
    .execute();
}

/** Lists what was confirmed of a document by people who have left the practice since, as they were called then. */
export function listFormerReaders(db: Db, documentId: number) {
  return db
    .selectFrom("acknowledgement as a")
    .where("a.documentId", "=", documentId)
    .where(
      sql<boolean>`not exists (select from practice_member m where m.member_id = a.person_id and m.practice_id = a.practice_id)`,
    )
    .select(["a.personId", "a.called", "a.version", "a.at"])
    .orderBy("a.at", "desc")
    .orderBy("a.personId")
    .orderBy("a.version", "desc")
    .limit(100)
    .execute();
}

/** Lists the people of a practice with how many documents each has still to read, and the titles of some: those with most first. */
export function listPeopleToRead(db: Db, practiceId: number) {
  return db
    .selectFrom("practiceMember as m")
    .innerJoin("person as p", "p.id", "m.memberId")
    .where("m.practiceId", "=", practiceId)
    .select((row) => [
      ...(["p.id", "p.name", "m.role"] as const),
      row
        .selectFrom("upkeep as u")
        .innerJoin("document as d", "d.id", "u.documentId")
        .whereRef("u.practiceId", "=", "m.practiceId")
        .where("u.askedVersion", "is not", null)
        .where("d.status", "=", "published")
        .where(isUnread)
        .select(sql<number>`count(*)::int`.as("many"))
        .as("many"),
      jsonArrayFrom(
        row
          .selectFrom("upkeep as u")
          .innerJoin("document as d", "d.id", "u.documentId")
          .whereRef("u.practiceId", "=", "m.practiceId")
          .where("u.askedVersion", "is not", null)
          .where("d.status", "=", "published")
          .where(isUnread)
          .select(["d.uid", "d.title"])
          .orderBy("u.askedAt")
          .orderBy("d.id")
          .limit(sql.lit(TITLES_SHOWN)),
      ).as("documents"),
    ])
    .orderBy("many", "desc")
    .orderBy(sql`lower(p.name)`)
    .orderBy("p.id")
    .limit(PEOPLE_SHOWN)
    .execute();
}

/** Lists the documents of a practice that its people are asked to read, each with how many of them have: those with fewest first. */
export function listDocumentsToRead(db: Db, practiceId: number) {
  return db
    .selectFrom("upkeep as u")
    .innerJoin("document as d", "d.id", "u.documentId")
    .where("u.practiceId", "=", practiceId)
    .where("u.askedVersion", "is not", null)
    .where("d.status", "=", "published")
    .select((row) => [
      ...(["d.uid", "d.title", "u.askedVersion", "u.askedAt"] as const),
      row
        .selectFrom("practiceMember as m")
        .whereRef("m.practiceId", "=", "u.practiceId")
        .where(sql<boolean>`not (${isUnread})`)
        .select(sql<number>`count(*)::int`.as("many"))
        .as("readers"),
    ])
    .orderBy("readers")
    .orderBy(sql`lower(d.title)`)
    .orderBy("d.id")
    .limit(DOCUMENTS_SHOWN)
    .execute();
}

export type Recorded = Awaited<ReturnType<typeof listRecord>>[number];

/** Lists what the people of a practice have confirmed, of one document or of all, the newest first. */
export function listRecord(
  db: Db,
  { practiceId, documentId, most }: { practiceId: number; documentId: number | null; most: number },
) {
  return db
    .selectFrom("acknowledgement as a")
    .innerJoin("documentVersion as v", (join) =>
      join.onRef("v.documentId", "=", "a.documentId").onRef("v.number", "=", "a.version"),
    )
    .where("a.practiceId", "=", practiceId)
    .$if(documentId !== null, (query) => query.where("a.documentId", "=", documentId!))
    .select(["v.title", "a.version", "a.called", "a.at"])
    .orderBy("a.at", "desc")
    .orderBy("a.documentId")
    .orderBy("a.personId")
    .orderBy("a.version", "desc")
    .limit(most)
    .execute();
}

export type StillToRead = Awaited<ReturnType<typeof listStillToRead>>[number];

/** Lists who has still to read what: each person with each document, of one document or of all. */
export function listStillToRead(
  db: Db,
  { practiceId, documentId, most }: { practiceId: number; documentId: number | null; most: number },
) {
  return db
    .selectFrom("upkeep as u")
    .innerJoin("document as d", "d.id", "u.documentId")
    .innerJoin("practiceMember as m", "m.practiceId", "u.practiceId")
    .innerJoin("person as p", "p.id", "m.memberId")
    .where("u.practiceId", "=", practiceId)
    .where("u.askedVersion", "is not", null)
    .where("d.status", "=", "published")
    .where(isUnread)
    .$if(documentId !== null, (query) => query.where("u.documentId", "=", documentId!))
    .select(["d.title", "p.name as called"])
    .select(sql<number>`u.asked_version`.as("version"))
    .select(sql<Date>`greatest(u.asked_at, m.since)`.as("since"))
    .orderBy(sql`lower(d.title)`)
    .orderBy("d.id")
    .orderBy(sql`lower(p.name)`)
    .orderBy("p.id")
    .limit(most)
    .execute();
}
