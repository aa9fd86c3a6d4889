import type { Params } from "@remix-run/react";
import type { Viewer } from "#app/accounts/viewer.ts";
import type { Db } from "#app/db.server.ts";
import { allow, found } from "#app/web/answers.ts";
import { uidIn } from "#app/web/uid-in.ts";
import { keepsFacts } from "../policy.ts";
import { findOwnPractice } from "../queries.server.ts";
import { findSite } from "./queries.server.ts";

/** Finds the viewer's own practice, for its owners and directors. Throws NotFound, and NotAllowed for its staff. */
export async function ownFacts(db: Db, viewer: Viewer) {
  const practice = found(await findOwnPractice(db, viewer));
  allow(keepsFacts(viewer, practice));
  return practice;
}

/** Finds one of its sites. Throws NotFound, and NotAllowed for its staff. */
export async function ownSiteAt(db: Db, viewer: Viewer, params: Params) {
  const practice = await ownFacts(db, viewer);
  return { practice, site: found(await findSite(db, practice, found(uidIn(params.site)))) };
}
