import type { Params } from "@remix-run/react";
import { encode } from "uqr";
import type { Viewer } from "#app/accounts/viewer.ts";
import type { Db } from "#app/db.server.ts";
import { found } from "#app/web/answers.ts";
import { findInvitationToShow, type OpenInvitation } from "./people-queries.server.ts";
import { invitationAt, ownInvitationAt } from "./practice-at.server.ts";

/** An open invitation with its link, for staff. Throws NotFound. */
export async function invitationToShow(db: Db, viewer: Viewer, params: Params) {
  return withCode(db, await invitationAt(db, viewer, params));
}

/** The same for owners of the practice that it is into. */
export async function ownInvitationToShow(db: Db, viewer: Viewer, params: Params) {
  return withCode(db, await ownInvitationAt(db, viewer, params));
}

/** The invitation with its link as a code to scan, which is drawn where there is a link. */
async function withCode(db: Db, open: OpenInvitation) {
  const invitation = found(await findInvitationToShow(db, open));
  const modules =
    invitation.link && encode(invitation.link, { border: 2 }).data.map((row) => row.map(Number));
  return { invitation, modules: modules || null };
}
