import { spawn, spawnSync } from "node:child_process";
import { readdirSync, readFileSync, readlinkSync, realpathSync } from "node:fs";

/** The operating-system user that a program runs as; empty means the present one. */
export type Account = { uid?: number; gid?: number; name?: string };

/** Whether a process with this id runs, whoever owns it. */
export function isAlive(pid: number) {
  return isListed(pid) && !isZombie(pid);
}

/** Whether the system has a process with this id, be it one that has ended and that nobody has asked about. */
export function isListed(pid: number) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

// In a container without an init, orphans that have ended are never collected.
function isZombie(pid: number) {
  return process.platform === "linux" && statOf(pid)[0] === "Z";
}

/** The fields after the command name, which may hold spaces and brackets. */
function statOf(pid: number) {
  try {
    return readFileSync(`/proc/${pid}/stat`, "utf8").split(")").at(-1)!.trim().split(" ");
  } catch {
    return [];
  }
}

/** When a process began, as text that a later process with the same id cannot share. */
export function startedAt(pid: number) {
  if (process.platform === "linux") {
    try {
      const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
      const started = statOf(pid)[19];
      return started ? `${boot} ${started}` : "";
    } catch {
      return "";
    }
  }
  if (process.platform === "win32") return "";
  return spawnSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).stdout?.trim() ?? "";
}

/** Whether a living process could be a database server; when in doubt it could. */
function maybePostgres(pid: number) {
  if (process.platform === "linux") {
    try {
      return readlinkSync(`/proc/${pid}/exe`).includes("postgres");
    } catch {
      return readName(pid).includes("postgres");
    }
  }
  if (process.platform === "win32") return true;
  return (
    spawnSync("ps", ["-o", "comm=", "-p", String(pid)], { encoding: "utf8" }).stdout?.includes("postgres") ??
    true
  );
}

/** Whether a living process is a database server of this data folder; where that cannot be seen, whether it could be. */
export function isServerOf(data: string, pid: number) {
  if (!maybePostgres(pid)) return false;
  const folder = workingFolder(pid);
  return folder === undefined || folder === realpathSync(data);
}

/** The processes of servers of a data folder, and where those cannot be seen, `head` and its children. */
export function serverProcesses(data: string, head?: number): number[] {
  if (process.platform === "linux") {
    const pids = readdirSync("/proc").map(Number).filter(Number.isInteger);
    const real = realpathSync(data);
    const found = pids.filter((pid) => maybePostgres(pid) && workingFolder(pid) === real);
    return head === undefined || found.includes(head) ? found : [head, ...found];
  }
  if (head === undefined || process.platform === "win32") return head === undefined ? [] : [head];
  const listed = spawnSync("ps", ["-A", "-o", "pid=,ppid="], { encoding: "utf8" }).stdout ?? "";
  const rows = listed.split("\n").map((line) => line.trim().split(/\s+/).map(Number));
  return [head, ...rows.filter(([, parent]) => parent === head).map(([pid]) => pid!)];
}

/** Servers work in their data folder, which tells them from those of another. */
function workingFolder(pid: number) {
  try {
    return process.platform === "linux" ? readlinkSync(`/proc/${pid}/cwd`) : undefined;
  } catch {
    return undefined;
  }
}

function readName(pid: number) {
  try {
    return readFileSync(`/proc/${pid}/comm`, "utf8");
  } catch {
    return "postgres";
  }
}

type Finished = { code: number | null; output: string };

/** Runs a program to its end as an account and returns what it printed. */
export function run(command: string, args: string[], account: Account, cwd: string) {
  return new Promise<Finished>((resolve) => {
    const child = spawn(command, args, {
      ...identity(account),
      cwd,
      env: quietEnvironment(cwd),
      stdio: ["ignore", "pipe", "pipe"],
      windowsHide: true,
    });
    let output = "";
    const keep = (chunk: Buffer) => {
      output = (output + chunk).slice(-20_000);
    };
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    child.on("error", (error) => resolve({ code: null, output: `error: ${error.message}` }));
    child.on("close", (code) => resolve({ code, output }));
  });
}

/** The spawn options that make a child run as the account. */
export function identity({ uid, gid }: Account) {
  return uid === undefined ? {} : { uid, gid };
}

/** An environment without our secrets and without PG… settings that would lead the server astray. */
export function quietEnvironment(home: string): NodeJS.ProcessEnv {
  const { PATH, TMPDIR, TEMP, TMP, SystemRoot, NODE_ENV } = process.env;
  return { PATH, TMPDIR, TEMP, TMP, SystemRoot, NODE_ENV, HOME: home, TZ: "UTC" };
}

export function wait(ms: number) {
  return new Promise<void>((resolve) => setTimeout(resolve, ms));
}
