import { createServer } from "node:http";
import type pino from "pino";
import { checkBucket } from "../app/files/bucket/check-bucket.server.ts";
import { openSiteDatabase } from "../db/open-site-database.ts";
import type { Settings } from "../db/settings.ts";
import { applySql, startVite } from "./development.ts";
import { drain, listen } from "./listening.ts";
import { type Live, load, type OpenServices, routesOf, siteOf, watchingBodies } from "./site.ts";
import type { Stopping } from "./stopping.ts";

type Given = {
  settings: Settings;
  development: boolean;
  log: pino.Logger;
  say(line: string): void;
  stopping: Stopping;
};

export type Served = {
  /** The owner's address of the database. */
  owner: string;
  /** Statements sent to the database so far. */
  statements(): number;
};

/**
 * Opens the database, what answers requests, and the port of the settings. What has to be ended is added to `stopping` as
 * soon as it runs: half a start can be ended as well. Throws what explainFailedStart explains.
 */
export async function serve({ settings, development, log, say, stopping }: Given): Promise<Served> {
  const database = await openSiteDatabase(settings, say);
  stopping.add("the database", database.stop);
  if (settings.bucket) await checkBucket(settings.bucket, say);
  const server = createServer();
  const vite = development ? await startVite(server) : undefined;
  if (vite) stopping.add("the development server", () => vite.close());
  if (vite) stopping.add("the watch over SQL", applySql(database.owner, say));
  const build = await load(vite);
  const openServices: OpenServices = (entry) => {
    if (development) entry.tellStatements();
    return entry.openServices(settings, database, log);
  };
  const services = await openServices(build.entry.module);
  const isStopping = () => stopping.begun;
  const live: Live = { settings, log, vite, services, isStopping, ...routesOf(build) };
  stopping.add("jobs and connections", () => live.services.close());

  server.on("request", watchingBodies(live));
  server.on("request", siteOf(live, openServices));
  // A body has its own pace; this is the last net.
  server.requestTimeout = live.entry.LONGEST_BODY;
  server.headersTimeout = 15_000;
  await listen(server, settings);
  stopping.add("requests", () => {
    live.services.rest();
    return drain(server);
  });
  return { owner: database.owner, statements: () => live.entry.statements.sent };
}
