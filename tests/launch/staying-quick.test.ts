// A whole run may take six minutes on two quiet cores. Seconds cannot be held here: the machine may be busy. What they are
// made of can: how often a browser goes through a test, how many sites are started, and that nobody waits for a time.
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");
const read = (pattern: string) =>
  globSync(pattern, { cwd: root }).map((file) => ({ file, text: readFileSync(join(root, file), "utf8") }));

// 110 for conversations, accounts and a day in the product; two more for each further job, with script and without: finding,
// files and writing, then bringing a manual, adopting and updating, reading what is in force, a contract question,
// a held post, a question without a name, words proposed for the playbook, applying, forming a group, a case and a waiver; eight
// for what is filled in before script is there.
test("browsers go through at most 146 tests, counted once for each browser that a test needs", () => {
  let runs = 0;
  for (const { text } of read("tests/e2e/*.spec.ts"))
    for (const [head] of text.matchAll(/^\s*test\(\s*["`][\s\S]*?\basync\b/gm)) {
      const tags = ["@desktop", "@noscript"].filter((tag) => head.includes(tag));
      runs += 2 ** tags.length;
    }
  expect(runs).toBeGreaterThan(50);
  expect(runs, "Does each of them need another width, or the absence of script?").toBeLessThanOrEqual(146);
});

test("no browser test waits for a time instead of what it waits for", () => {
  const waiting = read("tests/e2e/**/*.ts").filter(({ text }) =>
    /waitForTimeout|setTimeout\(\w+, \d/.test(text),
  );
  expect(waiting.map(({ file }) => file)).toEqual(["tests/e2e/support/mail.ts"]);
});

// Ninety for conversations and accounts, and four for each part of a day in the product: one ledger, leading, a first run;
// one for finding, three for files, eight for what a library of documents does, one for the guard, four
// for contracts, one for what is asked without a name, one for what is held; eight for what is shown of an alias, for forms without a
// page, for numbers of outcomes, for what is decided soon, proposed, released, found and taken along of contracts;
// eight for forming cohorts.
test("a site is started in at most 137 places", () => {
  const started = read("tests/**/*.test.{ts,tsx}").flatMap(({ text }) => [
    ...text.matchAll(/\b(startSite|startFullSite|openCrashSite|siteOfThisTest|siteBehindProxy)\(/g),
  ]);
  expect(started.length, "Could a test ask the site of its file?").toBeLessThanOrEqual(137);
});
