import { tidied } from "#app/markdown/write/tidy-runs.ts";
import type { Align, Block, Item, Run } from "#app/markdown/write/tree.ts";
import type { Step, Terminal } from "../own-styles.ts";
import { ListNumbers } from "./list-numbers.ts";
import { type OutPicture, Pictures } from "./pictures.ts";
import { indentOf, StyleSheet } from "./style-sheet.ts";
import { sharesOf } from "./widths.ts";
import { escapeXml, textRun } from "./xml.ts";

const PAGE_WIDTH = 9_360;

/** A heading that a table of contents can lead to. */
export type Mark = { level: number; words: string; bookmark: string };

/** Writes blocks as the body of a Word file, and collects what its other parts have to hold. */
export class Body {
  readonly styles = new StyleSheet();
  readonly lists = new ListNumbers();
  readonly links = new Map<string, string>();
  readonly marks: Mark[] = [];
  readonly pictures: Pictures;

  constructor(pictures: readonly OutPicture[] = []) {
    this.pictures = new Pictures(pictures);
  }

  /** The blocks at the end of a path, from outermost to innermost. */
  write(blocks: readonly Block[], path: readonly Step[] = []): string {
    let xml = "";
    for (const [i, block] of blocks.entries()) {
      if (wouldJoin(blocks[i - 1], block)) xml += this.#gap(path);
      xml += this.#block(block, path);
      // Nothing may end with a table, and what follows one needs some room.
      if (block.kind === "table") xml += this.#gap(path);
    }
    return xml;
  }

  /** A heading that begins a page. */
  chapter(words: string): string {
    return this.#heading(1, [{ words }], [], "<w:pageBreakBefore/>");
  }

  /** A paragraph in a style. */
  paragraph(style: string, inside: string, properties = ""): string {
    return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${properties}</w:pPr>${inside}</w:p>`;
  }

  #block(block: Block, path: readonly Step[]): string {
    switch (block.kind) {
      case "paragraph":
        return this.#paragraph(block.runs, path);
      case "heading":
        return this.#heading(block.level, block.runs, path);
      case "code":
        return this.#in(path, "code", textRun(block.text));
      case "rule":
        return this.#in(path, "rule", "");
      case "quote":
        return this.write(block.blocks, [...path, "quote"]);
      case "list":
        return this.#list(block, [...path, "list"]);
      case "table":
        return this.#table(block.rows, block.align, path);
    }
  }

  #paragraph(runs: readonly Run[], path: readonly Step[]): string {
    const picture = this.pictures.in(runs);
    const inside = picture ? this.pictures.xml(picture, PAGE_WIDTH - indentOf(path)) : this.#runs(runs);
    return this.#in(path, "text", inside);
  }

  #in(path: readonly Step[], terminal: Terminal, inside: string): string {
    return this.paragraph(this.styles.idOf(path, terminal), inside);
  }

  // Word makes one of two tables or quotes between which there is nothing.
  #gap(path: readonly Step[]): string {
    return this.paragraph(
      this.styles.idOf(path, "text"),
      "",
      '<w:spacing w:before="0" w:after="0" w:line="120" w:lineRule="exact"/><w:rPr><w:sz w:val="8"/></w:rPr>',
    );
  }

  #heading(level: number, runs: readonly Run[], path: readonly Step[], properties = ""): string {
    const inside = this.#runs(runs.map((run) => ({ ...run, words: run.words.replaceAll("\n", " ") })));
    if (path.length > 0) return this.#in(path, `heading ${level}`, inside);
    const id = this.marks.length;
    const bookmark = `_Toc${100_000 + id}`;
    this.marks.push({ level, words: runs.map(({ words }) => words).join(""), bookmark });
    const begin = `<w:bookmarkStart w:id="${id}" w:name="${bookmark}"/>`;
    const end = `<w:bookmarkEnd w:id="${id}"/>`;
    return this.paragraph(`Heading${level}`, begin + inside + end, properties);
  }

  #list({ ordered, items }: { ordered: boolean; items: Item[] }, path: readonly Step[]): string {
    const hasBoxes = items.every(({ checked }) => checked !== undefined);
    const spotOf = this.lists.begin(path, ordered ? "numbers" : hasBoxes ? "boxes" : "bullets");
    let next = 1;
    return items
      .map((item) => {
        const number = item.number ?? next;
        next = number + 1;
        return this.#item(item, spotOf(number), ordered, path);
      })
      .join("");
  }

  #item({ checked, blocks }: Item, spot: string, ordered: boolean, path: readonly Step[]): string {
    const [first, ...rest] = blocks;
    const isText = first?.kind === "paragraph";
    const box = checked === undefined ? "" : textRun(checked ? "☑ " : "☐ ");
    const isPlain = path.every((step) => step === "list");
    const name = ordered ? "ListNumber" : "ListBullet";
    const plain = path.length > 5 ? "ListParagraph" : `${name}${path.length > 1 ? path.length : ""}`;
    const style = isPlain ? plain : this.styles.idOf(path, "text");
    const inside = box + (isText ? this.#runs(first.runs) : "");
    return this.paragraph(style, inside, spot) + this.write(isText ? rest : blocks, path);
  }

  #table(rows: readonly Run[][][], align: readonly Align[], path: readonly Step[]): string {
    const widths = sharesOf(rows).map((share) =>
      Math.max(200, Math.floor(share * (PAGE_WIDTH - indentOf(path)))),
    );
    const [head = [], ...others] = rows;
    const hasHead = head.some((cell) => cell.length > 0);
    const cell = (runs: readonly Run[], i: number) => {
      const line = runs.map((run) => ({ ...run, words: run.words.replaceAll("\n", " ") }));
      const side = align[i] ? `<w:jc w:val="${align[i]}"/>` : "";
      return `<w:tc><w:tcPr><w:tcW w:w="${widths[i]}" w:type="dxa"/></w:tcPr>${this.paragraph("TableText", this.#runs(line), side)}</w:tc>`;
    };
    const row = (cells: Run[][], properties = "") =>
      `<w:tr><w:trPr><w:cantSplit/>${properties}</w:trPr>${widths.map((_, i) => cell(cells[i] ?? [], i)).join("")}</w:tr>`;
    const style = this.styles.idOf(path, "table");
    const flags = `<w:tblLook w:val="${hasHead ? "0420" : "0400"}" w:firstRow="${hasHead ? 1 : 0}" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/>`;
    const width = widths.reduce((sum, each) => sum + each, 0);
    return `<w:tbl><w:tblPr><w:tblStyle w:val="${style}"/><w:tblW w:w="${width}" w:type="dxa"/><w:tblLayout w:type="fixed"/>${flags}</w:tblPr><w:tblGrid>${widths.map((each) => `<w:gridCol w:w="${each}"/>`).join("")}</w:tblGrid>${hasHead ? row(head, "<w:tblHeader/>") : ""}${others.map((each) => row(each)).join("")}</w:tbl>`;
  }

  #runs(runs: readonly Run[]): string {
    const all = tidied(runs);
    let xml = "";
    for (let i = 0; i < all.length; ) {
      const { href } = all[i]!;
      let end = i + 1;
      while (end < all.length && href && all[end]!.href === href) end++;
      const inside = all.slice(i, end).map(runXml).join("");
      xml += href ? `<w:hyperlink r:id="${this.#link(href)}">${inside}</w:hyperlink>` : inside;
      i = end;
    }
    return xml;
  }

  #link(href: string): string {
    const id = this.links.get(href) ?? `link${this.links.size + 1}`;
    this.links.set(href, id);
    return id;
  }
}

function runXml({ words, strong, em, struck, code, href }: Run): string {
  const style = code ? "HTMLCode" : href ? "Hyperlink" : "";
  const properties = [
    style && `<w:rStyle w:val="${style}"/>`,
    strong && "<w:b/><w:bCs/>",
    em && "<w:i/><w:iCs/>",
    struck && "<w:strike/>",
  ];
  return textRun(words, properties.filter(Boolean).join(""));
}

/** The relationship of a link to what it leads to. */
export function linkXml(href: string, id: string, type: string): string {
  return `<Relationship Id="${id}" Type="${type}" Target="${escapeXml(href)}" TargetMode="External"/>`;
}

function wouldJoin(before: Block | undefined, block: Block): boolean {
  if (before?.kind !== block.kind) return false;
  if (before.kind === "list") return before.ordered === (block as typeof before).ordered;
  return block.kind === "quote" || block.kind === "code";
}
