// Every check in turn, with its own output; the last line counts them all.
import { mkdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildIsFresh, buildSite } from "./launch/build.mjs";
import { findBrowser } from "./test/browser.ts";
import { readPlaywright, readVitest, type Tally } from "./test/reports.ts";
import { runProgram } from "./test/run-program.ts";

const [part, ...more] = process.argv.slice(2);
const scratch = join(tmpdir(), `roundtable-test-${process.pid}`);

const parts: Record<string, () => Promise<Tally>> = {
  lint: () => once(runProgram("@biomejs/biome/bin/biome", ["ci", "--colors=off"])),
  types: () => once(runProgram("typescript/bin/tsc", ["--noEmit"])),
  build: () => once(build()),
  unit,
  e2e,
};

async function unit() {
  const report = join(scratch, "vitest.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const ok = await runProgram("vitest/vitest.mjs", ["run", ...reporters, ...more]);
  return readVitest(report, ok);
}

async function e2e() {
  const report = join(scratch, "playwright.json");
  const browser = await findBrowser();
  if (!browser) {
    console.error(
      "There is no Chromium or Chrome on this machine and none could be fetched; set CHROMIUM to one.",
    );
    return { passed: 0, failed: 1 };
  }
  const env = { CHROMIUM: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: report, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  const ok = await runProgram("@playwright/test/cli.js", ["test", "--reporter=list,json", ...more], env);
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

async function once(ok: Promise<boolean>): Promise<Tally> {
  return (await ok) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function runAll(names: string[]) {
  const total: Tally = { passed: 0, failed: 0 };
  for (const name of names) {
    console.log(`\n== ${name}`);
    const { passed, failed } = await parts[name]!();
    if (failed > 0) console.log(`${name}: ${failed} failed`);
    total.passed += passed;
    total.failed += failed;
  }
  return total;
}

if (part && !parts[part]) {
  console.error(`There is no part called "${part}". There are: ${Object.keys(parts).join(", ")}.`);
  process.exit(2);
}

// The browser tests run against the built site.
mkdirSync(scratch, { recursive: true });
const chosen = part === "e2e" ? ["build", "e2e"] : part ? [part] : Object.keys(parts);
const { passed, failed } = await runAll(chosen);
rmSync(scratch, { recursive: true, force: true });
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
