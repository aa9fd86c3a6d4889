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
import { markHere } from "./here.ts";

type KeptOnDevice = { what: string; value: unknown };

/** Where this page has kept something, so that it need not be looked for with every key. */
const places = new Map<string, string>();

/**
 * Keeps something on this device for the person for whom the page was made: under a name that tells nothing, sealed with
 * a key that only the site gives, and only to them. Returns whether it could; private windows may refuse.
 */
export function keepOnDevice(what: string, value: unknown): boolean {
  try {
    const seal = sealHere();
    if (!seal) return false;
    const place = places.get(what) ?? placesOf(what)[0] ?? `${seal.prefix}${bytesToHex(randomBytes(8))}`;
    const text = utf8ToBytes(JSON.stringify({ what, value } satisfies KeptOnDevice));
    localStorage.setItem(place, `${Date.now()} ${bytesToHex(seal.cipher.encrypt(text))}`);
    places.set(what, place);
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
  for (const place of placesOf(what)) localStorage.removeItem(place);
  places.delete(what);
}

/** All that this device keeps for the person, the newest first. */
export function allKeptOnDevice(): (KeptOnDevice & { place: string })[] {
  try {
    const seal = sealHere();
    if (!seal) return [];
    return Object.keys(localStorage)
      .filter((place) => place.startsWith(seal.prefix))
      .map((place) => ({ place, text: localStorage.getItem(place)! }))
      .sort((one, other) => Number.parseInt(other.text, 10) - Number.parseInt(one.text, 10))
      .flatMap(({ place, text }) => {
        const kept = opened(seal.cipher, text);
        return kept ? [{ place, ...kept }] : [];
      });
  } catch {
    return [];
  }
}

function placesOf(what: string): string[] {
  return allKeptOnDevice()
    .filter((each) => each.what === what)
    .map(({ place }) => place);
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
