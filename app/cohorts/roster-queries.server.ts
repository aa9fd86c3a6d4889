import { sql } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import type { Db } from "#app/db.server.ts";
import type { verbs } from "#db/verbs.ts";

/** The practices of a cohort in the order they were seated, each with the people who attend for it. */
export function listSeated(db: Db, cohort: { id: number }) {
  return db
    .selectFrom("seat")
    .innerJoin("practice", "practice.id", "seat.practiceId")
    .where("seat.cohortId", "=", cohort.id)
    .where("seat.until", "is", null)
    .select((row) => [
      "seat.id as seat",
      "seat.since",
      "practice.id",
      "practice.uid",
      "practice.name",
      "practice.town",
      "practice.state",
      "practice.disciplines",
      jsonArrayFrom(
        row
          .selectFrom("attendee")
          .innerJoin("person", "person.id", "attendee.memberId")
          .leftJoin("file", "file.id", "person.photoId")
          .whereRef("attendee.seatId", "=", "seat.id")
          .where("attendee.until", "is", null)
          .select(["person.uid", "person.name", "person.title", "file.uid as photo", "attendee.facilitator"])
          .orderBy(sql`lower(person.name)`),
      ).as("people"),
    ])
    .orderBy("seat.since")
    .orderBy("seat.id")
    .execute();
}

/** A look of a moderator into a cohort, as those who lead it read of it. */
export type Look = Awaited<ReturnType<typeof verbs.looksInto>>[number];

/** A person whose page the viewer may see: of the same practice, of a shared cohort, anyone for the network's staff. */
export function findPersonPage(db: Db, uid: string) {
  return db
    .selectFrom("person")
    .leftJoin("file", "file.id", "person.photoId")
    .leftJoin("practiceMember", "practiceMember.memberId", "person.id")
    .leftJoin("practice", "practice.id", "practiceMember.practiceId")
    .where("person.uid", "=", uid)
    .select((row) => [
      "person.id",
      "person.uid",
      "person.name",
      "person.title",
      "file.uid as photo",
      "practiceMember.role",
      "practice.uid as practiceUid",
      "practice.name as practice",
      "practice.town",
      "practice.state",
      jsonArrayFrom(
        row
          .selectFrom("attendee")
          .innerJoin("cohort", "cohort.id", "attendee.cohortId")
          .whereRef("attendee.memberId", "=", "person.id")
          .where("attendee.until", "is", null)
          .select(["cohort.id", "cohort.slug", "cohort.name", "attendee.facilitator"])
          .orderBy("cohort.name"),
      ).as("cohorts"),
    ])
    .executeTakeFirst();
}

/** The cohorts in which a practice holds a seat, as far as the viewer may know of them, and who attends for it. */
export function listCohortsOfPractice(db: Db, practice: { id: number }) {
  return db
    .selectFrom("seat")
    .innerJoin("cohort", "cohort.id", "seat.cohortId")
    .where("seat.practiceId", "=", practice.id)
    .where("seat.until", "is", null)
    .select((row) => [
      "cohort.id",
      "cohort.slug",
      "cohort.name",
      "seat.since",
      jsonArrayFrom(
        row
          .selectFrom("attendee")
          .innerJoin("person", "person.id", "attendee.memberId")
          .leftJoin("file", "file.id", "person.photoId")
          .whereRef("attendee.seatId", "=", "seat.id")
          .where("attendee.until", "is", null)
          .select(["person.uid", "person.name", "person.title", "file.uid as photo"])
          .orderBy(sql`lower(person.name)`),
      ).as("people"),
    ])
    .orderBy("cohort.name")
    .execute();
}
