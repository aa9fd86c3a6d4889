import { linkTo, type TokenPurpose, tokenOf } from "#app/accounts/tokens.server.ts";

const purposes: Record<string, TokenPurpose> = {
  invitation: "invitation",
  sign_in: "sign_in",
  reset: "reset",
  email: "email",
  email_notice: "undo",
  email_changed: "undo",
};

/**
 * The link of a mail, made anew from its nonce and SECRET; empty where the row holds none. Only the administrators'
 * page shows it, of the rows that mail_of_network lets through.
 */
export function linkOf(mail: { kind: string; link: string; nonce: string }): string {
  const purpose = purposes[mail.kind];
  if (!mail.link) return "";
  return linkTo(mail.link, purpose && mail.nonce ? tokenOf(purpose, mail.nonce) : null);
}
