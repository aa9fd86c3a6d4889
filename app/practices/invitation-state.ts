/** Facts from which one tells what became of an invitation. */
export type Course = {
  expiresAt: string | Date;
  acceptedAt: string | Date | null;
  revokedAt: string | Date | null;
  openedAt: string | Date | null;
  /** Outcome of its mail; null before it had its turn. */
  mailState: string | null;
};

export type InvitationState =
  | "accepted"
  | "revoked"
  | "expired"
  | "opened"
  | "sent"
  | "failed"
  | "on its way"
  | "not sent";

/** Tells what has become of an invitation. Where no mail goes out, none was sent, however long ago it was made. */
export function stateOf(invitation: Course, sendsMail: boolean, now: number): InvitationState {
  if (invitation.acceptedAt) return "accepted";
  if (invitation.revokedAt) return "revoked";
  if (new Date(invitation.expiresAt).getTime() <= now) return "expired";
  if (invitation.openedAt) return "opened";
  if (invitation.mailState === "sent" || invitation.mailState === "failed") return invitation.mailState;
  return invitation.mailState === null && sendsMail ? "on its way" : "not sent";
}

/** Whether its link still lets somebody in. */
export function stands(state: InvitationState): boolean {
  return state !== "accepted" && state !== "revoked" && state !== "expired";
}

/** Sentences about what was just done with an invitation, by the word in the address. */
export function doneWithInvitation(sendsMail: boolean): Record<"invited" | "again" | "revoked", string> {
  return {
    invited: sendsMail
      ? "The invitation is on its way. You can also copy its link below."
      : "The invitation is ready, and no email was sent: copy its link below and send it yourself.",
    again: sendsMail
      ? "The invitation is on its way again. The link from before no longer works."
      : "The invitation has a new link: copy it below and send it yourself. The link from before no longer works.",
    revoked: "The invitation is revoked. Its link no longer works.",
  };
}
