import {
  chmodSync,
  chownSync,
  closeSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname } from "node:path";
import type { Account } from "./processes.ts";

/** Makes a folder that only the account can enter, or checks that one is just that. */
export function makePrivate(folder: string, account: Account) {
  try {
    mkdirSync(folder, { mode: 0o700 });
    give(folder, account);
    chmodSync(folder, 0o700);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST" || !lstatSync(folder).isDirectory()) throw error;
  }
}

/** Hands a file or folder that we made to the account. */
export function give(path: string, { uid, gid }: Account) {
  if (uid !== undefined) chownSync(path, uid, gid!);
}

/** Writes a file that only its owner can read, whole or not at all. */
export function writePrivate(path: string, text: string) {
  const fresh = `${path}.${process.pid}.new`;
  try {
    writeFileSync(fresh, text, { mode: 0o600, flush: true });
    renameSync(fresh, path);
  } catch (error) {
    rmSync(fresh, { force: true });
    throw error;
  }
  syncFolder(dirname(path));
}

/** Makes a rename inside the folder outlive a power cut. */
export function syncFolder(folder: string) {
  if (process.platform === "win32") return;
  const handle = openSync(folder, "r");
  fsyncSync(handle);
  closeSync(handle);
}
