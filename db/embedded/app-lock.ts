import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { writePrivate } from "./folders.ts";
import { isAlive, startedAt } from "./processes.ts";
import { DatabaseTrouble } from "./trouble.ts";

type Holder = { pid: number; started: string };

/** Marks the data folder as used by this process; a second lock inside the database settles close races. */
export function takeAppLock(dataDir: string) {
  const file = join(dataDir, "app.lock");
  const holder = readHolder(dataDir);
  if (holder) throw inUse(dataDir, holder.pid);
  const own: Holder = { pid: process.pid, started: startedAt(process.pid) };
  writePrivate(file, `${JSON.stringify(own)}\n`);
  return () => {
    if (readFile(file)?.pid === process.pid) rmSync(file, { force: true });
  };
}

/** The running process that uses the data folder, if there is one. */
export function readHolder(dataDir: string) {
  const holder = readFile(join(dataDir, "app.lock"));
  if (!holder || !isAlive(holder.pid)) return undefined;
  // A process id is given out again after a crash or a restart of the machine; its start time is not.
  return holder.started === startedAt(holder.pid) ? holder : undefined;
}

/** The sentence for the second one who starts on the same folder. */
export function inUse(dataDir: string, pid?: number) {
  const who = pid ? ` (process ${pid})` : "";
  return new DatabaseTrouble(
    `Roundtable is already running on the data folder ${dataDir}${who}; stop it first, or set DATA_DIR to another folder.`,
  );
}

function readFile(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Holder;
  } catch {
    return undefined;
  }
}
