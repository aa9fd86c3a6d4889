import { spawn, spawnSync } from "node:child_process";
import { readFileSync, readlinkSync } from "node:fs";

/** The operating-system user that a program runs as; empty means the present one. */
export type Account = { uid?: number; gid?: number; name?: string };

/** Whether a process with this id exists, whoever owns it. */
export function isAlive(pid: number) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** When a process began, as text that a later process with the same id cannot share. */
export function startedAt(pid: number) {
  if (process.platform === "linux") {
    try {
      const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
      // The command name may hold spaces and brackets; the fields are counted from its last bracket.
      const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(")").at(-1)!.trim().split(" ");
      return `${boot} ${fields[19]}`;
    } catch {
      return "";
    }
  }
  if (process.platform === "win32") return "";
  return spawnSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).stdout?.trim() ?? "";
}

/** Whether a living process could be a database server; when in doubt it could. */
export function maybePostgres(pid: number) {
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
