import { setTimeout as wait } from "node:timers/promises";
import { planPool } from "../solving/form.server.ts";
import { type Asked, askedHref, wishesOf } from "./asked.ts";
import { type PoolToForm, poolToSolve } from "./pool-to-form.server.ts";

/** A plan for the whole pool, as its page shows it. */
export type PlanShown = {
  groups: { weakest: number; practices: { uid: string; name: string; town: string; state: string }[] }[];
  bound: number;
  waitlist: { uid: string; name: string; town: string; state: string; words: string }[];
  advice: string | null;
  madeAt: Date;
};

export type PlanNow = { plan: PlanShown } | { plan: null; until: { groups: number; bound: number } | null };

type Run = {
  until: { groups: number; bound: number } | null;
  plan: PlanShown | null;
  end: Promise<void>;
  trouble?: unknown;
};

/** Minutes for which a plan is shown again to whoever had it made. */
const SHOWN_FOR = 5;
const MOST_AT_ONCE = 50;
/** Milliseconds that a page waits for a plan before it says how far it is. */
const PATIENCE = 1_500;

// On the global object, so that a reload during development keeps them.
const held = globalThis as { roundtablePlans?: Map<string, Run> };
held.roundtablePlans ??= new Map();
const runs = held.roundtablePlans;

/** Tells whether a moderator's plan is under way, or was made a short while ago and nobody asks for it anew. */
export function isPlanned(person: number, asked: Asked, isAnew: boolean): boolean {
  const run = runs.get(keyOf(person, asked));
  return run !== undefined && !(isAnew && run.plan);
}

/**
 * Plans groups for the whole pool, for one moderator: with a pool it is begun, and whoever asks meanwhile hears how far it is. A plan that
 * is made is shown again for five minutes, to the same person alone.
 */
export async function planFor(person: number, asked: Asked, pool: PoolToForm | null): Promise<PlanNow> {
  const key = keyOf(person, asked);
  if (pool) runs.set(key, begin(key, asked, pool));
  const run = runs.get(key);
  // Its five minutes were over just now: the page asks once more.
  if (!run) return { plan: null, until: null };
  await Promise.race([run.end, wait(PATIENCE)]);
  if (run.trouble) throw run.trouble;
  return run.plan ? { plan: run.plan } : { plan: null, until: run.until };
}

function keyOf(person: number, asked: Asked): string {
  return askedHref(String(person), { ...asked, roster: 1, named: [], add: "", drop: "" });
}

function begin(key: string, asked: Asked, pool: PoolToForm): Run {
  const [oldest] = runs.keys();
  if (runs.size >= MOST_AT_ONCE && oldest) runs.delete(oldest);
  const run: Run = { until: null, plan: null, end: Promise.resolve() };
  run.end = make(run, asked, pool)
    .catch((error) => {
      run.trouble = error;
      runs.delete(key);
    })
    .then(() => {
      setTimeout(() => runs.get(key) === run && runs.delete(key), SHOWN_FOR * 60_000).unref();
    });
  return run;
}

async function make(run: Run, asked: Asked, pool: PoolToForm): Promise<void> {
  const madeAt = new Date();
  const wishes = wishesOf(asked);
  const solved = poolToSolve(pool, wishes, madeAt);
  const { groups, bound, waitlist, advice } = await planPool(solved, wishes, (until) => {
    run.until = until;
  });
  const rows = new Map(pool.waiting.map((each) => [String(each.id), each]));
  const show = (index: number) => {
    const { uid, name, town, state } = rows.get(solved.practices[index]!.id)!;
    return { uid, name, town, state };
  };
  run.plan = {
    groups: groups.map(({ weakest, members }) => ({ weakest, practices: members.map(show) })),
    waitlist: waitlist.map(({ index, words }) => ({ ...show(index), words })),
    ...{ bound, advice: advice?.words ?? null, madeAt },
  };
}
