// One built-in database for the whole run: a template, migrated and filled with the cast, of which every test file
// takes copies. They share its roles, roundtable_app and roundtable_search, so all of a run uses the same SECRET.
import { rmSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { hash } from "@node-rs/argon2";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { loadCast } from "#db/demo/load.ts";
import { findHome } from "#db/embedded/home.ts";
import { databaseName, passwordOf, superuser } from "#db/embedded/passwords.ts";
import { startEmbedded } from "#db/embedded.ts";
import { prepareDatabase } from "#db/prepare-database.ts";
import { addTestPeople, password } from "./people.ts";

const secret = "a secret that only the tests know, and all share";

export type Cluster = {
  /** Logs in as superuser, to make and drop databases; nothing else. */
  makerUrl: string;
  /** The owner's and the app's addresses of the template; other databases differ in the path. */
  ownerUrl: string;
  appUrl: string;
  secret: string;
  template: string;
};

/** Ids of the cast by key: members, practices, cohorts, and personas by "cohort/person". */
export type CastIds = Record<"members" | "practices" | "cohorts" | "personas", Record<string, number>>;

declare module "vitest" {
  export interface ProvidedContext {
    cluster: Cluster;
    cast: CastIds;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), "roundtable-tests-"));
  const embedded = await startEmbedded({ dataDir, log: () => {} });
  const stop = async () => {
    await embedded.stop();
    if (embedded.where !== dataDir) rmSync(embedded.where, { recursive: true, force: true });
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    const { ownerUrl } = embedded;
    const appUrl = await prepareDatabase(ownerUrl, { secret });
    project.provide("cast", await fill(ownerUrl));
    const maker = new URL(embedded.ownerUrl);
    maker.username = superuser;
    maker.password = passwordOf(findHome(dataDir)!, superuser);
    // Not the template: it can be copied only while nobody is connected to it.
    maker.pathname = "/postgres";
    await forgetful(maker.href);
    project.provide("cluster", {
      makerUrl: maker.href,
      ownerUrl,
      appUrl,
      secret,
      template: databaseName,
    });
  } catch (error) {
    await stop();
    throw error;
  }
  return stop;
}

/** Sets a server to do nothing for the sake of a longer life: it is thrown away with the run. */
async function forgetful(makerUrl: string): Promise<void> {
  const settings = ["fsync = off", "full_page_writes = off", "synchronous_commit = off", "autovacuum = off"];
  const maker = new pg.Client({ connectionString: makerUrl });
  await maker.connect();
  for (const setting of [...settings, "checkpoint_timeout = '1h'", "max_wal_size = '8GB'"])
    await maker.query(`alter system set ${setting}`);
  await maker.query("select pg_reload_conf()");
  await maker.end();
}

async function fill(ownerUrl: string): Promise<CastIds> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const passwordHash = await hash(password, { memoryCost: 19_456, timeCost: 2, parallelism: 1 });
    const loaded = await loadCast(client, {
      networkName: "Test Network",
      demonstration: false,
      secret,
      passwordHash,
    });
    await addTestPeople(client, loaded, { passwordHash, secret });
    return {
      members: Object.fromEntries(loaded.members),
      practices: Object.fromEntries(loaded.practices),
      cohorts: Object.fromEntries(loaded.cohorts),
      personas: Object.fromEntries(loaded.personas),
    };
  } finally {
    await client.end();
  }
}
