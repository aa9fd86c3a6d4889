import type { Params } from "@remix-run/react";
import type { Viewer } from "#app/accounts/viewer.ts";
import type { Db } from "#app/db.server.ts";
import { found } from "#app/web/answers.ts";
import { uidIn } from "#app/web/uid-in.ts";
import { formationAt } from "./formation-at.server.ts";
import { listParts } from "./queries.server.ts";

/** The place of a practice at its address below a group, for a moderator who forms it. Throws NotFound for every other. */
export async function partAt(db: Db, viewer: Viewer, params: Params) {
  const group = await formationAt(db, viewer, params);
  const uid = found(uidIn(params.practice));
  return { group, practice: found((await listParts(db, group)).find((each) => each.uid === uid)) };
}

/** Two practices of a group at the address of their pair. Throws NotFound for every other. */
export async function pairAt(db: Db, viewer: Viewer, params: Params) {
  const group = await formationAt(db, viewer, params);
  const parts = await listParts(db, group);
  const of = (uid: string | undefined) => found(parts.find((each) => each.uid === uid));
  return { group, one: of(params.one), other: of(params.other) };
}
