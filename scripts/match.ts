// Judges every pair of a pool of practices and forms groups of it: `npm run -s match -- POOL.json` prints JSON, as docs/matching.md
// describes it.
import { existsSync, readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { judgeKnown } from "#app/matching/judging/judge.ts";
import { type Known, knownOf } from "#app/matching/judging/known.ts";
import { usualThresholds } from "#app/matching/judging/thresholds.ts";
import { groupsOf } from "#app/matching/pool-file/groups.ts";
import { PairVerdicts } from "#app/matching/pool-file/pair-verdicts.ts";
import { PoolProblem } from "#app/matching/pool-file/problem.ts";
import { readPool } from "#app/matching/pool-file/read-pool.ts";
import { fitBy } from "#app/matching/rosters/fit.ts";
import { traitsOf } from "#app/matching/rosters/traits.ts";
import { usualWishes } from "#app/matching/rosters/wishes.ts";

const MEGABYTES = 20;

// npm runs this in the project's folder, whichever it was called from.
const path = process.argv[2] && resolve(process.env.INIT_CWD ?? process.cwd(), process.argv[2]);
if (!path || process.argv.length > 3) giveUp("Say which file: npm run -s match -- POOL.json");
if (!existsSync(path) || !statSync(path).isFile()) giveUp(`There is no file ${path}.`);
if (statSync(path).size > MEGABYTES * 1_000_000) giveUp(`The file is larger than ${MEGABYTES} MB.`);

const today = new Date();
const practices = read(readFileSync(path, "utf8"));
const known = practices.map((each) => knownOf(each, usualThresholds, today));
const verdicts = new PairVerdicts(practices);
const fits = fitBy(usualWishes);
const traits = new Map(practices.map((each) => [each.id, traitsOf(each)]));

// Whoever wants the beginning alone, as `head` does, closes the rest.
process.stdout.on("error", () => process.exit(0));
process.stdout.write('{"pairs": [');
let isFirst = true;
for (const [i, a] of known.entries()) {
  const others = known.slice(i + 1);
  if (others.length === 0) break;
  // A line each, and those of a practice at once: a pool of 2,000 has two million pairs, too many for one text.
  await print(`${isFirst ? "\n" : ",\n"}${others.map((b) => pairOf(a, b)).join(",\n")}`);
  isFirst = false;
}
const { rosters, plan } = await groupsOf(practices, (a, b) => verdicts.of(a, b));
await print(`\n], "rosters": ${JSON.stringify(rosters)}, "plan": ${JSON.stringify(plan)}}\n`);

function pairOf(a: Known, b: Known): string {
  const judgement = judgeKnown(a, b, usualThresholds, today);
  verdicts.keep(a.facts, b.facts, judgement);
  const { verdict, reasons } = judgement;
  const c = judgement.c && Math.round(judgement.c * 10_000) / 10_000;
  const fit = fits(traits.get(a.facts.id)!, traits.get(b.facts.id)!, verdicts.of(a.facts, b.facts)).points;
  return JSON.stringify({
    ...{ a: a.facts.id, b: b.facts.id, verdict, c, fit: fit === null ? null : fit / 100 },
    reasons: reasons.map(({ words }) => words),
  });
}

async function print(text: string): Promise<void> {
  const isTaken = process.stdout.write(text);
  if (!isTaken) await new Promise((goOn) => process.stdout.once("drain", goOn));
}

function read(text: string) {
  try {
    return readPool(text, today);
  } catch (error) {
    if (error instanceof PoolProblem) return giveUp(error.message);
    throw error;
  }
}

function giveUp(says: string): never {
  console.error(says);
  process.exit(2);
}
