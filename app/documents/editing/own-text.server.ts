import type { Viewer } from "#app/accounts/viewer.ts";
import type { Db } from "#app/db.server.ts";
import { manualDocumentAt } from "#app/documents/document-at.server.ts";
import { canWriteManual } from "#app/documents/policy.ts";

/** The document of one's own manual at an address, for whoever may write in it. */
export const toWriteIn = {
  find: async (db: Db, viewer: Viewer, params: Parameters<typeof manualDocumentAt>[2]) =>
    (await manualDocumentAt(db, viewer, params)).document,
  may: (viewer: Viewer) => canWriteManual(viewer),
};
