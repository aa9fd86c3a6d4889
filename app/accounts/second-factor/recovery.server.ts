import { createHmac, randomBytes } from "node:crypto";
import { plainCode } from "#app/accounts/secret.ts";
import { settings } from "#app/web/settings.server.ts";
import { derivedKey } from "#db/settings.ts";

// No 0, 1, I, L, O or U: they are mistaken for one another, or spell words.
const letters = "ABCDEFGHJKMNPQRSTVWXYZ23456789";
const CODES = 10;
const LENGTH = 10;

/** Ten new recovery codes as people keep them, such as "7KQMX-2PAWD". */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: CODES }, newCode);
}

function newCode(): string {
  let code = "";
  while (code.length < LENGTH) {
    for (const byte of randomBytes(LENGTH)) {
      // Bytes past the last full round of letters would make some letters likelier than others.
      if (byte < 240 && code.length < LENGTH) code += letters[byte % letters.length];
    }
  }
  return `${code.slice(0, LENGTH / 2)}-${code.slice(LENGTH / 2)}`;
}

/**
 * Hashes a recovery code for the database. Keyed by SECRET, for a code is short enough to be found by trying all
 * of them against a plain hash. Case, spaces and hyphens do not count.
 */
export function recoveryCodeHash(memberId: number, typed: string): string {
  const code = plainCode(typed).toUpperCase();
  const key = derivedKey(settings().secret, "recovery codes");
  return createHmac("sha256", key).update(`${memberId}:${code}`).digest("hex");
}
