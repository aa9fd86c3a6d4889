import type { Db } from "#app/db.server.ts";
import { settings } from "#app/web/settings.server.ts";
import { verbs } from "#db/verbs.ts";
import { openTotp } from "./totp-seal.server.ts";

/**
 * The secret of a member's authenticator app, and the last time-step used; null where they have none, or none that
 * opens under the present SECRET.
 */
export async function totpOf(
  db: Db,
  memberId: number,
): Promise<{ secret: Uint8Array; lastStep: number } | null> {
  const totp = await verbs.totpOf(db, { member: memberId });
  const secret = totp && openTotp(settings().secret, memberId, Buffer.from(totp.secret, "hex"));
  return secret && { secret, lastStep: totp.lastStep };
}

export type PasskeyBehind = {
  memberId: number;
  publicKey: Uint8Array<ArrayBuffer>;
  counter: number;
};

/** The passkey that a browser names, with its public key as bytes. */
export async function passkeyBehind(db: Db, credentialId: string): Promise<PasskeyBehind | null> {
  const passkey = await verbs.passkeyBehind(db, { credential: credentialId });
  return passkey && { ...passkey, publicKey: new Uint8Array(Buffer.from(passkey.publicKey, "hex")) };
}

/** Notes a second factor that failed. */
export async function noteFailedFactor(db: Db, memberId: number, what: string): Promise<void> {
  await verbs.audit(db, { action: "factor.refused", member: memberId, detail: what });
}
