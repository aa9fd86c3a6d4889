import { sql } from "kysely";
import type { Db } from "#app/db.server.ts";
import { hashOf } from "./sessions.server.ts";

export type Invitation = {
  id: number;
  email: string;
  /** Null for an invitation into the network's staff. */
  practice: string | null;
  role: "owner" | "director" | "staff" | "moderator" | "administrator";
  invitedBy: string;
  hasAccount: boolean;
};

/** What an invitation's link shows before it is redeemed; null when it was used, taken back, or is too old. */
export async function invitationBehind(db: Db, token: string): Promise<Invitation | null> {
  const { rows } = await sql<{ invitation: Invitation | null }>`
    select verbs.invitation_behind(${hashOf(token)}) as invitation`.execute(db);
  return rows[0]!.invitation;
}

/** Redeems an invitation for someone without an account; returns the new member. */
export async function acceptInvitation(
  db: Db,
  token: string,
  { name, timeZone, passwordHash }: { name: string; timeZone: string; passwordHash: string },
): Promise<number> {
  const { rows } = await sql<{ member: number }>`
    select verbs.accept_invitation(${hashOf(token)}, ${name}, ${timeZone}, ${passwordHash}) as member`.execute(
    db,
  );
  return rows[0]!.member;
}

/** Redeems an invitation for the viewer, whose address must be the one invited. */
export async function acceptInvitationAsMe(db: Db, token: string): Promise<void> {
  await sql`select verbs.accept_invitation_as_me(${hashOf(token)})`.execute(db);
}

/** Names the network and makes its first administrator; returns them. */
export async function setUp(
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
  const { rows } = await sql<{ member: number }>`
    select verbs.set_up(${hashOf(token)}, ${network}, ${name}, ${email}, ${timeZone}, ${passwordHash}) as member`.execute(
    db,
  );
  return rows[0]!.member;
}
