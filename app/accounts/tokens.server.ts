import { createHmac, randomBytes } from "node:crypto";
import type { Db } from "#app/db.server.ts";
import { settings } from "#app/web/settings.server.ts";
import { derivedKey } from "#db/settings.ts";
import { verbs } from "#db/verbs.ts";
import { hashOf } from "./sessions.server.ts";

export type TokenPurpose =
  | "invitation"
  | "sign_in"
  | "reset"
  | "email"
  | "undo"
  | "second_factor"
  | "challenge";

/** A secret for a link or a cookie. Its nonce may lie in the database: without SECRET nobody makes the value of it. */
export type Token = { purpose: TokenPurpose; nonce: string; value: string; hash: string };

export function newToken(purpose: TokenPurpose): Token {
  return tokenOf(purpose, randomBytes(18).toString("base64url"));
}

/** The token that belongs to a nonce, made again whenever its link is shown. */
export function tokenOf(purpose: TokenPurpose, nonce: string): Token {
  const value = createHmac("sha256", derivedKey(settings().secret, "links"))
    .update(`${purpose} ${nonce}`)
    .digest("base64url");
  return { purpose, nonce, value, hash: hashOf(value) };
}

/** A link into this site as its settings name it, whatever Host a request came with. */
export function linkTo(path: string, token: Token | null): string {
  return `${settings().baseUrl}${path}${token ? `?token=${token.value}` : ""}`;
}

/** Keeps a token's hash, for one use within some minutes. */
export async function keepToken(
  db: Db,
  token: Token,
  memberId: number,
  minutes: number,
  detail = "",
): Promise<void> {
  const lasts = `${minutes} minutes`;
  const use = { what: token.purpose, member: memberId, more: detail, lasts };
  await verbs.keepToken(db, { tokenHash: token.hash, ...use });
}

/** Keeps a challenge to a passkey for one answer within five minutes. */
export async function keepChallenge(db: Db, challenge: string, memberId: number): Promise<void> {
  const use = { what: "challenge", member: memberId, more: "sign-in", lasts: "5 minutes" };
  await verbs.keepToken(db, { tokenHash: hashOf(challenge), ...use });
}

/** Finds whose token this is, without using it up; null when it was used or is too old. */
export function tokenBehind(db: Db, purpose: TokenPurpose | "setup", value: string) {
  return verbs.tokenBehind(db, { tokenHash: hashOf(value), what: purpose });
}

/** Uses a token up. Of two at once one gets null. */
export function spendToken(db: Db, purpose: TokenPurpose, value: string) {
  return verbs.spendToken(db, { tokenHash: hashOf(value), what: purpose });
}
