import type { Scanned } from "#app/files/scanning/clamd.server.ts";

/** Says why a file that was scanned is not taken. */
export function afterScan(scanned: Exclude<Scanned, { clean: true }>): string {
  return "found" in scanned
    ? `The virus scanner found ${scanned.found} in it, so it was not taken. Have your computer checked before you send anything else.`
    : "The virus scanner does not answer, so nothing is taken for now. Send the file again in a few minutes.";
}
