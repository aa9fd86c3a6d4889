// Serves one site of the tests after the other in one process: what answers is compiled once, as it is in a site that runs
// for days. All that a site opens, its end closes; only what is no site's own stays.
import { writeSync } from "node:fs";
import pino from "pino";
import { readSettings } from "../../db/settings.ts";
import { inShort } from "../../server/error-in-short.ts";
import { explainFailedStart } from "../../server/known-trouble.ts";
import { serve } from "../../server/serve.ts";
import { endingInOrder, type Stopping } from "../../server/stopping.ts";
import { ENDED, type FromHost, type ToHost } from "./site-hosts.ts";

const say = (line: string) => writeSync(1, `${line}\n`);
// What it logs comes before the word that it ended, or the next site of this process would be taken for its writer.
const inOrder = pino.destination({ sync: true });
const log = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }, inOrder);
const tell = (news: FromHost) => process.send!(news);

let stopping: Stopping | undefined;

process.on("unhandledRejection", (error) =>
  log.error({ trouble: inShort(error ?? {}) }, "nobody heard a rejection"),
);
process.on("disconnect", () => process.exit());
process.on("message", async (asked: ToHost) => {
  if (asked.to === "serve") await open(asked.env);
  else await close();
});

async function open(env: Record<string, string>) {
  stopping = endingInOrder(say);
  try {
    const settings = readSettings({ demonstration: false, env });
    await serve({ settings, development: false, log, say, stopping });
    tell({ ready: true });
  } catch (error) {
    const used = { database: "DATABASE_URL", dataDir: env.DATA_DIR! };
    say(explainFailedStart(error, used).sentence);
    tell({ ready: false });
  }
}

async function close() {
  await stopping!.endAll();
  say(ENDED);
}
