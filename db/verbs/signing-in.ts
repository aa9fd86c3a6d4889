// Written by `npm run db:types` from the database's catalogue; please do not edit it by hand.
// The text of each function is in db/functions/signing_in.sql; what answers JSON or null is typed in verb-results.ts.
import { deed, rows, value } from "../verb.ts";
import type { Result, Row } from "../verb-results.ts";

export const verbs = {
  /**
   * Finds what signing in needs to know of an address; null when there is no such open account, and for anyone who is
   * signed in.
   * Rows: the account of an address, for the sign-in step alone: a request with a viewer gets nothing. Words: its
   * password hash, which no one else gets. When: before anyone is signed in.
   */
  accountBehind: value<{ address: string }, Result<"accountBehind", never>>("verbs.account_behind", ["address", "text"]),
  /**
   * Notes the address I want to change to; a mail there has to be confirmed before anything changes. Asked again it is the same
   * change, so that the first warning's link stays good.
   * Rows: the viewer's own account. Words: none. When: now.
   */
  askForEmail: deed<{ newEmail: string }>("verbs.ask_for_email", ["new_email", "text"]),
  /**
   * Asks for a link by mail. For an address without an account the same work is done, and the job mails nobody.
   * Rows: whoever has the address is mailed. Words: none come back, not even whether there is such an account. When:
   * now.
   */
  askForLink: deed<{ address: string; what: string }>("verbs.ask_for_link", ["address", "text"], ["what", "text"]),
  /**
   * Tells what is asked of a person after the first factor: codes, passkeys, and whether the network insists on either.
   * Rows: of a person who is being signed in, or of the viewer; a request with a viewer reaches nobody else. Words: no
   * more than proves who they are. When: now.
   */
  factorsOf: value<{ member: number }, Result<"factorsOf", never>>("verbs.factors_of", ["member", "bigint"]),
  /**
   * Keeps the SHA-256 of a link or a half-finished sign-in, for what it is and how long it lasts.
   * Rows: of a person who is being signed in, or of the viewer; a request with a viewer reaches nobody else. Words: no
   * more than proves who they are. When: now.
   */
  keepToken: deed<{ tokenHash: string; what: string; member: number; more: string; lasts: string }>("verbs.keep_token", ["token_hash", "text"], ["what", "text"], ["member", "bigint"], ["more", "text"], ["lasts", "interval"]),
  /**
   * Finds the person whom a visitor of the demonstration wants to be. Refuses everywhere else.
   * Rows: people of a demonstration; elsewhere none. Words: their invented names. When: now.
   */
  memberToBe: value<{ personUid: string }, Result<"memberToBe", number>>("verbs.member_to_be", ["person_uid", "text"]),
  /**
   * The hash of the viewer's password, to be compared with what they type.
   * Rows: the viewer's own account. Words: their own hash, or their app's secret, sealed under SECRET; a page compares
   * them and shows neither. When: now.
   */
  myPasswordHash: value<object, Result<"myPasswordHash", string>>("verbs.my_password_hash"),
  /**
   * Lists the people whom a visitor of the demonstration can be with a click. Elsewhere there are none.
   * Rows: people of a demonstration; elsewhere none. Words: their invented names. When: now.
   */
  peopleToBe: rows<object, Row<"peopleToBe", { uid: string; name: string; title: string; email: string; practice: string; town: string; networkRole: string; cohorts: number; applies: boolean }>>("verbs.people_to_be"),
  /**
   * Sets the address that a member waits for and has now confirmed; the one before is told, and can undo it.
   * Rows: of a person who is being signed in, or of the viewer; a request with a viewer reaches nobody else. Words: no
   * more than proves who they are. When: now.
   */
  setEmail: deed<{ member: number; newEmail: string }>("verbs.set_email", ["member", "bigint"], ["new_email", "text"]),
  /**
   * Sets a password and ends whatever could be done by who knew the old one.
   * Rows: of a person who is being signed in, or of the viewer; a request with a viewer reaches nobody else. Words: no
   * more than proves who they are. When: now.
   */
  setPassword: deed<{ member: number; hashed: string }>("verbs.set_password", ["member", "bigint"], ["hashed", "text"]),
  /**
   * Uses a token up, one deed on its account after the other. Of two at once one gets null.
   * Rows: the one token whose value is shown. Words: address, name and practice of the person it was made for. When:
   * now, while it lasts.
   */
  spendToken: value<{ tokenHash: string; what: string }, Result<"spendToken", never>>("verbs.spend_token", ["token_hash", "text"], ["what", "text"]),
  /**
   * Looks at a token without using it, for the page shown before the POST.
   * Rows: the one token whose value is shown. Words: address, name and practice of the person it was made for. When:
   * now, while it lasts.
   */
  tokenBehind: value<{ tokenHash: string; what: string }, Result<"tokenBehind", never>>("verbs.token_behind", ["token_hash", "text"], ["what", "text"]),
};
