import type { Viewer } from "#app/accounts/viewer.ts";
import type { Db } from "#app/db.server.ts";
import { manualDocumentAt } from "#app/documents/document-at.server.ts";
import { found } from "#app/web/answers.ts";
import { uidIn } from "#app/web/uid-in.ts";
import { findEntryText, findOffer, findOwnOffer } from "./queries.server.ts";

/** An entry of the playbook in the viewer's own manual, in force, at an address. Throws NotFound for any other document. */
export async function entryToOffer(db: Db, viewer: Viewer, params: { document?: string }) {
  const { document, practice, entry } = await entryAt(db, viewer, params);
  found(document.status === "published" ? document : null);
  return { document, practice, entry };
}

/**
 * The same with what became of its offer, also of an entry that is not in force any more while its words are still offered or released: they
 * can be taken back. Throws NotFound for any other document.
 */
export async function entryOffered(db: Db, viewer: Viewer, params: { document?: string }) {
  const { document, entry } = await entryAt(db, viewer, params);
  const offer = await findOwnOffer(db, document.id);
  const inForce = document.status === "published";
  found(inForce || offer?.stands ? document : null);
  return { document, entry, offer, inForce };
}

async function entryAt(db: Db, viewer: Viewer, params: { document?: string }) {
  const { document, practice } = await manualDocumentAt(db, viewer, params);
  return { document, practice, entry: found(await findEntryText(db, document)) };
}

/** The offer at an address, for the network's staff. Throws NotFound where there is none. */
export async function offerAt(db: Db, _viewer: Viewer, params: { offer?: string }) {
  return found(await findOffer(db, found(uidIn(params.offer))));
}
