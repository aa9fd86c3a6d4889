import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { databaseAccount } from "./account.ts";
import { findBinaries } from "./binaries.ts";
import { identity } from "./processes.ts";

export type Programs = {
  version: number;
  postgres: string;
  initdb: string;
  pgCtl: string;
  /** Whether they are those of the built-in database. */
  builtIn: boolean;
};

/** Finds the PostgreSQL programs of this machine, newest first: the built-in ones, and what the system has installed. */
export async function installedServers(): Promise<Programs[]> {
  const account = databaseAccount();
  const packaged = await findBinaries(
    account,
    () => tmpdir(),
    () => {},
  );
  const folders = [
    ...["/usr/lib/postgresql", "/opt/homebrew/opt", "/usr/local/opt", "/usr/pgsql"].flatMap(below),
    spawnSync("pg_config", ["--bindir"], { encoding: "utf8" }).stdout?.trim() ?? "",
  ];
  const found = new Map<number, Programs>();
  for (const programs of [{ ...packaged, builtIn: true }, ...folders.map(programsIn)]) {
    if (!existsSync(programs.postgres) || !existsSync(programs.initdb)) continue;
    const said = spawnSync(programs.postgres, ["--version"], {
      encoding: "utf8",
      ...identity(account),
      cwd: "/",
    }).stdout;
    const version = Number(/ (\d+)/.exec(said ?? "")?.[1]);
    if (version > 0 && !found.has(version)) found.set(version, { ...programs, version });
  }
  return [...found.values()].sort((a, b) => b.version - a.version);
}

function programsIn(folder: string) {
  const program = (name: string) => join(folder, name);
  return {
    postgres: program("postgres"),
    initdb: program("initdb"),
    pgCtl: program("pg_ctl"),
    builtIn: false,
  };
}

function below(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name, "bin")) : [];
}
