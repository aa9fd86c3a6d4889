import { MAX_CHARACTERS } from "../limits.ts";
import { destination, markedRuns, type Signs } from "./mark-runs.ts";
import { readBack, type Spot } from "./read-back.ts";
import { type Sign, signsIn } from "./signs-in-words.ts";
import { merged, tidied, wordsOf } from "./tidy-runs.ts";
import { marks, type Run } from "./tree.ts";

// What reading back may cost for one text, of which a post of 20,000 characters needs a tenth; about a third of a second.
const MAX_COST = 500_000;
const costOf = (length: number) => 100 + length * (1 + length / 1_000);

const ways: Signs[] = [
  { em: "_", bare: true },
  { em: "*", bare: true },
  { em: "_", bare: false },
  { em: "*", bare: false },
];

/**
 * Writes runs as Markdown which the renderer reads as these runs. Each try is read back, so that a sign gets a backslash
 * only where it would be taken for a mark; a mark that cannot stand at its place goes, and its words stay.
 */
export class WordWriter {
  #left = MAX_COST;

  write(given: readonly Run[], spot: Spot): string {
    const runs = tidied(given);
    if (runs.length === 0) return "";
    if (isPlain(runs) && signsIn(runs, spot).length === 0) return asAt(wordsOf(runs), spot);
    if (!this.#canRead(wordsOf(runs).length))
      return asAt(markedRuns(runs, everySign(runs, spot), ways[0]!), spot);
    const tight = tightened(runs);
    return this.#exact(runs, spot) ?? this.#exact(tight, spot) ?? this.#fewerMarks(tight, spot);
  }

  /** Whether the runs can be written there with all of their marks. */
  canWrite(given: readonly Run[], spot: Spot): boolean {
    const runs = tidied(given);
    return this.#exact(runs, spot) !== undefined;
  }

  #canRead(length: number): boolean {
    return length <= MAX_CHARACTERS && this.#left >= costOf(length);
  }

  #exact(runs: Run[], spot: Spot): string | undefined {
    const none = new Set<number>();
    const use = ways.filter(
      ({ em, bare }) => (bare || runs.some(({ href }) => href)) && (em === "_" || runs.some((run) => run.em)),
    );
    const signs = signsIn(runs, spot);
    // An address with a backslash before it reads better than one that is said twice.
    for (const isBare of [true, false]) {
      const now = use.filter(({ bare }) => bare === isBare);
      for (const way of now)
        if (this.#reads(runs, none, spot, way)) return asAt(markedRuns(runs, none, way), spot);
      for (const way of signs.length > 0 ? now : []) {
        const escaped = this.#escaped(runs, signs, spot, way);
        if (escaped) return asAt(markedRuns(runs, this.#fewest(runs, signs, escaped, spot, way), way), spot);
      }
    }
    return undefined;
  }

  /** Signs whose backslashes make the runs read as they are meant: all of them, or all but a few, which are part of a path then. */
  #escaped(runs: Run[], signs: Sign[], spot: Spot, way: Signs): Set<number> | undefined {
    const all = new Set(signs.map(({ at }) => at));
    if (this.#reads(runs, all, spot, way)) return all;
    if (!wordsOf(runs).includes("\\")) return undefined;
    const each = signs.map((sign) => [sign]);
    for (const groups of [groupsOf(signs, "kind"), groupsOf(signs, "word"), each])
      for (const group of groups.slice(0, 30)) {
        const fewer = without(all, group);
        if (this.#reads(runs, fewer, spot, way)) return fewer;
      }
    return undefined;
  }

  /** Takes backslashes away again, first those of a kind, then those of a word, as long as all is read as before. */
  #fewest(runs: Run[], signs: Sign[], from: Set<number>, spot: Spot, way: Signs): Set<number> {
    let escaped = from;
    for (const key of ["kind", "word"] as const)
      for (const group of groupsOf(signs, key)) {
        const fewer = without(escaped, group);
        if (fewer.size < escaped.size && this.#reads(runs, fewer, spot, way)) escaped = fewer;
      }
    return escaped;
  }

  #fewerMarks(runs: Run[], spot: Spot): string {
    const plain: Run[] = runs.map(({ strong: _s, em: _e, struck: _d, ...run }) => run);
    let best = this.#exact(plain, spot);
    if (best === undefined) {
      const words = merged(plain.map(({ words }) => ({ words })));
      best = this.#exact(words, spot);
      return best ?? asAt(markedRuns(words, everySign(words, spot), ways[0]!), spot);
    }
    let chosen = plain;
    for (const [i, run] of runs.slice(0, 40).entries()) {
      if (!marks.some((mark) => run[mark])) continue;
      const more = chosen.with(i, run);
      const written = this.#exact(more, spot);
      if (written !== undefined) [chosen, best] = [more, written];
    }
    return best;
  }

  #reads(runs: Run[], escaped: ReadonlySet<number>, spot: Spot, way: Signs): boolean {
    if (!this.#canRead(wordsOf(runs).length)) return false;
    const markdown = asAt(markedRuns(runs, escaped, way), spot);
    this.#left -= costOf(markdown.length);
    const found = readBack(markdown, spot);
    return found !== undefined && areSame(runs, found);
  }
}

/** Within a table a bar ends the cell, also where it stands in code; behind a backslash that is one, it needs a blank. */
function asAt(markdown: string, spot: Spot): string {
  if (spot !== "|") return markdown;
  return markdown.replace(/(\\*)\|/g, (_, before: string) => `${before}${before.length % 2 ? " " : ""}\\|`);
}

function isPlain(runs: readonly Run[]): boolean {
  return !runs.some((run) => run.href !== undefined || run.code || marks.some((mark) => run[mark]));
}

function groupsOf(signs: Sign[], key: "kind" | "word"): Sign[][] {
  const groups = new Map<string, Sign[]>();
  for (const sign of signs) groups.set(sign[key], [...(groups.get(sign[key]) ?? []), sign]);
  return [...groups.values()];
}

function without(escaped: ReadonlySet<number>, signs: readonly Sign[]): Set<number> {
  const fewer = new Set(escaped);
  for (const { at } of signs) fewer.delete(at);
  return fewer;
}

function everySign(runs: Run[], spot: Spot): Set<number> {
  return new Set(signsIn(runs, spot).map(({ at }) => at));
}

/** Whether two texts have the same words with the same marks; a bare address may be a link where none is meant. */
function areSame(meant: readonly Run[], found: readonly Run[]): boolean {
  let [i, j, from, start] = [0, 0, 0, 0];
  while (i < meant.length && j < found.length) {
    const [one, other] = [meant[i]!, found[j]!];
    const length = Math.min(one.words.length - from, other.words.length - start);
    const words = one.words.slice(from, from + length);
    if (words !== other.words.slice(start, start + length)) return false;
    if (/\S/.test(words)) {
      if ([...marks, "code" as const].some((mark) => !one[mark] !== !other[mark])) return false;
      const sameLink = one.href && other.href && destination(one.href) === destination(other.href);
      if (!sameLink && (one.href || (other.href && !other.bare))) return false;
    }
    [from, start] = [from + length, start + length];
    if (from === one.words.length) [i, from] = [i + 1, 0];
    if (start === other.words.length) [j, start] = [j + 1, 0];
  }
  return i === meant.length && j === found.length;
}

/** Marks end before the punctuation at their edge: "**Note:**then" is none, "**Note**:then" is. */
function tightened(runs: readonly Run[]): Run[] {
  const split = runs.flatMap((run): Run[] => {
    if (!marks.some((mark) => run[mark]) || run.code || run.href) return [run];
    const [, lead, core, tail] = /^([^\p{L}\p{N}]*)([\s\S]*?)([^\p{L}\p{N}]*)$/u.exec(run.words)!;
    const { words: _, strong: _s, em: _e, struck: _d, ...rest } = run;
    return [
      { ...rest, words: lead! },
      { ...run, words: core! },
      { ...rest, words: tail! },
    ].filter(({ words }) => words !== "");
  });
  return tidied(split);
}
