import { createServer } from "node:http";
import pino from "pino";
import { placeOf } from "./db/await-database.ts";
import { openSiteDatabase } from "./db/open-site-database.ts";
import { readSettings, type Settings } from "./db/settings.ts";
import { printSetupLink } from "./db/setup-link.ts";
import { applySql, startVite, tellWhole } from "./server/development.ts";
import { inShort } from "./server/in-short.ts";
import { explainFailedStart } from "./server/known-trouble.ts";
import { drain, listen } from "./server/listening.ts";
import { type Live, load, type OpenServices, routesOf, siteOf } from "./server/site.ts";
import { stopInOrder } from "./server/stopping.ts";

const development = process.argv.includes("--dev");
const say = (line: string) => process.stdout.write(`${line}\n`);

const stopping = stopInOrder(say);
const place = { database: "DATABASE_URL", dataDir: process.env.DATA_DIR ?? ".data" };

try {
  const settings = readSettings({ demonstration: process.argv.includes("--demo") });
  if (settings.databaseUrl) place.database = placeOf(settings.databaseUrl);
  place.dataDir = settings.dataDir;
  await main(settings);
} catch (error) {
  // What a stop takes away makes the start fail; the stop then ends the process.
  if (!stopping.begun) {
    await stopping.endAll();
    const { sentence, exitCode } = explainFailedStart(error, place);
    process.stderr.write(`${sentence}\n`);
    process.exit(exitCode);
  }
}

async function main(settings: Settings) {
  const log = Object.assign(
    pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }),
    development ? { whole: tellWhole } : undefined,
  );
  logUnheard(log);
  const database = await openSiteDatabase(settings, say);
  stopping.add("the database", database.stop);
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

  server.on("request", siteOf(live, openServices));
  server.requestTimeout = 60_000;
  server.headersTimeout = 15_000;
  await listen(server, settings);
  stopping.add("requests", () => {
    live.services.rest();
    return drain(server);
  });
  sayReady(settings);
  if (!settings.demonstration) await printSetupLink(database.owner, settings.baseUrl, say);
  process.send?.("ready");
  // Only a parent process can ask; the bench is one.
  process.on("message", () => process.send?.(live.entry.statements.sent));
}

function sayReady({ baseUrl, host, port }: Settings) {
  say(`Roundtable is ready at ${baseUrl}`);
  say(
    host
      ? `It listens on port ${port} of ${host} alone; HOST changes that.`
      : `It listens on port ${port} of every address of this machine; HOST=127.0.0.1 keeps others out.`,
  );
}

/** The last net: what nobody hears of is a bug, and is said; the site goes on for everyone else. */
function logUnheard(log: pino.Logger) {
  process.on("unhandledRejection", (error) =>
    log.error({ trouble: inShort(error ?? {}) }, "nobody heard a rejection"),
  );
}
