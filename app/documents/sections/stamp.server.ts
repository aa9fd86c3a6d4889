import { createHash } from "node:crypto";

/** A few letters that stand for a text: a form says by them what it was begun from. */
export function stampOf(...parts: readonly unknown[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("base64url").slice(0, 22);
}
