import type { Block, Run } from "#app/markdown/write/tree.ts";
import { isOurs, pastedLink } from "#app/writing/paste/pasted-links.ts";
import { inSymbols, offTheLine, withoutPrivateSigns } from "#app/writing/paste/symbols.ts";
import { readDrawing } from "./drawings.ts";
import { controlBlank, linkIn, mergeField } from "./fields.ts";
import type { Letter } from "./letter-being-read.ts";
import { isCodeWords, type Manner, mannerOf } from "./styles.ts";
import { allIn, at, chosen, type Element, elementsIn, textIn, valueAt } from "./xml-tree.ts";

/** The words of a paragraph, what stands beside them, and how large the letters are. */
export type Inline = { runs: Run[]; beside: Block[]; sizes: Set<number>; hasRule: boolean };

type Around = { manner: Manner; href?: string };

const passed = new Set(["del", "moveFrom", "pPr", "rPr", "sdtPr", "delText", "rt", "sectPr"]);

/** Reads the words of a paragraph of a letter, with the look of its style where that means something. */
export function readInline(letter: Letter, paragraph: Element, manner: Manner): Inline {
  const reader = new InlineReader(letter);
  reader.read(paragraph, { manner });
  return reader.found;
}

class InlineReader {
  readonly found: Inline = { runs: [], beside: [], sizes: new Set(), hasRule: false };
  readonly #letter: Letter;

  constructor(letter: Letter) {
    this.#letter = letter;
  }

  read(element: Element, around: Around): void {
    for (const child of elementsIn(element)) this.#element(child, around);
  }

  #element(element: Element, around: Around): void {
    const { name, attributes } = element;
    const { warnings, fields } = this.#letter;
    switch (name) {
      case "r":
        this.#run(element, around);
        return;
      case "hyperlink":
        this.read(element, { ...around, href: this.#linkOf(element) ?? around.href });
        return;
      case "ins":
      case "moveTo":
        if (textIn(element).trim() !== "") warnings.note("insertions");
        this.read(element, around);
        return;
      case "del":
      case "moveFrom":
        if (textIn(element).trim() !== "") warnings.note("deletions");
        return;
      case "fldSimple": {
        const instruction = attributes.instr ?? "";
        const href = this.#follow(linkIn(instruction));
        const before = this.found.runs.length;
        this.read(element, { ...around, href: href ?? around.href });
        const hasWords = this.found.runs.slice(before).some(({ words }) => words.trim() !== "");
        if (!hasWords) this.#words(mergeField(instruction) ?? "", around);
        return;
      }
      case "sdt": {
        const blank = controlBlank(element);
        if (blank) this.#words(blank, around);
        else this.read(at(element, "sdtContent") ?? element, around);
        return;
      }
      case "AlternateContent": {
        const choice = chosen(element);
        if (choice) this.read(choice, around);
        return;
      }
      case "oMath":
        warnings.note("equations");
        this.read(element, around);
        return;
      case "f":
        // A fraction in a formula.
        this.read(at(element, "num") ?? element, around);
        this.#words("/", around);
        this.read(at(element, "den") ?? element, around);
        return;
      case "object":
        if (allIn(element, "OLEObject").length > 0) warnings.note("embedded");
        this.#drawing(element, around);
        return;
      case "drawing":
      case "pict":
        this.#drawing(element, around);
        return;
      case "fldChar": {
        const words = fields.pass(element);
        if (words && fields.isSeen) this.#words(words, around);
        return;
      }
      case "instrText":
        fields.order(textIn(element));
        return;
      case "t":
        this.#words(textIn(element), around);
        return;
      case "tab":
      case "ptab":
        this.#words(" ", around);
        return;
      case "br":
        attributes.type === "page" || attributes.type === "column" ? this.#words(" ", around) : this.#break();
        return;
      case "cr":
        this.#break();
        return;
      case "noBreakHyphen":
        this.#words("-", around);
        return;
      case "sym": {
        const sign = String.fromCodePoint(Number.parseInt(attributes.char ?? "", 16) || 0x20);
        const plain =
          sign >= "\uf000" && sign <= "\uf0ff" ? String.fromCharCode(sign.charCodeAt(0) & 0xff) : sign;
        const inFont = inSymbols(plain, attributes.font?.toLowerCase());
        this.#words(inFont === plain ? sign : inFont, around);
        return;
      }
      case "footnoteReference":
      case "endnoteReference": {
        if (!fields.isSeen) return;
        const number = this.#letter.noteAt(
          name === "endnoteReference" ? "endnote" : "footnote",
          attributes.id,
        );
        this.found.runs.push({ words: offTheLine(String(number), "sup") });
        return;
      }
      case "ruby":
        this.read(at(element, "rubyBase") ?? element, around);
        return;
      default:
        if (!passed.has(name)) this.read(element, around);
    }
  }

  #run(run: Element, around: Around): void {
    const properties = at(run, "rPr");
    const { styles, warnings } = this.#letter;
    const style = valueAt(properties, "rStyle");
    const named = style ? styles.of(style) : undefined;
    const own = mannerOf(properties);
    const manner = { ...withStyle(around.manner, named?.manner), ...own };
    if (named?.names.some(isCodeWords)) manner.code = true;
    if (manner.hidden && !/^toc\b/.test(named?.names[0] ?? "")) {
      if (textIn(run).trim() !== "") warnings.note("hidden");
      // What steers the text is hidden with it at times.
      for (const each of elementsIn(run))
        if (/^(fldChar|instrText)$/.test(each.name)) this.#element(each, around);
      return;
    }
    this.read(run, { ...around, manner });
  }

  #words(given: string, { manner, href }: Around): void {
    const { fields } = this.#letter;
    if (!fields.isSeen || given === "") return;
    const shown = withoutPrivateSigns(inSymbols(given, manner.font));
    const words = manner.off ? offTheLine(shown, manner.off) : shown;
    fields.wrote(words);
    if (words.trim() !== "" && manner.size) this.found.sizes.add(manner.size);
    const link = href ?? this.#follow(fields.href);
    this.found.runs.push({
      words,
      ...(manner.bold && { strong: true }),
      ...(manner.italic && { em: true }),
      ...(manner.struck && { struck: true }),
      ...(manner.code && { code: true }),
      ...(link && { href: link }),
    });
  }

  #break(): void {
    if (this.#letter.fields.isSeen) this.found.runs.push({ words: "\n" });
  }

  #drawing(element: Element, around: Around): void {
    const { words, beside, hasRule } = readDrawing(this.#letter, element);
    if (words) this.#words(words, around);
    this.found.beside.push(...beside);
    if (hasRule) this.found.hasRule = true;
  }

  #linkOf({ attributes: { id, anchor } }: Element): string | undefined {
    const relation = id === undefined ? undefined : this.#letter.relations.get(id);
    if (!relation) return undefined;
    return this.#follow(
      anchor && !relation.target.includes("#") ? `${relation.target}#${anchor}` : relation.target,
    );
  }

  /** A link that others can follow too. */
  #follow(target: string | undefined): string | undefined {
    if (!target || target.startsWith("#")) return undefined;
    const href = pastedLink(target) ?? (isOurs(target) ? target : undefined);
    if (!href) this.#letter.lostLink(target);
    return href;
  }
}

/** A style that makes bold what is bold already takes it back. */
function withStyle(around: Manner, style: Manner | undefined): Manner {
  if (!style) return around;
  const manner = { ...around, ...style };
  if (style.bold && around.bold) manner.bold = false;
  if (style.italic && around.italic) manner.italic = false;
  return manner;
}
