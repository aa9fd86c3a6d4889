import { xchacha20poly1305 } from "@noble/ciphers/chacha.js";
import {
  bytesToHex,
  bytesToUtf8,
  hexToBytes,
  managedNonce,
  randomBytes,
  utf8ToBytes,
} from "@noble/ciphers/utils.js";
import { ON_DEVICE } from "./device-clearing.ts";
import { markHere } from "./person-here.ts";

type KeptOnDevice = { what: string; value: unknown };

/** Where this page has kept something, so that it need not be looked for with every key. */
const names = new Map<string, string>();

/**
 * Keeps something on this device for the person for whom the page was made: under a name that tells nothing, sealed with
 * a key that only the site gives, and only to them. Returns whether it could; private windows may refuse.
 */
export function keepOnDevice(what: string, value: unknown): boolean {
  try {
    const seal = sealHere();
    if (!seal) return false;
    const name = names.get(what) ?? namesOf(what)[0] ?? `${seal.prefix}${bytesToHex(randomBytes(8))}`;
    const text = utf8ToBytes(JSON.stringify({ what, value } satisfies KeptOnDevice));
    localStorage.setItem(name, `${Date.now()} ${bytesToHex(seal.cipher.encrypt(text))}`);
    names.set(what, name);
    return true;
  } catch {
    return false;
  }
}

/** Finds what was kept under a name, if it is still there. */
export function keptOnDevice<T>(what: string): T | null {
  return (allKeptOnDevice().find((each) => each.what === what)?.value as T | undefined) ?? null;
}

/** Forgets what was kept under a name. */
export function forgetOnDevice(what: string): void {
  for (const name of namesOf(what)) localStorage.removeItem(name);
  names.delete(what);
}

/** All that this device keeps for the person, the newest first. */
export function allKeptOnDevice(): (KeptOnDevice & { name: string })[] {
  try {
    const seal = sealHere();
    if (!seal) return [];
    return Object.keys(localStorage)
      .filter((name) => name.startsWith(seal.prefix))
      .map((name) => ({ name, text: localStorage.getItem(name)! }))
      .sort((one, other) => Number.parseInt(other.text, 10) - Number.parseInt(one.text, 10))
      .flatMap(({ name, text }) => {
        const kept = opened(seal.cipher, text);
        return kept ? [{ name, ...kept }] : [];
      });
  } catch {
    return [];
  }
}

function namesOf(what: string): string[] {
  return allKeptOnDevice()
    .filter((each) => each.what === what)
    .map(({ name }) => name);
}

function sealHere() {
  const mark = markHere();
  const { key } = document.body.dataset;
  if (!mark || !key) return null;
  // Bound to the person as well: what is put under another's name opens to nobody.
  const cipher = managedNonce(xchacha20poly1305)(hexToBytes(key), utf8ToBytes(mark));
  return { prefix: `${ON_DEVICE}${mark}:`, cipher };
}

function opened(cipher: { decrypt(sealed: Uint8Array): Uint8Array }, text: string): KeptOnDevice | null {
  try {
    return JSON.parse(bytesToUtf8(cipher.decrypt(hexToBytes(text.split(" ")[1] ?? "")))) as KeptOnDevice;
  } catch {
    // Cut off, or sealed before the site's secret was changed.
    return null;
  }
}
