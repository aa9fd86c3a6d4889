import { existsSync, readFileSync } from "node:fs";
import { relative } from "node:path";
import { root } from "../launch/root.mjs";

/** How a part ended, and how long each of its tests took. */
export type Tally = { passed: number; failed: number; took: Took[] };

/** A test with the milliseconds that it took. */
export type Took = { ms: number; test: string };

type VitestReport = {
  numPassedTests: number;
  numTotalTests: number;
  testResults: {
    name: string;
    status: string;
    assertionResults: { fullName: string; duration?: number }[];
  }[];
};

type PlaywrightReport = {
  stats: { expected: number; skipped: number; unexpected: number; flaky: number };
  suites: PlaywrightSuite[];
};

type PlaywrightSuite = {
  suites?: PlaywrightSuite[];
  specs: {
    title: string;
    file: string;
    tests: { projectName: string; results: { duration: number }[] }[];
  }[];
};

/** Counts Vitest's report; a skipped test and a file that could not be loaded have failed. */
export function readVitest(file: string, ok: boolean): Tally {
  const report = read<VitestReport>(file);
  if (!report) return { passed: 0, failed: 1, took: [] };
  const others = report.numTotalTests - report.numPassedTests;
  const unloaded = report.testResults.filter(
    (each) => each.status === "failed" && each.assertionResults.length === 0,
  );
  const took = report.testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map(({ fullName, duration = 0 }) => ({
      ms: duration,
      test: `${relative(root, name)}: ${fullName}`,
    })),
  );
  return honest({ passed: report.numPassedTests, failed: others + unloaded.length, took }, ok);
}

/** Counts Playwright's report; a skipped test has failed, and so has one that passed on another try. */
export function readPlaywright(file: string, ok: boolean): Tally {
  const report = read<PlaywrightReport>(file);
  if (!report) return { passed: 0, failed: 1, took: [] };
  const { expected, skipped, unexpected, flaky } = report.stats;
  const took = report.suites.flatMap(timesIn);
  return honest({ passed: expected, failed: skipped + unexpected + flaky, took }, ok);
}

function timesIn({ suites = [], specs }: PlaywrightSuite): Took[] {
  const own = specs.flatMap(({ title, file, tests }) =>
    tests.map(({ projectName, results }) => ({
      ms: results.reduce((sum, { duration }) => sum + duration, 0),
      test: `tests/e2e/${file}: ${title} (${projectName})`,
    })),
  );
  return [...own, ...suites.flatMap(timesIn)];
}

// A run can end badly outside every test, for example when a server does not stop.
function honest(tally: Tally, ok: boolean): Tally {
  return ok || tally.failed > 0 ? tally : { ...tally, failed: 1 };
}

function read<T>(file: string) {
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as T) : undefined;
}
