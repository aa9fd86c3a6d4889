import { sql } from "kysely";
import type { Viewer } from "#app/accounts/viewer.ts";
import type { Db } from "#app/db.server.ts";
import { found } from "#app/web/answers.ts";
import type { ApplicationState } from "./policy.ts";

type OwnApplication = NonNullable<Awaited<ReturnType<typeof findOwnApplication>>>;

/** The last application of the viewer's practice, with what its profile says; undefined where it never applied. */
async function findOwnApplication(db: Db, viewer: Viewer) {
  const row = await db
    .selectFrom("application")
    .innerJoin("practice", "practice.id", "application.practiceId")
    .where("application.practiceId", "=", viewer.practice?.id ?? 0)
    .orderBy("application.id", "desc")
    .limit(1)
    .select([
      "application.id",
      "application.practiceId",
      "application.hopes",
      "application.focus",
      "application.state",
      "application.since",
      "application.reason",
      "practice.name",
      "practice.town",
      "practice.zip",
      "practice.disciplines",
      "practice.specialties",
      "practice.ageGroups",
      "practice.sizeBand",
      sql<boolean>`exists (select from practice_site s where s.practice_id = practice.id)
        and exists (select from practice_terms t where t.practice_id = practice.id and t.answered <> '{}')`.as(
        "factsSaid",
      ),
      sql<boolean>`exists (select from practice_terms t where t.practice_id = practice.id and t.confirmed_at is not null)`.as(
        "factsConfirmed",
      ),
    ])
    .executeTakeFirst();
  return row && { ...row, state: row.state as ApplicationState };
}

/** The same for a page about it. Throws NotFound where there is none. */
export async function ownApplication(db: Db, viewer: Viewer): Promise<OwnApplication> {
  return found(await findOwnApplication(db, viewer));
}
