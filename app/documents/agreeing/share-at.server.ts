import type { Viewer } from "#app/accounts/viewer.ts";
import type { Db } from "#app/db.server.ts";
import { findDocument } from "#app/documents/queries.server.ts";
import { found } from "#app/web/answers.ts";
import { uidIn } from "#app/web/uid-in.ts";
import { listSharesOf } from "./queries.server.ts";

type Params = { document?: string };

/** The document at an address, with the shares of it that the viewer decides. Throws NotFound where there are none. */
export async function sharesAt(db: Db, _viewer: Viewer, params: Params) {
  const uid = found(uidIn(params.document));
  const shares = await listSharesOf(db, uid);
  found(shares[0]);
  return { document: found(await findDocument(db, uid)), shares };
}
