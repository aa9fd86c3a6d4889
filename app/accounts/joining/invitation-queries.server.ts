import { hashOf } from "#app/accounts/sessions.server.ts";
import type { Db } from "#app/db.server.ts";
import { verbs } from "#db/verbs.ts";

export type Invitation = NonNullable<Awaited<ReturnType<typeof invitationBehind>>>;

/** Finds what an invitation's link shows before it is redeemed; null when it was used, taken back, or is too old. */
export function invitationBehind(db: Db, token: string) {
  return verbs.invitationBehind(db, { hash: hashOf(token) });
}

/** Notes that an invitation's page was opened, for whoever invited. */
export async function noteOpened(db: Db, token: string): Promise<void> {
  await verbs.noteInvitationOpened(db, { hash: hashOf(token) });
}

/** A practice as whoever applies with it names it; nothing of it where they join one, or have one. */
export type NamedPractice = Partial<
  Pick<Parameters<typeof verbs.acceptInvitation>[1], "practiceName" | "practiceTown">
> & { practiceState?: string; practiceZip?: string };

type Given = { name: string; timeZone: string; passwordHash: string };

/** Redeems an invitation for someone without an account; returns the new member. */
export function acceptInvitation(
  db: Db,
  token: string,
  { name, timeZone, passwordHash }: Given,
  practice: NamedPractice,
): Promise<number> {
  const given = { personName: name, zone: timeZone, hashedPassword: passwordHash };
  return verbs.acceptInvitation(db, { hash: hashOf(token), ...given, ...practice });
}

/** Redeems an invitation for the viewer, whose address must be the one invited. */
export async function acceptInvitationAsMe(db: Db, token: string, practice: NamedPractice): Promise<void> {
  await verbs.acceptInvitationAsMe(db, { hash: hashOf(token), ...practice });
}

/** Names the network and makes its first administrator; returns them. */
export function setUp(
  db: Db,
  token: string,
  {
    network,
    name,
    email,
    timeZone,
    passwordHash,
  }: { network: string; name: string; email: string; timeZone: string; passwordHash: string },
): Promise<number> {
  const given = { networkName: network, personName: name, address: email, zone: timeZone };
  return verbs.setUp(db, { setupHash: hashOf(token), ...given, hashedPassword: passwordHash });
}
