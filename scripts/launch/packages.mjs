import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { installLocked } from "./npm.mjs";
import { hash, root, stamp, stamped } from "./root.mjs";

const installed = join(root, "node_modules");
const mark = join(installed, ".roundtable");

/**
 * Whether the installed packages are those of package-lock.json: all of them, or at least those that the site needs.
 * @param {boolean} withTools
 */
export function packagesAreFresh(withTools) {
  if (stamped(mark, wanted(true)) || (!withTools && stamped(mark, wanted(false)))) return true;
  if (!matches(JSON.parse(readLock()), withTools)) return false;
  stamp(mark, wanted(withTools));
  return true;
}

/**
 * Installs the packages of package-lock.json.
 * @param {string} node
 */
export async function installPackages(node) {
  console.log("Installing the packages that Roundtable needs; the first time takes a minute or so.");
  await installLocked(root, root, node);
  stamp(mark, wanted(true));
}

function readLock() {
  return readFileSync(join(root, "package-lock.json"), "utf8");
}

/** @param {boolean} withTools */
function wanted(withTools) {
  return `${hash(readLock())} ${process.platform}-${process.arch}${withTools ? "" : " without tools"}`;
}

/** @typedef {{ version?: string, dev?: boolean, optional?: boolean, os?: string[], cpu?: string[], libc?: string[] }} Package */

/**
 * Whether npm, run by hand, has already installed what the lock file lists for this machine.
 * @param {{ packages: Record<string, Package> }} lock
 * @param {boolean} withTools whether what only working on the project needs counts
 */
function matches(lock, withTools) {
  const list = join(installed, ".package-lock.json");
  if (!existsSync(list)) return false;
  const { packages } = JSON.parse(readFileSync(list, "utf8"));
  return Object.entries(lock.packages).every(([path, wanted]) => {
    if (path === "" || (wanted.dev && !withTools)) return true;
    if (!packages[path]) return wanted.optional === true && !isForHere(wanted);
    return packages[path].version === wanted.version && existsSync(join(root, path));
  });
}

/** @param {Package} wanted */
function isForHere({ os, cpu, libc }) {
  if (!os && !cpu) return false;
  return (
    (os ?? [process.platform]).includes(process.platform) &&
    (cpu ?? [process.arch]).includes(process.arch) &&
    !(libc ?? ["glibc"]).every((kind) => kind === "musl")
  );
}
