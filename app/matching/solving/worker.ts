// Where the thread begins that `in-worker.server.ts` starts: it forms the groups that it was asked for, tells what it has until
// then, and ends.
import { parentPort, workerData } from "node:worker_threads";
import { type Division, divide, divideQuickly } from "../planning/divide.ts";
import type { Points } from "../rosters/pool.ts";
import { type Roster, rostersOf, type Size } from "../rosters/rosters.ts";

/** An order to offer rosters, or to divide the whole pool into groups of which each pair has `good` points or more. */
export type Order =
  | { name: "rosters"; points: Points; size: Size }
  | { name: "division"; points: Points; size: Size; good: number };

/** Answers to both, by the name of the order. */
export type Formed = { rosters: Roster[]; division: Division };

/** A word from the thread: all that it has until now, and whether it goes on. */
export type Said = { value: Formed[Order["name"]]; isLast: boolean };

/** Memory that HiGHS may take. Threads are bounded by V8, but what WebAssembly takes V8 does not count. */
const MAX_BYTES = 400_000_000;

boundMemory();
await answer(workerData as Order);

async function answer(order: Order) {
  const { points, size } = order;
  if (order.name === "rosters") {
    const offered = rostersOf(points, size, (until) => say({ value: until, isLast: false }));
    return say({ value: offered, isLast: true });
  }
  say({ value: divideQuickly(points, size, order.good), isLast: false });
  const quick = divide(points, size, order.good);
  if (quick.groups.length >= quick.bound) return say({ value: quick, isLast: true });
  say({ value: quick, isLast: false });
  const { loadSolver } = await import("./highs.ts");
  say({ value: divide(points, size, order.good, await loadSolver()), isLast: true });
}

function say(said: Said) {
  parentPort!.postMessage(said);
}

function boundMemory() {
  const { grow } = WebAssembly.Memory.prototype;
  WebAssembly.Memory.prototype.grow = function (pages) {
    if (this.buffer.byteLength + pages * 65_536 > MAX_BYTES)
      throw new RangeError("No more memory for the solver.");
    return grow.call(this, pages);
  };
}
