import type { Token, Tokens } from "marked";
import { literalWords } from "#app/markdown/literal-words.ts";
import { tokensOf } from "#app/markdown/write/read-back.ts";
import { oneLine } from "#app/text/one-line.ts";
import { unitsOf } from "./sections/units.ts";

/** A blank in a document's text, written {{name}}, that whoever adopts it fills in. */
export type Field = {
  name: string;
  label: string;
  type: "text" | "number" | "date" | "choice";
  help: string;
  /** The answer where nobody gave one. */
  default: string;
  /** The answers of a choice. */
  choices?: readonly string[];
};

// An editor may have put backslashes before the underscores.
const field = /\{\{[ \t]*([a-z][a-z0-9]*(?:\\?_[a-z0-9]+)*)[ \t]*\}\}/g;

/** The names of the fields in a text, each once, in their order. What stands in code is no field. */
export function fieldsIn(markdown: string): string[] {
  const names = new Set<string>();
  replaceFields(markdown, (name, typed) => {
    names.add(name);
    return typed;
  });
  return [...names];
}

/** The declared fields in the order in which the text has them; the names that it has undeclared, and those it does not have. */
export function compareFields(
  declared: readonly Field[],
  markdown: string,
): { used: Field[]; undeclared: string[]; unused: Field[] } {
  const byName = new Map(declared.map((each) => [each.name, each]));
  const names = fieldsIn(markdown);
  return {
    used: names.flatMap((name) => byName.get(name) ?? []),
    undeclared: names.filter((name) => !byName.has(name)),
    unused: declared.filter(({ name }) => !names.includes(name)),
  };
}

/** The label of a field that has none yet: "Practice name" of practice_name. */
export function labelOf(name: string): string {
  const words = name.replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Whether an answer is what its field asks for; no answer is right as well. */
export function isAnswer({ type, choices = [] }: Field, answer: string): boolean {
  const given = answer.trim();
  if (given === "") return true;
  if (type === "number") return /^-?\d{1,3}(?:,?\d{3})*(?:\.\d+)?$|^-?\d*\.?\d+$/.test(given);
  if (type === "date") return dayIn(given) !== undefined;
  return type === "text" || choices.includes(given);
}

/**
 * The text with its answers filled in, which are only words whatever they hold; where one is missing, a blank with the
 * field's label. The text without them stays what is kept and merged.
 */
export function filled(
  markdown: string,
  fields: readonly Field[],
  answers: Readonly<Record<string, string>>,
): string {
  const byName = new Map(fields.map((each) => [each.name, each]));
  return replaceFields(markdown, (name) => {
    const known = byName.get(name);
    const given = Object.hasOwn(answers, name) ? oneLine(answers[name]!) : "";
    const answer = given || oneLine(known?.default ?? "");
    if (answer === "") return asWords(`[${oneLine(known?.label ?? "") || labelOf(name)}: ____]`);
    return asWords((known?.type === "date" && dayIn(answer)) || answer);
  });
}

function replaceFields(markdown: string, by: (name: string, typed: string) => string): string {
  const replaced = (text: string, isField: (at: number) => boolean) => {
    let at = 0;
    return text.replace(field, (typed, name: string) =>
      isField(at++) ? by(name.replaceAll("\\", ""), typed) : typed,
    );
  };
  if (!markdown.includes("`")) return replaced(markdown, () => true);
  const { lead, units } = unitsOf(markdown);
  return (
    lead +
    units
      .map(({ core, tail }) => {
        const inCode = core.includes("`") && core.includes("{{") ? areInCode(core) : [];
        return replaced(core, (at) => !inCode[at]) + tail;
      })
      .join("")
  );
}

/** Of each field in a block, whether it stands in code. */
function areInCode(core: string): boolean[] {
  const pieces: { code: boolean; text: string }[] = [];
  const read = (token: Token) => {
    const code = token.type === "code" || token.type === "codespan";
    const inside = code ? [] : childrenOf(token);
    if (inside.length > 0) inside.forEach(read);
    const last = pieces.at(-1);
    // A link's address follows its words.
    const text = inside.length === 0 ? token.raw : token.type === "link" ? (token as Tokens.Link).href : "";
    if (last?.code === code) last.text += text;
    else pieces.push({ code, text });
  };
  try {
    tokensOf(core.trimStart()).forEach(read);
  } catch {
    return [];
  }
  const found = pieces.flatMap(({ code, text }) => [...text.matchAll(field)].map(() => code));
  return found.length === [...core.matchAll(field)].length ? found : [];
}

type Cell = { tokens: Token[] };

function childrenOf(token: Token): Token[] {
  if (token.type === "list") return (token as Tokens.List).items;
  if (token.type === "table") {
    const { header, rows } = token as unknown as Record<"header", Cell[]> & Record<"rows", Cell[][]>;
    return [header, ...rows].flat().flatMap((cell) => cell.tokens);
  }
  return ("tokens" in token && token.tokens) || [];
}

/** Words as Markdown that shows them as they are, wherever they stand. */
function asWords(text: string): string {
  let result = "";
  let at = 0;
  for (const { from, to } of literalWords(text)) {
    result += escaped(text.slice(at, from)) + text.slice(from, to);
    at = to;
  }
  return result + escaped(text.slice(at));
}

// Before a letter a backslash is only a backslash; with another one it could begin a path of Windows.
function escaped(text: string): string {
  return text.replace(/\\(?![\p{L}\p{N}\s])|[`*_{}[\]()#+\-.!<>|~:@&=$]/gu, "\\$&");
}

/** A day as it is read, such as "January 1, 2025". */
function dayIn(text: string): string | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return undefined;
  const day = new Date(`${text}T00:00:00Z`);
  if (Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== text) return undefined;
  return day.toLocaleDateString("en-US", { timeZone: "UTC", dateStyle: "long" });
}
