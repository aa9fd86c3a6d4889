import { EventEmitter } from "node:events";
import { Logger, type ParsedCronItem, run, type TaskList, type WorkerEvents } from "graphile-worker";
import type pg from "pg";
import { codeOf, type Log } from "#app/heartbeat.server.ts";
import { LimitedPool } from "#app/limited-pool.server.ts";
import { type Holding, keepHeld } from "./holder.server.ts";

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
  beat(): void;
};

const POLL = 2_000;
// The library waits up to two minutes where the server says that it is starting.
const LONGEST_POLL = 10_000;

/**
 * Runs jobs on connections of its own until one of the parts breaks that it cannot do without: what listens, what looks
 * for jobs, or what writes down that they are done. With its connections gone, nothing that is left of it can do harm.
 */
export async function openRunner(options: Options): Promise<JobRunner> {
  const { ownerUrl, preparedStatements, taskList, crons, log, beat } = options;
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
  });
  let holding: Holding | undefined;
  events.on("pool:listen:success", ({ client, workerPool }) => {
    holding?.release();
    holding = keepHeld(client as pg.Client, workerPool.id, beat, (error) =>
      end(`its connection failed (${codeOf(error)})`),
    );
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
    const runner = await run({
      ...{ pgPool: pool, taskList, events, parsedCronItems: crons },
      noPreparedStatements: !preparedStatements,
      ...{ concurrency: 4, noHandleSignals: true, pollInterval: POLL, gracefulShutdownAbortTimeout: 3_000 },
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
        // What listens would be told to stop while it still begins. Where it has stopped by itself, stopping refuses.
        const stopped = Promise.resolve(holding?.begun)
          .then(() => runner.stop())
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
      { connect: 4_000, silence: 8_000, session },
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
