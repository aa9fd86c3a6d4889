import { setImmediate } from "node:timers/promises";
import type { Caller } from "#db/verb.ts";
import type { FactsAsStored } from "#db/verb-results.ts";
import { jobs } from "#db/verbs.ts";
import { type Judgement, judgeKnown } from "./judging/judge.ts";
import { isComplete, type Known, knownOf } from "./judging/known.ts";
import { IN_CONFIDENCE } from "./judging/reasons.ts";
import { FORMULA, type Thresholds } from "./judging/thresholds.ts";
import { offeredKeys, soughtKeys } from "./network/meeting-keys.ts";
import { thresholdsOf } from "./setting/thresholds-of.ts";

/**
 * Verdict as it is written down of a pair, from one of the two: `secret` and `whole` rest on what was told in confidence as well, `said` and
 * `inputs` do not.
 */
type StoredVerdict = {
  other: number;
  verdict: Judgement["verdict"];
  closeness: number;
  reasons: string[];
  said: string[];
  secret: string[];
  flags: string[];
  inputs: Omit<Judgement["inputs"], "r">;
  whole: Judgement["inputs"];
};

const ATTEMPTS = 5;

/**
 * Judges a practice against all whom it can meet, and those it sits with, and stores what was found. Does nothing where it was judged since
 * its facts changed; begins anew where they, or those of another, changed meanwhile, and leaves it to the next change after five attempts.
 */
export async function judgePractice(db: Caller, practice: number, today = new Date()): Promise<void> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) if (await judgeOnce(db, practice, today)) return;
  throw new Error(`Practice ${practice} changed each time while it was judged.`);
}

const AT_ONCE = 200;

/** Judges practices that wait for it, so many at most, and the next ones in a job of their own where there are more. */
export async function judgeWaiting(db: Caller): Promise<void> {
  let trouble: unknown;
  const waiting = await jobs.practicesToJudge(db, { atMost: AT_ONCE });
  for (const { practicesToJudge } of waiting)
    await judgePractice(db, practicesToJudge).catch((error) => {
      trouble ??= error;
    });
  if (waiting.length === AT_ONCE && !trouble) await jobs.enqueueOnce(db, { task: "judge_waiting", id: 0 });
  // One that cannot be judged keeps no other waiting, and is not forgotten either.
  if (trouble) throw trouble;
}

async function judgeOnce(db: Caller, practice: number, today: Date): Promise<boolean> {
  const waiting = await jobs.factsToJudge(db, { practice });
  if (!waiting) return true;
  const thresholds = thresholdsOf(waiting.thresholds);
  const own = sightsOf(waiting.facts, thresholds, today);
  const seeks = soughtKeys(own.whole);
  const met = await jobs.factsOfMet(db, { practice, keys: seeks });
  const verdicts: StoredVerdict[] = [];
  for (const [i, { id, facts, mate }] of met.entries()) {
    // Whoever meets many lets requests in between.
    if (i % 50 === 49) await setImmediate();
    const theirs = sightsOf(facts, thresholds, today);
    const whole = judgeKnown(own.whole, theirs.whole, thresholds, today);
    // What is clear is written down of those who sit together; of others it is clear that there is no verdict.
    if (whole.verdict === "clear" && !mate) continue;
    verdicts.push(stored(id, whole, judgeKnown(own.open, theirs.open, thresholds, today)));
  }
  return jobs.storeVerdicts(db, {
    practice,
    changed: waiting.changedAt,
    facts: JSON.stringify(waiting.facts),
    complete: isComplete(own.whole),
    formula: FORMULA,
    keys: offeredKeys(own.whole),
    seeks,
    met: JSON.stringify(met.map(({ id, snapshot, mate }) => ({ id, snapshot, mate }))),
    verdicts: JSON.stringify(verdicts),
    thresholds: waiting.thresholds?.id ?? null,
  });
}

/** Stands before an id, so that no name that somebody types is one. */
const NO_NAME = "\ue000";

/** A practice as the engine knows it, and as moderators do: without the sites that it plans. */
function sightsOf(stored: FactsAsStored, thresholds: Thresholds, today: Date): { whole: Known; open: Known } {
  const sites = stored.sites.map((site) => ({
    ...site,
    opens: dayOf(site.opens),
    closes: dayOf(site.closes),
  }));
  const facts = { ...stored, id: `${NO_NAME}${stored.id}`, sites, confirmedAt: dayOf(stored.confirmedAt) };
  const open = sites.filter(({ opens }) => opens === null || opens <= today);
  return {
    whole: knownOf(facts, thresholds, today),
    open: knownOf({ ...facts, sites: open }, thresholds, today),
  };
}

function dayOf(text: string | null): Date | null {
  return text === null ? null : new Date(text);
}

/** Sorts what was found into what moderators read, which is what the open facts alone give, and what stays with the engine. */
function stored(other: number, whole: Judgement, open: Judgement): StoredVerdict {
  const told = open.reasons.filter((each) => !each.private);
  const secret = whole.reasons.filter((each) => each.private);
  const more = secret.length > 0 || whole.verdict !== open.verdict;
  const { r: _referrers, ...inputs } = open.inputs;
  return {
    ...{ other, verdict: whole.verdict, inputs, whole: whole.inputs },
    closeness: open.c ?? 0,
    // However many there are, one stands for all.
    reasons: [...told.map(({ code }) => code), ...(more ? ["private"] : [])],
    said: [...told.map(({ words }) => words), ...(more ? [IN_CONFIDENCE] : [])],
    secret: secret.map(({ words }) => words),
    flags: Object.entries(open.flags).flatMap(([flag, isSo]) =>
      isSo && flag !== "affiliated" ? [flag] : [],
    ),
  };
}
