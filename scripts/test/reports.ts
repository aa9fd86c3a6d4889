import { existsSync, readFileSync } from "node:fs";

export type Tally = { passed: number; failed: number };

type VitestReport = {
  numPassedTests: number;
  numTotalTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
};

type PlaywrightReport = {
  stats: { expected: number; skipped: number; unexpected: number; flaky: number };
  errors: unknown[];
};

/** Counts Vitest's report; a skipped test and a file that could not be loaded have failed. */
export function readVitest(file: string, ok: boolean) {
  const report = read<VitestReport>(file);
  if (!report) return { passed: 0, failed: 1 };
  const others = report.numTotalTests - report.numPassedTests;
  const unloaded = report.testResults.filter(
    (each) => each.status === "failed" && each.assertionResults.length === 0,
  );
  return honest({ passed: report.numPassedTests, failed: others + unloaded.length }, ok);
}

/** Counts Playwright's report; a skipped test has failed, and so has one that passed on another try. */
export function readPlaywright(file: string, ok: boolean) {
  const report = read<PlaywrightReport>(file);
  if (!report) return { passed: 0, failed: 1 };
  const { expected, skipped, unexpected, flaky } = report.stats;
  return honest({ passed: expected, failed: skipped + unexpected + flaky }, ok);
}

// A run can end badly outside every test, for example when a server does not stop.
function honest(tally: Tally, ok: boolean): Tally {
  return ok || tally.failed > 0 ? tally : { ...tally, failed: 1 };
}

function read<T>(file: string) {
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as T) : undefined;
}
