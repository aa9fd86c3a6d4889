import type { Heartbeat } from "#app/heartbeat.server.ts";
import { publishDue } from "./publish-queries.server.ts";

const EVERY = 1_000;

export type Publisher = { stop(): Promise<void> };

/**
 * Posts, second by second, what its authors have not taken back, and tells `heart` of each round. What waits lies in the
 * database, so that nothing is lost with the process, and any other one goes on. `failed` hears of single posts.
 */
export function startPublisher(heart: Heartbeat, failed: (error: unknown) => void): Publisher {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  const next = () => {
    if (!stopped) timer = setTimeout(run, EVERY);
  };
  const run = () => {
    running = publishDue(failed, () => stopped)
      .then(heart.beat, heart.failed)
      .finally(next);
  };
  next();
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
