import { Renderer } from "marked";
import { split } from "#app/documents/sections/meaning.ts";
import type { Unit } from "#app/documents/sections/units.ts";
import { wordsIn } from "#app/documents/sections/words.ts";
import { PostLexer } from "#app/markdown/post-lexer.ts";
import { cellsOf } from "#app/markdown/table-rows.ts";
import { runsOf } from "#app/markdown/write/read-runs.ts";
import type { Run as Marked } from "#app/markdown/write/tree.ts";
import { asMeant, changesBetween } from "./compare.ts";

/** Words that stayed, came or went, as they are shown: without the signs of Markdown, and with what those stand for. */
export type Run = Pick<Marked, "strong" | "em" | "struck" | "code" | "href"> & {
  is: "kept" | "added" | "removed";
  text: string;
};

type Shown = { key: string; run: Omit<Run, "is"> };

/** Beyond so many changed words a text is shown as another one. */
const MOST_CHANGES = 400;
// A longer text is compared as it was typed, for its marks take long to read.
const MOST_MARKED = 20_000;

/** The words of a unit and of what became of it; of a row of a table those of each cell. */
export function runsBetween(before: Unit | undefined, after: Unit | undefined): Run[][] {
  const [old, fresh] = [before ? textsOf(before) : [], after ? textsOf(after) : []];
  return Array.from({ length: Math.max(old.length, fresh.length) }, (_, i) =>
    redlined(old[i] ?? [], fresh[i] ?? []),
  );
}

function textsOf(unit: Unit): Shown[][] {
  const { kind, core } = unit;
  if (kind === "row" || kind === "head") return cellsOf(core.split("\n")[0]!).map(shownIn);
  if (kind === "code" || kind === "rule") return [plainly(core)];
  const { words } = split(kind, core);
  const lines = (kind === "item" ? withBox(words) : words)
    .split("\n")
    .map((line) => (kind === "quote" ? line.replace(/^(?:\s*>)+/, "") : line).trim());
  return [shownIn(lines.join("\n"))];
}

const box = /^\[([ xX])\][ \t]+(?=\S)/;

/** Whether the words of an item begin with a box to tick. */
export function isToTick(words: string): boolean {
  return box.test(words);
}

function withBox(words: string): string {
  return words.replace(box, (_, tick: string) => (tick === " " ? "☐ " : "☑ "));
}

function shownIn(text: string): Shown[] {
  if (text.length > MOST_MARKED) return plainly(text);
  const shown: Shown[] = [];
  for (const { words, bare: _, ...marks } of runsOf(
    new PostLexer({ renderer: new Renderer() }).inlineTokens(text),
  )) {
    const sign = Object.entries(marks).join();
    for (const { key, text } of wordsIn(words)) {
      const last = shown.at(-1);
      // The blank before words in bold is behind the word before them, as everywhere.
      if (last && /^[^\S\n]+$/.test(text)) last.run.text += text;
      else shown.push({ key: `${key} ${sign}`, run: { text, ...marks } });
    }
  }
  return shown;
}

function plainly(text: string): Shown[] {
  return wordsIn(text).map(({ key, text }) => ({ key, run: { text } }));
}

function redlined(before: readonly Shown[], after: readonly Shown[]): Run[] {
  const keys = (words: readonly Shown[]) => words.map(({ key }) => key);
  const isEnd = (key: string) => /^[.!?:;|\n]/.test(key);
  const found = changesBetween(keys(before), keys(after), MOST_CHANGES, isEnd);
  const all = { from: 0, to: before.length, newFrom: 0, newTo: after.length };
  const runs: Run[] = [];
  let newAt = 0;
  for (const { from, to, newFrom, newTo } of found ? asMeant(found) : [all]) {
    add(runs, "kept", after.slice(newAt, newFrom));
    add(runs, "removed", before.slice(from, to));
    add(runs, "added", after.slice(newFrom, newTo));
    newAt = newTo;
  }
  add(runs, "kept", after.slice(newAt));
  return runs;
}

function add(runs: Run[], is: Run["is"], words: readonly Shown[]) {
  for (const { run } of words) {
    const last = runs.at(-1);
    const isSame =
      last?.is === is &&
      (["strong", "em", "struck", "code", "href"] as const).every((mark) => last[mark] === run[mark]);
    if (isSame) last.text += run.text;
    else runs.push({ is, ...run });
  }
}
