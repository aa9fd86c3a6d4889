import { existsSync, readFileSync } from "node:fs";
import { relative } from "node:path";
import { root } from "../launch/root.mjs";

/** How a part ended, how long each of its tests took, and which failed. */
export type Tally = { passed: number; failed: number; took: Took[]; why: Failure[] };

/** A test that failed, with the first lines of what it said. */
export type Failure = { test: string; said: string };

/** A test with the milliseconds that it took. */
export type Took = { ms: number; test: string };

type VitestReport = {
  numPassedTests: number;
  numTotalTests: number;
  testResults: {
    name: string;
    status: string;
    message?: string;
    assertionResults: { fullName: string; status: string; duration?: number; failureMessages?: string[] }[];
  }[];
};

type PlaywrightReport = {
  stats: { expected: number; skipped: number; unexpected: number; flaky: number };
  suites: PlaywrightSuite[];
};

type PlaywrightSuite = {
  suites?: PlaywrightSuite[];
  specs: { title: string; file: string; tests: PlaywrightTest[] }[];
};

type PlaywrightTest = {
  projectName: string;
  status: string;
  results: {
    duration: number;
    errors?: { message?: string }[];
    attachments?: { name: string; path?: string }[];
  }[];
};

/** Counts Vitest's report; a skipped test and a file that could not be loaded have failed. */
export function readVitest(file: string, ok: boolean): Tally {
  const report = read<VitestReport>(file);
  if (!report) return { passed: 0, failed: 1, took: [], why: [] };
  const others = report.numTotalTests - report.numPassedTests;
  const unloaded = report.testResults.filter(
    (each) => each.status === "failed" && each.assertionResults.length === 0,
  );
  const each = report.testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map((result) => ({ ...result, test: `${relative(root, name)}: ${result.fullName}` })),
  );
  const why = [
    ...unloaded.map(({ name, message }) => ({ test: relative(root, name), said: begins(message) })),
    ...each
      .filter(({ status }) => status !== "passed")
      .map(({ test, failureMessages }) => ({ test, said: begins(failureMessages?.[0]) })),
  ];
  const took = each.map(({ test, duration = 0 }) => ({ test, ms: duration }));
  return honest({ passed: report.numPassedTests, failed: others + unloaded.length, took, why }, ok);
}

/** Counts Playwright's report; a skipped test has failed, and so has one that passed on another try. */
export function readPlaywright(file: string, ok: boolean): Tally {
  const report = read<PlaywrightReport>(file);
  if (!report) return { passed: 0, failed: 1, took: [], why: [] };
  const { expected, skipped, unexpected, flaky } = report.stats;
  const each = report.suites.flatMap(testsIn);
  const took = each.map(({ test, results }) => ({
    test,
    ms: results.reduce((sum, { duration }) => sum + duration, 0),
  }));
  const why = each
    .filter(({ status }) => status !== "expected")
    .map(({ test, results }) => ({
      test,
      said: begins(results[0]?.errors?.[0]?.message) + shown(results[0]),
    }));
  return honest({ passed: expected, failed: skipped + unexpected + flaky, took, why }, ok);
}

function testsIn({ suites = [], specs }: PlaywrightSuite): (PlaywrightTest & { test: string })[] {
  const own = specs.flatMap(({ title, file, tests }) =>
    tests.map((each) => ({ ...each, test: `tests/e2e/${file}: ${title} (${each.projectName})` })),
  );
  return [...own, ...suites.flatMap(testsIn)];
}

function begins(message = "It says nothing."): string {
  return message.split("\n").slice(0, 12).join("\n");
}

/** Takes out of what is written beside a test that failed how its page ended: that is where people write, and what stands below. */
function shown(result: PlaywrightTest["results"][number] | undefined): string {
  const beside = result?.attachments?.find(({ name }) => name === "error-context")?.path;
  const page = beside && /```yaml\n(.*?)\n```/s.exec(read(beside, String) ?? "")?.[1];
  const lines = page?.split("\n").filter((line) => !/^ *- (\/url:|option )/.test(line));
  return lines ? `\nIts page ended so:\n${lines.slice(-80).join("\n")}` : "";
}

// A run can end badly outside every test, for example when a server does not stop.
function honest(tally: Tally, ok: boolean): Tally {
  return ok || tally.failed > 0 ? tally : { ...tally, failed: 1 };
}

function read<T>(file: string, as: (text: string) => T = JSON.parse) {
  return existsSync(file) ? as(readFileSync(file, "utf8")) : undefined;
}
