import type { Binaries } from "./binaries.ts";
import type { Home } from "./home.ts";
import { isAlive, run, serverProcesses, wait } from "./processes.ts";

type Log = (line: string) => void;

/** How a server can be asked to end, from the kindest on, and how long each way is given. */
const ways = [
  { name: "fast", signal: "SIGINT", ms: 3_000 },
  { name: "immediate", signal: "SIGQUIT", ms: 1_500 },
  { name: "kill", signal: "SIGKILL", ms: 1_000 },
] as const;

const next = {
  fast: "The database is slow to stop; ending it at once. The next start will recover by itself.",
  immediate:
    "The database does not end when it is told to; killing it. The next start will recover by itself.",
  kill: "The database cannot be killed; its disk may not answer.",
};

/**
 * Ends a server, beginning with `first` and going on to the next stronger way when it does not end in time; no way loses
 * what was acknowledged. Says each step, and returns whether the server is gone.
 */
export async function endServer(
  home: Home,
  binaries: Binaries,
  pid: number,
  first: "fast" | "immediate",
  log: Log,
): Promise<boolean> {
  for (const { name, signal, ms } of ways.slice(first === "fast" ? 0 : 1)) {
    if (process.platform === "win32" && name !== "kill") await stopOnWindows(home, binaries, name, ms);
    else {
      // Those that its end leaves behind would keep the folder from the next server.
      const left = name === "kill" ? serverProcesses(home.data, pid) : [pid];
      for (const each of left) send(each, signal);
    }
    if (await diesWithin(pid, ms)) return true;
    log(next[name]);
  }
  return false;
}

/**
 * Asks a server to stop without waiting for it. One that answers finishes in order; one that is just recovering from the
 * death of one of its processes could stay at "stopping" for ever, and so is ended at once.
 */
export function requestStop(pid: number, answers: boolean) {
  // On Windows a signal would end it without a word; there it stays, and the next start takes it over.
  if (process.platform !== "win32") send(pid, answers ? "SIGINT" : "SIGQUIT");
}

/** Kills processes of servers whose head has died, which keep the folder from the next one. */
export function killOrphans(home: Home) {
  for (const pid of serverProcesses(home.data)) send(pid, "SIGKILL");
}

async function stopOnWindows(home: Home, binaries: Binaries, mode: string, ms: number) {
  const args = ["stop", "-D", home.data, "-m", mode, "-w", "-t", String(Math.ceil(ms / 1000))];
  await run(binaries.pgCtl, args, home.account, home.folder);
}

function send(pid: number, signal: NodeJS.Signals) {
  try {
    process.kill(pid, signal);
  } catch {
    // It ended by itself.
  }
}

async function diesWithin(pid: number, ms: number) {
  for (const end = Date.now() + ms; Date.now() < end; await wait(10)) {
    if (!isAlive(pid)) return true;
  }
  return !isAlive(pid);
}
