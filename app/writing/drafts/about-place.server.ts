import { createHash } from "node:crypto";

/** A form's draft about a document lies at a place of its own, whichever version it is: what was begun as new stays. */
export function aboutPlace(about: string): string {
  const [uid, , section] = about.split("/");
  const digits = createHash("sha256").update(`${uid}/${section}`).digest().readUIntBE(0, 6);
  // Places of what came back have the numbers of rows, which never come so far.
  return `new~${10n ** 17n + BigInt(digits)}`;
}
