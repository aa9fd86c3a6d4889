import type { Align, Block } from "#app/markdown/write/tree.ts";
import { isLeftOut } from "./left-out.ts";
import { findPiece, type Piece, textOf } from "./pieces.ts";
import type { Style, StyleOf } from "./styles.ts";

/** The tags that begin on a line of their own and mean nothing else. */
export const blockTags = new Set([
  ...["#root", "html", "body", "p", "div", "center", "section", "article", "main", "nav", "header", "footer"],
  ...["aside", "address", "hgroup", "details", "summary", "dialog", "dl", "dt", "dd", "li"],
  ...["figure", "figcaption", "form", "fieldset", "legend", "caption"],
]);
/** How deep a heading a piece is, if it is one. */
export function headingLevel({ tag, attributes }: Piece): number | undefined {
  if (/^h[1-6]$/.test(tag)) return Number(tag[1]);
  if (attributes.role === "heading")
    return Math.max(1, Math.min(6, Number.parseInt(attributes["aria-level"] ?? "2", 10) || 2));
  return tag === "p" && /^MsoTitle\b/.test(attributes.class ?? "") ? 1 : undefined;
}

/** Whether a piece quotes: mail programs also indent with a quote's tag, then without a border. */
export function isQuote({ tag, attributes }: Piece, style: Style): boolean {
  if (/^Mso(Intense)?Quote/.test(attributes.class ?? "")) return true;
  if (tag !== "blockquote") return false;
  return attributes.type === "cite" || !/^(none|0)/.test(style.border ?? "") || "border-left" in style;
}

/** Whether there is nothing to see in a piece. */
export function isEmpty(piece: Piece): boolean {
  return (
    textOf(piece).replaceAll("\u00a0", "").trim() === "" && !findPiece(piece, ({ tag }) => tag === "img")
  );
}

/** To which side a cell's words are aligned. */
export function alignOf({ attributes }: Piece, style: Style): Align {
  const align = (style["text-align"] ?? attributes.align ?? "").toLowerCase();
  return align === "right" || align === "center" ? align : null;
}

/** Whether the box before an item is ticked; nothing where it has none. */
export function checkedOf(piece: Piece): boolean | undefined {
  if (piece.attributes.role === "checkbox") return piece.attributes["aria-checked"] === "true";
  const isBox = ({ tag, attributes }: Piece) => tag === "input" && attributes.type === "checkbox";
  const box = findPiece(piece, isBox, ({ tag }) => tag === "ul" || tag === "ol");
  return box && "checked" in box.attributes ? true : box ? false : undefined;
}

/** Takes a box that is typed as "[x] " from the words of an item, and tells whether it is ticked. */
export function typedBox(block: Block | undefined): boolean | undefined {
  const first = block?.kind === "paragraph" ? block.runs[0] : undefined;
  const box = first && /^\[([ x])\]\s+(?=\S)/i.exec(first.words);
  if (!box) return undefined;
  first.words = first.words.slice(box[0].length);
  return box[1] !== " ";
}

/** A piece without one of those that it holds. */
export function without(piece: Piece, left: Piece): Piece {
  const children = piece.children.flatMap((child) =>
    child === left ? [] : [typeof child === "string" ? child : without(child, left)],
  );
  return { ...piece, children };
}

/** The text of a piece in which blanks and line ends stand as they are typed. */
export function preText(piece: Piece, style: StyleOf): string {
  return piece.children
    .map((child) => {
      if (typeof child === "string") return child;
      if (child.tag === "br") return "\n";
      if (isLeftOut(child, style(child), false)) return "";
      const text = preText(child, style);
      return /^(div|p|li|tr)$/.test(child.tag) && !text.endsWith("\n") ? `${text}\n` : text;
    })
    .join("");
}
