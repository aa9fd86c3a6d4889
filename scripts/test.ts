// Every check, with its own output; the last lines count them all, and say how long they took.
import { mkdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildIsFresh, buildSite } from "./launch/build.mjs";
import { findBrowser } from "./test/browser.ts";
import { type Chosen, changedTests, testsAt } from "./test/chosen.ts";
import { type Failure, readPlaywright, readVitest, type Tally, type Took } from "./test/reports.ts";
import { runProgram } from "./test/run-program.ts";
import { sayFailures, sayTimes } from "./test/times.ts";

type Part = "lint" | "types" | "build" | "unit" | "e2e";
type Step = { parts: Part[]; more?: string[] };

const scratch = join(tmpdir(), `roundtable-test-${process.pid}`);
// Each server that a test starts would compile the same modules anew.
process.env.NODE_COMPILE_CACHE ??= join(scratch, "compiled");

const run: Record<Part, (more: string[], later: boolean) => Promise<Tally>> = {
  lint: async (_, later) =>
    once(await runProgram("@biomejs/biome/bin/biome", ["ci", "--colors=off"], { later })),
  types: async (_, later) => once(await runProgram("typescript/bin/tsc", ["--noEmit"], { later })),
  build: async () => once(await build()),
  unit,
  e2e,
};

async function unit(more: string[]) {
  const report = join(scratch, "vitest.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const ok = await runProgram("vitest/vitest.mjs", ["run", ...reporters, ...more]);
  return readVitest(report, ok);
}

async function e2e(more: string[]) {
  const report = join(scratch, "playwright.json");
  const browser = await findBrowser();
  if (!browser) {
    console.error(
      "There is no Chromium or Chrome on this machine and none could be fetched; set CHROMIUM to one.",
    );
    return once(false);
  }
  const env = { CHROMIUM: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: report, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  const ok = await runProgram("@playwright/test/cli.js", ["test", "--reporter=list,json", ...more], { env });
  return readPlaywright(report, ok);
}

async function build() {
  if (buildIsFresh()) {
    console.log("The build is up to date.");
    return true;
  }
  return buildSite(process.execPath).then(
    () => true,
    (error: Error) => {
      console.error(error.message);
      return false;
    },
  );
}

function once(ok: boolean): Tally {
  return ok ? { passed: 1, failed: 0, took: [], why: [] } : { passed: 0, failed: 1, took: [], why: [] };
}

/** Finds what the words of the command line ask for: everything, a part with its own arguments, what was changed, or test files. */
function stepsFor([first, ...more]: string[]): Step[] {
  // What needs one core only, side by side; the tests fill both.
  if (!first) return [{ parts: ["lint", "types", "build"] }, { parts: ["unit"] }, { parts: ["e2e"] }];
  // The browser tests run against the built site.
  if (first === "e2e") return [{ parts: ["build"] }, { parts: ["e2e"], more }];
  if (first in run) return [{ parts: [first as Part], more }];
  if (first === "--changed") return stepsOf(changedTests());
  return stepsOf(testsAt([first, ...more]));
}

function stepsOf({ unit, e2e }: Chosen): Step[] {
  const steps: Step[] = [];
  if (unit.length > 0) steps.push({ parts: ["unit"], more: unit });
  if (e2e.length > 0) steps.push({ parts: ["build"] }, { parts: ["e2e"], more: e2e });
  return steps;
}

async function runAll(steps: Step[]) {
  const total = { passed: 0, failed: 0 };
  const times: { name: string; ms: number }[] = [];
  const took: Took[] = [];
  const why: Failure[] = [];
  for (const { parts, more = [] } of steps) {
    console.log(`\n== ${parts.join(", ")}`);
    const began = performance.now();
    const tallies = await Promise.all(parts.map((part) => run[part](more, parts.length > 1)));
    times.push({ name: parts.join(", "), ms: performance.now() - began });
    for (const [i, { passed, failed, ...each }] of tallies.entries()) {
      if (failed > 0) console.log(`${parts[i]}: ${failed} failed`);
      total.passed += passed;
      total.failed += failed;
      took.push(...each.took);
      why.push(...each.why);
    }
  }
  return { ...total, times, took, why };
}

try {
  const steps = stepsFor(process.argv.slice(2));
  if (steps.length === 0) console.log("No test is affected by what is changed.");
  mkdirSync(scratch, { recursive: true });
  const { passed, failed, times, took, why } = await runAll(steps);
  rmSync(scratch, { recursive: true, force: true });
  sayTimes(times, took, process.argv.length === 2);
  sayFailures(why);
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exit(failed > 0 ? 1 : 0);
} catch (error) {
  console.error((error as Error).message);
  console.error(`There are the parts ${Object.keys(run).join(", ")}.`);
  process.exit(2);
}
