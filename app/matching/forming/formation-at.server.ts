import type { Params } from "@remix-run/react";
import type { Viewer } from "#app/accounts/viewer.ts";
import type { Db } from "#app/db.server.ts";
import { found } from "#app/web/answers.ts";
import { uidIn } from "#app/web/uid-in.ts";
import { findFormation } from "./queries.server.ts";

/** The group at an address, for a moderator who forms it. Throws NotFound for every other. */
export async function formationAt(db: Db, _viewer: Viewer, params: Params) {
  return found(await findFormation(db, found(uidIn(params.group))));
}
