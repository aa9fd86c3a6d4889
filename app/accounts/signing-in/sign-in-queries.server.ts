import { hashOf } from "#app/accounts/sessions.server.ts";
import type { Db } from "#app/db.server.ts";
import { verbs } from "#db/verbs.ts";

export type Factors = { totp: boolean; passkeys: boolean; staff: boolean };

/** Which second factors a member has, and whether they are of the network's staff. */
export async function factorsOf(db: Db, memberId: number): Promise<Factors> {
  return (await verbs.factorsOf(db, { member: memberId })) ?? { totp: false, passkeys: false, staff: false };
}

/** Notes a sign-in that failed: for an address without an account as for one with. */
export async function noteFailedSignIn(db: Db, memberId: number | null): Promise<void> {
  await verbs.audit(db, { action: "sign_in.refused", member: memberId });
}

/** Notes with which secret a browser is known from a session on, in place of its former one. */
export async function noteBrowser(db: Db, session: string, secret: string, former: string): Promise<void> {
  const given = { browser: hashOf(secret), former: hashOf(former) };
  await verbs.rememberBrowser(db, { sessionHash: hashOf(session), ...given });
}

/** The change of address that an old address may still take back; null when there is none any more. */
export function undoBehind(db: Db, token: string) {
  return verbs.undoBehind(db, { hash: hashOf(token) });
}

/** Gives the account back to its old address; says whether it stays shut for now. Null when there is nothing to undo. */
export function undoAddressChange(db: Db, token: string) {
  return verbs.undoAddressChange(db, { hash: hashOf(token) });
}
