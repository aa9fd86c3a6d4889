import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from "node:crypto";
import type { TestDatabase } from "#tests/support/database.ts";

export type SigningPasskey = { id: string; key: KeyObject };

type Made = { origin: string; challenge: string; counter: number; verified?: boolean; type?: string };

/** Enrols a passkey for a member as if a phone had made it. */
export async function enrolPasskey(database: TestDatabase, memberId: number): Promise<SigningPasskey> {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const { x, y } = publicKey.export({ format: "jwk" });
  const bytes = (text: string) => Buffer.from(text, "base64url");
  // The key in COSE: a map of type, algorithm, curve, x and y.
  const cose = Buffer.concat([
    Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20]),
    bytes(x!),
    Buffer.from([0x22, 0x58, 0x20]),
    bytes(y!),
  ]);
  const id = randomBytes(16).toString("base64url");
  await database.owner.query(
    "insert into passkey (member_id, credential_id, public_key, name) values ($1, $2, $3, 'Phone')",
    [memberId, id, cose],
  );
  return { id, key: privateKey };
}

/** What the browser would send back for a challenge. */
export function answerOf(passkey: SigningPasskey, made: Made): string {
  const { origin, challenge, counter, verified = true, type = "webauthn.get" } = made;
  const clientData = Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  const count = Buffer.alloc(4);
  count.writeUInt32BE(counter);
  const authenticatorData = Buffer.concat([
    createHash("sha256").update(new URL(origin).hostname).digest(),
    Buffer.from([verified ? 0x05 : 0x01]),
    count,
  ]);
  const signed = Buffer.concat([authenticatorData, createHash("sha256").update(clientData).digest()]);
  return JSON.stringify({
    id: passkey.id,
    rawId: passkey.id,
    type: "public-key",
    clientExtensionResults: {},
    response: {
      clientDataJSON: clientData.toString("base64url"),
      authenticatorData: authenticatorData.toString("base64url"),
      signature: sign("sha256", signed, passkey.key).toString("base64url"),
    },
  });
}
