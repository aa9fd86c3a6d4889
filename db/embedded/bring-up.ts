import type { Client } from "pg";
import type { Binaries } from "./binaries.ts";
import type { Home } from "./home.ts";
import type { ServerLog } from "./log-file.ts";
import { isRunning, type Postmaster, readPostmaster, startPostmaster } from "./postmaster.ts";
import { wait } from "./processes.ts";
import { type Address, chooseAddress } from "./socket.ts";
import { endServer, killOrphans } from "./stopping.ts";
import { connect } from "./supervisor-connection.ts";
import { DatabaseTrouble } from "./trouble.ts";

export type Up = { client: Client; postmaster: Postmaster; adopted: boolean };

type Options = {
  log: (line: string) => void;
  /** Where the server listened before it died. */
  earlier?: Address | undefined;
  /** Ends the waiting. */
  signal?: AbortSignal | undefined;
};

type State = keyof typeof waits;

/** States of a server that does not answer, how long it is let do so, and the words for it. */
const waits = {
  recovering: { ms: 300_000, words: "the database to be ready; after an interruption it recovers first" },
  stopping: { ms: 5_000, words: "the database of an earlier run to stop" },
  silent: { ms: 15_000, words: "the database of an earlier run to answer" },
  leftover: { ms: 5_000, words: "the last processes of a killed database to end" },
};

/**
 * Ends with a server of this home that answers: the one that runs, or one that it starts. One that stays at stopping, or
 * silent, is ended, as are processes that a killed one has left; there is never a second server on the folder.
 */
export async function bringUp(
  home: Home,
  binaries: Binaries,
  serverLog: ServerLog,
  { log, earlier, signal }: Options,
): Promise<Up> {
  const waiting = patience(home, log, signal);
  let address = earlier;
  for (;;) {
    const found = await findServer(home);
    if (typeof found === "object") return found;
    const running = readPostmaster(home);
    let state: State = found ?? "leftover";
    if (running && (found === "recovering" || isRunning(home, running)))
      state = running.status === "stopping" ? "stopping" : (found ?? "silent");
    else {
      address ??= await chooseAddress(home, log);
      const started = await startPostmaster(home, binaries, address, serverLog, () => waiting("recovering"));
      if (started)
        return { client: await connect(home, started.address), postmaster: started, adopted: false };
    }
    if (waiting(state)) {
      if (state === "leftover") killOrphans(home);
      else if (running) await endServer(home, binaries, running.pid, "immediate", log);
    }
    await wait(50);
  }
}

/**
 * Says what is waited for, again every ten seconds, and whether that has been long enough, so that what is in the way must
 * be ended. Throws what to do when there is no next step, and when the waiting was ended from outside.
 */
function patience(home: Home, log: Options["log"], signal: AbortSignal | undefined) {
  let state: State | undefined;
  let began = 0;
  let said = 0;
  let ended = false;
  return (now: State): boolean => {
    signal?.throwIfAborted();
    if (state !== now) [state, began, said] = [now, Date.now(), -1];
    const { ms, words } = waits[now];
    const waited = Date.now() - began;
    if (waited >= ms) {
      if (now === "recovering" || ended) throw stillBusy(home, words);
      ended = true;
      began = Date.now();
      return true;
    }
    // What lasts half a second needs no words.
    if (waited > 500 && Math.floor(waited / 10_000) > said) {
      said = Math.floor(waited / 10_000);
      log(`Waiting for ${words}${said > 0 ? ` (${said * 10} seconds so far)` : ""}.`);
    }
    return false;
  };
}

function stillBusy(home: Home, words: string) {
  return new DatabaseTrouble(
    `Waiting for ${words} took too long in ${home.data}; look at postgres.log in the data folder, wait a few minutes and start again. Nothing was deleted.`,
  );
}

/** The server of this home that answers right now, whoever started it. */
export async function findAnswering(home: Home): Promise<Up | undefined> {
  const found = await findServer(home);
  return typeof found === "object" ? found : undefined;
}

/** The server of this home, or what it is doing instead of answering; undefined where nobody listens. */
async function findServer(home: Home): Promise<Up | "recovering" | "silent" | undefined> {
  const postmaster = readPostmaster(home);
  if (!postmaster?.address.port) return undefined;
  // Asked even when its process cannot be seen: it may run in another container on the same folder.
  try {
    return { client: await connect(home, postmaster.address), postmaster, adopted: true };
  } catch (error) {
    if (error instanceof DatabaseTrouble) throw error;
    const { code, message } = error as Error & { code?: string };
    if (code?.startsWith("57P")) return "recovering";
    return /timeout/i.test(message) ? "silent" : undefined;
  }
}
