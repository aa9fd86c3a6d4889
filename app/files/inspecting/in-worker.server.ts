import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { Worker } from "node:worker_threads";
import { sentences } from "./refusal.ts";
import type { Answer, Works } from "./worker.ts";

const MAX_AT_ONCE = 2;
const MAX_WAITING = 20;
const SECONDS = 20;
const WATCH_EVERY = 200;
/** The most bytes outside the heap, where streams and pictures are unpacked: its limits do not count them. */
const MAX_OUTSIDE = 400_000_000;
const limits = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 };

let running = 0;
const waiting: (() => void)[] = [];

/**
 * Does one thing with one file in a worker of its own, which ends with it: a file that takes too long or too much ends its
 * worker and nothing else. Two run at once, and others wait, until too many do. Answers with a sentence for the sender where
 * it comes to nothing; never throws.
 */
export async function inWorker<Name extends keyof Works>(
  name: Name,
  order: Parameters<Works[Name]>[0],
  seconds = SECONDS,
): Promise<Answer<Awaited<ReturnType<Works[Name]>>>> {
  if (running >= MAX_AT_ONCE) {
    if (waiting.length >= MAX_WAITING) return { ok: false, sentence: sentences.busy };
    await new Promise<void>((resolve) => waiting.push(resolve));
  } else running++;
  try {
    return await answerOf(name, order, seconds);
  } finally {
    // The turn goes to the next one as it is.
    const next = waiting.shift();
    if (next) next();
    else running--;
  }
}

async function answerOf<T>(name: string, order: unknown, seconds: number): Promise<Answer<T>> {
  const worker = new Worker(join(root(), "app/files/inspecting/worker.ts"), {
    ...{ workerData: { name, order }, resourceLimits: limits, stdout: true, stderr: true },
    // Neither secrets of this process nor how it was started are a parser's business.
    ...{ env: {}, execArgv: [], argv: [] },
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<Answer<T>>((resolve) => {
      const giveUp = (sentence: string) => resolve({ ok: false, sentence });
      const end = performance.now() + seconds * 1_000;
      const watch = () => {
        if (performance.now() > end) giveUp(sentences.endless);
        else timer = setTimeout(watch, WATCH_EVERY);
        worker.getHeapStatistics().then(
          ({ external_memory: outside }) => outside > MAX_OUTSIDE && giveUp(sentences.swollen),
          () => {},
        );
      };
      timer = setTimeout(watch, WATCH_EVERY);
      worker.once("message", resolve);
      worker.once("error", ({ code }: NodeJS.ErrnoException) =>
        giveUp(code === "ERR_WORKER_OUT_OF_MEMORY" ? sentences.swollen : sentences.damaged),
      );
      worker.once("exit", () => giveUp(sentences.damaged));
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}

/** The folder of the project: this module runs from its source in tests, and out of the build on the site. */
function root(): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, "app/files/inspecting/worker.ts"))) {
    const above = dirname(folder);
    if (above === folder) throw new Error("The source of the worker that looks into files is missing.");
    folder = above;
  }
  return folder;
}
