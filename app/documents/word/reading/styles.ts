import { at, type Element, elementsIn, isOn, numberAt, valueAt } from "./xml-tree.ts";

/** How words manner, as far as it is said. */
export type Manner = {
  bold?: boolean;
  italic?: boolean;
  struck?: boolean;
  hidden?: boolean;
  code?: boolean;
  size?: number;
  font?: string;
  off?: "sup" | "sub";
};

/** A place in a list: its number among the lists, and its level. */
export type ListSpot = { list?: string; level?: number };

/** A style of a paragraph or of words: its names, its own before those of what it is based on. */
export type Style = {
  id: string;
  names: string[];
  manner: Manner;
  level?: number;
  spot?: ListSpot;
  left?: number;
};

const MAX_BASES = 20;

/** Tells the styles of a document, each with what it takes from those that it is based on. */
export class Styles {
  readonly #elements: Map<string, Element>;
  readonly #known = new Map<string, Style>();
  readonly #standard: string;
  readonly size: number;

  constructor(styles: Element | undefined) {
    const all = elementsIn(styles, "style");
    this.#elements = new Map(all.map((style) => [style.attributes.styleId ?? "", style]));
    const standard = all.find(
      ({ attributes }) => attributes.type === "paragraph" && isTrue(attributes.default),
    );
    this.#standard = standard?.attributes.styleId ?? "";
    this.size =
      this.of(undefined).manner.size ?? numberAt(styles, "docDefaults", "rPrDefault", "rPr", "sz") ?? 20;
  }

  /** A style by its id; that of ordinary paragraphs where none is given. */
  of(id: string | undefined): Style {
    const key = id ?? this.#standard;
    const known = this.#known.get(key) ?? this.#read(key);
    this.#known.set(key, known);
    return known;
  }

  /** Whether a style of this name is there. */
  has(name: string): boolean {
    return [...this.#elements.values()].some((each) => valueAt(each, "name") === name);
  }

  #read(id: string): Style {
    const result: Style = { id, names: [], manner: {} };
    let element = this.#elements.get(id);
    if (!element && id) result.names.push(id.toLowerCase());
    for (let i = 0; element && i < MAX_BASES; i++) {
      const name = (valueAt(element, "name") ?? "").toLowerCase();
      result.names.push(name);
      const properties = at(element, "pPr");
      result.manner = { ...mannerOf(at(element, "rPr")), ...result.manner };
      result.level ??= headingLevel(name, properties);
      result.spot ??= spotOf(properties);
      result.left ??= leftOf(properties);
      element = this.#elements.get(valueAt(element, "basedOn") ?? "");
    }
    return result;
  }
}

function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true" || value === "on";
}

/** How deep a heading is, from 1; 0 for what says that it is none, and nothing where it is not spoken of. */
export function headingLevel(name: string, properties: Element | undefined): number | undefined {
  const named = /^heading ([1-9])\b/.exec(name)?.[1];
  if (named) return Number(named);
  if (name === "title") return 1;
  const outline = numberAt(properties, "outlineLvl");
  if (outline === undefined) return undefined;
  return outline >= 0 && outline < 9 ? outline + 1 : 0;
}

/** The place in a list that the properties of a paragraph give it; list "0" takes it out of all. */
export function spotOf(properties: Element | undefined): ListSpot | undefined {
  const spot = at(properties, "numPr");
  return spot && { list: valueAt(spot, "numId"), level: numberAt(spot, "ilvl") };
}

/** How far a paragraph is indented, in twentieths of a point. */
export function leftOf(properties: Element | undefined): number | undefined {
  const { left, start } = at(properties, "ind")?.attributes ?? {};
  const twentieths = Number.parseInt(left ?? start ?? "", 10);
  return Number.isNaN(twentieths) ? undefined : twentieths;
}

/** Reads from the properties of words their manner. */
export function mannerOf(properties: Element | undefined): Manner {
  const manner: Manner = {};
  if (!properties) return manner;
  const set = <Key extends keyof Manner>(key: Key, value: Manner[Key] | undefined) => {
    if (value !== undefined) manner[key] = value;
  };
  set("bold", isOn(properties, "b"));
  set("italic", isOn(properties, "i"));
  set("struck", isOn(properties, "strike") ?? isOn(properties, "dstrike"));
  // What stands for the end of a heading within its paragraph is called hidden too.
  set("hidden", isOn(properties, "specVanish") ? undefined : isOn(properties, "vanish"));
  set("size", numberAt(properties, "sz"));
  const { ascii, hAnsi } = at(properties, "rFonts")?.attributes ?? {};
  set("font", (ascii ?? hAnsi)?.toLowerCase());
  const off = valueAt(properties, "vertAlign");
  set("off", off === "superscript" ? "sup" : off === "subscript" ? "sub" : undefined);
  return manner;
}

/** Whether a style's name says that its words are code. */
export function isCodeName(name: string): boolean {
  return /^(source code|code|code block|html preformatted|preformatted text|macro text|macro)$/.test(name);
}

/** Whether the name of a style for words says that they are code. */
export function isCodeWords(name: string): boolean {
  return /^(verbatim char|html code|html typewriter|html sample|source text|inline code|code char)$/.test(
    name,
  );
}
