import type { Run } from "#app/markdown/write/tree.ts";
import { pastedLink } from "./pasted-links.ts";
import type { Piece } from "./pieces.ts";
import { isBold, isSlanted, isStruck, keepsLines, type Style } from "./styles.ts";

/** Describes words by what is around them: their marks, whether line ends count, how deep in lists they are, in which font, off the line or on it. */
export type Around = {
  marks: Omit<Run, "words">;
  lines: boolean;
  level: number;
  font?: string;
  off?: "sup" | "sub";
};

const code = new Set(["code", "tt", "kbd", "samp"]);

/** Adds to what is around a piece the marks that it makes of its words itself. */
export function aroundIn({ tag, attributes }: Piece, style: Style, given: Around): Around {
  const marks = { ...given.marks };
  const strong = isBold(style) ?? (tag === "b" || tag === "strong" ? true : undefined);
  const em = isSlanted(style) ?? (tag === "i" || tag === "em" ? true : undefined);
  if (strong !== undefined) marks.strong = strong;
  if (em !== undefined) marks.em = em;
  if (["s", "strike", "del"].includes(tag) || isStruck(style)) marks.struck = true;
  if (code.has(tag)) marks.code = true;
  if (tag === "a" && attributes.href) marks.href = pastedLink(attributes.href) ?? marks.href;
  return {
    ...given,
    marks,
    lines: keepsLines(style) ?? (tag === "pre" || given.lines),
    font: style["font-family"] ?? style.font ?? given.font,
    off: tag === "sup" || tag === "sub" ? tag : given.off,
  };
}
