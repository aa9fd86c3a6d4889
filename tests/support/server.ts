import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { chmodSync, chownSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { databaseAccount } from "#db/embedded/account.ts";
import { installedServers, type Programs } from "#db/embedded/installed.ts";
import { identity } from "#db/embedded/processes.ts";
import { connect } from "./database.ts";
import { freePort } from "./site.ts";

export { installedServers };

export type Server = {
  version: number;
  /** The address of a database, as superuser or as a role that has the password "x". */
  url(database: string, role?: string): string;
  stop(): Promise<void>;
};

const account = databaseAccount();

/** Starts a new, empty server of another version in a folder that goes with it, as an unprivileged user. */
export async function startServer({ version, postgres, initdb }: Programs): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), `roundtable-postgres-${version}-`));
  chmodSync(folder, 0o700);
  if (account.uid !== undefined) chownSync(folder, account.uid, account.gid!);
  const password = join(folder, "password");
  writeFileSync(password, "x\n", { mode: 0o644 });
  const data = join(folder, "data");
  const as = { ...identity(account), cwd: folder };
  const made = spawnSync(
    initdb,
    [
      "-D",
      data,
      "-U",
      "root_of_tests",
      "-A",
      "scram-sha-256",
      `--pwfile=${password}`,
      "-E",
      "UTF8",
      "--locale=C",
      "--no-sync",
    ],
    { encoding: "utf8", ...as },
  );
  if (made.status !== 0) throw new Error(`PostgreSQL ${version} made no database: ${made.stderr}`);
  const port = await freePort();
  const child = spawn(
    postgres,
    [
      "-D",
      data,
      "-p",
      String(port),
      "-c",
      "listen_addresses=127.0.0.1",
      "-c",
      `unix_socket_directories=${folder}`,
      "-F",
    ],
    { stdio: "ignore", ...as },
  );
  const url = (database: string, role = "root_of_tests") =>
    `postgres://${role}:x@127.0.0.1:${port}/${database}`;
  const stop = async () => {
    await ended(child);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await answering(url("postgres"));
  } catch (error) {
    await stop();
    throw error;
  }
  return { version, url, stop };
}

async function answering(url: string): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      await (await connect(url)).end();
      return;
    } catch (error) {
      if (tries > 100) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const gone = new Promise((resolve) => child.once("close", resolve));
  child.kill("SIGQUIT");
  await gone;
}
