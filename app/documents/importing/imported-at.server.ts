import type { Viewer } from "#app/accounts/viewer.ts";
import type { Db } from "#app/db.server.ts";
import { allow, found } from "#app/web/answers.ts";
import { manualDocumentAt } from "../document-at.server.ts";
import { findDraft } from "../queries.server.ts";
import { findImport } from "./queries.server.ts";

/** The draft at an address that came from a file, with what was found in that. Throws NotFound for any other. */
export async function importedAt(db: Db, viewer: Viewer, params: { document?: string }) {
  const { practice, document, write } = await manualDocumentAt(db, viewer, params);
  allow(write);
  const [draft, brought] = await Promise.all([findDraft(db, document.id), findImport(db, document.id)]);
  return { practice, document, draft: found(draft), brought: found(brought) };
}
