import { sql } from "kysely";
import type { Db } from "#app/db.server.ts";
import { verbs } from "#db/verbs.ts";
import type { TakenIn } from "./take-in.server.ts";

/** A file that is sent and not posted yet. */
export type Upload = { uid: string; name: string; type: string; size: number; caption: string };

/** The viewer's files for what they are writing under this form's key, in their order. */
export function listUploads(db: Db, viewerId: number, key: string): Promise<Upload[]> {
  return db
    .selectFrom("file")
    .where("memberId", "=", viewerId)
    .where("formKey", "=", key)
    .where("madeOf", "is", null)
    .select(["uid", "name", "type", "size", "caption"])
    .orderBy("position")
    .execute();
}

/** Keeps what was taken in as the viewer's, for a form in a cohort. Throws Refused where that would be too many or too much. */
export async function keepUpload(db: Db, cohortId: number, form: string, file: TakenIn): Promise<void> {
  await verbs.keepUpload(db, {
    ...{ cohort: cohortId, form, fileUid: file.uid, called: file.name, mime: file.type },
    ...{ bytes: file.size, hash: file.sha256, wide: file.width, high: file.height, pageCount: file.pages },
    ...{ written: file.words, smaller: JSON.stringify(file.smaller) },
  });
}

/** SQL for the files that go with a draft that is called `d` in its query, in their order. */
export const uploadsOfDraft = sql<Upload[]>`coalesce((
  select json_agg(json_build_object('uid', f.uid, 'name', f.name, 'type', f.type, 'size', f.size, 'caption', f.caption) order by f.position)
  from file f where f.form_key = d.client_key and f.member_id = d.member_id and f.made_of is null), '[]')`;
