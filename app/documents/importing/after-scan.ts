import { ADVICE, sayFound } from "#app/files/attaching/found-in.ts";
import type { Scanned } from "#app/files/scanning/clamd.server.ts";

/** Says why a file that was scanned is not taken. */
export function afterScan(scanned: Exclude<Scanned, { clean: true }>): string {
  return "found" in scanned
    ? `${sayFound(scanned.found)}, so it was not taken. ${ADVICE}`
    : "The virus scanner does not answer, so nothing is taken for now. Send the file again in a few minutes.";
}
