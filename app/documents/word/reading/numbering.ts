import type { ListSpot, Styles } from "./styles.ts";
import { at, type Element, elementsIn, numberAt, valueAt } from "./xml-tree.ts";

/** The mark before a paragraph: of which list and level, what it counts, the words in which it is written, and how far they are indented. */
export type ListMark = {
  list: string;
  level: number;
  ordered: boolean;
  number: number;
  words: string;
  /** Whether it counts, and in other signs than numbers. */
  letters: boolean;
  box?: boolean;
  left?: number;
};

type Level = { start: number; format: string; text: string; restart?: number; style?: string; left?: number };
type List = { id: string; levels: Level[]; starts: Map<number, number> };

const LEVELS = 9;

/** Counts the items of a document's lists as Word does. */
export class Numbering {
  readonly #abstract = new Map<string, Element>();
  readonly #nums = new Map<string, Element>();
  readonly #lists = new Map<string, List | undefined>();
  readonly #counts = new Map<string, (number | undefined)[]>();
  readonly #begun = new Set<string>();
  readonly #styles: Styles;

  constructor(numbering: Element | undefined, styles: Styles) {
    this.#styles = styles;
    for (const each of elementsIn(numbering, "abstractNum"))
      this.#abstract.set(each.attributes.abstractNumId ?? "", each);
    for (const each of elementsIn(numbering, "num")) this.#nums.set(each.attributes.numId ?? "", each);
  }

  /** The mark of the next paragraph at a place, or nothing where it has none; `style` is the paragraph's. */
  next(spot: ListSpot, style: string): ListMark | undefined {
    const id = spot.list;
    const list = id === undefined || id === "0" ? undefined : this.#list(id);
    if (!list) return undefined;
    const named = list.levels.findIndex((each) => each?.style === style);
    const at = Math.max(0, Math.min(LEVELS - 1, spot.level ?? (named < 0 ? 0 : named)));
    const level = list.levels[at];
    if (!level) return undefined;
    const counts = this.#count(id!, list, at);
    const mark = { list: list.id, level: at, left: level.left, number: counts[at]!, letters: false };
    if (level.format === "bullet" || level.format === "none") {
      const words = level.format === "none" ? level.text.replace(/%\d/g, "").trim() : "";
      return { ...mark, ordered: false, words, ...(isBox(level.text) && { box: true }) };
    }
    const words = level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const above = Number(digit) - 1;
      return written(counts[above] ?? list.levels[above]?.start ?? 1, list.levels[above]?.format ?? "");
    });
    const letters = !/^decimal/.test(level.format);
    // Any other than "3." or "(c)" keeps its words.
    const ordered = /^[([]?%\d[.)\]:]*$/.test(level.text.trim());
    return { ...mark, ordered, words: words.trim(), letters: ordered && letters };
  }

  #count(id: string, { id: key, levels, starts }: List, at: number): (number | undefined)[] {
    const counts = this.#counts.get(key) ?? [];
    this.#counts.set(key, counts);
    if (!this.#begun.has(`${id} ${at}`)) {
      this.#begun.add(`${id} ${at}`);
      const start = starts.get(at);
      if (start !== undefined) counts[at] = start - 1;
    }
    for (let above = 0; above < at; above++) counts[above] ??= levels[above]?.start ?? 1;
    counts[at] = (counts[at] ?? (levels[at]?.start ?? 1) - 1) + 1;
    for (let below = at + 1; below < LEVELS; below++) {
      const restart = levels[below]?.restart;
      if (restart === 0 || (restart !== undefined && at + 1 > restart)) continue;
      counts[below] = undefined;
    }
    return counts;
  }

  #list(id: string): List | undefined {
    if (!this.#lists.has(id)) this.#lists.set(id, this.#read(id, 0));
    return this.#lists.get(id);
  }

  #read(id: string, hops: number): List | undefined {
    const num = this.#nums.get(id);
    const key = valueAt(num, "abstractNumId") ?? "";
    const abstract = this.#abstract.get(key);
    if (!num || !abstract || hops > 3) return undefined;
    const elsewhere = valueAt(abstract, "numStyleLink");
    if (elsewhere) {
      const linked = this.#styles.of(elsewhere).spot?.list;
      return linked ? this.#read(linked, hops + 1) : undefined;
    }
    const levels: Level[] = [];
    for (const each of elementsIn(abstract, "lvl")) levels[levelOf(each)] = readLevel(each);
    const starts = new Map<number, number>();
    for (const each of elementsIn(num, "lvlOverride")) {
      const own = at(each, "lvl");
      if (own) levels[levelOf(each)] = readLevel(own);
      const start = numberAt(each, "startOverride");
      if (start !== undefined) starts.set(levelOf(each), start);
    }
    return { id: key, levels, starts };
  }
}

function levelOf({ attributes }: Element): number {
  return Math.max(0, Math.min(LEVELS - 1, Number.parseInt(attributes.ilvl ?? "0", 10) || 0));
}

function readLevel(level: Element): Level {
  const left = at(level, "pPr", "ind")?.attributes;
  const indent = Number.parseInt(left?.left ?? left?.start ?? "", 10);
  return {
    start: numberAt(level, "start") ?? 0,
    format: valueAt(level, "numFmt") ?? "decimal",
    text: valueAt(level, "lvlText") ?? "",
    restart: numberAt(level, "lvlRestart"),
    style: valueAt(level, "pStyle"),
    left: Number.isNaN(indent) ? undefined : indent,
  };
}

/** Whether a bullet is a box to tick, in the fonts that have some. */
function isBox(text: string): boolean {
  return /^[☐□❏❑\uf0a8\uf06f\uf071\uf072]$/u.test(text);
}

function written(number: number, format: string): string {
  const small = /^(lower|upper)(Letter|Roman)$/.exec(format);
  if (!small || number < 1 || number > 3_000)
    return format === "decimalZero" && number < 10 ? `0${number}` : String(number);
  const words = small[2] === "Letter" ? inLetters(number) : inRoman(number);
  return small[1] === "lower" ? words : words.toUpperCase();
}

/** After z come aa, bb and so on. */
function inLetters(number: number): string {
  return String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.ceil(number / 26));
}

const romans: [number, string][] = [
  ...([
    [1000, "m"],
    [900, "cm"],
    [500, "d"],
    [400, "cd"],
    [100, "c"],
    [90, "xc"],
  ] as [number, string][]),
  ...([
    [50, "l"],
    [40, "xl"],
    [10, "x"],
    [9, "ix"],
    [5, "v"],
    [4, "iv"],
    [1, "i"],
  ] as [number, string][]),
];

function inRoman(number: number): string {
  let left = number;
  let words = "";
  for (const [value, sign] of romans) for (; left >= value; left -= value) words += sign;
  return words;
}
