import type { Viewer } from "#app/accounts/viewer.ts";
import type { Db } from "#app/db.server.ts";
import { found } from "#app/web/answers.ts";
import { uidIn } from "#app/web/uid-in.ts";
import { findDraft } from "./list-queries.server.ts";

/** Finds the draft of an address. Throws NotFound for every group that is no draft, and for one that the moderator's practice is part of. */
export async function draftAt(db: Db, _viewer: Viewer, params: { group?: string }) {
  return found(await findDraft(db, uidIn(params.group) ?? ""));
}
