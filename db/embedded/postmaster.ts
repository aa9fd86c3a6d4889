import { spawn } from "node:child_process";
import { closeSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Binaries } from "./binaries.ts";
import type { Home } from "./home.ts";
import type { ServerLog } from "./log-file.ts";
import { identity, isAlive, maybePostgres, quietEnvironment, run, wait } from "./processes.ts";
import { serverSettings } from "./settings.ts";
import type { Address } from "./socket.ts";
import { DatabaseTrouble, explain } from "./trouble.ts";

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
export function isRunning({ pid }: Postmaster) {
  return pid > 0 && isAlive(pid) && maybePostgres(pid);
}

/** Starts a server and waits until it is ready; returns undefined while another one has the folder. */
export async function startPostmaster(
  home: Home,
  binaries: Binaries,
  address: Address,
  log: ServerLog,
  deadline: number,
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
  while (Date.now() < deadline) {
    const found = readPostmaster(home);
    // On Windows the child is pg_ctl, which starts the server as its own child.
    const ours = windows ? found && isRunning(found) : found?.pid === child.pid;
    if (found?.status === "ready" && ours) return found;
    if (ended !== undefined && !windows) {
      const said = ended || log.since(before);
      if (/lock file .* already exists|shared memory block .* still in use/s.test(said)) return undefined;
      throw explain(said, home.data);
    }
    await wait(5);
  }
  throw new DatabaseTrouble(
    `The database in ${home.data} is still recovering and did not answer in time; leave it a few minutes and start again. Nothing was deleted.`,
  );
}

function launch(home: Home, binaries: Binaries, { socketDir, port }: Address, log: ServerLog) {
  const settings = serverSettings(socketDir, port);
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
    if (!isAlive(Number(pid)) || maybePostgres(Number(pid))) continue;
    writeFileSync(file, [process.pid, ...rest].join("\n"));
  }
}

/** Stops a server in order: no new connections, running work is rolled back, data is written out. */
export async function stopPostmaster(
  home: Home,
  binaries: Binaries,
  pid: number,
  log: (line: string) => void,
) {
  if (process.platform === "win32") {
    await run(binaries.pgCtl, ["stop", "-D", home.data, "-m", "fast", "-w"], home.account, home.folder);
    return;
  }
  requestStop(pid);
  if (await diesWithin(pid, 30_000)) return;
  log("The database is slow to stop; ending it now. The next start will recover by itself.");
  send(pid, "SIGQUIT");
  await diesWithin(pid, 10_000);
}

/** Asks a server to stop without waiting for it. */
export function requestStop(pid: number) {
  // On Windows a signal would end it without a word; there it stays, and the next start takes it over.
  if (process.platform !== "win32") send(pid, "SIGINT");
}

function send(pid: number, signal: NodeJS.Signals) {
  try {
    process.kill(pid, signal);
  } catch {
    // It ended by itself.
  }
}

/** Waits until a process is gone. */
export async function diesWithin(pid: number, ms: number) {
  for (const end = Date.now() + ms; Date.now() < end; await wait(10)) {
    if (!isAlive(pid)) return true;
  }
  return !isAlive(pid);
}
