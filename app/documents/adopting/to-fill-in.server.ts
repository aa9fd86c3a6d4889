import type { Viewer } from "#app/accounts/viewer.ts";
import type { Db } from "#app/db.server.ts";
import { manualDocumentAt } from "#app/documents/document-at.server.ts";
import { findDraft, findVersion } from "#app/documents/queries.server.ts";
import { allow, found } from "#app/web/answers.ts";
import { blanksOf } from "./blanks.server.ts";

type Params = { document?: string };

/** Finds a document of one's own manual with its blanks: those of what is being written, where something is. */
export async function toFillIn(db: Db, viewer: Viewer, params: Params) {
  const { document, practice, write } = await manualDocumentAt(db, viewer, params);
  allow(write);
  const text = (await findDraft(db, document.id)) ?? (await findVersion(db, document.id, document.version));
  return { document, practice, fields: blanksOf(found(text)) };
}
