// Measures the built site on a large network and compares it with the budgets: `npm run bench`. With names of pages, as in
// `npm run bench -- much reply`, those alone, and the results are not kept. `BENCH_POSTGRES=15 npm run bench` measures on an
// installed PostgreSQL 15, with the settings of the built-in one, on a data set of its own in .bench/postgres-15.
//
// Beside each page its limit is measured in the same rounds: what React takes to draw a page of as many elements, attributes
// and bytes, with one prepared query, in a process like the site's. `limitMs` is that, and `timesLimit` how far the page is
// from it. Files and what is sent have none.
//
// `npm run bench -- --profile thread` loads one page instead, and prints where the app's processor, the statements and the
// database's functions spend their time for it.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { timeAfterPause } from "./after-a-pause.ts";
import { type FirstVisit, isWithin, type Line, linesOf, type Results } from "./budgets.ts";
import { openDataSet } from "./data-set.ts";
import { timeStarts, weigh } from "./first-visit.ts";
import { slownessByHostileFiles } from "./hostile-files.ts";
import { type Limit, startLimit } from "./limit/limit.ts";
import { memoryOfManyFiles } from "./many-files.ts";
import { measureMatching } from "./matching.ts";
import { appTime, type Cost, exists, measure, openSubject, type Subject, warmUpPage } from "./measure.ts";
import { measureMerging } from "./merging.ts";
import { chosenPostgres, type Postgres } from "./postgres.ts";
import { NoSuchPage, profilePage } from "./profile/profile.ts";
import { measureRosters } from "./rosters.ts";

const say = (text: string) => console.log(text);
const only = process.argv.slice(2);

if (process.platform !== "linux") {
  console.error("The measurements read processor times from /proc, so they need Linux.");
  process.exit(2);
}

const postgres = await chosenPostgres(process.env.BENCH_POSTGRES);
if (typeof postgres === "string") {
  console.error(postgres);
  process.exit(2);
}

if (only[0] === "--profile") {
  process.exitCode = await profile(postgres, only.slice(1).join(" "));
  process.exit();
}

const merging = measureMerging();
const matching = measureMatching();
const rosters = await measureRosters();
const start = await timeStarts();
const data = await openDataSet(postgres, say);
let results: Results;
let visit: FirstVisit;
try {
  const full = await openSubject(data, "full");
  const tenth = await openSubject(data, "tenth");
  const limit = await startLimit(data.urls.full);
  try {
    results = await measurePages(full, tenth, limit);
    const plain = await appTime(full, "thread", "identity");
    say("Leaving the site alone.");
    const afterPauseMs = await timeAfterPause(full, "thread");
    const compressMs = (await appTime(full, "thread", "br, gzip")) - plain;
    say("Sending thirty files of 25 MB at once, and fetching them.");
    const manyFilesMb = await memoryOfManyFiles(data.urls.tenth);
    say("Converting ten hostile files while thread pages are asked for.");
    const hostileFiles = await slownessByHostileFiles(full);
    visit = {
      ...(await weigh(full, "thread")),
      manyFilesMb,
      hostileFiles,
      compressMs,
      afterPauseMs,
      start,
      merging,
      matching,
      rosters,
    };
  } finally {
    await Promise.all([full.site.stop(), tenth.site.stop(), limit.stop()]);
  }
} finally {
  await data.close();
}
const lines = linesOf(results, visit);
if (only.length === 0) keep(results, postgres.binaries ? postgres.name : "latest");
print(results, lines);
process.exit(lines.every(isWithin) ? 0 : 1);

/** Says where the time of one page goes; returns the exit code. */
async function profile(on: Postgres, page: string): Promise<number> {
  const opened = await openDataSet(on, say, { counting: true });
  try {
    await profilePage(opened, page, say);
    return 0;
  } catch (error) {
    if (!(error instanceof NoSuchPage)) throw error;
    console.error(error.message);
    return 2;
  } finally {
    await opened.close();
  }
}

async function measurePages(full: Subject, tenth: Subject, limit: Limit): Promise<Results> {
  const found: Results = { full: {}, tenth: {} };
  // The first page would pay for what all of them share, until it is compiled.
  for (const subject of [full, tenth])
    for (const page of ["list", "deep", "unread"]) await warmUpPage(subject, page);
  for (const { name } of full.pages) {
    if (only.length > 0 && !only.includes(name)) continue;
    if (!(await exists(full, name))) {
      say(`There is no ${name} yet; it is left out.`);
      continue;
    }
    say(`Measuring ${name}.`);
    [found.full[name], found.tenth[name]] = (await measure([full, tenth], name, limit)) as [Cost, Cost];
  }
  return found;
}

function keep(found: Results, name: string) {
  const folder = join(import.meta.dirname, "results");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(found, null, 2)}\n`);
}

function print(found: Results, budgets: Line[]) {
  console.table(Object.fromEntries(sorted(found).map(([name, cost]) => [name, cost])));
  const width = Math.max(...budgets.map(({ what }) => what.length));
  for (const each of budgets) {
    const verdict = isWithin(each) ? "" : "  <- over";
    say(`${each.what.padEnd(width)}  ${each.is} ${each.unit}  (at most ${each.atMost})${verdict}`);
  }
  const over = budgets.filter((each) => !isWithin(each)).length;
  say(over === 0 ? "All budgets are kept." : `${over} of ${budgets.length} budgets are not kept.`);
}

function sorted({ full, tenth }: Results): [string, Cost][] {
  return Object.keys(full).flatMap((page): [string, Cost][] => [
    [page, full[page]!],
    [`${page}, a tenth`, tenth[page]!],
  ]);
}
