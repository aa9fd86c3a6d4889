import { createHash, generateKeyPairSync, randomBytes } from "node:crypto";

type Options = { challenge: string; rp: { id: string } };
type Wrong = Partial<{ origin: string; rpId: string; type: string; verified: boolean; challenge: string }>;

const PRESENT = 0x01;
const VERIFIED = 0x04;
const HAS_CREDENTIAL = 0x40;

/** What a device answers when a site asks it to make a passkey, or would after being tampered with. */
export function newPasskey(options: Options, origin: string, wrong: Wrong = {}): string {
  const clientData = JSON.stringify({
    type: wrong.type ?? "webauthn.create",
    challenge: wrong.challenge ?? options.challenge,
    origin: wrong.origin ?? origin,
    crossOrigin: false,
  });
  const id = randomBytes(32);
  const site = createHash("sha256").update(wrong.rpId ?? options.rp.id);
  const flags = PRESENT | HAS_CREDENTIAL | ((wrong.verified ?? true) ? VERIFIED : 0);
  const authenticator = Buffer.concat([
    site.digest(),
    Buffer.from([flags, 0, 0, 0, 0]),
    Buffer.alloc(16),
    Buffer.from([0, id.length]),
    id,
    publicKey(),
  ]);
  // A map of three in CBOR: the format, an empty statement, and what the authenticator says.
  const attestation = Buffer.concat([
    Buffer.from([0xa3]),
    ...[
      text("fmt"),
      text("none"),
      text("attStmt"),
      Buffer.from([0xa0]),
      text("authData"),
      bytes(authenticator),
    ],
  ]);
  return JSON.stringify({
    id: id.toString("base64url"),
    rawId: id.toString("base64url"),
    type: "public-key",
    clientExtensionResults: {},
    response: {
      clientDataJSON: Buffer.from(clientData).toString("base64url"),
      attestationObject: attestation.toString("base64url"),
      transports: ["internal"],
    },
  });
}

/** A new P-256 key in COSE: a map of type, algorithm, curve, x and y. */
function publicKey(): Buffer {
  const { x, y } = generateKeyPairSync("ec", { namedCurve: "P-256" }).publicKey.export({ format: "jwk" });
  return Buffer.concat([
    Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21]),
    bytes(Buffer.from(x!, "base64url")),
    Buffer.from([0x22]),
    bytes(Buffer.from(y!, "base64url")),
  ]);
}

function text(value: string): Buffer {
  return Buffer.concat([Buffer.from([0x60 + value.length]), Buffer.from(value)]);
}

function bytes(value: Buffer): Buffer {
  // CBOR asks for the shortest way to write a length.
  const head = value.length < 256 ? [0x58, value.length] : [0x59, value.length >> 8, value.length & 255];
  return Buffer.concat([Buffer.from(head), value]);
}
