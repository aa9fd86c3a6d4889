import pino from "pino";
import { hostOf } from "./db/await-database.ts";
import { readSettings, type Settings } from "./db/settings.ts";
import { printSetupLink } from "./db/setup-link.ts";
import { tellWhole } from "./server/development.ts";
import { inShort } from "./server/error-in-short.ts";
import { explainFailedStart } from "./server/known-trouble.ts";
import { serve } from "./server/serve.ts";
import { stopInOrder } from "./server/stopping.ts";

const development = process.argv.includes("--dev");
const say = (line: string) => process.stdout.write(`${line}\n`);

const stopping = stopInOrder(say);
const used = { database: "DATABASE_URL", dataDir: process.env.DATA_DIR ?? ".data" };

try {
  const settings = readSettings({ demonstration: process.argv.includes("--demo") });
  if (settings.databaseUrl) used.database = hostOf(settings.databaseUrl);
  used.dataDir = settings.dataDir;
  await main(settings);
} catch (error) {
  // What a stop takes away makes the start fail; the stop then ends the process.
  if (!stopping.begun) {
    await stopping.endAll();
    const { sentence, exitCode } = explainFailedStart(error, used);
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
  const { owner, statements } = await serve({ settings, development, log, say, stopping });
  sayReady(settings);
  if (!settings.demonstration) await printSetupLink(owner, settings.baseUrl, say);
  process.send?.("ready");
  // Only a parent process can ask; the bench is one.
  process.on("message", () => process.send?.(statements()));
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
