import { sql } from "kysely";
import type { Db } from "#app/db.server.ts";
import { settings } from "#app/web/settings.server.ts";
import { verbs } from "#db/verbs.ts";
import type { Properties } from "./properties.ts";
import type { TakenIn } from "./take-in.server.ts";

/** A file that is sent and not posted yet. */
export type Upload = {
  uid: string;
  name: string;
  type: string;
  size: number;
  caption: string;
  /** Facts that it tells of its makers, to its sender alone. */
  properties: Properties | null;
  /** Empty while it waits for the virus scanner, else what that found in it; null for a file that may be posted. */
  held: string | null;
};

const held = sql<
  string | null
>`case when f.scan_found is not null then f.scan_found when f.scan_asked_at is not null then '' end`;

/** The viewer's files for what they are writing under this form's key, in their order. */
export function listUploads(db: Db, viewerId: number, key: string): Promise<Upload[]> {
  return db
    .selectFrom("file as f")
    .where("memberId", "=", viewerId)
    .where("formKey", "=", key)
    .where("madeOf", "is", null)
    .select(["uid", "name", "type", "size", "caption"])
    .select([sql<Properties | null>`properties`.as("properties"), held.as("held")])
    .orderBy("position")
    .execute();
}

/** A file in a form that changes a post: one that the post has, or one that its author has sent for the edit. */
export type EditedFile = Upload & { posted: boolean };

/** Files of a post that its author changes, and the key under which more are sent for the edit. */
export type EditedFiles = { key: string; files: EditedFile[] };

/** Finds the files of a post that the viewer changes, and after them those that they have sent for the edit. */
export async function findEditedFiles(
  db: Db,
  thread: { id: number; cohortId: number },
  number: number,
): Promise<EditedFiles> {
  // One key for all who change a post, and each sees their own files alone: what was sent is there in the next window.
  const { rows } = await sql<EditedFiles>`
    select e.key, coalesce((
      select json_agg(json_build_object('uid', f.uid, 'name', f.name, 'type', f.type, 'size', f.size, 'caption', f.caption,
        'properties', f.properties, 'held', ${held}, 'posted', f.number is not null) order by f.number is null, f.position)
      from file f where f.made_of is null
        and (f.cohort_id = ${thread.cohortId} and f.thread_id = ${thread.id} and f.number = ${number}
          or f.member_id = verbs.my_id() and f.form_key = e.key)), '[]') as files
    from (select md5('edit of ' || p.id)::uuid::text as key from post p
      where p.cohort_id = ${thread.cohortId} and p.thread_id = ${thread.id} and p.number = ${number}) e
  `.execute(db);
  return rows[0]!;
}

/** Keeps what was taken in as the viewer's, for a form in a cohort. Tells whether it was not there yet; throws Refused where that would be too many or too much. */
export async function keepUpload(db: Db, cohortId: number, form: string, file: TakenIn): Promise<boolean> {
  return verbs.keepUpload(db, {
    ...{ cohort: cohortId, form, fileUid: file.uid, called: file.name, mime: file.type },
    ...{ bytes: file.size, hash: file.sha256, wide: file.width, high: file.height, pageCount: file.pages },
    ...{ written: file.words, smaller: JSON.stringify(file.smaller) },
    ...{ told: file.properties && JSON.stringify(file.properties), unscanned: file.unscanned },
    ...{ perPractice: settings().filesPerPractice, inAll: settings().filesInAll },
  });
}

/** SQL for the files that go with a draft that is called `d` in its query, in their order. */
export const uploadsOfDraft = sql<Upload[]>`coalesce((
  select json_agg(json_build_object('uid', f.uid, 'name', f.name, 'type', f.type, 'size', f.size, 'caption', f.caption,
    'properties', f.properties, 'held', ${held}) order by f.position)
  from file f where f.form_key = d.client_key and f.member_id = d.member_id and f.made_of is null), '[]')`;
