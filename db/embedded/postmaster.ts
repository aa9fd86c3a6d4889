import { spawn } from "node:child_process";
import { closeSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Binaries } from "./binaries.ts";
import type { Home } from "./home.ts";
import type { ServerLog } from "./log-file.ts";
import { identity, isAlive, isListed, isServerOf, quietEnvironment, wait } from "./processes.ts";
import { serverSettings } from "./settings.ts";
import type { Address } from "./socket.ts";
import { explain } from "./trouble.ts";

/** A server process as its postmaster.pid describes it. */
export type Postmaster = { pid: number; address: Address; status: string };

/** Reads which server has the data folder, living or not. */
export function readPostmaster(home: Home): Postmaster | undefined {
  let lines: string[];
  try {
    lines = readFileSync(join(home.data, "postmaster.pid"), "utf8").split("\n");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
  const [pid, , , port, socketDir, , , status = ""] = lines.map((line) => line.trim());
  return { pid: Number(pid), address: { socketDir: socketDir || undefined, port: Number(port) }, status };
}

/** Whether the server named in postmaster.pid still runs, and not just another process with its number. */
export function isRunning(home: Home, { pid }: Postmaster) {
  return pid > 0 && isAlive(pid) && isServerOf(home.data, pid);
}

/**
 * Starts a server and waits until it is ready, calling `waiting` all the while, which throws when it has been long enough.
 * Returns undefined while another one, or what it left behind, has the folder.
 */
export async function startPostmaster(
  home: Home,
  binaries: Binaries,
  address: Address,
  log: ServerLog,
  waiting: () => void,
) {
  passOverForeignPids(home, address);
  const before = log.size();
  const child = launch(home, binaries, address, log);
  const windows = process.platform === "win32";
  let ended: string | undefined;
  child.once("exit", () => {
    ended ??= "";
  });
  child.once("error", (error) => {
    ended = `error: ${error.message}`;
  });
  for (;;) {
    const found = readPostmaster(home);
    // On Windows the child is pg_ctl, which starts the server as its own child.
    const ours = windows ? found && isRunning(home, found) : found?.pid === child.pid;
    if (found?.status === "ready" && ours) return found;
    if (ended !== undefined && !windows) {
      const said = ended || log.since(before);
      if (/lock file .* already exists|shared memory block .* still in use/s.test(said)) return undefined;
      throw explain(said, home.data);
    }
    waiting();
    await wait(5);
  }
}

function launch(home: Home, binaries: Binaries, address: Address, log: ServerLog) {
  const settings = serverSettings(home.data, address);
  const output = log.open();
  const windows = process.platform === "win32";
  const command = windows ? binaries.pgCtl : binaries.postgres;
  const args = windows
    ? ["start", "-D", home.data, "-l", log.file, "-o", settings.map((part) => `"${part}"`).join(" ")]
    : ["-D", home.data, ...settings];
  // Detached, so that Ctrl-C in a terminal reaches the app alone and the app closes first.
  const child = spawn(command, args, {
    ...identity(home.account),
    cwd: home.folder,
    env: quietEnvironment(home.folder),
    detached: true,
    stdio: ["ignore", output, output],
    windowsHide: true,
  });
  closeSync(output);
  child.unref();
  return child;
}

// After a restart of the machine the old server's number may belong to something else, and PostgreSQL would
// not start. It accepts its parent's number, still checks for leftover shared memory, and replaces the file.
function passOverForeignPids(home: Home, { socketDir, port }: Address) {
  const files = [join(home.data, "postmaster.pid")];
  if (socketDir) files.push(join(socketDir, `.s.PGSQL.${port}.lock`));
  for (const file of files) {
    if (!existsSync(file)) continue;
    const [pid, ...rest] = readFileSync(file, "utf8").split("\n");
    if (!isListed(Number(pid)) || (isAlive(Number(pid)) && isServerOf(home.data, Number(pid)))) continue;
    writeFileSync(file, [process.pid, ...rest].join("\n"));
  }
}
