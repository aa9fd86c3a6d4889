import { createHash } from "node:crypto";
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { RENDERER_VERSION } from "../app/markdown/render.server.ts";
import { findHome } from "../db/embedded/home.ts";
import { passwordOf, superuser } from "../db/embedded/passwords.ts";
import { urlOf } from "../db/embedded/socket.ts";
import { type Embedded, startEmbedded } from "../db/embedded.ts";
import { prepareDatabase } from "../db/prepare-database.ts";
import { fill } from "./fill.ts";
import { folder, type Postgres } from "./postgres.ts";
import { letCount } from "./profile/server-settings.ts";

export const secret = "a secret that only measurements know";

/** The network that the budgets are about, and a tenth of it. */
const sizes = {
  full: { cohorts: 20, members: 500, threads: 20_000, posts: 200_000, documents: 5_000, versions: 50_000 },
  tenth: { cohorts: 2, members: 50, threads: 2_000, posts: 20_000, documents: 500, versions: 5_000 },
};

export type Size = keyof typeof sizes;
const sizeNames = Object.keys(sizes) as Size[];

export type DataSet = {
  /** The owner's address of a copy that this run may write to. */
  urls: Record<Size, string>;
  /** The superuser's address of the same copy. */
  superuserUrl(size: Size): string;
  /** Where the server keeps its data, with the process id of its postmaster. */
  dataFolder: string;
  close(): Promise<void>;
};

const project = join(import.meta.dirname, "..");

/**
 * Opens the large data sets, made anew where the migrations or the filling have changed. Where it is `counting`, the server
 * counts what statements and functions take, until the data sets are closed.
 */
export async function openDataSet(
  postgres: Postgres,
  say: (line: string) => void,
  { counting = false } = {},
): Promise<DataSet> {
  const embedded = await start(postgres, say, counting);
  const dataFolder = join(embedded.where, "data");
  const stop = async () => {
    await embedded.stop();
    letCount(dataFolder, false);
    // What was sent while measuring.
    rmSync(join(folder, "files"), { recursive: true, force: true });
  };
  const urls = {} as Record<Size, string>;
  try {
    if (!(await isCurrent(embedded))) await make(embedded, say);
    for (const size of sizeNames) {
      await run(embedded.ownerUrl, `drop database if exists run_${size} with (force)`);
      urls[size] = await embedded.addDatabase(`run_${size}`, size);
      await run(urls[size], "analyze");
    }
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    urls,
    superuserUrl(size) {
      const password = passwordOf(findHome(postgres.dataDir)!, superuser);
      return urlOf({ socketDir: embedded.socketDir, port: 0 }, superuser, password, `run_${size}`);
    },
    dataFolder,
    async close() {
      try {
        for (const size of sizeNames) await run(embedded.ownerUrl, `drop database run_${size} with (force)`);
      } finally {
        await stop();
      }
    },
  };
}

/** Starts the server with the settings of this run: one that was killed may have left others, or its server. */
async function start(
  { dataDir, binaries }: Postgres,
  say: (line: string) => void,
  counting: boolean,
): Promise<Embedded> {
  const embedded = await startEmbedded({ dataDir, binaries, log: say });
  const isOther = letCount(join(embedded.where, "data"), counting);
  if (!isOther && !embedded.adopted) return embedded;
  await embedded.stop();
  return startEmbedded({ dataDir, binaries, log: say });
}

async function make(embedded: Embedded, say: (line: string) => void) {
  await run(embedded.ownerUrl, "drop table if exists stamp");
  for (const size of sizeNames) {
    const { cohorts, members, threads, posts, documents, versions } = sizes[size];
    say(
      `Making ${members} members in ${cohorts} cohorts with ${threads} threads, ${posts} posts, and ${documents} documents in ${versions} versions; once.`,
    );
    for (const name of [`run_${size}`, size])
      await run(embedded.ownerUrl, `drop database if exists "${name}" with (force)`);
    const url = await embedded.addDatabase(size);
    await prepareDatabase(url, { secret });
    await fill(url, sizes[size]);
    await run(url, "vacuum analyze");
  }
  // Last of all, so that a run that was stopped is not taken for a finished one.
  await run(embedded.ownerUrl, `create table stamp as select '${wanted()}' as stamp`);
}

async function isCurrent(embedded: Embedded): Promise<boolean> {
  const [row] = await run(embedded.ownerUrl, "select to_regclass('stamp') is not null as made");
  if (!row?.made) return false;
  const [stamp] = await run(embedded.ownerUrl, "select stamp from stamp");
  return stamp?.stamp === wanted();
}

/** Says which migrations and which filling a data set was made with. */
function wanted(): string {
  const migrations = join(project, "db", "migrations");
  const files = [
    ...readdirSync(migrations)
      .sort()
      .map((name) => join(migrations, name)),
    join(import.meta.dirname, "fill.sql"),
    join(import.meta.dirname, "fill-documents.sql"),
    join(import.meta.dirname, "fill-contracts.sql"),
    join(import.meta.dirname, "much-unread.sql"),
  ];
  const all = createHash("sha256").update(JSON.stringify([sizes, RENDERER_VERSION]));
  for (const file of files) all.update(readFileSync(file));
  return all.digest("hex");
}

async function run(url: string, query: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(query)).rows;
  } finally {
    await client.end();
  }
}
