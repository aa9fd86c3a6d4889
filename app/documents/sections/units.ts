import { Renderer, type Token, type Tokens } from "marked";
import { PostLexer } from "#app/markdown/post-lexer.ts";
import { type Kind, meaningOf } from "./meaning.ts";

/** A list as one version has it. */
export type OwnList = { start: number; inOrder: boolean; tight: boolean };

/** The least that is compared as a whole: a paragraph, an item of a list, a row of a table. */
export type Unit = {
  kind: Kind;
  /** Its Markdown, and the line ends behind it. */
  core: string;
  tail: string;
  /** Its words as a reader sees them: units that mean the same are the same. */
  means: string;
  /** Of a heading how many signs it has, of an item how deep it stands; otherwise 0. */
  level: number;
  /** Its place in its version. */
  index: number;
  list?: OwnList | undefined;
};

type Part = { kind: Kind; raw: string; level: number; list?: OwnList };

// Documents have at most half of that; what is longer is split at its blank lines.
const MOST_READ = 400_000;

/** Splits Markdown into units by the lexer that renders it: `lead`, then every unit's core and tail, are exactly the text. */
export function unitsOf(markdown: string): { lead: string; units: Unit[] } {
  const text = markdown.replace(/\r\n?/g, "\n");
  const lead = text.trim() === "" ? text : /^(?:[^\S\n]*\n)*/.exec(text)![0];
  const rest = text.slice(lead.length);
  const parts = rest === "" ? [] : (partsByLexer(rest) ?? partsByBlankLines(rest));
  const units = parts.map(({ kind, raw, level, list }, index): Unit => {
    const core = raw.trimEnd();
    const ordered = list && /^\s*\d/.test(core);
    const means = meaningOf(kind, core, `${level}${ordered ? "." : ""}`);
    return { kind, core, tail: raw.slice(core.length), means, level, index, list };
  });
  return { lead, units };
}

function partsByLexer(text: string): Part[] | undefined {
  const tokens = blocksOf(text);
  if (!tokens) return undefined;
  const parts: Part[] = [];
  for (const token of tokens) {
    const last = parts.at(-1);
    if (token.type === "space" && last) last.raw += token.raw;
    else parts.push(...partsOf(token));
  }
  return parts.map(({ raw }) => raw).join("") === text ? parts : undefined;
}

function blocksOf(text: string): Token[] | undefined {
  if (text.length > MOST_READ) return undefined;
  try {
    return new PostLexer({ renderer: new Renderer() }).blockTokens(text, []);
  } catch {
    // It stands too deep inside itself.
    return undefined;
  }
}

function partsOf(token: Token): Part[] {
  const { raw } = token;
  switch (token.type) {
    case "heading":
      return [{ kind: "heading", raw, level: (token as Tokens.Heading).depth }];
    case "list":
      return itemsOf(token as Tokens.List);
    case "table":
      return rowsOf(raw);
    case "code":
      return [{ kind: "code", raw, level: 0 }];
    case "blockquote":
      return [{ kind: "quote", raw, level: 0 }];
    case "hr":
      return [{ kind: "rule", raw, level: 0 }];
    default:
      return [{ kind: "text", raw, level: 0 }];
  }
}

function rowsOf(raw: string): Part[] {
  const [first = "", dashes = "", ...rows] = linesOf(raw);
  return [
    { kind: "head", raw: first + dashes, level: 0 },
    ...rows.map((row): Part => ({ kind: "row", raw: row, level: 0 })),
  ];
}

type Begin = { line: string; level: number; list: OwnList };

/** The items, those inside of others too. A list inside of one is read without its indent, so its items are found by their lines. */
function itemsOf(list: Tokens.List): Part[] {
  const begins = beginsOf(list, 0);
  const parts: Part[] = [];
  let next = 0;
  for (const line of linesOf(list.raw)) {
    const words = line.trim();
    // Items that begin in one line, as "- - a", are one unit.
    const found = begins.slice(next, next + 4).findIndex((begin) => begin.line === words);
    if (found < 0 && parts.length > 0) parts.at(-1)!.raw += line;
    else {
      const { level, list } = begins[next + Math.max(0, found)]!;
      parts.push({ kind: "item", raw: line, level, list });
      next += Math.max(0, found) + 1;
    }
  }
  return parts;
}

function beginsOf({ items, ordered, loose }: Tokens.List, level: number): Begin[] {
  const numbers = items.map(({ raw }) => Number.parseInt(raw.trimStart(), 10));
  const inOrder = ordered && numbers.every((number, i) => i === 0 || number === numbers[i - 1]! + 1);
  const own = { start: numbers[0]!, inOrder, tight: !loose };
  return items.flatMap(({ raw, tokens }) => [
    { line: raw.slice(0, `${raw}\n`.indexOf("\n")).trim(), level, list: own },
    ...tokens.flatMap((token) => (token.type === "list" ? beginsOf(token as Tokens.List, level + 1) : [])),
  ]);
}

/** Parts of a text that the lexer does not read: blocks between blank lines, and headings. */
function partsByBlankLines(text: string): Part[] {
  const parts: Part[] = [];
  let ended = true;
  for (const line of linesOf(text)) {
    const [, signs] = /^ {0,3}(#{1,6})[ \t]+\S/.exec(line) ?? [];
    if (signs) parts.push({ kind: "heading", raw: line, level: signs.length });
    else if (ended && line.trim() !== "") parts.push({ kind: "text", raw: line, level: 0 });
    else if (parts.length > 0) parts.at(-1)!.raw += line;
    ended = signs !== undefined || line.trim() === "";
  }
  return parts;
}

function linesOf(text: string): string[] {
  return text.split(/(?<=\n)/);
}
