import { linkTo, newToken, tokenOf } from "#app/accounts/tokens.server.ts";
import type { Db } from "#app/db.server.ts";
import { sendsMail } from "#app/web/settings.server.ts";
import { verbs } from "#db/verbs.ts";

export type Invitee = {
  email: string;
  /** Their name, where whoever invites knows it. */
  name?: string;
  /** The practice that they join, and as what; null for the network's staff. */
  practice?: number | null;
  role?: string | null;
  networkRole?: string | null;
  /** Whether they are to apply with a practice of their own: it is none of these then. */
  applies?: boolean;
};

/**
 * Invites an address, with a link that works at once. Returns the invitation; within a minute the one that was made before. Throws
 * the refusal of an address that belongs there, is one's own, or had such a mail within the hour.
 */
export function invite(
  db: Db,
  { email, name = "", practice, role, networkRole, applies }: Invitee,
): Promise<number> {
  const { nonce, hash } = newToken("invitation");
  const into = {
    practice: practice ?? null,
    asRole: role ?? null,
    asNetworkRole: networkRole ?? null,
    applying: applies ?? false,
  };
  const link = { linkNonce: nonce, linkHash: hash };
  return verbs.invite(db, { toEmail: email, ...into, invitee: name, ...link, mails: sendsMail() });
}

export type ListedInvitation = Awaited<ReturnType<typeof listInvitationsOf>>[number];

type Whose = Parameters<typeof verbs.invitations>[1];

/** Lists the last invitation of each address, newest first, each with its link where the viewer may let people in by it. */
export async function listInvitationsOf(db: Db, whose: Whose) {
  return (await verbs.invitations(db, whose)).map(withLink);
}

/** Lists those whom the staff asked to apply, and who asked for themselves, newest first, each with its link while it works. */
export async function listApplicants(db: Db, which: Parameters<typeof verbs.applicants>[1]) {
  return (await verbs.applicants(db, which)).map(withLink);
}

type ByLink = { nonce: string | null; tokenHash: string | null };

function withLink<Row extends ByLink>({ nonce, tokenHash, ...invitation }: Row) {
  return { ...invitation, link: linkOf(nonce, tokenHash) };
}

/** The link of a nonce; null where there is none, or where it was made with another SECRET and opens nothing. */
function linkOf(nonce: string | null, hash: string | null): string | null {
  const token = nonce === null ? null : tokenOf("invitation", nonce);
  return token?.hash === hash ? linkTo("/invitation", token) : null;
}
