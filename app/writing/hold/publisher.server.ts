import type { Heartbeat } from "#app/heartbeat.server.ts";
import { publishDue } from "./publish-queries.server.ts";

/** Between two rounds; it is also how often the database is asked while nobody listens to it. */
const EVERY = 1_000;
/** After so long without a word from who listens, nobody does. */
const HEARD_FOR = 8_000;
/** So much later than it is due, for the clock of a timer is not that of the database. */
const AFTER = 20;

export type Publisher = {
  /** The database has said in how many seconds a post is due; null when none waits. It can be listened to. */
  heard(seconds: number | null): void;
  /** A post was just sent that is due in so many seconds. */
  told(seconds: number): void;
  /** The database is not listened to any more. */
  deaf(): void;
  stop(): Promise<void>;
};

/**
 * Posts what its authors have not taken back, when it is due, and tells `heart` while nothing is overdue. It sleeps until the
 * next post as long as somebody hears of that from the database, and else asks second by second. What waits lies in the
 * database, so that nothing is lost with the process, and any other one goes on. `failed` hears of single posts.
 */
export function startPublisher(heart: Heartbeat, failed: (error: unknown) => void): Publisher {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let heardAt = Number.NEGATIVE_INFINITY;
  let ranAt = performance.now();
  /** When posts are due, as one was told of each. One that was taken back costs a round. */
  let due: number[] = [];
  /** When the next one is due, as last asked. */
  let first = Number.POSITIVE_INFINITY;

  const plan = () => {
    clearTimeout(timer);
    if (stopped || running) return;
    const next = Math.min(heardAt + HEARD_FOR, first, ...due);
    timer = setTimeout(run, Math.max(0, Math.max(next, ranAt + EVERY) - performance.now()));
  };
  const run = () => {
    due = due.filter((time) => time > performance.now());
    first = Number.POSITIVE_INFINITY;
    running = publishDue(failed, () => stopped)
      .then(
        (posted) => {
          heart.beat();
          // Of those that it was not told of it knows only the first.
          if (posted > 0) due.push(performance.now() + EVERY);
        },
        (error) => {
          heart.failed(error);
          due.push(performance.now() + EVERY);
        },
      )
      .finally(() => {
        running = undefined;
        ranAt = performance.now();
        plan();
      });
  };
  const inSeconds = (seconds: number) => performance.now() + Math.max(0, seconds) * 1_000 + AFTER;
  plan();
  return {
    heard(seconds) {
      heardAt = performance.now();
      first = seconds === null ? Number.POSITIVE_INFINITY : inSeconds(seconds);
      if (!running && (seconds === null || seconds > 0)) heart.beat();
      plan();
    },
    told(seconds) {
      due.push(inSeconds(seconds));
      plan();
    },
    deaf() {
      heardAt = Number.NEGATIVE_INFINITY;
      plan();
    },
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
