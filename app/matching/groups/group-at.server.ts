import type { Params } from "@remix-run/react";
import type { Viewer } from "#app/accounts/viewer.ts";
import type { Db } from "#app/db.server.ts";
import { found } from "#app/web/answers.ts";
import { uidIn } from "#app/web/uid-in.ts";
import { findGroup } from "./queries.server.ts";

/** The group at an address, as the viewer's practice has a place in it or had one. Throws NotFound. */
export async function groupAt(db: Db, _viewer: Viewer, params: Params) {
  return found(await findGroup(db, found(uidIn(params.group))));
}
