import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

// Linux counts in hundredths of a second, whatever its own clock does.
const TICK = 10;

/** Milliseconds of processor time that a process has used, all its threads together, with the processes that it had look into files. */
export function processorTime(pid: number): number {
  const { own, ended } = read(pid)!;
  return own + ended;
}

/** The same for a database server: its postmaster, its running backends, and those that have ended. */
export function databaseTime(dataFolder: string): number {
  const postmaster = Number(readFileSync(join(dataFolder, "postmaster.pid"), "utf8").split("\n")[0]);
  const { own, ended } = read(postmaster)!;
  let sum = own + ended;
  for (const name of readdirSync("/proc")) {
    const found = /^\d+$/.test(name) ? read(Number(name)) : undefined;
    if (found?.parent === postmaster) sum += found.own;
  }
  return sum;
}

function read(pid: number): { parent: number; own: number; ended: number } | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name before the last bracket may hold spaces. What follows begins with field 3.
    const fields = text
      .slice(text.lastIndexOf(")") + 2)
      .split(" ")
      .map(Number);
    const field = (n: number) => fields[n - 3]!;
    return { parent: field(4), own: (field(14) + field(15)) * TICK, ended: (field(16) + field(17)) * TICK };
  } catch {
    return undefined;
  }
}
