import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { writeLong } from "#app/documents/word/write-long.ts";
import { folder, meaning, throughWord } from "./conversions.ts";
import { anyDocument } from "./documents.ts";

const samples = join(import.meta.dirname, "samples");
const names = readdirSync(samples).filter((name) => name.endsWith(".md"));
const textOf = (name: string) => readFileSync(join(samples, name), "utf8").trim();

/** How many generated documents are tried: more when somebody looks for what a rare one finds. */
const RUNS = Number(process.env.ROUND_TRIPS ?? 40);

describe("Markdown that was a Word file in between", () => {
  test("means the same, whatever stands within whatever", async () => {
    const at = folder();
    await fc.assert(
      fc.asyncProperty(anyDocument, async (blocks) => {
        const markdown = writeLong(blocks);
        const { markdown: back } = await throughWord(markdown, at);
        expect(meaning(back)).toEqual(meaning(markdown));
        // And once it was one, it is the same to the letter.
        expect((await throughWord(back, at)).markdown).toBe(back);
      }),
      // The same ones each time: what a rare one finds should not stop somebody else's work.
      { numRuns: RUNS, seed: 12 },
    );
  }, 900_000);

  test("there are thirty documents as practices have them", () => {
    expect(names.length).toBeGreaterThanOrEqual(30);
  });

  test.each(names)("%s keeps every word, and what it is", async (name) => {
    const markdown = textOf(name);
    const { markdown: back, warnings } = await throughWord(markdown);
    expect(meaning(back)).toEqual(meaning(markdown));
    expect(warnings).toEqual([]);
  });
});
