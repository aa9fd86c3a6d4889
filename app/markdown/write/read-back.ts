import type { Token, Tokens } from "marked";
import { Renderer } from "marked";
import { PostLexer } from "../post-lexer.ts";
import { cellsOf } from "../table-rows.ts";
import { runsOf } from "./read-runs.ts";
import { tidied } from "./tidy-runs.ts";
import type { Run } from "./tree.ts";

/**
 * Where words stand: after a mark such as "- ", "1. " or "## ", in a table's cell as "|", in a paragraph as "", or in a
 * later one of an item as " ". Of a paragraph below a list, a line end and the list's mark come behind that.
 */
export type Spot = string;

/** The tokens of a text, as the renderer of posts reads it. */
export function tokensOf(markdown: string): Token[] {
  return new PostLexer({ renderer: new Renderer() }).lex(markdown);
}

/** The runs that the renderer would find in a line of Markdown at its spot; nothing where it would find another block. */
export function readBack(markdown: string, spot: Spot): Run[] | undefined {
  try {
    const tokens = inlineAt(markdown, spot);
    return tokens && tidied(runsOf(tokens));
  } catch {
    return undefined;
  }
}

function inlineAt(markdown: string, spot: Spot): Token[] | undefined {
  if (spot === "|") {
    const cells = cellsOf(`| ${markdown} |`);
    const lexer = new PostLexer({ renderer: new Renderer() });
    return cells.length === 1 ? lexer.inlineTokens(cells[0]!) : undefined;
  }
  if (spot.startsWith("#")) {
    const [heading, ...beside] = tokensOf(spot + markdown) as Tokens.Heading[];
    const isOne = beside.length === 0 && heading?.type === "heading" && heading.depth === spot.length - 1;
    return isOne ? heading.tokens : undefined;
  }
  // Something stands before and after it, which it must not draw in.
  const [own = "", list] = spot.split("\n");
  const indent = own === "" ? "" : " ".repeat(Math.max(2, own.length));
  const above = list
    ? `${own && "- a\n"}${indent}${list}b\n\n${indent}`
    : own === " "
      ? `- a\n\n${indent}`
      : own;
  const tokens = tokensOf(`${above}${markdown.replaceAll("\n", `\n${indent}`)}\n\n${indent}z`);
  const inside = own === "" ? tokens : itemOf(tokens);
  const there = inside.filter(({ type }) => type !== "space");
  const [text, ...rest] = there.slice((own === " " ? 1 : 0) + (list ? 1 : 0));
  const isText = text?.type === "paragraph" && rest.length === 1 && rest[0]!.raw === "z";
  return isText ? (text as Tokens.Paragraph).tokens : undefined;
}

function itemOf([list, ...beside]: Token[]): Token[] {
  const { items } = list as Tokens.List;
  return list?.type === "list" && beside.length === 0 && items.length === 1 && !items[0]!.task
    ? items[0]!.tokens
    : [];
}
