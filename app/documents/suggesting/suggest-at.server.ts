import { type Viewer, writesIn } from "#app/accounts/viewer.ts";
import type { Db } from "#app/db.server.ts";
import { manualDocumentAt } from "#app/documents/document-at.server.ts";
import { findDraft, findVersions } from "#app/documents/queries.server.ts";
import { findAdoption } from "#app/documents/updating/queries.server.ts";
import { allow, found } from "#app/web/answers.ts";
import { cohortsWithAuthor } from "./queries.server.ts";

/**
 * An adopted document with its author's newest version, and the cohorts where it can be suggested: there the viewer sits, the author's
 * practice holds a seat, and the document is shared. Throws NotFound for what was not adopted; theirs is null once it is out of sight.
 */
export async function suggestAt(db: Db, viewer: Viewer, params: { document?: string }) {
  const { document, write } = await manualDocumentAt(db, viewer, params);
  const adoption = found(await findAdoption(db, document.id));
  allow(write);
  const { ofDocument, upstream } = adoption;
  const versions = await findVersions(db, [
    { documentId: document.id, number: document.version },
    ...(upstream ? [{ documentId: ofDocument, number: upstream.version }] : []),
  ]);
  const mine = found(versions.get(document.id) ?? (await findDraft(db, document.id)));
  const theirs = versions.get(ofDocument);
  const seats = viewer.cohorts.filter(({ id }) => writesIn(viewer, id));
  const among = theirs
    ? await cohortsWithAuthor(
        db,
        ofDocument,
        seats.map(({ id }) => id),
      )
    : [];
  return {
    document,
    adoption,
    mine,
    theirs,
    uid: among[0]?.uid ?? "",
    cohorts: seats.filter(({ id }) => among.some(({ cohortId }) => cohortId === id)),
  };
}

export type SuggestAt = Awaited<ReturnType<typeof suggestAt>>;
