import { Worker } from "node:worker_threads";
import { programAt } from "#app/files/inspecting/program-at.server.ts";
import type { Formed, Order, Said } from "./worker.ts";

const PROGRAM = { built: "solving/worker.js", source: "app/matching/solving/worker.ts" };
const MAX_WAITING = 8;
const resourceLimits = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32 };

let isRunning = false;
const waiting: (() => void)[] = [];

/** Groups as a thread formed them, and whether it came to its end; undefined where it had nothing in time, or too many wait. */
export type Outcome<T> = { value: T; isDone: boolean } | undefined;

/**
 * Forms groups in a thread of its own, so that the site goes on meanwhile: one at a time, others wait for their turn, until too many
 * do or for `patience` seconds. After so many seconds the thread is ended wherever it is, and its last word counts. `hear` is told
 * what there is until then.
 */
export async function inWorker<Name extends Order["name"]>(
  order: Order & { name: Name },
  { seconds, patience = Number.POSITIVE_INFINITY }: { seconds: number; patience?: number },
  hear?: (until: Formed[Name]) => void,
): Promise<Outcome<Formed[Name]>> {
  if (isRunning && !(await turn(patience))) return undefined;
  isRunning = true;
  try {
    return await outcomeOf(order, seconds, hear);
  } finally {
    // The turn goes to the next one as it is.
    const next = waiting.shift();
    if (next) next();
    else isRunning = false;
  }
}

/** Waits for one's turn; false where too many wait already, or it takes longer than so many seconds. */
function turn(patience: number): Promise<boolean> {
  if (waiting.length >= MAX_WAITING) return Promise.resolve(false);
  return new Promise((resolve) => {
    let timer: NodeJS.Timeout | undefined;
    const mine = () => {
      clearTimeout(timer);
      resolve(true);
    };
    waiting.push(mine);
    if (patience === Number.POSITIVE_INFINITY) return;
    timer = setTimeout(() => {
      waiting.splice(waiting.indexOf(mine), 1);
      resolve(false);
    }, patience * 1_000);
  });
}

async function outcomeOf<T>(order: Order, seconds: number, hear?: (until: T) => void): Promise<Outcome<T>> {
  const worker = new Worker(programAt(PROGRAM).file, { workerData: order, resourceLimits });
  let outcome: Outcome<T>;
  let timer: NodeJS.Timeout | undefined;
  try {
    await new Promise<void>((resolve, reject) => {
      timer = setTimeout(resolve, seconds * 1_000);
      worker.on("message", ({ value, isLast }: Said) => {
        outcome = { value: value as T, isDone: isLast };
        if (isLast) resolve();
        else hear?.(value as T);
      });
      // What it said before it ran out of memory still counts.
      worker.on("error", (error) => (outcome ? resolve() : reject(error)));
      worker.on("exit", () => resolve());
    });
    return outcome;
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
