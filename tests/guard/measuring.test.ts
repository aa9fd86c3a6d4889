import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";

function measure(lines: string) {
  const folder = mkdtempSync(join(tmpdir(), "guard-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, "texts.jsonl");
  writeFileSync(path, lines);
  return spawnSync(process.execPath, ["scripts/guard-measure.ts", path], { encoding: "utf8" });
}

test("it prints what was missed and what was flagged for nothing, and last the shares", () => {
  const texts = [
    { text: "MRN 482913", phi: ["id"] },
    { text: "the one from next door", phi: [{ value: "next door" }] },
    { text: "She is 94 years old.", phi: [] },
    { text: "$74 per visit", phi: [] },
  ];
  const { stdout, status } = measure(texts.map((text) => JSON.stringify(text)).join("\n"));
  const lines = stdout.trim().split("\n");
  expect(lines.slice(0, -1)).toEqual([
    "2: missed: the one from next door",
    "3: falsely flagged (age-ninety): She is 94 years old.",
  ]);
  expect(JSON.parse(lines.at(-1)!)).toEqual({ texts: 4, withPhi: 2, recall: 0.5, falseAlarms: 0.5 });
  expect(status).toBe(0);
});

test("a bad line is named by its number", () => {
  const { stderr, status } = measure(`{"text":"a","phi":[]}\n{"text":1}\n`);
  expect([stderr, status]).toEqual([
    'Line 2 needs a "text" of at most 200000 letters and a list "phi".\n',
    2,
  ]);
  expect(measure("nonsense").stderr).toBe("Line 1 is not JSON.\n");
  expect(measure("\n").stderr).toMatch(/has no texts/);
});
