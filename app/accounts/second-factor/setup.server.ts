import { createHmac, randomBytes } from "node:crypto";
import { encodeBase32NoPadding } from "@oslojs/encoding";
import { encode } from "uqr";
import type { Viewer } from "#app/accounts/viewer.ts";
import { settings } from "#app/web/settings.server.ts";
import { derivedKey } from "#db/settings.ts";
import { totpAddress } from "./totp.ts";

const SECRET_BYTES = 20;

/** Begins setting up an app: the page carries this along, and says nothing by itself. */
export function newSetup(): string {
  return randomBytes(16).toString("base64url");
}

/**
 * The secret that belongs to a setup: made again from SECRET when its code arrives, so that nothing is stored until
 * then, and good for this session only.
 */
export function secretOfSetup(viewer: Viewer, sessionHash: string | null, setup: string): Uint8Array {
  return createHmac("sha256", derivedKey(settings().secret, "authenticator app"))
    .update(`${viewer.id} ${sessionHash} ${setup}`)
    .digest()
    .subarray(0, SECRET_BYTES);
}

/** Shows a setup: the code to scan, the address that opens an app on the same phone, and the same in letters. */
export function shownSetup(viewer: Viewer, sessionHash: string | null, setup: string, network: string) {
  const secret = secretOfSetup(viewer, sessionHash, setup);
  const address = totpAddress(secret, network, viewer.email);
  const modules = encode(address, { border: 2 }).data.map((row) => row.map(Number));
  return { setup, address, letters: encodeBase32NoPadding(secret), modules };
}
