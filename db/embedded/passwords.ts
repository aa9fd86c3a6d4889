import { createHmac, randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { writePrivate } from "./folders.ts";
import type { Home } from "./home.ts";
import { DatabaseTrouble } from "./trouble.ts";

export const superuser = "roundtable_supervisor";
export const ownerRole = "roundtable_owner";
export const databaseName = "roundtable";

/** The password of a role of this home, derived from a key that only its files' owner can read. */
export function passwordOf(home: Home, role: string) {
  return createHmac("sha256", readKey(home)).update(role).digest("base64url");
}

/** Makes the key from which a new database's passwords are derived. */
export function makeKey(home: Home) {
  if (!existsSync(home.key)) writePrivate(home.key, `${randomBytes(32).toString("base64url")}\n`);
}

function readKey({ key, folder }: Home) {
  try {
    return readFileSync(key, "utf8").trim();
  } catch {
    throw new DatabaseTrouble(
      `The file ${key}, which opens the database in ${folder}, cannot be read; put it back from a copy of the folder. Nothing was deleted.`,
    );
  }
}
