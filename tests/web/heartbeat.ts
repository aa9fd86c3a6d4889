// Loaded into a server before its own code (see heart.ts): writes down each time its event loop stood still.
import { appendFileSync } from "node:fs";
import { isMainThread } from "node:worker_threads";

const EVERY = 5;
const WORTH_TELLING = 15;
const file = process.env.HEARTBEAT_FILE;

if (isMainThread && file) {
  let last = performance.now();
  let used = process.threadCpuUsage();
  setInterval(() => {
    const stood = performance.now() - last - EVERY;
    const { user, system } = process.threadCpuUsage(used);
    const worked = (user + system) / 1_000;
    if (stood > WORTH_TELLING) appendFileSync(file, `${JSON.stringify({ at: Date.now(), stood, worked })}\n`);
    last = performance.now();
    used = process.threadCpuUsage();
  }, EVERY).unref();
}
