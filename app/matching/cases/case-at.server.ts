import type { Params } from "@remix-run/react";
import type { Viewer } from "#app/accounts/viewer.ts";
import type { Db } from "#app/db.server.ts";
import { found } from "#app/web/answers.ts";
import { uidIn } from "#app/web/uid-in.ts";
import { deedsIn } from "./policy.ts";
import { findCase, findMove } from "./queries.server.ts";

/** Finds the case at an address of the moderators, and what can be done in it. Throws NotFound, also for who has a part in it. */
export async function caseAt(db: Db, _viewer: Viewer, params: Params) {
  const it = found(await findCase(db, found(uidIn(params.case))));
  return { ...it, can: deedsIn(it) };
}

/** Finds the offer of another seat at an owner's address. Throws NotFound for everyone but the owners and directors of its practice. */
export async function moveAt(db: Db, _viewer: Viewer, params: Params) {
  return found(await findMove(db, found(uidIn(params.move))));
}
