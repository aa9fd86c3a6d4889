import { alignmentsOf, cellsOf } from "#app/markdown/table-rows.ts";

/** Of a table the head with the dashes below it is one, and each row. */
export type Kind = "heading" | "item" | "head" | "row" | "code" | "quote" | "rule" | "text";

const item = /^\s*(?:[*+-]|\d{1,3}[.)])(?:[ \t]+|$)/;
/** "3.", "3.1", "IV.", "Section 3:" before a heading's words; "24 hours" are words. */
const typedNumber =
  "(?:(?:section|article|part)[ \\t]+)?(?:\\d{1,3}(?:\\.\\d{1,3})*[.):](?=[ \\t])|\\d{1,3}(?:\\.\\d{1,3})+(?=[ \\t])|[IVXLC]{1,6}[.):](?=[ \\t])|[A-Z][.)](?=[ \\t]))[ \\t]+";
const heading = new RegExp(`^\\s*#{1,6}[ \\t]+(?:${typedNumber})?`, "i");

/** The sign, the number and the indent before the words of a heading or an item, and the words. */
export function split(kind: Kind, core: string): { sign: string; words: string } {
  const sign =
    kind === "item" || kind === "heading" ? ((kind === "item" ? item : heading).exec(core)?.[0] ?? "") : "";
  return { sign, words: core.slice(sign.length) };
}

/**
 * The words of a unit as a reader sees them: without the number of an item or a heading, the kind of bullet, blanks that are not seen
 * and the width of a table's columns, which programs write each in their own way.
 */
export function meaningOf(kind: Kind, core: string, level: string): string {
  return `${kind}${level} ${wordsMeant(kind, core)}`;
}

function wordsMeant(kind: Kind, core: string): string {
  switch (kind) {
    case "rule":
      return "";
    case "code":
      return core.trim();
    case "row":
      return cellsOf(core).map(plain).join(" | ");
    case "head": {
      const [cells = "", dashes = ""] = core.split("\n");
      return `${cellsOf(cells).map(plain).join(" | ")} ${alignmentsOf(dashes).join()}`;
    }
    case "heading":
      return plain(split(kind, core).words.replace(/[ \t]+#+$/, ""));
    default:
      return plain(split(kind, core).words);
  }
}

function plain(text: string): string {
  const oneBlank = text
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .trim();
  if (!oneBlank.includes("_")) return oneBlank;
  const emphasis = /(?<![\p{L}\p{N}_])_{1,2}(?=[^\s_])|(?<=[^\s_])_{1,2}(?![\p{L}\p{N}_])/gu;
  return oneBlank.replace(emphasis, (signs) => "*".repeat(signs.length));
}
