import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { derivedKey } from "#db/settings.ts";

const CIPHER = "aes-256-gcm";
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Seals the secret of a member's authenticator app under SECRET, so that a copy of the database makes no codes: nonce,
 * sealed bytes and tag in one. It opens for the same member alone.
 */
export function sealTotp(siteSecret: string, memberId: number, totpSecret: Uint8Array): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, keyOf(siteSecret), nonce).setAAD(boundTo(memberId));
  return Buffer.concat([nonce, cipher.update(totpSecret), cipher.final(), cipher.getAuthTag()]);
}

/** Opens what was sealed for a member; null when SECRET is another by now, or the bytes are not what was sealed for them. */
export function openTotp(siteSecret: string, memberId: number, sealed: Uint8Array): Uint8Array | null {
  if (sealed.length <= NONCE_BYTES + TAG_BYTES) return null;
  const nonce = sealed.subarray(0, NONCE_BYTES);
  const decipher = createDecipheriv(CIPHER, keyOf(siteSecret), nonce, { authTagLength: TAG_BYTES })
    .setAAD(boundTo(memberId))
    .setAuthTag(sealed.subarray(-TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
  } catch {
    return null;
  }
}

function keyOf(siteSecret: string): Buffer {
  return Buffer.from(derivedKey(siteSecret, "sealed authenticator apps"), "base64url");
}

function boundTo(memberId: number): Buffer {
  return Buffer.from(`member ${memberId}`);
}
