import { createHash, randomBytes } from "node:crypto";
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { canEnter, databaseAccount, isRoot } from "./account.ts";
import { makePrivate, writePrivate } from "./folders.ts";
import type { Account } from "./processes.ts";
import { DatabaseTrouble } from "./trouble.ts";

const pointerName = "postgres.where";
const spareBases = ["/var/lib/roundtable", "/var/tmp/roundtable"];

/** Where one embedded database keeps everything, and the user it runs as. */
export type Home = { folder: string; data: string; socket: string; key: string; account: Account };

/** Makes the data folder when it is missing and returns its real path. */
export function openDataDir(dataDir: string) {
  try {
    if (!existsSync(dataDir)) {
      mkdirSync(dirname(dataDir), { recursive: true });
      mkdirSync(dataDir, { mode: 0o700 });
      // As root the database runs as someone else, who must pass through this folder but need not list it.
      if (isRoot()) chmodSync(dataDir, 0o711);
    }
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
    return realpathSync(dataDir);
  } catch (error) {
    throw new DatabaseTrouble(
      `The data folder ${dataDir} cannot be used (${(error as Error).message}); make it writable or set DATA_DIR to another folder.`,
    );
  }
}

/** Finds the home of the database that belongs to a data folder, or undefined when there is none yet. */
export function findHome(dataDir: string): Home | undefined {
  const pointer = join(dataDir, pointerName);
  const elsewhere = existsSync(pointer) ? readFileSync(pointer, "utf8").trim() : undefined;
  const folder = elsewhere ?? join(dataDir, "postgres");
  if (elsewhere && !exists(elsewhere)) {
    throw new DatabaseTrouble(
      `The database of ${dataDir} was kept in ${folder}, which is gone; put it back, or delete ${pointer} to begin with an empty one.`,
    );
  }
  if (!elsewhere && !exists(join(folder, "data"))) return undefined;
  const account = databaseAccount(folder);
  if (!canEnter(folder, account)) {
    throw new DatabaseTrouble(
      `The database is in ${folder}, which its user ${account.name} can no longer enter; allow that with chmod o+x on the folders above it. Nothing was deleted.`,
    );
  }
  return home(folder, account);
}

/** Makes a home: in the data folder, or for root in a place that the unprivileged user can enter. */
export function makeHome(dataDir: string, log: (line: string) => void): Home {
  const account = databaseAccount();
  const inside = join(dataDir, "postgres");
  if (canEnter(dataDir, account)) {
    makePrivate(inside, account);
    return home(inside, account);
  }
  const base = spareBase();
  const mark = createHash("sha256").update(dataDir).digest("hex").slice(0, 12);
  for (const earlier of readdirSync(base).filter((name) => name.startsWith(mark))) {
    log(`An earlier database of ${dataDir} is still in ${join(base, earlier)}; it is left alone.`);
  }
  const folder = join(base, `${mark}-${randomBytes(4).toString("hex")}`);
  makePrivate(folder, account);
  // Every later start must find this one, also when the data folder has been moved.
  writePrivate(join(dataDir, pointerName), `${folder}\n`);
  log(`The database is kept in ${folder}, because its user ${account.name} cannot enter ${dataDir}.`);
  return home(folder, account);
}

/** A folder of root's own that any user can pass through, for what an unprivileged user must reach. */
export function spareBase() {
  for (const base of spareBases) {
    try {
      mkdirSync(base, { recursive: true });
      const found = lstatSync(base);
      if (!found.isDirectory() || found.uid !== 0) continue;
      chmodSync(base, 0o711);
      return base;
    } catch {
      // The next base may be on a disk that can be written.
    }
  }
  throw new DatabaseTrouble(
    `The database needs a folder that an unprivileged user can enter, and neither of ${spareBases.join(", ")} can be made; set DATA_DIR to such a folder.`,
  );
}

function home(folder: string, account: Account): Home {
  return {
    folder,
    data: join(folder, "data"),
    socket: join(folder, "socket"),
    key: join(folder, "key"),
    account,
  };
}

/** Whether a path is there; one that may not be looked at is trouble, never a reason to begin anew. */
export function exists(path: string) {
  try {
    lstatSync(path);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") return false;
    throw new DatabaseTrouble(
      `The database folder ${path} cannot be read (${code}); start as the user who owns it. Nothing was deleted.`,
    );
  }
}
