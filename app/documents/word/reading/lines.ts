import { tidied, wordsOf } from "#app/markdown/write/tidy-runs.ts";
import type { Block, Run } from "#app/markdown/write/tree.ts";
import { ABOVE, PROVENANCE, readStyleName, type Step, type Terminal } from "../own-styles.ts";
import { controlBlank } from "./fields.ts";
import { readInline } from "./inline.ts";
import type { Letter } from "./letter-being-read.ts";
import type { ListMark } from "./numbering.ts";
import { isPicture } from "./pictures.ts";
import { headingLevel, isCodeName, type ListSpot, leftOf, type Style, spotOf } from "./styles.ts";
import { readTable } from "./tables.ts";
import { at, chosen, type Element, elementsIn, isOn, textIn, valueAt } from "./xml-tree.ts";

/** The mark of an item: of which list, and what it counts. */
export type ItemMark = {
  list: string;
  ordered: boolean;
  number?: number;
  checked?: boolean;
  textAt?: number;
};

/** A paragraph as it comes: in what it stands, what it is there, and how it looks. */
export type TextLine = {
  kind: "text";
  path: Step[];
  terminal: Terminal;
  runs: Run[];
  item?: ItemMark;
  left: number;
  /** The size of its letters in half points, if they have one. */
  size?: number;
  isBold?: boolean;
};

/** One of the parts of a letter, in their order; a gap is a line without words. */
export type Line = TextLine | { kind: "block"; path: Step[]; block: Block } | { kind: "gap"; path: Step[] };

/** Reads what stands in the body of a letter, in a cell, a text box or a note, line by line. */
export function readLines(letter: Letter, container: Element): Line[] {
  const lines: Line[] = [];
  let carried: Run[] = [];
  visit(container);
  return lines;

  function visit(element: Element): void {
    for (const child of elementsIn(element)) part(child);
  }

  function part(element: Element): void {
    switch (element.name) {
      case "p":
        paragraph(element);
        return;
      case "tbl": {
        const { path, blocks } = readTable(letter, element);
        for (const block of blocks) lines.push({ kind: "block", path, block });
        return;
      }
      case "sdt": {
        if (/table of contents/i.test(valueAt(element, "sdtPr", "docPartObj", "docPartGallery") ?? "")) {
          letter.warnings.note("contents");
          return;
        }
        const blank = controlBlank(element);
        if (blank) lines.push(plainLine([{ words: blank }]));
        else visit(at(element, "sdtContent") ?? element);
        return;
      }
      case "AlternateContent": {
        const choice = chosen(element);
        if (choice) visit(choice);
        return;
      }
      case "altChunk":
        letter.warnings.note("embedded");
        return;
      case "del":
      case "moveFrom":
        if (textIn(element).trim() !== "") letter.warnings.note("deletions");
        return;
      case "sectPr":
      case "tcPr":
        return;
      default:
        visit(element);
    }
  }

  function paragraph(element: Element): void {
    const properties = at(element, "pPr");
    const style = letter.styles.of(valueAt(properties, "pStyle"));
    const { terminal, path, isNamed } = standing(properties, style);
    // Of what is more than plain text the style says how it looks by itself.
    const isPlain = terminal === "text" && !isNamed;
    const seen = letter.fields.isSeen;
    const inline = readInline(letter, element, isPlain ? style.manner : {});
    if (style.names.some((name) => /^(toc \d|toc heading|contents \d|contents heading)$/.test(name))) {
      if (seen) letter.sawContents();
      return;
    }
    if (letter.isOwn && style.names.includes(PROVENANCE.toLowerCase())) return;
    const raw = [...carried, ...inline.runs];
    carried = [];
    // The mark of a paragraph that is deleted joins it with the next.
    if (at(properties, "rPr", "del") && letter.hasNext(element, container)) {
      carried = raw;
      return;
    }
    const runs = terminal === "code" ? raw : tidied(raw);
    if (letter.isOwn && style.names.includes(ABOVE.toLowerCase())) {
      letter.title ??= wordsOf(runs);
      return;
    }
    const beside = inline.beside.map((block): Line => ({ kind: "block", path, block }));
    const isEmpty = wordsOf(runs).trim() === "";
    const spot = { ...style.spot, ...definedIn(spotOf(properties)) };
    const own = leftOf(properties);
    if (isEmpty && (terminal === "rule" || inline.hasRule || hasLine(properties))) {
      lines.push({ kind: "block", path, block: { kind: "rule" } }, ...beside);
      return;
    }
    const mark = isEmpty && !letter.isOwn ? undefined : letter.numbering.next(spot, style.id);
    if (isEmpty && !mark) {
      lines.push(...(beside.length > 0 ? beside : [{ kind: "gap", path } as const]));
      return;
    }
    const [size, ...others] = [...inline.sizes];
    const line: TextLine = {
      ...{ kind: "text", path, terminal, runs, left: own ?? mark?.left ?? style.left ?? 0 },
      size: others.length > 0 ? undefined : (size ?? letter.styles.size),
      isBold: runs.every(({ strong, words }) => strong || words.trim() === ""),
    };
    const item = mark && !terminal.startsWith("heading") ? asItem(letter, line, mark, isNamed) : undefined;
    lines.push(item ?? (terminal.startsWith("heading") ? asHeading(line, mark, letter.isOwn) : line));
    // A picture beside the words of an item belongs to that.
    for (const each of beside)
      lines.push(
        item && each.kind === "block" && isPicture(each.block) ? { ...each, path: item.path } : each,
      );
  }

  function standing(properties: Element | undefined, style: Style) {
    for (const name of style.names) {
      const found = readStyleName(name);
      // The letter's author may call a paragraph in a quote a heading.
      if (found) return { ...found, isNamed: true };
      if (isCodeName(name)) return { path: [], terminal: "code" as const, isNamed: true };
      if (name === "horizontal line") return { path: [], terminal: "rule" as const, isNamed: true };
    }
    const level = headingLevel("", properties) ?? style.level;
    const terminal: Terminal = level ? `heading ${Math.min(level, 9)}` : "text";
    return { path: [] as Step[], terminal, isNamed: false };
  }
}

function plainLine(runs: Run[]): TextLine {
  return { kind: "text", path: [], terminal: "text", runs: tidied(runs), left: 0 };
}

function definedIn(spot: ListSpot | undefined): ListSpot {
  return Object.fromEntries(Object.entries(spot ?? {}).filter(([, value]) => value !== undefined));
}

/** Whether a line is drawn above or below a paragraph. */
function hasLine(properties: Element | undefined): boolean {
  const borders = at(properties, "pBdr");
  return isOn(borders, "bottom") === true || isOn(borders, "top") === true;
}

/** A heading whose number is counted has it in its words, and one that is bold as a whole is so by itself. */
function asHeading(line: TextLine, mark: ListMark | undefined, isOwn: boolean): TextLine {
  if (isOwn) return line;
  const number = mark && /[\p{L}\p{N}]/u.test(mark.words) ? `${mark.words} ` : "";
  const runs = line.isBold ? line.runs.map(({ strong: _, ...run }) => run) : line.runs;
  const whole = number ? [{ words: number }, ...runs] : runs;
  // "# 1 Purpose" would be a number sign.
  const [first, ...rest] = whole;
  const dotted = first && { ...first, words: first.words.replace(/^(\d{1,3})(?=\s)/, "$1.") };
  return { ...line, runs: dotted ? [dotted, ...rest] : whole };
}

const box = /^([☐☑☒✓✔])\s*(?=\S|$)/u;

function asItem(letter: Letter, line: TextLine, mark: ListMark, isNamed: boolean): TextLine {
  const lists = Array<Step>(mark.level + 1).fill("list");
  const path = isNamed && line.path.at(-1) === "list" ? line.path : lists;
  const item: ItemMark = { list: mark.list, ordered: mark.ordered, textAt: line.left };
  if (mark.ordered && mark.number >= 0 && mark.number < 1_000) item.number = mark.number;
  else item.ordered = false;
  if (mark.letters) letter.warnings.note("letters");
  let { runs } = line;
  const typed = !mark.ordered && /^[☐☑☒]/u.test(wordsOf(runs)) ? box.exec(runs[0]!.words) : null;
  if (typed) {
    item.checked = typed[1] !== "☐";
    runs = [{ ...runs[0]!, words: runs[0]!.words.slice(typed[0].length) }, ...runs.slice(1)];
  } else if (mark.box) item.checked = false;
  // What a list of Markdown cannot count keeps its number as words.
  if (!item.ordered && mark.words !== "" && /[\p{L}\p{N}]/u.test(mark.words))
    runs = [{ words: `${mark.words} ` }, ...runs];
  return { ...line, path, item, runs: tidied(runs) };
}
