import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { give, makePrivate } from "./folders.ts";
import type { Home } from "./home.ts";
import { DatabaseTrouble } from "./trouble.ts";

/** How clients reach the server: a socket in a private folder, or on Windows a local port. */
export type Address = { socketDir?: string; port: number };

const socketPort = 5432;
const longestPath = process.platform === "linux" ? 107 : 103;

/** Chooses where a server that is about to start will listen. */
export async function chooseAddress(home: Home, log: (line: string) => void): Promise<Address> {
  if (process.platform === "win32") return { port: await freePort() };
  if (fits(home.socket)) {
    makePrivate(home.socket, home.account);
    return { socketDir: home.socket, port: socketPort };
  }
  // A name that nobody can guess and take beforehand; a running server's is read from its own files.
  const base = [tmpdir(), "/tmp"].find((folder) => fits(join(folder, "roundtable-XXXXXX")));
  if (!base)
    throw new DatabaseTrouble(
      "The path of the temporary folder is too long for a socket; set TMPDIR to a shorter one.",
    );
  const socketDir = mkdtempSync(join(base, "roundtable-"));
  give(socketDir, home.account);
  chmodSync(socketDir, 0o700);
  log(`The database's socket is in ${socketDir}, because the path of ${home.folder} is too long for one.`);
  return { socketDir, port: socketPort };
}

/** The address as a connection string for a role and database. */
export function urlOf({ socketDir, port }: Address, role: string, password: string, database: string) {
  const host = socketDir ? encodeURIComponent(socketDir) : `127.0.0.1:${port}`;
  return `postgres://${role}:${password}@${host}/${database}`;
}

/** Removes the folder of a socket that had to be outside the home, once the server is gone. */
export function removeSocketDir(home: Home, { socketDir }: Address) {
  if (socketDir && socketDir !== home.socket) rmSync(socketDir, { recursive: true, force: true });
}

function fits(folder: string) {
  return Buffer.byteLength(join(folder, `.s.PGSQL.${socketPort}`)) <= longestPath;
}

function freePort() {
  return new Promise<number>((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}
