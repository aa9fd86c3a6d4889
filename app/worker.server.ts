import { Logger, parseCronItems, run, type TaskList } from "graphile-worker";
import type pg from "pg";
import { sweepFiles } from "#app/files/sweep.server.ts";
import { mailTasks } from "#app/notifications/mail-tasks.server.ts";
import type { Log } from "#app/services.server.ts";
import { startPublisher } from "#app/threads/publisher.server.ts";
import { rerender } from "#app/threads/rerender.server.ts";

export type Worker = { stop(): Promise<void> };

/** Starts the jobs of the outbox on the owner's pool, and the nightly sweep. Payloads are `{ id }`, never words. */
export async function startWorker(pool: pg.Pool, log: Log, preparedStatements: boolean): Promise<Worker> {
  const taskList: TaskList = {
    ...mailTasks,
    spread_unread: async (payload) => {
      await pool.query("select spread_unread($1)", [(payload as { id: number }).id]);
    },
    rerender: () => rerender(pool),
    sweep: async () => {
      await pool.query("select sweep()");
      await sweepFiles(pool);
    },
  };
  const runner = await run({
    pgPool: pool,
    taskList,
    concurrency: 4,
    noHandleSignals: true,
    noPreparedStatements: !preparedStatements,
    pollInterval: 2_000,
    parsedCronItems: parseCronItems([{ task: "sweep", match: "17 3 * * *" }]),
    logger: new Logger(() => (level, message) => {
      if (level === "error") log.error({}, `a job failed: ${message.slice(0, 200)}`);
    }),
  });
  await runner.addJob("rerender", {}, { jobKey: "rerender" });
  const publisher = startPublisher((error) => log.error({}, `posting what is due failed: ${codeOf(error)}`));
  return {
    async stop() {
      await Promise.all([publisher.stop(), runner.stop()]);
    },
  };
}

/** The message may quote what was written; the code does not. */
function codeOf(error: unknown): string {
  const { code, name } = error as Error & { code?: string };
  return code ?? name;
}
