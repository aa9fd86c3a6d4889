import { marks, type Run } from "./tree.ts";

type Key = "strong" | "em" | "struck" | "code" | "href";

/**
 * Runs with single blanks, without blanks and breaks at their ends, whose marks begin and end at words: a bold blank
 * between two bold words is theirs, any other is plain, and so is what has no letter or digit in it.
 */
export function tidied(runs: readonly Run[]): Run[] {
  const pieces = singleBlanks(runs).flatMap(inPieces);
  for (const mark of marks) atWords(pieces, mark, /[\p{L}\p{N}]/u);
  atWords(pieces, "code", /\S/);
  atWords(pieces, "href", /\S/);
  return merged(pieces);
}

/** Neighbors of the same marks as one run. */
export function merged(runs: readonly Run[]): Run[] {
  const result: Run[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    if (last && last.words !== "\n" && run.words !== "\n" && sameMarks(last, run))
      result[result.length - 1] = { ...last, words: last.words + run.words };
    else if (run.words !== "") result.push(run);
  }
  return result;
}

/** The words of runs without their marks. */
export function wordsOf(runs: readonly Run[]): string {
  return runs.map(({ words }) => words).join("");
}

function sameMarks(one: Run, other: Run): boolean {
  return [...marks, "code" as const].every((mark) => !one[mark] === !other[mark]) && one.href === other.href;
}

function singleBlanks(runs: readonly Run[]): Run[] {
  const result: Run[] = [];
  let before = "\n";
  const trimEnd = () => {
    while (result.length > 0) {
      const last = result.at(-1)!;
      if (last.words === "\n") return;
      const words = last.words.trimEnd();
      if (words !== "") {
        result[result.length - 1] = { ...last, words };
        return;
      }
      result.pop();
    }
  };
  for (const run of runs)
    for (const part of run.words.split(/(\n)/)) {
      if (part === "\n") {
        trimEnd();
        if (before !== "\n" && result.length > 0) result.push({ words: "\n" });
        before = "\n";
        continue;
      }
      const single = part.replace(/[^\S\n]+/g, " ");
      const words = /\s/.test(before) ? single.replace(/^ /, "") : single;
      if (words === "") continue;
      result.push({ ...run, words });
      before = words.at(-1)!;
    }
  trimEnd();
  while (result.at(-1)?.words === "\n") result.pop();
  return result;
}

/** Words apart from the blanks at their ends. */
function inPieces(run: Run): Run[] {
  if (run.words === "\n") return [run];
  const [, lead, core, tail] = /^(\s*)([\s\S]*?)(\s*)$/.exec(run.words)!;
  return [lead!, core!, tail!].filter((words) => words !== "").map((words) => ({ ...run, words }));
}

function atWords(pieces: Run[], key: Key, word: RegExp): void {
  const isBlank = (piece: Run | undefined) =>
    piece !== undefined && piece.words !== "\n" && !/\S/.test(piece.words);
  for (const [i, piece] of pieces.entries()) {
    const [before, after] = [pieces[i - 1]?.[key], pieces[i + 1]?.[key]];
    if (isBlank(piece)) set(piece, key, before && before === after ? before : undefined);
  }
  for (let i = 0; i < pieces.length; i++) {
    const value = pieces[i]![key];
    if (!value) continue;
    let end = i;
    while (pieces[end + 1]?.[key] === value) end++;
    const stretch = pieces.slice(i, end + 1);
    if (!stretch.some(({ words }) => word.test(words)))
      for (const piece of stretch) set(piece, key, undefined);
    i = end;
  }
}

function set(piece: Run, key: Key, value: Run[Key]): void {
  if (value) Object.assign(piece, { [key]: value });
  else delete piece[key];
}
