import type { Params } from "@remix-run/react";
import type { Viewer } from "#app/accounts/viewer.ts";
import type { Db } from "#app/db.server.ts";
import { found } from "#app/web/answers.ts";
import { uidIn } from "#app/web/uid-in.ts";
import type { ApplicationState } from "./policy.ts";
import { findInPool } from "./pool-queries.server.ts";

/** A practice's application at its address among the pool, and whether the practice is the viewer's own. Throws NotFound. */
export async function inPoolAt(db: Db, viewer: Viewer, params: Params) {
  const it = found(await findInPool(db, found(uidIn(params.practice))));
  return { ...it, state: it.state as ApplicationState, ours: viewer.practice?.id === it.practiceId };
}
