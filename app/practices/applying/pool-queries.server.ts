import { sql } from "kysely";
import type { Db } from "#app/db.server.ts";
import type { ApplicationState } from "./policy.ts";

const A_PAGE = 50;

/** Parts of the pool: who waits, who still fills in what is needed, and who was declined. */
export type PoolPart = "waiting" | "filling" | "declined";

export type Narrowed = { part: PoolPart; specialty: string; state: string };

const states: Record<PoolPart, ApplicationState[]> = {
  waiting: ["waiting", "offered"],
  filling: ["filling"],
  declined: ["declined"],
};

/** Since when an application stands where it does: what the pool is sorted by. */
const sinceWhen = sql<Date>`coalesce(application.since, application.began_at)`;

/** A page of the pool, those first who have waited longest, with what their profiles say; `after` is the last application of the page before. */
export async function listPool(db: Db, { part, specialty, state }: Narrowed, after: number | null) {
  let query = inPool(db)
    .where("application.state", "in", states[part])
    .orderBy(sinceWhen)
    .orderBy("application.id")
    .limit(A_PAGE + 1);
  if (specialty) query = query.where(sql<boolean>`${specialty} = any(practice.specialties)`);
  if (state) query = query.where("practice.state", "=", state);
  if (after)
    query = query.where(
      sql<boolean>`(${sinceWhen}, application.id) > (select coalesce(a.since, a.began_at), a.id from application a where a.id = ${after})`,
    );
  const found = await query.execute();
  const rows = found.slice(0, A_PAGE);
  return { rows, next: found.length > rows.length ? rows.at(-1)!.id : null };
}

/** The last application of a practice, by the practice's key, with who applied and whether the network knows another practice of that name there. */
export function findInPool(db: Db, uid: string) {
  return inPool(db)
    .innerJoin("person", "person.id", "application.memberId")
    .where("practice.uid", "=", uid)
    .orderBy("application.id", "desc")
    .limit(1)
    .select([
      "application.hopes",
      "application.reason",
      "application.practiceId",
      "practice.website",
      "practice.description",
      "practice.admittedAt",
      "person.name as by",
      sql<boolean>`exists (select from practice o where o.id <> practice.id and o.state = practice.state
        and verbs.folded(o.name) = verbs.folded(practice.name) and verbs.folded(o.town) = verbs.folded(practice.town))`.as(
        "known",
      ),
    ])
    .executeTakeFirst();
}

/**
 * How far an application has come. Whom another group is offered to is not told to moderators whose own practice has a place in one: they
 * would read who comes before names are shown.
 */
const stateShown = sql<ApplicationState>`case when application.state = 'offered' and cardinality((select verbs.my_formations())::bigint[]) > 0
  then 'waiting' else application.state end`;

function inPool(db: Db) {
  return db
    .selectFrom("application")
    .innerJoin("practice", "practice.id", "application.practiceId")
    .select([
      "application.id",
      "application.focus",
      stateShown.as("state"),
      sinceWhen.as("since"),
      "practice.uid",
      "practice.name",
      "practice.town",
      "practice.state as inState",
      "practice.zip",
      "practice.disciplines",
      "practice.specialties",
      "practice.ageGroups",
      "practice.sizeBand",
    ]);
}
