import { EventEmitter } from "node:events";
import {
  Logger,
  type ParsedCronItem,
  type Runner,
  run,
  type TaskList,
  type WorkerEvents,
} from "graphile-worker";
import type pg from "pg";
import { codeOf, type Log } from "#app/heartbeat.server.ts";
import { LimitedPool } from "#app/limited-pool.server.ts";
import { type Holding, keepHeld } from "./holder.server.ts";
import type { Listener } from "./listener.ts";

export type JobRunner = {
  /** Resolves with the reason when this runner is of no more use. It never rejects. */
  over: Promise<string>;
  /** Ends it: jobs have three seconds, are then told to stop, and all its connections are gone when it resolves. */
  close(): Promise<void>;
};

type Options = {
  ownerUrl: string;
  preparedStatements: boolean;
  taskList: TaskList;
  crons: ParsedCronItem[];
  log: Log;
  /** Hears of all that comes along the connection that listens for jobs. */
  listener: Listener;
};

const AT_ONCE = 4;
const MINUTE = 60_000;
// A job that is due is seen along the connection that listens. Each of these looks for itself, on a connection that is new by then.
const POLL = 10 * MINUTE;
// The library waits up to two minutes where the server says that it is starting.
const LONGEST_POLL = 10_000;

/**
 * Runs jobs on connections of its own until one of the parts breaks that it cannot do without: what listens, what looks
 * for jobs, or what writes down that they are done. With its connections gone, nothing that is left of it can do harm.
 */
export async function openRunner(options: Options): Promise<JobRunner> {
  const { ownerUrl, preparedStatements, taskList, crons, log, listener } = options;
  const pool = new JobPool(ownerUrl);
  const { promise: over, resolve: end } = Promise.withResolvers<string>();
  const events = new EventEmitter() as WorkerEvents;
  const looking = new Map<unknown, number>();
  events.on("worker:getJob:start", ({ worker }) => looking.set(worker, Date.now()));
  for (const found of ["worker:getJob:empty", "worker:getJob:error", "job:start"] as const)
    events.on(found, ({ worker }) => looking.delete(worker));
  events.on("pool:fatalError", ({ error }) =>
    end(`it could not say what became of a job (${codeOf(error)})`),
  );
  events.on("pool:listen:error", ({ error }) => end(`its connection broke (${codeOf(error)})`));
  events.on("job:error", ({ job, error }) => {
    const payload = job.payload as { id?: unknown } | null;
    // Nothing but a number: a payload that is wrong might hold anything.
    const id = typeof payload?.id === "number" ? payload.id : undefined;
    const attempt = `${job.attempts} of ${job.max_attempts}`;
    log.error({ task: job.task_identifier, job: job.id, id, attempt, code: codeOf(error) }, "a job failed");
    log.whole?.(error);
    // It is tried again a little later.
    holding?.askSoon();
  });
  let holding: Holding | undefined;
  let closing = false;
  const added = new Map<string, number>();
  let runner: Runner | undefined;
  /** Once a minute at most: what a job leaves undone is not for the moment. */
  async function add(task: string) {
    const now = performance.now();
    if (!runner || now - (added.get(task) ?? Number.NEGATIVE_INFINITY) < MINUTE) return;
    added.set(task, now);
    await runner.addJob(task, {}, { jobKey: task });
  }
  events.on("pool:listen:success", ({ client, workerPool }) => {
    holding?.release();
    const failed = (error: unknown) => end(`its connection failed (${codeOf(error)})`);
    const answered: Listener["answered"] = (due, hears) => {
      listener.answered(due, hears);
      if (closing) return;
      if (due.job !== null && due.job <= 0) workerPool.nudge(AT_ONCE);
      for (const task of due.undone) add(task).catch(failed);
    };
    const parts = { ...listener, answered };
    holding = keepHeld(client as pg.Client, workerPool.id, Object.keys(taskList), parts, failed);
  });
  const watching = setInterval(() => {
    for (const since of looking.values())
      if (Date.now() - since > LONGEST_POLL) end("looking for jobs took too long");
  }, 1_000).unref();

  async function dispose() {
    clearInterval(watching);
    holding?.release();
    await pool.closeWithin(500);
  }
  try {
    runner = await run({
      ...{ pgPool: pool, taskList, events, parsedCronItems: crons },
      noPreparedStatements: !preparedStatements,
      ...{
        concurrency: AT_ONCE,
        noHandleSignals: true,
        pollInterval: POLL,
        gracefulShutdownAbortTimeout: 3_000,
      },
      // One at a time it writes them down without listening to whether that failed, which would end the process.
      preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
      logger: new Logger(() => (level, message, about) => {
        // A job that failed is told of above, without the words that its error may quote.
        if (level === "error" && !about?.failure) log.error({}, `of the jobs: ${message.slice(0, 200)}`);
      }),
    });
    runner.promise.then(
      () => end("it ended"),
      (error) => end(`it ended (${codeOf(error)})`),
    );
    await runner.addJob("rerender", {}, { jobKey: "rerender" }).catch((error) => end(codeOf(error)));
    return {
      over,
      async close() {
        closing = true;
        // What listens would be told to stop while it still begins. Where it has stopped by itself, stopping refuses.
        const stopped = Promise.resolve(holding?.begun)
          .then(() => runner?.stop())
          .catch(() => {});
        await Promise.race([stopped, new Promise((resolve) => setTimeout(resolve, 4_500).unref())]);
        await dispose();
      },
    };
  } catch (error) {
    await dispose();
    throw error;
  }
}

/** Connections for looking for jobs and for listening. */
class JobPool extends LimitedPool {
  constructor(ownerUrl: string) {
    const session = "set statement_timeout = '7s'; set lock_timeout = '4s'";
    super(
      { connectionString: ownerUrl, application_name: "roundtable jobs", max: 4 },
      // One of them listens.
      { connect: 4_000, silence: 8_000, warm: 2, session },
      () => {},
    );
  }

  // The library gives what listens back twice when it breaks in the midst of a stop, and nobody hears the complaint.
  // biome-ignore lint/suspicious/noExplicitAny: pg overloads this method; only the call with a callback is changed.
  override connect(callback?: any): any {
    if (!callback) return super.connect();
    super.connect((error, client, release) => {
      let released = false;
      callback(error, client, (why?: Error | boolean) => {
        if (!released) release(why);
        released = true;
      });
    });
  }
}
