import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The folder of the project. */
export const root = fileURLToPath(new URL("../../", import.meta.url));

/** @param {string | Buffer} text */
export function hash(text) {
  return createHash("sha256").update(text).digest("hex");
}

/**
 * Whether a stamp left by an earlier run says the same as what is wanted now.
 * @param {string} file
 * @param {string} wanted
 */
export function stamped(file, wanted) {
  return existsSync(file) && readFileSync(file, "utf8") === wanted;
}

/**
 * @param {string} file
 * @param {string} value
 */
export function stamp(file, value) {
  try {
    writeFileSync(file, value);
  } catch {
    // A folder of someone else's: the next run compares again, which is only slower.
  }
}
