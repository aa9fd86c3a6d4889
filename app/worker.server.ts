import { parseCronItems, type TaskList } from "graphile-worker";
import { PreparingClient } from "#app/db-client.server.ts";
import { readImports } from "#app/documents/importing/read-imports.server.ts";
import { rerenderVersions } from "#app/documents/rerender-versions.server.ts";
import { scanWaiting } from "#app/files/scanning/scan-waiting.server.ts";
import { sweepFiles } from "#app/files/sweep.server.ts";
import { codeOf, type Heartbeat, type Log } from "#app/heartbeat.server.ts";
import type { Due } from "#app/jobs/listener.ts";
import { type JobRunner, openRunner } from "#app/jobs/runner.server.ts";
import { within } from "#app/jobs/time-limit.ts";
import { LimitedPool } from "#app/limited-pool.server.ts";
import { judgePractice, judgeWaiting } from "#app/matching/judge-practice.server.ts";
import { mailTasks } from "#app/notifications/mail-tasks.server.ts";
import { makeWords } from "#app/search/make-words.server.ts";
import type { Publisher } from "#app/writing/hold/publisher.server.ts";
import { rerender } from "#app/writing/rerender.server.ts";
import { jobs } from "#db/verbs.ts";

export type Worker = { stop(): Promise<void> };

const MINUTE = 60_000;
const SHORTEST_PAUSE = 250;
const LONGEST_PAUSE = 4_000;

/**
 * Runs the jobs of the outbox, the nightly sweep, and each hour what is said again, as owner. Payloads are `{ id }`, never
 * words. What it hears of posts, along the connection that listens for jobs, it passes on to the publisher. When a connection that the jobs need breaks, they are begun anew, with growing pauses, and the log says so.
 */
export function startWorker(
  ownerUrl: string,
  preparedStatements: boolean,
  heart: Heartbeat,
  publisher: Publisher,
  log: Log,
): Worker {
  const keeping = new LimitedPool(
    { connectionString: ownerUrl, application_name: "roundtable keeping", max: 2, Client: PreparingClient },
    {
      connect: 4_000,
      silence: 2 * MINUTE,
      session: "set statement_timeout = '110s'; set lock_timeout = '10s'",
    },
    () => {},
  );
  const taskList: TaskList = {
    ...within(MINUTE, mailTasks),
    ...within(30 * MINUTE, {
      spread_unread: async (payload) => {
        await jobs.spreadUnread(keeping, { postId: (payload as { id: number }).id });
      },
      rerender: async () => {
        await rerender(keeping);
        await rerenderVersions(keeping);
      },
      find_by_title: async (payload) => {
        await jobs.findByTitle(keeping, { thread: (payload as { id: number }).id });
      },
      find_by_files: async (payload) => {
        await jobs.findByFiles(keeping, { postId: (payload as { id: number }).id });
      },
      make_words: () => makeWords(keeping),
      scan_waiting: () => scanWaiting(keeping),
      read_imports: () => readImports(keeping),
      say_again: async () => {
        await jobs.sayAgain(keeping);
        await jobs.sayHeldAgain(keeping);
      },
      judge_practice: (payload) => judgePractice(keeping, (payload as { id: number }).id),
      judge_waiting: () => judgeWaiting(keeping),
      judge_by_the_day: () => jobs.judgeByTheDay(keeping),
      remind_of_reviews: () => jobs.remindOfReviews(keeping),
      remind_of_facts: () => jobs.remindOfFacts(keeping),
      remind_of_cases: () => jobs.remindOfCases(keeping),
      end_waivers: () => jobs.endWaivers(keeping),
      propose_small_cohorts: () => jobs.proposeSmallCohorts(keeping),
      remind_of_formations: () => jobs.remindOfFormations(keeping),
      ask_what_came: () => jobs.askWhatCame(keeping),
      count_evidence: () => jobs.countEvidence(keeping),
      sweep: async () => {
        await jobs.sweep(keeping);
        await sweepFiles(keeping);
      },
    }),
  };
  const options = {
    ...{ ownerUrl, preparedStatements, taskList, log },
    listener: {
      answered({ post }: Due, hears: boolean) {
        heart.beat();
        if (hears) publisher.heard(post);
      },
      postSent: publisher.told,
      lost: publisher.deaf,
    },
    crons: parseCronItems([
      { task: "sweep", match: "17 3 * * *" },
      { task: "say_again", match: "41 * * * *" },
      // By day where people are. Each reminder goes out once, so that a start in between leaves none out and sends none twice.
      { task: "remind_of_reviews", match: "23 13-20 * * *" },
      { task: "remind_of_facts", match: "29 13-20 * * *" },
      { task: "remind_of_cases", match: "33 13-20 * * *" },
      // A waiver holds to the minute, whatever the hour of this.
      { task: "end_waivers", match: "11 * * * *" },
      { task: "remind_of_formations", match: "37 13-22 * * *" },
      { task: "propose_small_cohorts", match: "43 13-20 * * *" },
      { task: "ask_what_came", match: "31 13-22 * * *" },
      // What a lost job left unjudged, and what was there before anything was judged.
      { task: "judge_waiting", match: "*/10 * * * *" },
      { task: "judge_by_the_day", match: "7 5 * * *" },
      { task: "count_evidence", match: "53 4 * * *" },
      // What is not here by the clock, jobs.what_is_due sees: words to be made, files to be scanned or read.
    ]),
  };
  const stopping = new AbortController();
  const stopped = new Promise<string>((resolve) => {
    stopping.signal.addEventListener("abort", () => resolve("it was told to"));
  });

  async function keepRunning() {
    for (let pause = SHORTEST_PAUSE; !stopping.signal.aborted; pause = Math.min(LONGEST_PAUSE, pause * 2)) {
      const began = Date.now();
      let runner: JobRunner | undefined;
      let reason = "";
      try {
        runner = await openRunner(options);
        reason = await Promise.race([runner.over, stopped]);
      } catch (error) {
        reason = `it could not begin (${codeOf(error)})`;
      }
      await runner?.close();
      if (stopping.signal.aborted) return;
      if (Date.now() - began > MINUTE) pause = SHORTEST_PAUSE;
      log.error({}, `the worker stopped: ${reason}; it begins again in ${pause} ms`);
      await Promise.race([stopped, new Promise((resolve) => setTimeout(resolve, pause))]);
    }
  }

  const running = keepRunning();
  return {
    async stop() {
      stopping.abort();
      await running;
      await keeping.closeWithin(500);
    },
  };
}
