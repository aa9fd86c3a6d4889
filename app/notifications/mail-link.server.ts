import { type Token, type TokenPurpose, tokenOf } from "#app/accounts/tokens.server.ts";
import { settings } from "#app/web/settings.server.ts";

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

/** A link into this site as its settings name it, whatever Host a request came with. */
export function linkTo(path: string, token: Token | null): string {
  return `${settings().baseUrl}${path}${token ? `?token=${token.value}` : ""}`;
}
