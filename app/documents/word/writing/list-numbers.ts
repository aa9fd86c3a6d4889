import type { Step } from "../own-styles.ts";
import { indentOf, LIST_INDENT } from "./style-sheet.ts";
import { DECLARED, NAMESPACES } from "./xml.ts";

const LEVELS = 9;
const bullets = ["•", "–", "▪"];

/** Signs that stand before the items of a list. */
type Signs = "numbers" | "bullets" | "boxes";

/** Collects the lists of a document, each with its own count; where a number does not follow the one before, a list counts anew. */
export class ListNumbers {
  readonly #lists: string[] = [];
  readonly #nums: string[] = [];

  /** Begins a list at the end of a path; returns what gives the item with a number its place in it. */
  begin(path: readonly Step[], signs: Signs): (number?: number) => string {
    const level = Math.min(LEVELS, path.filter((step) => step === "list").length) - 1;
    const list = this.#lists.length;
    let num = 0;
    let expected: number | undefined;
    this.#lists.push("");
    return (number = 1) => {
      if (expected === undefined) {
        this.#lists[list] = listOf(list, level, path, signs, number);
        num = this.#num(list);
      } else if (signs === "numbers" && number !== expected) num = this.#num(list, { level, number });
      expected = number + 1;
      return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${num}"/></w:numPr>`;
    };
  }

  /** The part that holds them all. */
  xml(): string {
    const lists = this.#lists.filter((each) => each !== "");
    return `${DECLARED}<w:numbering ${NAMESPACES}>${lists.join("")}${this.#nums.join("")}</w:numbering>`;
  }

  #num(list: number, start?: { level: number; number: number }): number {
    const id = this.#nums.length + 1;
    const anew = start
      ? `<w:lvlOverride w:ilvl="${start.level}"><w:startOverride w:val="${start.number}"/></w:lvlOverride>`
      : "";
    this.#nums.push(`<w:num w:numId="${id}"><w:abstractNumId w:val="${list}"/>${anew}</w:num>`);
    return id;
  }
}

function listOf(id: number, own: number, path: readonly Step[], signs: Signs, start: number): string {
  const levels = Array.from({ length: LEVELS }, (_, level) => {
    const indent = Math.max(LIST_INDENT, indentOf(path) + (level - own) * LIST_INDENT);
    // A box to tick stands among the words of its item.
    const bullet = level === own && signs === "boxes" ? "" : bullets[level % bullets.length];
    const format =
      signs === "numbers"
        ? `<w:numFmt w:val="decimal"/><w:lvlText w:val="%${level + 1}."/>`
        : `<w:numFmt w:val="bullet"/><w:lvlText w:val="${bullet}"/>`;
    return `<w:lvl w:ilvl="${level}"><w:start w:val="${level === own ? start : 1}"/>${format}<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${indent}" w:hanging="${LIST_INDENT}"/></w:pPr></w:lvl>`;
  });
  return `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="hybridMultilevel"/>${levels.join("")}</w:abstractNum>`;
}
