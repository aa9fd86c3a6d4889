import { randomBytes } from "node:crypto";
import pg from "pg";
import { inject, onTestFinished } from "vitest";
import { member } from "./cast.ts";

export type TestDatabase = {
  ownerUrl: string;
  appUrl: string;
  /** A connection as the owner, who sees everything. */
  owner: pg.Client;
  /** Runs SQL as roundtable_app with the member as viewer in one transaction, rolled back unless told to keep it. */
  asMember<T>(key: string, fn: (app: pg.Client) => Promise<T>, keep?: "keep"): Promise<T>;
  /** The same for a request of nobody: no viewer is set. */
  asNobody<T>(fn: (app: pg.Client) => Promise<T>, keep?: "keep"): Promise<T>;
  close(): Promise<void>;
};

/** A database of its own with the whole cast in it, in about a tenth of a second. Close it in afterAll. */
export async function freshDatabase(): Promise<TestDatabase> {
  const { template } = inject("cluster");
  return copyOf(template);
}

/** An empty database of the same owner, for migrations. Close it in afterAll. */
export async function emptyDatabase(): Promise<TestDatabase> {
  return copyOf("template0");
}

/** The same as freshDatabase, dropped when the test that asked for it ends. */
export async function databaseOfThisTest(): Promise<TestDatabase> {
  const database = await freshDatabase();
  onTestFinished(() => database.close());
  return database;
}

async function copyOf(template: string): Promise<TestDatabase> {
  const cluster = inject("cluster");
  const name = `t${randomBytes(6).toString("hex")}`;
  await make((maker) => maker.query(`create database ${name} owner roundtable_owner template ${template}`));
  const ownerUrl = withDatabase(cluster.ownerUrl, name);
  const appUrl = withDatabase(cluster.appUrl, name);
  const owner = await connect(ownerUrl);
  let app: pg.Client | undefined;
  async function inTransaction<T>(viewer: number | null, fn: (app: pg.Client) => Promise<T>, keep?: "keep") {
    app ??= await connect(appUrl);
    await app.query("begin");
    try {
      if (viewer !== null) await app.query("select set_config('app.viewer', $1, true)", [String(viewer)]);
      const value = await fn(app);
      await app.query(keep ? "commit" : "rollback");
      return value;
    } catch (error) {
      await app.query("rollback");
      throw error;
    }
  }
  return {
    ownerUrl,
    appUrl,
    owner,
    asMember: (key, fn, keep) => inTransaction(member(key), fn, keep),
    asNobody: (fn, keep) => inTransaction(null, fn, keep),
    async close() {
      await Promise.all([owner.end(), app?.end()]);
      await make((maker) => maker.query(`drop database ${name} with (force)`));
      // Only an empty one that was migrated had roles of its own.
      await make((maker) => maker.query(`drop role if exists ${name}_app, ${name}_search`));
    },
  };
}

const INT8_ARRAY = 1016 as typeof pg.types.builtins.INT8;

/** Connects with numbers for bigint, as the app does. */
export async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  // A database dropped by force ends its connections; a test learns of it by its next query.
  client.on("error", () => {});
  client.setTypeParser(pg.types.builtins.INT8, Number);
  client.setTypeParser(INT8_ARRAY, (text: string) =>
    text.slice(1, -1).split(",").filter(Boolean).map(Number),
  );
  await client.connect();
  return client;
}

async function make(run: (maker: pg.Client) => Promise<unknown>): Promise<void> {
  const maker = await connect(inject("cluster").makerUrl);
  try {
    await run(maker);
  } finally {
    await maker.end();
  }
}

function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}
