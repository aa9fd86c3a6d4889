import type { Piece } from "./pieces.ts";

export type Style = Record<string, string>;

/** Tells the style of a piece: its class's in the sheets that came with it, and its own. */
export type StyleOf = (piece: Piece) => Style;

// Word sends some 40,000 characters of sheets.
const MAX_SHEETS = 300_000;
const MAX_STYLE = 4_000;

/** Reads style sheets as far as word processors and spreadsheets use them: one class for one kind of paragraph, words or cell. */
export function stylesIn(sheets: string): StyleOf {
  const classes = new Map<string, Style>();
  for (const rule of sheets.slice(0, MAX_SHEETS).split("}")) {
    const [selectors, declarations] = rule.split("{", 2);
    if (!declarations || selectors!.length > 1_000) continue;
    for (const selector of selectors!.split(",")) {
      const name = /(?:^|[\s>])\w*\.([\w-]+)\s*$/.exec(selector.trim())?.[1];
      if (name) classes.set(name, { ...classes.get(name), ...declared(declarations) });
    }
  }
  const known = new WeakMap<Piece, Style>();
  return (piece) => {
    const found = known.get(piece) ?? styleOf(piece, classes);
    known.set(piece, found);
    return found;
  };
}

function styleOf({ attributes }: Piece, classes: Map<string, Style>): Style {
  const style: Style = {};
  if (classes.size > 0)
    for (const name of (attributes.class ?? "").slice(0, MAX_STYLE).split(/\s+/))
      Object.assign(style, classes.get(name));
  return attributes.style ? Object.assign(style, declared(attributes.style.slice(0, MAX_STYLE))) : style;
}

function declared(text: string): Style {
  const style: Style = {};
  for (const part of text.split(";")) {
    const colon = part.indexOf(":");
    if (colon > 0)
      style[part.slice(0, colon).trim().toLowerCase()] = part
        .slice(colon + 1)
        .trim()
        .toLowerCase();
  }
  return style;
}

/** Whether a style asks for bold words; nothing where it does not say. */
export function isBold(style: Style): boolean | undefined {
  const weight =
    style["font-weight"] ?? (style.font && (/\bbold\b|\b[6-9]00\b/.test(style.font) ? "bold" : undefined));
  if (!weight || weight === "inherit") return undefined;
  return /^bold/.test(weight) || Number.parseInt(weight, 10) >= 600;
}

/** Whether a style asks for slanted words; nothing where it does not say. */
export function isSlanted(style: Style): boolean | undefined {
  const slant = style["font-style"];
  return slant && slant !== "inherit" ? /^(italic|oblique)/.test(slant) : undefined;
}

/** Whether a style strikes words out. */
export function isStruck(style: Style): boolean {
  return /line-through/.test(`${style["text-decoration"] ?? ""} ${style["text-decoration-line"] ?? ""}`);
}

/** Whether blanks and line ends are meant as they are typed. */
export function keepsLines(style: Style): boolean | undefined {
  const space = style["white-space"] ?? style["white-space-collapse"];
  return space ? /^(pre|break-spaces|preserve)/.test(space) : undefined;
}

/** Whether a block has no space above and below, so that it reads as a line below the other. */
export function isWithoutMargin(style: Style): boolean {
  const sides = /^(\S+)(?:\s+\S+(?:\s+(\S+))?)?/.exec(style.margin ?? "");
  const top = style["margin-top"] ?? sides?.[1];
  const bottom = style["margin-bottom"] ?? sides?.[2] ?? sides?.[1];
  const isNone = (side: string | undefined) => side !== undefined && Math.abs(Number.parseFloat(side)) < 0.01;
  return isNone(top) && isNone(bottom);
}
