import { createHash, generateKeyPairSync, randomBytes } from "node:crypto";

type Options = { challenge: string; rp: { id?: string } };

type Wrong = { origin?: string; rpId?: string; type?: string; verified?: boolean; challenge?: string };

/** What a device without attestation answers when it is asked to make a passkey; `wrong` spoils a part of it. */
export function softPasskey(options: Options, origin: string, wrong: Wrong = {}): string {
  const rpId = wrong.rpId ?? options.rp.id ?? new URL(origin).hostname;
  const credentialId = randomBytes(16);
  const clientData = Buffer.from(
    JSON.stringify({
      type: wrong.type ?? "webauthn.create",
      challenge: wrong.challenge ?? options.challenge,
      origin: wrong.origin ?? origin,
      crossOrigin: false,
    }),
  );
  const USER_PRESENT = 0x01;
  const USER_VERIFIED = 0x04;
  const HAS_CREDENTIAL = 0x40;
  const flags = USER_PRESENT | HAS_CREDENTIAL | (wrong.verified === false ? 0 : USER_VERIFIED);
  const authenticatorData = Buffer.concat([
    createHash("sha256").update(rpId).digest(),
    Buffer.from([flags, 0, 0, 0, 0]),
    Buffer.alloc(16),
    Buffer.from([0, credentialId.length]),
    credentialId,
    coseKey(),
  ]);
  // CBOR: a map of fmt "none", an empty attStmt, and authData with its length in one byte.
  const attestation = Buffer.concat([
    Buffer.from([0xa3]),
    text("fmt"),
    text("none"),
    text("attStmt"),
    Buffer.from([0xa0]),
    text("authData"),
    Buffer.from([0x58, authenticatorData.length]),
    authenticatorData,
  ]);
  const id = credentialId.toString("base64url");
  return JSON.stringify({
    id,
    rawId: id,
    type: "public-key",
    clientExtensionResults: {},
    response: {
      clientDataJSON: clientData.toString("base64url"),
      attestationObject: attestation.toString("base64url"),
      transports: ["internal"],
    },
  });
}

function text(word: string): Buffer {
  return Buffer.concat([Buffer.from([0x60 + word.length]), Buffer.from(word)]);
}

// A map of type, algorithm, curve, x and y.
function coseKey(): Buffer {
  const { publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const { x, y } = publicKey.export({ format: "jwk" });
  return Buffer.concat([
    Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20]),
    Buffer.from(x!, "base64url"),
    Buffer.from([0x22, 0x58, 0x20]),
    Buffer.from(y!, "base64url"),
  ]);
}
