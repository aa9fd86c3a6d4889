import { sql } from "kysely";
import type { Db } from "#app/db.server.ts";
import { settings } from "#app/web/settings.server.ts";
import { openTotp } from "./totp-seal.server.ts";

/**
 * The secret of a member's authenticator app, and the last time-step used; null where they have none, or none that
 * opens under the present SECRET.
 */
export async function totpOf(
  db: Db,
  memberId: number,
): Promise<{ secret: Uint8Array; lastStep: number } | null> {
  const { rows } = await sql<{ totp: { secret: string; lastStep: number } | null }>`
    select verbs.totp_of(${memberId}) as totp`.execute(db);
  const { totp } = rows[0]!;
  const secret = totp && openTotp(settings().secret, memberId, Buffer.from(totp.secret, "hex"));
  return secret && { secret, lastStep: totp.lastStep };
}

/** Marks a time-step as used; false when it, or a later one, was used before. */
export async function spendTotpStep(db: Db, memberId: number, step: number): Promise<boolean> {
  const { rows } = await sql<{
    fresh: boolean;
  }>`select verbs.use_totp_step(${memberId}, ${step}) as fresh`.execute(db);
  return rows[0]!.fresh;
}

/** Uses a recovery code up; false when it is none of the member's, or was used before. */
export async function spendRecoveryCode(db: Db, memberId: number, codeHash: string): Promise<boolean> {
  const { rows } = await sql<{ used: boolean }>`
    select verbs.use_recovery_code(${memberId}, ${codeHash}) as used`.execute(db);
  return rows[0]!.used;
}

/** The passkeys that a browser may answer with. */
export async function passkeysOf(
  db: Db,
  memberId: number,
): Promise<{ credentialId: string; transports: string[] }[]> {
  const { rows } = await sql<{ credentialId: string; transports: string[] }>`
    select credential_id, transports from verbs.passkeys_of(${memberId})`.execute(db);
  return rows;
}

export type PasskeyBehind = {
  memberId: number;
  publicKey: Uint8Array<ArrayBuffer>;
  counter: number;
};

export async function passkeyBehind(db: Db, credentialId: string): Promise<PasskeyBehind | null> {
  type Row = { memberId: number; publicKey: string; counter: number };
  const { rows } = await sql<{ passkey: Row | null }>`
    select verbs.passkey_behind(${credentialId}) as passkey`.execute(db);
  const { passkey } = rows[0]!;
  return passkey && { ...passkey, publicKey: new Uint8Array(Buffer.from(passkey.publicKey, "hex")) };
}

export async function notePasskeyUse(db: Db, credentialId: string, counter: number): Promise<void> {
  await sql`select verbs.passkey_used(${credentialId}, ${counter})`.execute(db);
}

/** Notes a second factor that failed. */
export async function noteFailedFactor(db: Db, memberId: number, what: string): Promise<void> {
  await sql`select verbs.audit('factor.refused', null, null, ${memberId}::bigint, ${what})`.execute(db);
}
