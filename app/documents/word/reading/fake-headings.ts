import { wordsOf } from "#app/markdown/write/tidy-runs.ts";
import type { Line, TextLine } from "./lines.ts";

/** A line that was made to look like a heading: by what, and which number it has. */
type Candidate = {
  at: number;
  key: string;
  size: number;
  isCaps: boolean;
  isBold: boolean;
  depth: number;
  isSure: boolean;
};

const MAX_LENGTH = 100;
const LARGER = 1.15;
const DEEPEST = 4;
const number =
  /^(\d{1,3}(?:\.\d{1,3})+\.?|\d{1,3}[.)]|(?:section|article|part|appendix|chapter)\s+[\dA-Z]{1,4}\b[.:]?)\s*/i;

/** Makes headings of paragraphs that only look like ones: in bold, in large letters or capitals, or numbered, and alone on their line. */
export function withHeadings(lines: readonly Line[], standard: number): Line[] {
  const candidates = withoutRows(
    lines.flatMap((line, at) => candidateOf(lines, at, line, standard) ?? []),
    lines,
  );
  const found = candidates.filter(
    (candidate) => candidate.isSure || candidates.filter((each) => !each.isSure).length > 1,
  );
  if (found.length === 0) return [...lines];
  const levels = levelsOf(found, lines);
  return lines.map((line, at) => {
    const level = levels.get(at);
    return level === undefined ? line : asHeading(line as TextLine, level);
  });
}

function asHeading({ runs, item, ...line }: TextLine, level: number): TextLine {
  const counted = item?.ordered && item.number !== undefined ? [{ words: `${item.number}. ` }] : [];
  return {
    ...line,
    ...{ path: [], terminal: `heading ${level}` },
    runs: [...counted, ...runs.map(({ strong: _, ...run }) => run)],
  };
}

function candidateOf(
  lines: readonly Line[],
  at: number,
  line: Line,
  standard: number,
): Candidate | undefined {
  if (line.kind !== "text" || line.terminal !== "text" || (line.path.length > 0 && !line.item))
    return undefined;
  const words = wordsOf(line.runs);
  let after = at + 1;
  while (lines[after]?.kind === "gap") after++;
  const next = lines[after];
  if (!next || words.length > MAX_LENGTH || words.includes("\n") || !/\p{L}{2}/u.test(words))
    return undefined;
  // A sentence, a label with its value, or a blank to fill in.
  if (/[.;,!?]$/.test(words.replace(number, "")) || /:\s*\S/.test(words.replace(number, "")))
    return undefined;
  if (/_{3,}|\.{4,}|…{2,}|☐|☑|☒/.test(words)) return undefined;
  const isBold = line.isBold ?? false;
  const size = line.size ?? standard;
  const isCaps = words.toUpperCase() === words && (words.match(/\p{Lu}/gu) ?? []).length > 4;
  const isLarge = size > standard * LARGER;
  if (line.item) {
    // An item in bold that is followed by text is a heading that counts.
    const isAlone = isBold && line.item.ordered && !(next.kind === "text" && next.item);
    if (!isAlone) return undefined;
    return {
      at,
      key: `item ${line.path.length}`,
      size,
      isCaps,
      isBold,
      depth: line.path.length,
      isSure: true,
    };
  }
  const [mark = ""] = number.exec(words) ?? [];
  const rest = words.slice(mark.length);
  const isNumbered = mark !== "" && /^\p{Lu}/u.test(rest) && rest.length <= 80 && !isNextOf(mark, next);
  if (!isBold && !isLarge && !isCaps && !isNumbered) return undefined;
  const depth = mark && isNumbered ? (mark.match(/\d+/g)?.length ?? 1) : 0;
  return {
    ...{ at, size, isCaps, isBold, depth },
    key: depth > 0 ? `number ${depth}` : `${size} ${isCaps} ${isBold}`,
    isSure: isBold || isLarge || isCaps || depth > 1,
  };
}

/** Whether the line below is the next item of a list in which the mark counts. */
function isNextOf(mark: string, next: Line): boolean {
  if (next.kind !== "text" || next.terminal !== "text") return false;
  const [other = ""] = number.exec(wordsOf(next.runs)) ?? [];
  return other !== "" && (other.match(/\d+/g)?.length ?? 0) === (mark.match(/\d+/g)?.length ?? 0);
}

/** Without three and more of a kind right below each other, which are lines of an address or of a list. */
function withoutRows(candidates: Candidate[], lines: readonly Line[]): Candidate[] {
  const isNext = (one: Candidate | undefined, other: Candidate | undefined) =>
    one !== undefined &&
    other !== undefined &&
    one.key === other.key &&
    lines.slice(one.at + 1, other.at).every(({ kind }) => kind === "gap");
  return candidates.filter((candidate, i) => {
    const [before, after] = [isNext(candidates[i - 1], candidate), isNext(candidate, candidates[i + 1])];
    const isRow =
      (before && after) ||
      (before && isNext(candidates[i - 2], candidates[i - 1])) ||
      (after && isNext(candidates[i + 1], candidates[i + 2]));
    return !isRow;
  });
}

/** Levels by numbers where there are some, and by how much the letters stand out; below a real heading, one deeper than it. */
function levelsOf(candidates: readonly Candidate[], lines: readonly Line[]): Map<number, number> {
  const levelAt = (line: Line | undefined) =>
    line?.kind === "text" && line.terminal.startsWith("heading") ? Number(line.terminal.slice(8)) : undefined;
  const isRanked = !lines.some((line) => levelAt(line) !== undefined);
  const [first] = candidates;
  const isTitle =
    lines.slice(0, first!.at).every(({ kind }) => kind !== "text") &&
    first!.depth === 0 &&
    candidates.filter(({ key }) => key === first!.key).length === 1;
  const plain = candidates.filter((candidate) => candidate.depth === 0 && !(isTitle && candidate === first));
  const weight = ({ size, isCaps, isBold }: Candidate) => size * 4 + (isCaps ? 2 : 0) + (isBold ? 1 : 0);
  const ranks = [...new Set(plain.map(weight))].sort((one, other) => other - one);
  const levels = new Map<number, number>();
  for (const candidate of candidates) {
    const above = lines
      .slice(0, candidate.at)
      .map(levelAt)
      .findLast((level) => level !== undefined);
    const own = candidate.depth > 0 ? candidate.depth : ranks.indexOf(weight(candidate)) + 1;
    const ranked = isTitle && candidate === first ? 1 : own + (isTitle ? 1 : 0);
    levels.set(candidate.at, Math.min(DEEPEST, isRanked ? ranked : (above ?? 0) + 1));
  }
  return levels;
}
