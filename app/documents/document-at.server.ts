import type { Viewer } from "#app/accounts/viewer.ts";
import { cohortAt } from "#app/cohorts/cohort-at.ts";
import type { Db } from "#app/db.server.ts";
import { found } from "#app/web/answers.ts";
import { uidIn } from "#app/web/uid-in.ts";
import { canWriteManual } from "./policy.ts";
import { findDocument, findOwnDocument } from "./queries.server.ts";

type Params = { cohort?: string; document?: string };

/** The document at an address in a cohort, shared with it or with the whole network. Throws NotFound for any other. */
export async function documentAt(db: Db, viewer: Viewer, params: Params) {
  const cohort = cohortAt(viewer, params.cohort);
  const document = found(await findDocument(db, found(uidIn(params.document)), cohort.id));
  return { cohort, document };
}

/** The document at an address in the manual of the viewer's own practice. Throws NotFound for any other. */
export async function manualDocumentAt(db: Db, viewer: Viewer, params: Params) {
  const practice = found(viewer.practice);
  const document = found(await findOwnDocument(db, practice.id, found(uidIn(params.document))));
  return { practice, document, write: canWriteManual(viewer) };
}
