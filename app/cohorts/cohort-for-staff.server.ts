import type { Params } from "@remix-run/react";
import type { Viewer } from "#app/accounts/viewer.ts";
import type { Db } from "#app/db.server.ts";
import { found } from "#app/web/answers.ts";
import { numberIn } from "#app/web/number-in.ts";
import { uidIn } from "#app/web/uid-in.ts";
import { findAttendee, findCohortForStaff, findHeldSeat } from "./admin-queries.server.ts";

// What the staff's pages of a cohort are about, found by their address. Throws NotFound.

/** The cohort, as its staff sees it: who sits there, and not a word of what is said. */
export async function cohortForStaff(db: Db, _viewer: Viewer, params: Params) {
  return found(await findCohortForStaff(db, params.cohort));
}

/** Someone who attends it. */
export async function attendeeForStaff(db: Db, viewer: Viewer, params: Params) {
  const cohort = await cohortForStaff(db, viewer, params);
  return { cohort, person: found(await findAttendee(db, cohort, found(uidIn(params.person)))) };
}

/** A seat that is held in it. */
export async function heldSeatForStaff(db: Db, viewer: Viewer, params: Params) {
  const cohort = await cohortForStaff(db, viewer, params);
  return { cohort, seat: found(await findHeldSeat(db, cohort, found(numberIn(params.seat)))) };
}
