// Written by `npm run db:types` from the database's catalogue; please do not edit it by hand.
// The text of each function is in db/functions/powers.sql; what answers JSON or null is typed in verb-results.ts.
import { deed, value } from "../verb.ts";
import type { Result } from "../verb-results.ts";

export const verbs = {
  /**
   * Ends all sessions of the signed-in person, and whatever else could open one.
   * Rows: the viewer's own account. Words: none. When: now.
   */
  endAllMySessions: deed<object>("verbs.end_all_my_sessions"),
  /**
   * Tells whether a password that was found right is still the account's: asked in the transaction that signs in, which a
   * change of the password then waits for.
   * Rows: of a person who is being signed in, or of the viewer; a request with a viewer reaches nobody else. Words: no
   * more than proves who they are. When: now.
   */
  passwordStands: value<{ member: number; hashed: string }, Result<"passwordStands", boolean>>("verbs.password_stands", ["member", "bigint"], ["hashed", "text"]),
  /**
   * Notes that a member has signed in with a browser, in place of what it was known by before: the last twenty of each member,
   * for half a year.
   * Rows: of the session whose hash is given, which only its own browser can know. Words: none. When: now.
   */
  rememberBrowser: deed<{ sessionHash: string; browser: string; former: string }>("verbs.remember_browser", ["session_hash", "text"], ["browser", "text"], ["former", "text"]),
  /**
   * Ends other sessions after a factor was added or removed: whoever signed in under the other rules does so again.
   * Rows: the viewer's own account. Words: none. When: now.
   */
  secondStepChanged: deed<{ thisSession?: string | null }>("verbs.second_step_changed", ["this_session", "text", "optional"]),
  /**
   * Gives the account back to the address that was, and takes from whoever else has it all they could have: the password, what
   * is signed in, and what was set up since they asked. Changes before this one can still be undone by their own address, so
   * that a thief who changes twice undoes nothing. Where a second step was asked before and none is left, no mail gets around
   * it: the account stays shut until an administrator has made sure who asks. Null when there is nothing to undo any more.
   * Rows: the one change of address whose mailed link is shown. Words: the two addresses of the account that it was
   * mailed about. When: for seven days, while the account is open.
   */
  undoAddressChange: value<{ hash: string }, Result<"undoAddressChange", never>>("verbs.undo_address_change", ["hash", "text"]),
  /**
   * Shows what the page of an undo needs before its button is pressed; null when there is nothing to undo any more.
   * Rows: the one change of address whose mailed link is shown. Words: the two addresses of the account that it was
   * mailed about. When: for seven days, while the account is open.
   */
  undoBehind: value<{ hash: string }, Result<"undoBehind", never>>("verbs.undo_behind", ["hash", "text"]),
};
