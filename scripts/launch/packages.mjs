import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { installLocked } from "./npm.mjs";
import { hash, root, stamp, stamped } from "./root.mjs";

const installed = join(root, "node_modules");
const mark = join(installed, ".roundtable");

/** Whether the installed packages are those of package-lock.json. */
export function packagesAreFresh() {
  if (stamped(mark, wanted())) return true;
  if (!matches(JSON.parse(readLock()))) return false;
  stamp(mark, wanted());
  return true;
}

/** Installs the packages of package-lock.json. */
export async function installPackages() {
  console.log("Installing the packages that Roundtable needs; the first time takes a minute or so.");
  await installLocked(root);
  stamp(mark, wanted());
}

function readLock() {
  return readFileSync(join(root, "package-lock.json"), "utf8");
}

function wanted() {
  return `${hash(readLock())} ${process.platform}-${process.arch}`;
}

/**
 * Whether npm, run by hand, has already installed what the lock file lists.
 * @param {{ packages: Record<string, { version?: string, optional?: boolean }> }} lock
 */
function matches(lock) {
  const list = join(installed, ".package-lock.json");
  if (!existsSync(list)) return false;
  const { packages } = JSON.parse(readFileSync(list, "utf8"));
  return Object.entries(lock.packages).every(([path, { version, optional }]) => {
    if (path === "") return true;
    if (!packages[path]) return optional === true;
    return packages[path].version === version && existsSync(join(root, path));
  });
}
