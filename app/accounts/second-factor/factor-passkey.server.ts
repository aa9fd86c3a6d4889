import { randomBytes } from "node:crypto";
import {
  type AuthenticationResponseJSON,
  type AuthenticatorTransport,
  generateAuthenticationOptions,
  type PublicKeyCredentialRequestOptionsJSON,
  verifyAuthenticationResponse,
} from "@simplewebauthn/server";
import { z } from "zod";
import type { PasskeyBehind } from "./factor-queries.server.ts";

/** A challenge to be kept as a token; it is answered once, within minutes. */
export function newChallenge(): string {
  return randomBytes(32).toString("base64url");
}

/** Makes what the browser needs to ask for a passkey. */
export function passkeyQuestion(
  baseUrl: string,
  challenge: string,
  passkeys: { credentialId: string; transports: string[] }[],
): Promise<PublicKeyCredentialRequestOptionsJSON> {
  return generateAuthenticationOptions({
    rpID: new URL(baseUrl).hostname,
    challenge: new Uint8Array(Buffer.from(challenge, "base64url")),
    userVerification: "required",
    timeout: 5 * 60_000,
    allowCredentials: passkeys.map(({ credentialId, transports }) => ({
      id: credentialId,
      transports: transports as AuthenticatorTransport[],
    })),
  });
}

const Answer = z.looseObject({
  id: z.string().min(1).max(1_500),
  rawId: z.string().max(1_500),
  type: z.literal("public-key"),
  response: z.looseObject({
    clientDataJSON: z.string().max(5_000),
    authenticatorData: z.string().max(5_000),
    signature: z.string().max(5_000),
  }),
  clientExtensionResults: z.looseObject({}).default({}),
});

/** Reads what the browser's passkey answered; null when it is no such answer. */
export function passkeyAnswer(text: string): AuthenticationResponseJSON | null {
  try {
    const parsed = Answer.safeParse(JSON.parse(text));
    return parsed.success ? (parsed.data as unknown as AuthenticationResponseJSON) : null;
  } catch {
    return null;
  }
}

/**
 * Checks an answer's signature, origin, site and that its owner was verified. Returns the challenge that was
 * answered, which the caller must use up, and the passkey's new counter; null when anything is wrong.
 */
export async function verifyPasskey(
  baseUrl: string,
  response: AuthenticationResponseJSON,
  passkey: PasskeyBehind,
): Promise<{ challenge: string; counter: number } | null> {
  let challenge = "";
  const { origin, hostname } = new URL(baseUrl);
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response,
      expectedChallenge: (answered) => {
        challenge = answered;
        return true;
      },
      expectedOrigin: origin,
      expectedRPID: hostname,
      requireUserVerification: true,
      credential: { id: response.id, publicKey: passkey.publicKey, counter: passkey.counter },
    });
    return verified ? { challenge, counter: authenticationInfo.newCounter } : null;
  } catch {
    return null;
  }
}
