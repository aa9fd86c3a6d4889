import { join } from "node:path";
import type { Binaries } from "../db/embedded/binaries.ts";
import { installedServers, type Programs } from "../db/embedded/installed.ts";

/** The folder of all that measurements leave behind. */
export const folder = join(import.meta.dirname, "..", ".bench");

/** What a run measures on: the built-in PostgreSQL, or with programs an installed one, in a data folder of its own. */
export type Postgres = { name: string; dataDir: string; binaries?: Binaries };

const builtIn: Postgres = { name: "built-in", dataDir: folder };

/** Finds the PostgreSQL that is asked for by its version, or a sentence that says why there is none. */
export async function chosenPostgres(asked: string | undefined): Promise<Postgres | string> {
  if (!asked) return builtIn;
  const fit = (await installedServers()).filter(({ version }) => version >= 15 && version <= 18);
  const found = fit.find(({ version }) => String(version) === asked);
  if (!found) {
    const there = fit.map(({ version }) => version).join(", ");
    return `There is no PostgreSQL "${asked}" to measure on; BENCH_POSTGRES can be one of these: ${there}.`;
  }
  return found.builtIn ? builtIn : installed(found);
}

function installed({ version, postgres, initdb, pgCtl }: Programs): Postgres {
  const name = `postgres-${version}`;
  return {
    name,
    dataDir: join(folder, name),
    binaries: { postgres, initdb, pgCtl, version: String(version) },
  };
}
