import { at, type Element, isOn, textIn, valueAt } from "./xml-tree.ts";

/** A field that is open: what it is told to do, and whether what came of it is being read. */
type Field = { instruction: string; inResult: boolean; hasWords: boolean; box?: boolean; isForm: boolean };

const BLANK = "____";

/** Follows the fields of a document, which begin and end in the midst of words and may reach over paragraphs. */
export class Fields {
  readonly #open: Field[] = [];
  #contents = 0;

  /** Whether words are to be seen here, and are not the field's own orders. */
  get isSeen(): boolean {
    return this.#open.every(({ inResult, instruction }) => inResult && !isContents(instruction));
  }

  /** How many tables of contents were passed. */
  get contents(): number {
    return this.#contents;
  }

  /** Where the words lead that are being read, if a field makes a link of them. */
  get href(): string | undefined {
    return this.#open.map(({ instruction }) => linkIn(instruction)).findLast((href) => href !== undefined);
  }

  /** Hears of words, so that it is known which fields have none. */
  wrote(words: string): void {
    if (words.trim() !== "") for (const field of this.#open) field.hasWords = true;
  }

  order(text: string): void {
    const field = this.#open.at(-1);
    if (field && !field.inResult) field.instruction += text;
  }

  /** Passes the beginning, the middle or the end of a field; returns words that stand for one which has none. */
  pass(mark: Element): string | undefined {
    const { fldCharType: type } = mark.attributes;
    const field = this.#open.at(-1);
    if (type === "begin") {
      const data = at(mark, "ffData");
      const box = at(data, "checkBox");
      const checked = box && (isOn(box, "checked") ?? isOn(box, "default") ?? false);
      this.#open.push({
        instruction: "",
        inResult: false,
        hasWords: false,
        box: checked,
        isForm: Boolean(data),
      });
    }
    if (!field) return undefined;
    if (type === "separate") {
      field.inResult = true;
      if (isContents(field.instruction)) this.#contents++;
    }
    if (type !== "end") return undefined;
    this.#open.pop();
    if (field.box !== undefined) return field.box ? "☑" : "☐";
    if (field.hasWords) return undefined;
    return field.isForm && /FORMTEXT/i.test(field.instruction) ? BLANK : mergeField(field.instruction);
  }
}

function isContents(instruction: string): boolean {
  return /^\s*TOC\b/i.test(instruction);
}

/** The link that a field's orders make; a place within the page that it leads to is said apart. */
export function linkIn(instruction: string): string | undefined {
  const [, quoted, bare] = /^\s*HYPERLINK\s+(?:"([^"]*)"|([^\s\\]\S*))/i.exec(instruction) ?? [];
  const [, spot] = /\s\\l\s+"([^"]+)"/i.exec(instruction) ?? [];
  const page = quoted ?? bare;
  return page && spot && !page.includes("#") ? `${page}#${spot}` : page;
}

/** The words by which Word shows a field of a letter to many before it is filled in. */
export function mergeField(instruction: string): string | undefined {
  const [, quoted, bare] = /^\s*MERGEFIELD\s+(?:"([^"]*)"|(\S+))/i.exec(instruction) ?? [];
  const name = quoted ?? bare;
  return name && `«${name}»`;
}

/** The words that stand for a part to be filled in, where only a hint is in it and it has a name. */
export function controlBlank(control: Element): string | undefined {
  const properties = at(control, "sdtPr");
  if (isOn(properties, "showingPlcHdr") !== true) return undefined;
  const name = valueAt(properties, "alias") ?? valueAt(properties, "tag");
  const words = textIn(at(control, "sdtContent"));
  return name && /\p{L}/u.test(name) && !/[[\]]/.test(name) && !/^\[.*\]$/.test(words.trim())
    ? `[${name.trim()}]`
    : undefined;
}
