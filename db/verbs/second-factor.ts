// Written by `npm run db:types` from the database's catalogue; please do not edit it by hand.
// The text of each function is in db/functions/second_factor.sql; what answers JSON or null is typed in verb-results.ts.
import { deed, rows, value } from "../verb.ts";
import type { Result, Row } from "../verb-results.ts";

export const verbs = {
  /**
   * Adds a passkey to the viewer's account. Refuses one that is in use.
   * Rows: the viewer's own account. Words: none. When: now.
   */
  addMyPasskey: deed<{ credential: string; key: Uint8Array; keyCounter: number; keyTransports: string[]; keyName: string }>("verbs.add_my_passkey", ["credential", "text"], ["key", "bytea"], ["key_counter", "bigint"], ["key_transports", "text[]"], ["key_name", "text"]),
  /**
   * Counts the recovery codes that the viewer has not used.
   * Rows: the viewer's own account. Words: none. When: now.
   */
  myRecoveryCodesLeft: value<object, Result<"myRecoveryCodesLeft", number>>("verbs.my_recovery_codes_left"),
  /**
   * The viewer's sealed secret of their authenticator app, or null.
   * Rows: the viewer's own account. Words: their own hash, or their app's secret, sealed under SECRET; a page compares
   * them and shows neither. When: now.
   */
  myTotpSecret: value<object, Result<"myTotpSecret", Uint8Array>>("verbs.my_totp_secret"),
  /**
   * Finds the passkey that a browser names, and whose it is.
   * Rows: the passkey that a browser names, for the sign-in step alone: a request with a viewer gets nothing. Words:
   * its public key and counter. When: before anyone is signed in.
   */
  passkeyBehind: value<{ credential: string }, Result<"passkeyBehind", never>>("verbs.passkey_behind", ["credential", "text"]),
  /**
   * Notes that a passkey was used, and its counter: never one far ahead, with which it would never be taken again.
   * Rows: of a person who is being signed in, or of the viewer; a request with a viewer reaches nobody else. Words: no
   * more than proves who they are. When: now.
   */
  passkeyUsed: deed<{ credential: string; newCounter: number }>("verbs.passkey_used", ["credential", "text"], ["new_counter", "bigint"]),
  /**
   * Lists the passkeys by which a person can prove who they are.
   * Rows: of a person who is being signed in, or of the viewer; a request with a viewer reaches nobody else. Words: no
   * more than proves who they are. When: now.
   */
  passkeysOf: rows<{ member: number }, Row<"passkeysOf", { credentialId: string; transports: string[] }>>("verbs.passkeys_of", ["member", "bigint"]),
  /**
   * Removes a passkey of the viewer's. Refuses people who run the network and would be without a factor.
   * Rows: the viewer's own account. Words: none. When: now.
   */
  removeMyPasskey: deed<{ passkeyUid: string }>("verbs.remove_my_passkey", ["passkey_uid", "text"]),
  /**
   * Puts new recovery codes in place of the viewer's old ones.
   * Rows: the viewer's own account. Words: none. When: now.
   */
  setMyRecoveryCodes: deed<{ hashes: string[] }>("verbs.set_my_recovery_codes", ["hashes", "text[]"]),
  /**
   * Sets up the viewer's authenticator app, or removes it with null. Refuses people who run the network and would be
   * without a factor.
   * Rows: the viewer's own account. Words: none. When: now.
   */
  setMyTotp: deed<{ secret?: Uint8Array | null; usedStep?: number | null }>("verbs.set_my_totp", ["secret", "bytea", "optional"], ["used_step", "bigint", "optional"]),
  /**
   * Uses a recovery code up; false when it is none or was used.
   * Rows: of a person who is being signed in, or of the viewer; a request with a viewer reaches nobody else. Words: no
   * more than proves who they are. When: now.
   */
  spendRecoveryCode: value<{ member: number; codeHash: string }, Result<"spendRecoveryCode", boolean>>("verbs.spend_recovery_code", ["member", "bigint"], ["code_hash", "text"]),
  /**
   * Marks a time-step as used; false when it, or a later one, was used before.
   * Rows: of a person who is being signed in, or of the viewer; a request with a viewer reaches nobody else. Words: no
   * more than proves who they are. When: now.
   */
  spendTotpStep: value<{ member: number; step: number }, Result<"spendTotpStep", boolean>>("verbs.spend_totp_step", ["member", "bigint"], ["step", "bigint"]),
  /**
   * The sealed secret and the last used step of a person's authenticator app, for the second step of signing in.
   * Rows: of a person who is being signed in, or of the viewer; a request with a viewer reaches nobody else. Words: no
   * more than proves who they are. When: now.
   */
  totpOf: value<{ member: number }, Result<"totpOf", never>>("verbs.totp_of", ["member", "bigint"]),
};
