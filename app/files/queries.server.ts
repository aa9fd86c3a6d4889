import type { Viewer } from "#app/accounts/viewer.ts";
import type { Db } from "#app/db.server.ts";
import type { StoredFile } from "./store-file.server.ts";

/** The one owner of a file, by id. */
export type FileOwner =
  | { cohortId: number }
  | { practiceId: number }
  | { memberId: number }
  | { photoOf: number };

/** Writes the row of stored bytes, in the transaction that writes what refers to it; returns its id. */
export async function addFile(db: Db, stored: StoredFile, owner: FileOwner): Promise<number> {
  const { id } = await db
    .insertInto("file")
    .values({ ...stored, ...owner })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

const shown = ["file.uid", "file.name", "file.type", "file.size"] as const;

/** A file that is the viewer's to read: of a cohort they can enter, of their practice or a document that is open to them, or their own. */
export function findFile(db: Db, viewer: Viewer, uid: string) {
  const cohorts = viewer.cohorts.filter((cohort) => cohort.accepted).map((cohort) => cohort.id);
  return (
    db
      .selectFrom("file")
      .select(shown)
      .where("uid", "=", uid)
      // Nobody opens what the virus scanner has not looked at, not even who sent it.
      .where("scanAskedAt", "is", null)
      .where("scanFound", "is", null)
      .where((eb) =>
        eb.or([
          eb("cohortId", "in", cohorts.length > 0 ? cohorts : [0]),
          eb("practiceId", "=", viewer.practice?.id ?? 0),
          eb.exists(
            eb
              .selectFrom("documentPicture")
              .whereRef("documentPicture.fileId", "=", eb.fn.coalesce("file.madeOf", "file.id")),
          ),
          eb("memberId", "=", viewer.id),
        ]),
      )
      .executeTakeFirst()
  );
}

/** The present photo of someone whom the viewer may see: of their practice, or in a cohort with them. */
export function findPhoto(db: Db, viewer: Viewer, uid: string) {
  const cohorts = viewer.cohorts.filter((cohort) => cohort.accepted).map((cohort) => cohort.id);
  const seen = db
    .selectFrom("file")
    .innerJoin("person", (join) =>
      join.onRef("person.id", "=", "file.photoOf").onRef("person.photoId", "=", "file.id"),
    )
    .select(shown)
    .where("file.uid", "=", uid);
  if (viewer.networkRole && viewer.secondFactor) return seen.executeTakeFirst();
  return seen
    .where((eb) =>
      eb.or([
        eb("file.photoOf", "=", viewer.id),
        eb.exists(
          eb
            .selectFrom("practiceMember")
            .whereRef("practiceMember.memberId", "=", "file.photoOf")
            .where("practiceMember.practiceId", "=", viewer.practice?.id ?? 0),
        ),
        eb.exists(
          eb
            .selectFrom("attendee")
            .whereRef("attendee.memberId", "=", "file.photoOf")
            .where("attendee.until", "is", null)
            .where("attendee.cohortId", "in", cohorts.length > 0 ? cohorts : [0]),
        ),
      ]),
    )
    .executeTakeFirst();
}
