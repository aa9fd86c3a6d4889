import type { Client } from "pg";
import type { Binaries } from "./binaries.ts";
import type { Home } from "./home.ts";
import type { ServerLog } from "./log-file.ts";
import { isRunning, type Postmaster, readPostmaster, startPostmaster } from "./postmaster.ts";
import { wait } from "./processes.ts";
import { type Address, chooseAddress } from "./socket.ts";
import { connect } from "./supervisor-connection.ts";
import { DatabaseTrouble } from "./trouble.ts";

const patience = 30_000;

export type Up = { client: Client; postmaster: Postmaster; adopted: boolean };

/** Ends with a server of this home that answers: the one that runs, or one that it starts. */
export async function bringUp(
  home: Home,
  binaries: Binaries,
  serverLog: ServerLog,
  log: (line: string) => void,
  earlier?: Address,
): Promise<Up> {
  const deadline = Date.now() + patience;
  let address = earlier;
  let said = false;
  while (Date.now() < deadline) {
    const found = await findAnswering(home);
    if (found) return found;
    const running = readPostmaster(home);
    if (!running || !isRunning(running)) {
      address ??= await chooseAddress(home, log);
      const started = await startPostmaster(home, binaries, address, serverLog, deadline);
      if (started)
        return { client: await connect(home, started.address), postmaster: started, adopted: false };
    }
    if (!said) log("Waiting for the database of an earlier run to recover or stop.");
    said = true;
    await wait(50);
  }
  throw new DatabaseTrouble(
    `An earlier database server still holds ${home.data} and does not answer; wait a minute and start again. Nothing was deleted.`,
  );
}

/** The server of this home that answers right now, whoever started it. */
export async function findAnswering(home: Home): Promise<Up | undefined> {
  const postmaster = readPostmaster(home);
  if (!postmaster?.address.port) return undefined;
  // Asked even when its process cannot be seen: it may run in another container on the same folder.
  try {
    return { client: await connect(home, postmaster.address), postmaster, adopted: true };
  } catch (error) {
    if (error instanceof DatabaseTrouble) throw error;
    return undefined;
  }
}
