import { existsSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { Refusal, sentences } from "./refusal.ts";

/** An answer: what was found, or why the file is not taken. */
export type Answer<T> = { ok: true; value: T } | { ok: false; sentence: string };

type Work = (order: never) => Promise<unknown>;

/** Does the one thing for which this process was started, under a watch, and ends it. */
export function answerOnce(works: Record<string, Work>): void {
  new Worker(watch()).unref();
  process.once("message", async ({ name, order }: { name: string; order: never }) => {
    process.send!(await answerOf(works[name]!, order), () => process.exit());
  });
}

/** The watch: beside the program where that was built, and beside this module where it runs from its source. */
function watch(): URL {
  const beside = new URL("child-watch.js", pathToFileURL(process.argv[1]!));
  return existsSync(beside) ? beside : new URL("./child-watch.js", import.meta.url);
}

async function answerOf(work: Work, order: never): Promise<Answer<unknown>> {
  try {
    return { ok: true, value: await work(order) };
  } catch (error) {
    // Whatever a parser stumbles over is the file's fault as far as its sender is concerned.
    return { ok: false, sentence: error instanceof Refusal ? error.message : sentences.damaged };
  }
}
