import type { Viewer } from "#app/accounts/viewer.ts";
import type { Db } from "#app/db.server.ts";
import { manualDocumentAt } from "#app/documents/document-at.server.ts";
import { canReview } from "#app/documents/policy.ts";
import { findUpkeep } from "./queries.server.ts";

/** The document of one's own manual at an address, for whoever may say that it was looked at again. */
export const toReview = {
  find: async (db: Db, viewer: Viewer, params: Parameters<typeof manualDocumentAt>[2]) => {
    const { document } = await manualDocumentAt(db, viewer, params);
    return { document, ...(await findUpkeep(db, document.id, viewer.id)) };
  },
  may: (viewer: Viewer, upkeep: { keeperId: number | null }) => canReview(viewer, upkeep),
};
