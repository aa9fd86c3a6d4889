import { sql } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import type { Db } from "#app/db.server.ts";
import { Incomplete } from "#app/web/answers.ts";
import type { Guarded } from "#db/guarded.ts";
import { verbs } from "#db/verbs.ts";
import { isSlug } from "./policy.ts";
import type { CohortFacts } from "./schema.server.ts";

/** Every cohort of the network with its seats counted, for its staff. */
export function listCohorts(db: Db) {
  return db
    .selectFrom("cohort")
    .select((row) => [
      "cohort.id",
      "cohort.slug",
      "cohort.name",
      "cohort.focus",
      "cohort.capacity",
      "cohort.state",
      "cohort.charterVersion",
      "cohort.runsSince",
      "cohort.fewSince",
      row
        .selectFrom("seat")
        .whereRef("seat.cohortId", "=", "cohort.id")
        .where("seat.until", "is", null)
        .select(row.fn.countAll<number>().as("taken"))
        .as("taken"),
      row
        .selectFrom("attendee")
        .whereRef("attendee.cohortId", "=", "cohort.id")
        .where("attendee.until", "is", null)
        .select(row.fn.countAll<number>().as("people"))
        .as("people"),
    ])
    .orderBy(sql`lower(cohort.name)`)
    .limit(500)
    .execute();
}

/** Lists the cohorts in which seats are free and are given without asking who sits there, by name, for whoever seats practices. */
export async function listOpenCohorts(db: Db) {
  const cohorts = await listCohorts(db);
  return cohorts
    .filter(({ state, runsSince }) => state === "active" && runsSince === null)
    .map(({ slug, name, capacity, taken }) => ({ slug, name, free: capacity - (taken ?? 0) }))
    .filter(({ free }) => free > 0);
}

/**
 * Finds the cohort in which new practices get a seat, with how many are free; null where none was chosen. Throws Incomplete for
 * one that is not there.
 */
export async function findCohortToSeat(db: Db, slug: string | null) {
  if (slug === null) return null;
  const cohort = await findCohortForStaff(db, slug);
  if (!cohort) throw new Incomplete("cohort", "Choose a cohort from the list.");
  const { taken } = await db
    .selectFrom("seat")
    .where("cohortId", "=", cohort.id)
    .where("until", "is", null)
    .select((row) => row.fn.countAll<number>().as("taken"))
    .executeTakeFirstOrThrow();
  return { ...cohort, free: Math.max(0, cohort.capacity - taken) };
}

/** A cohort's facts and seats, not what is said in it: what the network's staff sees of every cohort. */
export function findCohortForStaff(db: Db, slug: string | undefined) {
  return db
    .selectFrom("cohort")
    .where("cohort.slug", "=", slug && isSlug(slug) ? slug : "")
    .select([
      "cohort.id",
      "cohort.slug",
      "cohort.name",
      "cohort.focus",
      "cohort.purpose",
      "cohort.capacity",
      "cohort.state",
      "cohort.charterVersion",
      "cohort.createdAt",
      "cohort.runsSince",
      "cohort.archivedAt",
      "cohort.fewSince",
    ])
    .executeTakeFirst();
}

/** All seats of a cohort, held ones first, each with who attends. */
export function listSeatsOfCohort(db: Db, cohort: { id: number }) {
  return db
    .selectFrom("seat")
    .innerJoin("practice", "practice.id", "seat.practiceId")
    .where("seat.cohortId", "=", cohort.id)
    .select((row) => [
      "seat.id",
      "seat.since",
      "seat.until",
      "practice.uid",
      "practice.name",
      "practice.town",
      "practice.state",
      jsonArrayFrom(
        row
          .selectFrom("attendee")
          .innerJoin("person", "person.id", "attendee.memberId")
          .whereRef("attendee.seatId", "=", "seat.id")
          .where("attendee.until", "is", null)
          .select(["person.id", "person.uid", "person.name", "person.title", "attendee.facilitator"])
          .orderBy(sql`lower(person.name)`),
      ).as("people"),
    ])
    .orderBy("seat.until", (order) => order.desc().nullsFirst())
    .orderBy("seat.since")
    .orderBy("seat.id")
    .execute();
}

/** A seat that is held now, with its practice. */
export function findHeldSeat(db: Db, cohort: { id: number }, id: number) {
  return db
    .selectFrom("seat")
    .innerJoin("practice", "practice.id", "seat.practiceId")
    .where("seat.cohortId", "=", cohort.id)
    .where("seat.id", "=", id)
    .where("seat.until", "is", null)
    .select(["seat.id", "practice.name", "practice.uid"])
    .executeTakeFirst();
}

/** Practices that have no seat in a cohort, by name, at most twenty: those whom the words match. */
export function listUnseated(db: Db, cohort: { id: number }, words: string) {
  return db
    .selectFrom("practice")
    .where((row) =>
      row.not(
        row.exists(
          row
            .selectFrom("seat")
            .whereRef("seat.practiceId", "=", "practice.id")
            .where("seat.cohortId", "=", cohort.id)
            .where("seat.until", "is", null)
            .select("seat.id"),
        ),
      ),
    )
    .$if(words !== "", (query) =>
      query.where((row) =>
        row.or([
          sql<boolean>`verbs.holds(practice.name, ${words})`,
          sql<boolean>`verbs.holds(practice.town, ${words})`,
          row("practice.state", "=", words.toUpperCase()),
        ]),
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
    .orderBy(sql`lower(practice.name)`)
    .limit(21)
    .execute();
}

/** A person who attends a cohort now. */
export function findAttendee(db: Db, cohort: { id: number }, uid: string) {
  return db
    .selectFrom("attendee")
    .innerJoin("person", "person.id", "attendee.memberId")
    .where("attendee.cohortId", "=", cohort.id)
    .where("attendee.until", "is", null)
    .where("person.uid", "=", uid)
    .select(["person.id", "person.uid", "person.name", "attendee.facilitator"])
    .executeTakeFirst();
}

/** An address like the proposed one that no cohort has, by a number at its end. */
export async function freeSlug(db: Db, proposed: string): Promise<string> {
  const taken = await db
    .selectFrom("cohort")
    .where(sql<boolean>`starts_with(slug, ${proposed})`)
    .select("slug")
    .execute();
  const slugs = new Set(["new", "preview", ...taken.map(({ slug }) => slug)]);
  for (let n = 1; ; n++) {
    const slug = n === 1 ? proposed : `${proposed.slice(0, 36).replace(/-$/, "")}-${n}`;
    if (!slugs.has(slug)) return slug;
  }
}

/** Opens a cohort with the first version of its charter. */
export async function createCohort(
  db: Db,
  facts: CohortFacts,
  charter: Guarded,
  rendered: { html: string; version: number },
): Promise<void> {
  const first = { charterBody: charter, charterHtml: rendered.html, charterRenderer: rendered.version };
  await verbs.createCohort(db, { ...asArguments(facts), ...first });
}

/** Changes a cohort's facts. Fewer seats than are taken are refused. */
export async function changeCohort(db: Db, cohort: { id: number }, facts: CohortFacts): Promise<void> {
  await verbs.changeCohort(db, { cohort: cohort.id, ...asArguments(facts) });
}

function asArguments({ slug, name, focus, purpose, capacity }: CohortFacts) {
  return { address: slug, newName: name, newFocus: focus, newPurpose: purpose, seats: capacity };
}
