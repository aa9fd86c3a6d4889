import { mkdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { constants } from "node:os";
import { join } from "node:path";
import { root } from "./root.mjs";

const folder = join(root, ".node");
const file = join(folder, "lock");
const staleAfter = 20_000;

/**
 * Lets one launcher at a time install and build; the others wait and then find the work done.
 * @template T
 * @param {() => Promise<T>} work
 */
export async function withLock(work) {
  mkdirSync(folder, { recursive: true });
  await take();
  // A sign of life, by which the others tell a working launcher from a killed one.
  const beat = setInterval(showLife, 2_000);
  const release = () => rmSync(file, { force: true });
  process.once("exit", release);
  /** @type {NodeJS.Signals[]} */
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
  /** @param {NodeJS.Signals} signal */
  const leave = (signal) => process.exit(128 + constants.signals[signal]);
  for (const signal of signals) process.once(signal, leave);
  try {
    return await work();
  } finally {
    clearInterval(beat);
    release();
    process.removeListener("exit", release);
    for (const signal of signals) process.removeListener(signal, leave);
  }
}

function showLife() {
  try {
    utimesSync(file, new Date(), new Date());
  } catch {
    // On a machine too busy for a sign of life another took this one for dead. What is begun is done all the same.
  }
}

async function take() {
  for (let tries = 0; !tryTake(); tries++) {
    if (tries === 3) console.log("Another Roundtable command is installing or building; waiting for it.");
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

function tryTake() {
  try {
    writeFileSync(file, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== "EEXIST") throw error;
    removeStale();
    return false;
  }
}

function removeStale() {
  try {
    if (Date.now() - statSync(file).mtimeMs < staleAfter) return;
    // Only one of several can rename it, so that nobody removes a lock just taken anew.
    const aside = `${file}.${process.pid}`;
    renameSync(file, aside);
    rmSync(aside);
  } catch {
    // Its holder or another waiter was quicker.
  }
}
