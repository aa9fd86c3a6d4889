import { withFile } from "#app/files/inspecting/file-in-reach.ts";
import { openPdf } from "#app/files/inspecting/pdf-reader.ts";
import { Refusal } from "#app/files/inspecting/refusal.ts";
import { tidied } from "#app/markdown/write/tidy-runs.ts";
import { typedLists } from "#app/writing/paste/lists.ts";
import { MAX_DOCUMENT } from "../limits.ts";
import { Warnings } from "../warnings.ts";
import { withHeadings } from "./fake-headings.ts";
import type { TextLine } from "./lines.ts";
import type { Read } from "./read-word.ts";
import { rebuilt } from "./rebuild.ts";

/** A printed line: its words, where it begins and ends, how high it stands, how large its letters are. */
type Printed = { words: string; from: number; to: number; y: number; size: number; isEdge: boolean };

const MAX_PAGES = 300;
/** Above and below this part of a page stand its running lines. */
const EDGE = 0.09;

/** Reads the text of a PDF; how its lines belong together is guessed from where they stand. */
export function readPdf(path: string): Promise<Read> {
  return withFile(path, async (file) => {
    const warnings = new Warnings();
    const pdf = await openPdf(file.read(0, file.size));
    if (pdf.numPages > MAX_PAGES) throw new Refusal("manyPages");
    const pages: Printed[][] = [];
    let left = MAX_DOCUMENT * 1.5;
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      const [, bottom = 0, , top = 800] = page.view;
      const lines = printedLines(items as Item[], bottom, top);
      if (lines.length === 0) warnings.note("scan");
      left -= lines.reduce((sum, { words }) => sum + words.length, 0);
      if (left < 0) throw new Refusal("longDocument");
      pages.push(lines);
      page.cleanup();
    }
    const lines = withoutRunning(pages).flat();
    if (lines.length === 0) throw new Refusal("noText");
    warnings.note("pdf");
    const standard = usualSize(lines);
    const blocks = typedLists(rebuilt(withHeadings(paragraphsOf(lines), Math.round(standard * 2))));
    return { blocks, pictures: [], warnings };
  });
}

type Item = { str?: string; transform: number[]; width: number; height: number };

function printedLines(items: readonly Item[], bottom: number, top: number): Printed[] {
  const lines: Printed[] = [];
  for (const { str, transform, width, height } of items) {
    if (!str?.trim()) continue;
    const [from = 0, y = 0] = transform.slice(4);
    const size = height || Math.abs(transform[3] ?? 10);
    const last = lines.at(-1);
    if (last && Math.abs(last.y - y) < Math.max(2, size * 0.4) && from >= last.to - size * 8) {
      const isApart = from - last.to > size * 0.15 && !/\s$/.test(last.words) && !/^\s/.test(str);
      last.words += `${isApart ? " " : ""}${str}`;
      last.to = Math.max(last.to, from + width);
      continue;
    }
    const share = (y - bottom) / (top - bottom);
    lines.push({ words: str, from, to: from + width, y, size, isEdge: share < EDGE || share > 1 - EDGE });
  }
  return lines;
}

/** Pages without lines at their edges that are on most of them, or only count them. */
function withoutRunning(pages: Printed[][]): Printed[][] {
  const keyOf = ({ words }: Printed) => words.replace(/\d+/g, "#").trim();
  const counts = new Map<string, number>();
  for (const page of pages)
    for (const key of new Set(page.filter(({ isEdge }) => isEdge).map(keyOf)))
      counts.set(key, (counts.get(key) ?? 0) + 1);
  const isRunning = (line: Printed) =>
    line.isEdge &&
    (/^(?:page )?#(?: (?:of|\/) #)?$|^- # -$/i.test(keyOf(line)) ||
      (counts.get(keyOf(line)) ?? 0) > Math.max(1, pages.length / 2));
  return pages.map((page) => page.filter((line) => !isRunning(line)));
}

/** The size in which most letters are. */
function usualSize(lines: readonly Printed[]): number {
  const letters = new Map<number, number>();
  for (const { size, words } of lines) letters.set(size, (letters.get(size) ?? 0) + words.length);
  return [...letters].reduce((one, other) => (other[1] > one[1] ? other : one))[0];
}

const begins = /^\s*(?:[•‣◦▪●○·➢❖–-]|\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-zA-Z])[.)])\s/;

function paragraphsOf(lines: readonly Printed[]): TextLine[] {
  const edge = Math.max(...lines.map(({ to }) => to));
  const gaps = lines.map(({ y }, i) => (i === 0 ? 0 : lines[i - 1]!.y - y)).filter((gap) => gap > 0);
  const usual = gaps.sort((one, other) => one - other)[Math.floor(gaps.length / 2)] ?? 0;
  const found: TextLine[] = [];
  let text = "";
  for (const [i, line] of lines.entries()) {
    const before = lines[i - 1];
    const words = line.words.replace(/\s+/g, " ").trim();
    if (before && !isNew(before, line, { usual, edge }))
      text += `${/\p{L}-$/u.test(text) ? "" : " "}${words}`;
    else {
      if (before) found.push(lineOf(text, before.size));
      text = words;
    }
  }
  const last = lines.at(-1);
  return last ? [...found, lineOf(text, last.size)] : found;
}

/** Whether a line begins a paragraph. */
function isNew(before: Printed, line: Printed, page: { usual: number; edge: number }): boolean {
  if (Math.abs(before.size - line.size) > before.size * 0.1 || begins.test(line.words)) return true;
  const ends = /[.:;!?]["”’)]?\s*$/.test(before.words);
  const isSmall = /^\s*[\p{Ll}(]/u.test(line.words);
  const gap = before.y - line.y;
  // At the top of the next page.
  if (gap <= 0) return ends || !isSmall;
  if (gap > page.usual * 1.35) return true;
  return before.to < page.edge * 0.8 && !isSmall;
}

function lineOf(words: string, size: number): TextLine {
  return {
    kind: "text",
    path: [],
    terminal: "text",
    runs: tidied([{ words }]),
    left: 0,
    size: Math.round(size * 2),
  };
}
