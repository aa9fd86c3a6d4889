import { sql } from "kysely";
import type { Db } from "#app/db.server.ts";

export type MyCharter = {
  cohortId: number;
  cohort: string;
  slug: string;
  version: number;
  html: string;
  publishedAt: string;
  acceptedAt: string | null;
  acceptedBefore: number | null;
};

/** The charter of a cohort in which the viewer attends a seat, accepted or not; null for everyone else. */
export async function findMyCharter(db: Db, slug: string): Promise<MyCharter | null> {
  const { rows } = await sql<{ it: MyCharter | null }>`select verbs.my_charter(${slug}) as it`.execute(db);
  return rows[0]!.it;
}

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

/** Accepts the version that was read; refused when a newer one was published meanwhile. */
export async function acceptCharter(db: Db, slug: string, version: number): Promise<void> {
  await sql`select verbs.accept_charter(${slug}, ${version})`.execute(db);
}

/** Publishes the next version: the cohort is closed to each member until they accept it. */
export async function publishCharter(
  db: Db,
  cohort: { id: number },
  body: string,
  rendered: { html: string; version: number },
): Promise<void> {
  await sql`select verbs.publish_charter(${cohort.id}, ${body}, ${rendered.html}, ${rendered.version})`.execute(
    db,
  );
}
