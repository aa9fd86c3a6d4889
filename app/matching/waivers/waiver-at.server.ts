import type { Params } from "@remix-run/react";
import { isStaff, type Viewer } from "#app/accounts/viewer.ts";
import type { Db } from "#app/db.server.ts";
import { found } from "#app/web/answers.ts";
import { uidIn } from "#app/web/uid-in.ts";
import { findWaiver } from "./queries.server.ts";

/** Finds the waiver at an address, for those who are asked and for moderators who may decide it. Throws NotFound for everyone else. */
export async function waiverAt(db: Db, viewer: Viewer, params: Params) {
  const it = found(await findWaiver(db, found(uidIn(params.waiver))));
  return { ...it, answersFor: it.mine && viewer.practice?.role === "owner" ? it.mine.practice : null };
}

/** Finds it for moderators alone. Throws NotFound for everyone else. */
export async function waiverToDecide(db: Db, viewer: Viewer, params: Params) {
  const it = await waiverAt(db, viewer, params);
  return found(isStaff(viewer) && it.decides ? it : null);
}
