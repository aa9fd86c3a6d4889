import { sql } from "kysely";
import type { Viewer } from "#app/accounts/viewer.ts";
import type { Db } from "#app/db.server.ts";
import { settings } from "#app/web/settings.server.ts";
import { verbs } from "#db/verbs.ts";
import { newRecoveryCodes, recoveryCodeHash } from "./recovery.server.ts";
import { sealTotp } from "./totp-seal.server.ts";

export type Passkey = { uid: string; name: string; createdAt: Date; usedAt: Date | null };

export type OwnFactors = { app: boolean; codesLeft: number; passkeys: Passkey[] };

/** The viewer's second factors. */
export async function ownFactors(db: Db, viewer: Viewer): Promise<OwnFactors> {
  const passkeys = await db
    .selectFrom("passkey")
    .select(["uid", "name", "createdAt", "usedAt"])
    .where("memberId", "=", viewer.id)
    .orderBy("id")
    .execute();
  const { rows } = await sql<{ app: boolean; codesLeft: number }>`
    select verbs.my_totp_secret() is not null as app, verbs.my_recovery_codes_left() as codes_left`.execute(
    db,
  );
  return { ...rows[0]!, passkeys };
}

/** Turns the authenticator app on. The step of the confirming code is used up by it. */
export async function turnAppOn(
  db: Db,
  viewer: Viewer,
  session: OwnSession,
  secret: Uint8Array,
  usedStep: number,
): Promise<void> {
  const sealed = sealTotp(settings().secret, viewer.id, secret);
  await verbs.setMyTotp(db, { secret: sealed, usedStep });
  await otherSessionsEnd(db, session);
}

export async function turnAppOff(db: Db, session: OwnSession): Promise<void> {
  await verbs.setMyTotp(db);
  await otherSessionsEnd(db, session);
}

/** The session from which a factor is changed. It stays; whoever signed in under the old rules does so again. */
export type OwnSession = { sessionHash: string | null };

/** Ends the viewer's other sessions and half-done deeds, after a second factor was added or removed. */
export async function otherSessionsEnd(db: Db, { sessionHash }: OwnSession): Promise<void> {
  await verbs.secondStepChanged(db, { thisSession: sessionHash });
}

/** Makes ten new recovery codes in place of all earlier ones. This is the only time that anyone sees them. */
export async function makeRecoveryCodes(db: Db, viewer: Viewer): Promise<string[]> {
  const codes = newRecoveryCodes();
  const hashes = codes.map((code) => recoveryCodeHash(viewer.id, code));
  await verbs.setMyRecoveryCodes(db, { hashes });
  return codes;
}

/** Makes recovery codes for someone who has none left, as with their first factor; else null. */
export async function makeMissingCodes(db: Db, viewer: Viewer): Promise<string[] | null> {
  return (await verbs.myRecoveryCodesLeft(db)) > 0 ? null : makeRecoveryCodes(db, viewer);
}

export function findPasskey(db: Db, viewer: Viewer, uid: string): Promise<Passkey | undefined> {
  return db
    .selectFrom("passkey")
    .select(["uid", "name", "createdAt", "usedAt"])
    .where("uid", "=", uid)
    .where("memberId", "=", viewer.id)
    .executeTakeFirst();
}

export async function renamePasskey(db: Db, viewer: Viewer, passkey: Passkey, name: string): Promise<void> {
  await db
    .updateTable("passkey")
    .set({ name })
    .where("uid", "=", passkey.uid)
    .where("memberId", "=", viewer.id)
    .execute();
}

export async function removePasskey(db: Db, passkey: Passkey, session: OwnSession): Promise<void> {
  await verbs.removeMyPasskey(db, { passkeyUid: passkey.uid });
  await otherSessionsEnd(db, session);
}
