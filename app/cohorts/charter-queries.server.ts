import type { Db } from "#app/db.server.ts";
import type { Guarded } from "#db/guarded.ts";
import { verbs } from "#db/verbs.ts";

export type MyCharter = NonNullable<Awaited<ReturnType<typeof verbs.myCharter>>>;

/** A cohort's current charter, for those who see the cohort by a look, and for the network's staff. */
export function findCharter(db: Db, cohortId: number) {
  return db
    .selectFrom("charter")
    .innerJoin("cohort", "cohort.id", "charter.cohortId")
    .whereRef("charter.version", "=", "cohort.charterVersion")
    .where("charter.cohortId", "=", cohortId)
    .select(["charter.version", "charter.body", "charter.html", "charter.publishedAt"])
    .executeTakeFirst();
}

/** Every version of a charter, newest first. */
export function listVersions(db: Db, cohortId: number) {
  return db
    .selectFrom("charter")
    .innerJoin("person", "person.id", "charter.publishedBy")
    .where("charter.cohortId", "=", cohortId)
    .select(["charter.version", "charter.publishedAt", "person.name as publishedBy"])
    .orderBy("charter.version", "desc")
    .execute();
}

/** When the versions of a charter were published, and when the viewer accepted them. */
export function listMyVersions(db: Db, viewer: { id: number }, cohortId: number) {
  return db
    .selectFrom("charter")
    .leftJoin("charterAcceptance", (join) =>
      join
        .onRef("charterAcceptance.cohortId", "=", "charter.cohortId")
        .onRef("charterAcceptance.version", "=", "charter.version")
        .on("charterAcceptance.memberId", "=", viewer.id),
    )
    .where("charter.cohortId", "=", cohortId)
    .select(["charter.version", "charter.publishedAt", "charterAcceptance.acceptedAt"])
    .orderBy("charter.version", "desc")
    .execute();
}

/** Publishes the next version: the cohort is closed to each member until they accept it. */
export async function publishCharter(
  db: Db,
  cohort: { id: number },
  body: Guarded,
  rendered: { html: string; version: number },
): Promise<void> {
  const next = { newBody: body, newHtml: rendered.html, newRenderer: rendered.version };
  await verbs.publishCharter(db, { cohort: cohort.id, ...next });
}
