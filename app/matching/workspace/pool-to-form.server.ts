import type { Db } from "#app/db.server.ts";
import type { PracticeFacts } from "../facts.ts";
import type { PairVerdict } from "../rosters/fit.ts";
import { type Pool, poolOf } from "../rosters/pool.ts";
import type { Wishes } from "../rosters/wishes.ts";
import type { Asked } from "./asked.ts";
import {
  listJudged,
  listPairs,
  listWaiting,
  MOST_LOOKED_AT,
  type PairNow,
  type Waiting,
} from "./pool-queries.server.ts";

/** Verdict on two practices, with the sentences that moderators read. */
export type Between = PairVerdict & { said: readonly string[] };

/** Practices out of which a group is formed, as the database knows them. */
export type PoolToForm = {
  waiting: Waiting[];
  /** Whether more wait than are looked at. */
  isCut: boolean;
  betweenOf: (one: string, other: string) => Between;
};

const NOT_JUDGED = "Not everything is known of both yet.";

/** Reads who waits for a group, and what is known between them. */
export async function readPool(
  db: Db,
  { about, group }: Pick<Asked, "about" | "group">,
): Promise<PoolToForm> {
  const found = await listWaiting(db, about, group);
  const waiting = found.slice(0, MOST_LOOKED_AT);
  const ids = waiting.map(({ id }) => id);
  const [pairs, judged] = await Promise.all([listPairs(db, ids), listJudged(db, ids)]);
  const known = new Map(pairs.map((pair) => [keyOf(String(pair.lowId), String(pair.highId)), pair]));
  const isJudged = new Set([...judged].map(String));
  return {
    ...{ waiting, isCut: found.length > waiting.length },
    betweenOf: (one, other) =>
      betweenFrom(known.get(keyOf(one, other)), isJudged.has(one) && isJudged.has(other)),
  };
}

/** Prepares the pool for the solver. `now` is the day by which a practice's years are counted. */
export function poolToSolve({ waiting, betweenOf }: PoolToForm, wishes: Wishes, now: Date): Pool {
  const facts = waiting.map((each) => factsOf(each, now));
  return poolOf(facts, (a, b) => betweenOf(a.id, b.id), wishes);
}

function keyOf(one: string, other: string): string {
  return Number(one) < Number(other) ? `${one} ${other}` : `${other} ${one}`;
}

function betweenFrom(pair: PairNow | undefined, isJudged: boolean): Between {
  const said = pair?.said ?? [];
  const flags = pair?.flags ?? [];
  // A common owner is told in confidence: such a pair is one to be reviewed.
  const rest = { isLabor: flags.includes("labor"), isAffiliated: false };
  if (pair?.verdict === "conflict") return { verdict: "conflict", said, ...rest };
  if (isJudged) return { verdict: pair?.verdict === "review" ? "review" : "clear", said, ...rest };
  return { verdict: "review", said: said.length > 0 ? said : [NOT_JUDGED], ...rest };
}

/** Reads a practice as moderators see it, for the engine: nothing that was told in confidence. */
function factsOf(row: Waiting, now: Date): PracticeFacts {
  return {
    ...{ id: String(row.id), name: row.name, state: row.state },
    ...{
      disciplines: row.disciplines,
      specialties: row.specialties,
      ages: row.ageGroups,
      size: row.sizeBand,
    },
    ...{ payment: row.payment ?? "", timeZone: row.timeZone ?? "", goals: row.goals ?? [] },
    years: row.openedYear === null ? null : Math.max(0, now.getFullYear() - row.openedYear),
    contracts: row.hospitals.map(({ name, partOf, held }) => ({
      kind: "hospital",
      name,
      parent: partOf,
      held,
    })),
    // Where they are was weighed by the verdicts already.
    ...{ sites: [], referrers: [], declared: [], owners: [], parent: "", revenue: "" },
    ...{ recruiting: null, confirmedAt: null },
  };
}
