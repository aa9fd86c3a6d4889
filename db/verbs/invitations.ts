// Written by `npm run db:types` from the database's catalogue; please do not edit it by hand.
// The text of each function is in db/functions/invitations.sql; what answers JSON or null is typed in verb-results.ts.
import type { Guarded } from "../guarded.ts";
import { deed, rows, value } from "../verb.ts";
import type { Result, Row } from "../verb-results.ts";

export const verbs = {
  /**
   * Redeems an invitation for someone without an account. The address is the invitation's own. Whoever applies names the practice.
   * Rows: the one invitation whose mailed link is shown. Words: the names of who invites and of the practice. When: as
   * they are now, while the link works.
   */
  acceptInvitation: value<{ hash: string; personName: string; zone: string; hashedPassword: string; practiceName?: Guarded | null; practiceTown?: Guarded | null; practiceState?: string | null; practiceZip?: string | null }, Result<"acceptInvitation", number>>("verbs.accept_invitation", ["hash", "text"], ["person_name", "text"], ["zone", "text"], ["hashed_password", "text"], ["practice_name", "text", "optional"], ["practice_town", "text", "optional"], ["practice_state", "text", "optional"], ["practice_zip", "text", "optional"]),
  /**
   * Redeems an invitation for the signed-in person, whose address must be the one invited. Whoever applies and has no practice names it.
   * Rows: the one invitation whose mailed link is shown. Words: the names of who invites and of the practice. When: as
   * they are now, while the link works.
   */
  acceptInvitationAsMe: value<{ hash: string; practiceName?: Guarded | null; practiceTown?: Guarded | null; practiceState?: string | null; practiceZip?: string | null }, Result<"acceptInvitationAsMe", number>>("verbs.accept_invitation_as_me", ["hash", "text"], ["practice_name", "text", "optional"], ["practice_town", "text", "optional"], ["practice_state", "text", "optional"], ["practice_zip", "text", "optional"]),
  /**
   * Shows what the invitation page needs before anything is redeemed; null when the link is used up, revoked or too old.
   * Rows: the one invitation whose mailed link is shown. Words: the names of who invites and of the practice. When: as
   * they are now, while the link works.
   */
  invitationBehind: value<{ hash: string }, Result<"invitationBehind", never>>("verbs.invitation_behind", ["hash", "text"]),
  /**
   * Lists the invitations into a practice, into every practice, or into the network's staff, newest first, and of each address
   * the last: those that nobody has accepted yet, and for a fortnight what was accepted or revoked. What makes a link comes
   * along for those who may let people in by it, while it works. Staff get it of what staff sent alone: whoever an owner
   * invites is the owner's to let in.
   * Rows: a practice's for its owners and staff, every practice's for staff, the network's for administrators. Words: the
   * addresses and names that were invited. When: now.
   */
  invitations: rows<{ ofPractice?: number | null; ofNetwork?: boolean | null; beforeId?: number | null; atMost?: number | null }, Row<"invitations", { id: number; email: string; inviteeName: string; practiceUid: string; practice: string; practiceRole: string; networkRole: string; createdAt: Date; expiresAt: Date; acceptedAt: Date; revokedAt: Date; openedAt: Date; mailState: string; mailTrouble: string; nonce: string; tokenHash: string }>>("verbs.invitations", ["of_practice", "bigint", "optional"], ["of_network", "boolean", "optional"], ["before_id", "bigint", "optional"], ["at_most", "integer", "optional"]),
  /**
   * Invites an address into a practice, into the network's staff, or to apply with a practice of its own. The link is made of the nonce, and its hash opens it: both
   * come from the site, which alone can make it; without them the mail's job makes it. As an address gets one such mail
   * an hour, the link that went out is not taken back for another of the same kind within that time, unless its mail failed, or
   * the site sends no mail; a form sent twice invites once.
   * Rows: a practice's by its owners and staff, the network's by administrators, those to apply by staff. Words: none come back but whether the
   * address belongs there already. When: now.
   */
  invite: value<{ toEmail: string; practice?: number | null; asRole?: string | null; asNetworkRole?: string | null; invitee?: string | null; linkNonce?: string | null; linkHash?: string | null; mails?: boolean | null; applying?: boolean | null }, Result<"invite", number>>("verbs.invite", ["to_email", "text"], ["practice", "bigint", "optional"], ["as_role", "text", "optional"], ["as_network_role", "text", "optional"], ["invitee", "text", "optional"], ["link_nonce", "text", "optional"], ["link_hash", "text", "optional"], ["mails", "boolean", "optional"], ["applying", "boolean", "optional"]),
  /**
   * The practices that wait for the viewer to join them. Their link is in the mail, or with whoever invited them.
   * Rows: invitations to the viewer's own address. Words: the names of the practice and of who invites. When: while the
   * invitation stands.
   */
  myInvitations: rows<object, Row<"myInvitations", { practice: string; invitedBy: string; expiresAt: Date }>>("verbs.my_invitations"),
  /**
   * Notes that the page of an invitation was opened by its link for the first time.
   * Rows: the one invitation whose link is shown. Words: none. When: now, while the link works.
   */
  noteInvitationOpened: deed<{ hash: string }>("verbs.note_invitation_opened", ["hash", "text"]),
  /**
   * Takes an invitation back that was not accepted yet.
   * Rows: an invitation of one's own practice, or any for staff. Words: none. When: until it is accepted.
   */
  revokeInvitation: deed<{ invitationId: number }>("verbs.revoke_invitation", ["invitation_id", "bigint"]),
};
