import type { AppLoadContext } from "@remix-run/node";
import {
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  type VerifiedRegistrationResponse,
  verifyRegistrationResponse,
} from "@simplewebauthn/server";
import { hashOf } from "#app/accounts/sessions.server.ts";
import type { Viewer } from "#app/accounts/viewer.ts";
import type { Db } from "#app/db.server.ts";
import { Refused } from "#app/web/answers.ts";
import { verbs } from "#db/verbs.ts";

const MINUTES = 5;
const PURPOSE = "register";

/** Makes what the browser needs for a passkey of the viewer. Its challenge is kept for one use by them. */
export async function registrationOptions(context: AppLoadContext, viewer: Viewer, known: Credential[]) {
  return generateRegistrationOptions({
    rpName: context.frame.network ?? "Roundtable",
    rpID: new URL(context.baseUrl).hostname,
    userName: viewer.email,
    userDisplayName: viewer.name,
    userID: new TextEncoder().encode(viewer.uid),
    attestationType: "none",
    timeout: MINUTES * 60_000,
    excludeCredentials: known.map(({ credentialId, transports }) => ({ id: credentialId, transports })),
    authenticatorSelection: { residentKey: "preferred", userVerification: "required" },
  });
}

type Credential = { credentialId: string; transports: string[] };

/** The passkeys that the viewer has, so that no device makes a second one. */
export function knownCredentials(db: Db, viewer: Viewer): Promise<Credential[]> {
  return verbs.passkeysOf(db, { member: viewer.id });
}

export async function keepChallenge(db: Db, viewer: Viewer, challenge: string): Promise<void> {
  const lasts = `${MINUTES} minutes`;
  const use = { what: "challenge", member: viewer.id, more: PURPOSE, lasts };
  await verbs.keepToken(db, { tokenHash: hashOf(challenge), ...use });
}

export type NewPasskey = { challenge: string; credential: Registered["credential"] };
type Registered = NonNullable<VerifiedRegistrationResponse["registrationInfo"]>;

/** Reads a browser's answer and checks all but whether its challenge is ours; null when anything is amiss. */
export async function readRegistration(context: AppLoadContext, answer: string): Promise<NewPasskey | null> {
  let challenge = "";
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: JSON.parse(answer) as RegistrationResponseJSON,
      expectedChallenge: (given) => {
        challenge = given;
        return true;
      },
      expectedOrigin: new URL(context.baseUrl).origin,
      expectedRPID: new URL(context.baseUrl).hostname,
      requireUserVerification: true,
    });
    return verified ? { challenge, credential: registrationInfo.credential } : null;
  } catch {
    // Whatever is wrong with what a browser sent, the answer is the same.
    return null;
  }
}

/** Keeps a passkey whose challenge was given to the viewer and not used before. */
export async function addPasskey(db: Db, viewer: Viewer, passkey: NewPasskey, name: string): Promise<void> {
  const used = await verbs.spendToken(db, { tokenHash: hashOf(passkey.challenge), what: "challenge" });
  if (used?.memberId !== viewer.id || used.detail !== PURPOSE)
    throw new Refused("That took too long, or was sent twice. Please start again.");
  const { id, publicKey, counter, transports } = passkey.credential;
  const key = { credential: id, key: Buffer.from(publicKey), keyCounter: counter };
  await verbs.addMyPasskey(db, { ...key, keyTransports: transports ?? [], keyName: name });
}
