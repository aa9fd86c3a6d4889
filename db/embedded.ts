import { resolve } from "node:path";
import type { Client } from "pg";
import { isRoot } from "./embedded/account.ts";
import { inUse, readHolder, takeAppLock } from "./embedded/app-lock.ts";
import { type Binaries, findBinaries } from "./embedded/binaries.ts";
import { bringUp, findAnswering, type Up } from "./embedded/bring-up.ts";
import { exists, findHome, type Home, makeHome, openDataDir, spareBase } from "./embedded/home.ts";
import { checkVersion, initialise } from "./embedded/initialise.ts";
import { openLog } from "./embedded/log-file.ts";
import { databaseName, ownerRole, passwordOf } from "./embedded/passwords.ts";
import { removeSocketDir, urlOf } from "./embedded/socket.ts";
import { endServer, requestStop } from "./embedded/stopping.ts";
import { supervise } from "./embedded/supervise.ts";
import { createDatabase, ensureOwner, lockForApp } from "./embedded/supervisor-connection.ts";
import { asTrouble, DatabaseTrouble } from "./embedded/trouble.ts";

export { DatabaseTrouble };

type Options = {
  dataDir: string;
  /** Receives a plain line for each thing that a person should know. */
  log: (line: string) => void;
  /** Called once when the database is gone for good while the app runs. */
  onLost?: (trouble: DatabaseTrouble) => void;
  /** How long, in milliseconds, starting it again is tried before it is gone for good; five minutes if not given. */
  giveUpAfter?: number | undefined;
  /** The programs of another PostgreSQL than the built-in one, which the home's account can run: measurements compare versions. */
  binaries?: Binaries | undefined;
};

export type Embedded = {
  /** Logs in as the owner of the database: it may create roles, and is no superuser. */
  ownerUrl: string;
  /** The folder of the socket; undefined on Windows. */
  socketDir: string | undefined;
  /** The folder that holds the database. */
  where: string;
  /** True when a running server was taken over. */
  adopted: boolean;
  /** Makes another database of the same owner, empty or a copy of `template`, and returns its address. */
  addDatabase(name: string, template?: string): Promise<string>;
  /** Stops the server and waits for it; call it after the app has closed its own connections. */
  stop(): Promise<void>;
};

/** Starts the built-in database of a data folder, or takes over the one that a killed app left running. */
export async function startEmbedded(options: Options): Promise<Embedded> {
  const dataDir = openDataDir(resolve(options.dataDir));
  const closing: (() => void)[] = [];
  try {
    closing.push(takeAppLock(dataDir));
    const serverLog = openLog(dataDir);
    closing.push(serverLog.close);
    const { home, binaries } = await prepare(dataDir, options);
    const start = async (earlier?: Up, signal?: AbortSignal) => {
      const address = earlier?.postmaster.address;
      const up = await bringUp(home, binaries, serverLog, { log: options.log, earlier: address, signal });
      if (!(await lockForApp(up.client))) {
        await up.client.end();
        throw inUse(dataDir, readHolder(dataDir)?.pid);
      }
      return up;
    };
    const first = await start();
    const supervised = supervise(first, start, options);
    // Whoever leaves without stop() has no connection left that could drain; only a kill leaves the server.
    const leave = () => requestStop(supervised.postmaster().pid, supervised.answers());
    process.once("exit", leave);
    closing.push(() => process.removeListener("exit", leave));
    const stop = async () => {
      const { pid, address, answered } = await supervised.end();
      await endServer(home, binaries, pid, answered ? "fast" : "immediate", options.log);
      removeSocketDir(home, address);
      for (const close of closing) close();
    };
    await ensureOwner(first.client, home).catch(async (error) => {
      await stop();
      throw error;
    });
    return { ...handleOf(first, home, supervised.client), stop };
  } catch (error) {
    for (const close of closing) close();
    throw asTrouble(error, dataDir);
  }
}

/** For tools beside the app: uses the database of the app that runs on the data folder, or starts it. */
export async function joinEmbedded(options: Options): Promise<Embedded> {
  const dataDir = openDataDir(resolve(options.dataDir));
  const holder = readHolder(dataDir);
  if (!holder) return startEmbedded(options);
  const home = findHome(dataDir);
  const up = home && (await findAnswering(home));
  if (!up) throw inUse(dataDir, holder.pid);
  return { ...handleOf(up, home, () => up.client), stop: () => up.client.end() };
}

async function prepare(dataDir: string, { log, binaries: given }: Options) {
  const home = findHome(dataDir) ?? makeHome(dataDir, log);
  const binaries = given ?? (await findBinaries(home.account, () => (isRoot() ? spareBase() : dataDir), log));
  if (exists(home.data)) checkVersion(home, binaries);
  else {
    log(`Making a new database in ${home.folder}.`);
    await initialise(home, binaries);
  }
  return { home, binaries };
}

function handleOf({ postmaster, adopted }: Up, home: Home, client: () => Client) {
  const { address } = postmaster;
  const url = (database: string) => urlOf(address, ownerRole, passwordOf(home, ownerRole), database);
  return {
    ownerUrl: url(databaseName),
    socketDir: address.socketDir,
    where: home.folder,
    adopted,
    async addDatabase(name: string, template?: string) {
      await createDatabase(client(), name, template);
      return url(name);
    },
  };
}
