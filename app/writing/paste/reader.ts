import { tidied } from "#app/markdown/write/tidy-runs.ts";
import type { Block, Run } from "#app/markdown/write/tree.ts";
import { type Around, aroundIn } from "./around.ts";
import { cellsIn, fromGrid, rowsIn, spanOf } from "./grids.ts";
import {
  alignOf,
  blockTags,
  checkedOf,
  headingLevel,
  isEmpty,
  isQuote,
  preText,
  typedBox,
  without,
} from "./kinds.ts";
import { isLeftOut, type Source } from "./left-out.ts";
import { asLines, type Close, paragraphsOf } from "./lines.ts";
import { after, inLists, type Part } from "./lists.ts";
import { findPiece, type Piece } from "./pieces.ts";
import { isWithoutMargin, type Style, type StyleOf } from "./styles.ts";
import { inSymbols, offTheLine, withoutPrivateSigns } from "./symbols.ts";
import { readMark, wordItem } from "./word-lists.ts";

/** Reads the pieces of one paste into the parts of a text, and the images in it. */
export class PasteReader {
  readonly images: string[] = [];
  readonly #style: StyleOf;
  readonly #source: Source;
  #parts: Part[] = [];
  #runs: Run[] = [];
  #counts: number[] = [];

  constructor(style: StyleOf, source: Source) {
    this.#style = style;
    this.#source = source;
  }

  /** The parts of what a piece holds. */
  read(piece: Piece): Part[] {
    return this.#apart(piece, { marks: {}, lines: false, level: 0 });
  }

  /** Reads what a piece holds as a text of its own. */
  #apart(piece: Piece, around: Around): Part[] {
    const [parts, runs] = [this.#parts, this.#runs];
    [this.#parts, this.#runs] = [[], []];
    this.#inside(piece, around);
    this.#flush();
    const found = this.#parts;
    [this.#parts, this.#runs] = [parts, runs];
    return found;
  }

  #inside(piece: Piece, around: Around): void {
    for (const child of piece.children)
      if (typeof child === "string") this.#words(child, around);
      else this.#piece(child, around);
  }

  #words(text: string, { marks, lines, font, off }: Around): void {
    const shown = withoutPrivateSigns(inSymbols(text, font));
    const words = off ? offTheLine(shown, off) : shown;
    if (!lines) this.#runs.push({ ...marks, words: words.replace(/\s+/g, " ") });
    else
      for (const line of words.split(/(\r?\n)/))
        this.#runs.push(/^\r?\n$/.test(line) ? { words: "\n" } : { ...marks, words: line });
  }

  #piece(piece: Piece, given: Around): void {
    const { tag, attributes } = piece;
    const style = this.#style(piece);
    if (isLeftOut(piece, style, this.#source.fromOffice)) return;
    const around = aroundIn(piece, style, given);
    const level = headingLevel(piece);
    if (tag === "br") this.#runs.push({ words: "\n" });
    else if (tag === "img") this.#image(attributes);
    else if (tag === "hr") this.#block({ kind: "rule" });
    else if (tag === "table") this.#table(piece, around);
    else if (tag === "ul" || tag === "ol") this.#list(piece, around);
    else if (tag === "li") this.#item(piece, { ...around, level: Math.max(1, around.level) }, {});
    else if (tag === "pre" && !/\bmoz-/.test(attributes.class ?? "")) this.#pre(piece);
    else if (level) this.#heading(piece, level, around);
    else if (isQuote(piece, style)) this.#quote(piece, around);
    else if (blockTags.has(tag) || tag === "pre") this.#paragraph(piece, style, around);
    else if (tag === "q") {
      this.#words("“", around);
      this.#inside(piece, around);
      this.#words("”", around);
    } else this.#inside(piece, around);
  }

  #image({ src = "", alt = "", "aria-roledescription": role }: Record<string, string>): void {
    if (role === "checkbox") return;
    if (/^(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}|\u200d|\ufe0f)+$/u.test(alt))
      this.#runs.push({ words: alt });
    else if (/^(data:image\/|file:|cid:|blob:|webkit-fake-url:)/i.test(src)) {
      this.images.push(src);
      const place = this.#source.placeOf?.(this.images.length - 1);
      // A paragraph by itself, as it shows.
      if (place) this.#block({ kind: "paragraph", runs: [{ words: "Picture", href: place }] });
    }
  }

  #paragraph(piece: Piece, style: Style, around: Around): void {
    this.#flush();
    const item = wordItem(piece, this.#style);
    if (item) {
      const mark = readMark(item.mark, (this.#counts[item.level] ?? 0) + 1);
      this.#counts = [...this.#counts.slice(0, item.level), mark.number ?? 0];
      const own = this.#apart(item.at ? without(piece, item.at) : piece, { ...around, lines: false });
      const [first, ...others] = inLists(own);
      const runs = first?.kind === "paragraph" ? first.runs : [];
      const words = item.at ? runs : after(tidied(runs), item.mark.length);
      const text: Block = {
        kind: "paragraph",
        runs: mark.words ? [{ words: `${mark.words} ` }, ...words] : words,
      };
      const rest = first?.kind === "paragraph" ? others : first ? [first, ...others] : [];
      this.#parts.push({ kind: "item", level: item.level, mark, item: { blocks: [text, ...rest] } });
      return;
    }
    const before = this.#parts.length;
    this.#inside(piece, around);
    const isP = piece.tag === "p";
    this.#flush(isP ? (isWithoutMargin(style) ? "marginless" : undefined) : "line");
    const last = this.#parts.at(-1);
    // Word's paragraph that goes on with an item looks like one without its mark.
    if (/\bMsoListParagraph/.test(piece.attributes.class ?? "") && last?.kind === "block") {
      const item = this.#parts.at(-2);
      if (item && (item.kind === "item" || item.kind === "rest"))
        this.#parts[this.#parts.length - 1] = { kind: "rest", level: item.level, block: last.block };
    }
    if (this.#parts.length === before && isEmpty(piece)) this.#parts.push({ kind: "blank" });
  }

  #heading(piece: Piece, level: number, around: Around): void {
    this.#flush();
    const number = wordItem(piece, this.#style);
    const whole = number?.at ? without(piece, number.at) : piece;
    const found = inLists(this.#apart(whole, { ...around, marks: { ...around.marks, strong: undefined } }));
    const [first] = found;
    if (found.length === 1 && first?.kind === "paragraph") {
      const lead = number && /[\p{L}\p{N}]/u.test(number.mark) ? [{ words: `${number.mark} ` }] : [];
      const isBold = first.runs.every(({ strong, words }) => strong || words.trim() === "");
      const runs = isBold ? first.runs.map(({ strong: _, ...run }) => run) : first.runs;
      this.#block({ kind: "heading", level, runs: [...lead, ...runs] });
    } else for (const block of found) this.#block(block);
  }

  #quote(piece: Piece, around: Around): void {
    this.#flush();
    const quoted = inLists(asLines(this.#apart(piece, { ...around, level: 0 })));
    const before = this.#parts.at(-1);
    // Word marks each paragraph of a quote by itself.
    if (piece.tag !== "blockquote" && before?.kind === "block" && before.block.kind === "quote")
      before.block.blocks.push(...quoted);
    else if (quoted.length > 0) this.#block({ kind: "quote", blocks: quoted });
  }

  #pre(piece: Piece): void {
    const text = preText(piece, this.#style).replaceAll("\u00a0", " ");
    if (text.trim() !== "") this.#block({ kind: "code", text: text.replace(/^\n|\s+$/g, "") });
  }

  #list(piece: Piece, around: Around): void {
    this.#flush();
    const ordered = piece.tag === "ol";
    const inside = { ...around, level: around.level + 1 };
    let next = Number.parseInt(piece.attributes.start ?? "1", 10);
    if (!(next >= 0 && next < 1000)) next = 1;
    for (const child of piece.children) {
      if (typeof child === "string") {
        if (child.trim() !== "") this.#words(child, inside);
      } else if (child.tag === "li") {
        const value = Number.parseInt(child.attributes.value ?? "", 10);
        if (value >= 0 && value < 1000) next = value;
        const hasWords = this.#item(child, inside, ordered ? { ordered, number: next } : {});
        if (hasWords) next++;
      } else this.#piece(child, inside);
    }
    this.#flush();
  }

  #item(piece: Piece, around: Around, mark: { ordered?: boolean; number?: number }): boolean {
    this.#flush();
    const style = this.#style(piece);
    if (isLeftOut(piece, style, this.#source.fromOffice)) return false;
    const said = Number.parseInt(
      piece.attributes["aria-level"] ?? piece.attributes["data-aria-level"] ?? "",
      10,
    );
    const level = said > around.level && said < 10 ? said : around.level;
    const own = this.#apart(piece, { ...aroundIn(piece, style, around), level });
    const parts = asLines(own);
    const nested = parts.findIndex(({ kind }) => kind === "item");
    const lead = parts.slice(0, nested < 0 ? undefined : nested).filter((part) => part.kind === "block");
    const checked = checkedOf(piece) ?? typedBox(lead[0]?.block);
    if (lead.length > 0 || checked !== undefined)
      this.#parts.push({
        kind: "item",
        level,
        mark,
        item: { checked, blocks: lead.map(({ block }) => block) },
      });
    for (const part of nested < 0 ? [] : parts.slice(nested))
      this.#parts.push(part.kind === "block" ? { kind: "rest", level, block: part.block } : part);
    return lead.length > 0 || checked !== undefined;
  }

  #table(piece: Piece, around: Around): void {
    this.#flush();
    const caption = findPiece(
      piece,
      ({ tag }) => tag === "caption",
      ({ tag }) => tag === "table" || tag === "tr",
    );
    if (caption) this.#piece(caption, around);
    const grid = rowsIn(piece)
      .filter((row) => !isLeftOut(row, this.#style(row), this.#source.fromOffice))
      .map((row) =>
        cellsIn(row)
          .filter((cell) => !isLeftOut(cell, this.#style(cell), this.#source.fromOffice))
          .map((cell) => {
            const style = this.#style(cell);
            const inside = {
              ...aroundIn(cell, style, aroundIn(row, this.#style(row), around)),
              level: 0,
            };
            return {
              blocks: inLists(asLines(this.#apart(cell, inside))),
              ...{ columns: spanOf(cell, "colspan"), rows: spanOf(cell, "rowspan") },
              align: alignOf(cell, style),
            };
          }),
      );
    for (const block of fromGrid(grid, this.#source.isSpreadsheet)) this.#block(block);
  }

  #block(block: Block): void {
    this.#flush();
    this.#parts.push({ kind: "block", block });
  }

  /** Ends the paragraph that is being read. */
  #flush(close?: Close): void {
    this.#parts.push(...paragraphsOf(this.#runs, close));
    this.#runs = [];
  }
}
