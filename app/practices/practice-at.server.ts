import type { Params } from "@remix-run/react";
import type { Viewer } from "#app/accounts/viewer.ts";
import type { Db } from "#app/db.server.ts";
import { allow, found } from "#app/web/answers.ts";
import { numberIn } from "#app/web/number-in.ts";
import { uidIn } from "#app/web/uid-in.ts";
import { findInvitation, findPerson, listSeats } from "./people-queries.server.ts";
import { owns } from "./policy.ts";
import { findOwnPractice, findPractice } from "./queries.server.ts";

// What the pages of a practice are about, found by their address. Throws NotFound, and NotAllowed for who may not keep it.

/** The practice at an address of the network's staff. */
export async function practiceAt(db: Db, _viewer: Viewer, params: Params) {
  return found(await findPractice(db, found(uidIn(params.practice))));
}

/** Someone of that practice. */
export async function personAt(db: Db, viewer: Viewer, params: Params) {
  const practice = await practiceAt(db, viewer, params);
  return { practice, person: found(await findPerson(db, practice, found(uidIn(params.person)))) };
}

/** The viewer's own practice, for its owners. */
export async function ownPractice(db: Db, viewer: Viewer) {
  const practice = found(await findOwnPractice(db, viewer));
  allow(owns(viewer, practice));
  return practice;
}

/** Someone of the viewer's own practice, for its owners. */
export async function ownPersonAt(db: Db, viewer: Viewer, params: Params) {
  const practice = await ownPractice(db, viewer);
  const person = found(await findPerson(db, practice, found(uidIn(params.person))));
  return { practice, person, isMe: person.id === viewer.id };
}

/** A seat that the viewer's own practice holds, for its owners. */
export async function ownSeatAt(db: Db, viewer: Viewer, params: Params) {
  const practice = await ownPractice(db, viewer);
  const seats = await listSeats(db, practice);
  return { practice, seat: found(seats.find(({ id, until }) => id === numberIn(params.seat) && !until)) };
}

/** An open invitation into the viewer's own practice, for its owners. */
export async function ownInvitationAt(db: Db, viewer: Viewer, params: Params) {
  const practice = found(viewer.practice);
  allow(owns(viewer, practice));
  const open = await invitationAt(db, viewer, params);
  return found(open.practiceId === practice.id ? open : null);
}

/** An open invitation, into a practice or into the network's staff. */
export async function invitationAt(db: Db, _viewer: Viewer, params: Params) {
  return found(await findInvitation(db, found(numberIn(params.invitation))));
}
