import type { Params } from "@remix-run/react";
import type { Viewer } from "#app/accounts/viewer.ts";
import type { Db } from "#app/db.server.ts";
import { found } from "#app/web/answers.ts";
import { uidIn } from "#app/web/uid-in.ts";
import { findPersonOfNetwork, type NetworkPerson } from "./people-queries.server.ts";

/** The person at an address of the network's staff. Throws NotFound. */
export async function personOfNetwork(db: Db, _viewer: Viewer, params: Params): Promise<NetworkPerson> {
  return found(await findPersonOfNetwork(db, found(uidIn(params.person))));
}
