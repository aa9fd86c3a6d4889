import type { Kind } from "#app/documents/sections/meaning.ts";
import { split } from "#app/documents/sections/meaning.ts";
import { type Part, partsOf } from "#app/documents/sections/parts.ts";
import type { Unit } from "#app/documents/sections/units.ts";
import { bagOf } from "#app/documents/sections/words.ts";
import { aligned } from "./align-units.ts";
import { type Row, rowsOf } from "./order-parts.ts";
import { isToTick, type Run, runsBetween } from "./redline-runs.ts";

/** A paragraph, an item, a row of a table; or a stretch of them in which nothing changed. */
export type RedlineBlock =
  | {
      is: "kept" | "added" | "removed" | "changed";
      kind: Kind;
      /** Of a heading how many signs it has, of an item how deep it stands. */
      level: number;
      /** The sign before an item, such as "3." or "•"; what is to be ticked off has its box among its words instead. */
      sign: string;
      /** Its words; of a row of a table those of each cell, else in one. */
      cells: Run[][];
    }
  | { is: "unchanged"; blocks: number; words: number; markdown: string };

export type RedlineSection = {
  heading: string;
  is: "same" | "changed" | "added" | "removed";
  /** Whether it stands elsewhere than before. */
  moved: boolean;
  blocks: RedlineBlock[];
};

/** Two versions beside each other, and how many words came and went. */
export type Redline = { sections: RedlineSection[]; added: number; removed: number };

/** So many words are no shorter for being left out. */
const SHOWN_ALONE = 40;

type Pair = { before?: Unit | undefined; after?: Unit | undefined };

/** Compares two versions of a document by words, section by section, in the order of the later one. */
export function redlineOf(before: string, after: string): Redline {
  const [base, theirs] = [partsOf(before).parts, partsOf(after).parts];
  const sections = rowsOf({ base, mine: base, theirs }).map(sectionOf);
  const count = (is: "added" | "removed") =>
    sections
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) => (block.is === "unchanged" ? [] : block.cells.flat()))
      .reduce((sum, run) => sum + (run.is === is ? bagOf(run.text).size : 0), 0);
  return { sections, added: count("added"), removed: count("removed") };
}

function sectionOf({ base, theirs, movedByTheirs: moved }: Row): RedlineSection {
  const pairs = pairsOf(base, theirs);
  const isSame = pairs.every((pair) => isUnchanged(pair));
  const is = !base ? "added" : !theirs ? "removed" : isSame ? "same" : "changed";
  return {
    heading: (theirs ?? base)!.heading,
    is,
    moved,
    blocks: isSame ? [unchanged(pairs)] : shown(pairs),
  };
}

function pairsOf(before: Part | undefined, after: Part | undefined): Pair[] {
  const old = before?.units ?? [];
  const { to, added } = aligned(old, after?.units ?? []);
  return [...old.keys(), old.length].flatMap((at): Pair[] => {
    const came = (added.get(at) ?? []).map((unit): Pair => ({ after: unit }));
    return at < old.length ? [...came, { before: old[at], after: to[at] }] : came;
  });
}

function isUnchanged({ before, after }: Pair): boolean {
  return before !== undefined && before.means === after?.means;
}

/** The blocks with one that stayed beside each that did not, and the heading; a table of which a row changed is shown whole. */
function shown(pairs: readonly Pair[]): RedlineBlock[] {
  const kindOf = ({ before, after }: Pair) => (after ?? before)!.kind;
  const isRow = (pair: Pair | undefined) => pair !== undefined && ["head", "row"].includes(kindOf(pair));
  const near = pairs.map(
    (pair, i) =>
      kindOf(pair) === "heading" ||
      !isUnchanged(pair) ||
      [i - 1, i + 1].some((at) => pairs[at] && !isUnchanged(pairs[at])),
  );
  for (let from = 0; from < pairs.length; from++) {
    if (!isRow(pairs[from])) continue;
    let to = from + 1;
    while (isRow(pairs[to]) && kindOf(pairs[to]!) !== "head") to++;
    near.fill(
      pairs.slice(from, to).some((pair) => !isUnchanged(pair)),
      from,
      to,
    );
    from = to - 1;
  }
  const blocks: RedlineBlock[] = [];
  let far: Pair[] = [];
  const fold = () => {
    const stretch = far.length > 0 && unchanged(far);
    if (stretch && (far.length > 1 || stretch.words > SHOWN_ALONE)) blocks.push(stretch);
    else blocks.push(...far.map(blockOf));
    far = [];
  };
  for (const [i, pair] of pairs.entries()) {
    if (!near[i]) far.push(pair);
    else {
      fold();
      blocks.push(blockOf(pair));
    }
  }
  fold();
  return blocks;
}

function unchanged(pairs: readonly Pair[]): Extract<RedlineBlock, { is: "unchanged" }> {
  const markdown = pairs.map(({ after }) => after!.core + after!.tail).join("");
  return { is: "unchanged", blocks: pairs.length, words: bagOf(markdown).size, markdown };
}

function blockOf(pair: Pair): RedlineBlock {
  const { before, after } = pair;
  const { kind, level, core } = (after ?? before)!;
  const is = !before ? "added" : !after ? "removed" : isUnchanged(pair) ? "kept" : "changed";
  const { sign, words } = split(kind, core);
  const shown = kind !== "item" ? "" : isToTick(words) ? "" : /^\s*\d/.test(sign) ? sign.trim() : "•";
  return { is, kind, level, sign: shown, cells: runsBetween(before, after) };
}
