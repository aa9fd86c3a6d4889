import { createHmac, randomBytes } from "node:crypto";
import { sql } from "kysely";
import type { Db } from "#app/db.server.ts";
import { settings } from "#app/web/settings.server.ts";
import { derivedKey } from "#db/settings.ts";
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

/** Keeps a token's hash, for one use within some minutes. */
export async function keepToken(
  db: Db,
  token: Token,
  memberId: number,
  minutes: number,
  detail = "",
): Promise<void> {
  const lasts = `${minutes} minutes`;
  await sql`select verbs.keep_token(${token.hash}, ${token.purpose}, ${memberId}, ${detail}, ${lasts}::interval)`.execute(
    db,
  );
}

/** Keeps a challenge to a passkey for one answer within five minutes. */
export async function keepChallenge(db: Db, challenge: string, memberId: number): Promise<void> {
  await sql`select verbs.keep_token(${hashOf(challenge)}, 'challenge', ${memberId}, 'sign-in', interval '5 minutes')`.execute(
    db,
  );
}

type Behind = { memberId: number; detail: string; email: string; name: string; practice: string | null };

/** Whose token this is, without using it up; null when it was used or is too old. */
export async function tokenBehind(
  db: Db,
  purpose: TokenPurpose | "setup",
  value: string,
): Promise<Behind | null> {
  const { rows } = await sql<{ behind: Behind | null }>`
    select verbs.token_behind(${hashOf(value)}, ${purpose}) as behind`.execute(db);
  return rows[0]!.behind;
}

/** Uses a token up. Of two at once one gets null. */
export async function spendToken(
  db: Db,
  purpose: TokenPurpose,
  value: string,
): Promise<{ memberId: number; detail: string } | null> {
  const { rows } = await sql<{ used: { memberId: number; detail: string } | null }>`
    select verbs.use_token(${hashOf(value)}, ${purpose}) as used`.execute(db);
  return rows[0]!.used;
}
