import { readFileSync } from "node:fs";
import { parse } from "parse5";
import { inspectText, textOfPlain } from "#app/files/inspecting/plain-text.ts";
import { Refusal } from "#app/files/inspecting/refusal.ts";
import { readMarkdown } from "#app/markdown/write/read-markdown.ts";
import { tidied } from "#app/markdown/write/tidy-runs.ts";
import type { Block } from "#app/markdown/write/tree.ts";
import { typedLists } from "#app/writing/paste/lists.ts";
import { fileOf, withoutBytes } from "#app/writing/paste/pictures.ts";
import { readHtml } from "#app/writing/paste/to-markdown.ts";
import { Warnings } from "../warnings.ts";
import { withHeadings } from "./fake-headings.ts";
import type { TextLine } from "./lines.ts";
import { standInFor, takeOut } from "./pictures.ts";
import type { Read } from "./read-word.ts";
import { rebuilt } from "./rebuild.ts";

/** The size of plain letters in half points: all are as large. */
const SIZE = 24;
const MAX_HTML = 20_000_000;

/** Reads plain text: its paragraphs, and the headings and lists that were typed with the means of a typewriter. */
export async function readPlain(path: string): Promise<Read> {
  const text = await textIn(path, "txt");
  const lines = unwrapped(text.split(/\n\s*\n/)).map(
    (paragraph): TextLine => textLine(paragraph.split("\n")),
  );
  return { blocks: typedLists(rebuilt(withHeadings(lines, SIZE))), pictures: [], warnings: new Warnings() };
}

function textLine(lines: string[]): TextLine {
  const runs = lines.flatMap((line, i) => [...(i > 0 ? [{ words: "\n" }] : []), { words: line }]);
  return { kind: "text", path: [], terminal: "text", runs: tidied(runs), left: 0, size: SIZE };
}

/** Paragraphs whose lines were ended where the paper ended are one line; others keep theirs. */
function unwrapped(paragraphs: string[]): string[] {
  const lines = paragraphs
    .flatMap((each) => each.split("\n").slice(0, -1))
    .filter((line) => line.trim() !== "");
  const widest = Math.max(0, ...lines.map((line) => line.length));
  const full = lines.filter((line) => line.length > widest * 0.75).length;
  if (widest < 50 || widest > 100 || full * 2 < lines.length) return paragraphs;
  const begins = /^\s*(?:[•‣◦▪●○·*–-]|\d{1,3}(?:\.\d+)*[.)]?|\p{Lu}{2})\s/u;
  return paragraphs.map((paragraph) =>
    paragraph.split("\n").reduce((text, line) => {
      const last = text.slice(text.lastIndexOf("\n") + 1);
      return text === ""
        ? line
        : `${text}${last.length < widest * 0.6 || begins.test(line) ? "\n" : " "}${line.trim()}`;
    }, ""),
  );
}

/** Reads Markdown, which stays as it was typed but for what other programs write in ways that posts do not know. */
export async function readMarkdownFile(path: string): Promise<Read & { markdown: string }> {
  const warnings = new Warnings();
  const markdown = outsideCode(await textIn(path, "md"), (text) => inOurWay(text, warnings));
  const sources = readMarkdown(markdown);
  if (!sources) throw new Refusal("deepText");
  return { markdown, blocks: sources.map(({ block }) => block), pictures: [], warnings };
}

async function textIn(path: string, kind: "md" | "txt"): Promise<string> {
  await inspectText(path, kind);
  const { text, cut } = await textOfPlain(path);
  if (cut) throw new Refusal("longDocument");
  return text;
}

/** Changes what is no block of code. */
function outsideCode(markdown: string, change: (text: string) => string): string {
  const parts = markdown
    .replace(/^---\n[\s\S]*?\n(?:---|\.\.\.)\n+(?=\S)/, withoutFrontMatter)
    .split(/^(`{3,}[^`\n]*\n[\s\S]*?^`{3,} *$)/m);
  return parts
    .map((part, i) => (i % 2 === 0 ? change(part) : part))
    .join("")
    .trim();
}

/** Lines of "key: value" between dashes at the beginning of a file are about it; anything else is its text. */
function withoutFrontMatter(found: string): string {
  const lines = found
    .split("\n")
    .slice(1)
    .filter((line) => !/^(---|\.\.\.)?$/.test(line));
  return lines.every((line) => /^[\w-]+:|^\s+\S|^- /.test(line)) ? "" : found;
}

function inOurWay(text: string, warnings: Warnings): string {
  const targets = new Map<string, string>();
  const plain = text
    .replace(/<!--[\s\S]*?-->/g, "")
    .replace(
      /^ {0,3}\[([^\]\n^]+)\]:\s*<?([^\s>]+)>?(?:\s+["'(].*["')])?\s*$/gm,
      (_, name: string, href: string) => {
        targets.set(name.toLowerCase(), href);
        return "";
      },
    )
    .replace(
      /^([^\n#>\s|-][^\n|]*)\n(=+|-+) *$/gm,
      (_, words: string, line: string) => `${line.startsWith("=") ? "#" : "##"} ${words}`,
    )
    .replace(/\[([^[\]\n]+)\](?:\[([^[\]\n]*)\])(?![(:])/g, (all, words: string, name: string) => {
      const href = targets.get((name || words).toLowerCase());
      return href ? `[${words}](${href})` : all;
    });
  const pictures = plain.match(/!\[[^\]\n]*\]\([^)\n]+\)/g)?.length ?? 0;
  if (pictures > 0) warnings.note("outside", undefined, pictures);
  const tags = plain.match(/<\/?[a-z][a-z0-9]*(?:\s[^<>\n]*)?\/?>/gi)?.length ?? 0;
  if (tags > 0) warnings.note("tags", undefined, tags);
  return plain;
}

/** Reads a page of HTML as pasting does, with the pictures that are within it; they go into a folder, if there is one. */
export async function readHtmlFile(path: string, folder?: string): Promise<Read> {
  const bytes = readFileSync(path);
  if (bytes.length > MAX_HTML) throw new Refusal("longDocument");
  const warnings = new Warnings();
  const { light, bytesOf } = withoutBytes(decoded(bytes));
  const { images } = readHtml(light, (html) => parse(html));
  const files = images.map((src, i) => (src.startsWith("data:") ? fileOf(bytesOf(src), i + 1) : undefined));
  const within = files.filter((file) => file !== undefined);
  if (within.length < files.length) warnings.note("outside", undefined, files.length - within.length);
  const standIn = (image: number) =>
    files[image] && folder ? standInFor(within.indexOf(files[image])) : undefined;
  const { blocks } = readHtml(light, (html) => parse(html), standIn);
  const met = within.map((file) => ({
    bytes: async (most: number) => (file.size <= most ? Buffer.from(await file.arrayBuffer()) : undefined),
  }));
  const pictures = await takeOut(met, blocks as Block[], folder, warnings);
  const [named] = /<title[^>]*>([^<]{1,200})<\/title>/i.exec(light)?.slice(1) ?? [];
  return { blocks: blocks as Block[], title: named?.replace(/\s+/g, " ").trim(), pictures, warnings };
}

/** The text of a page by its mark, by what it says of itself, or as most are written. */
function decoded(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  const [, said] = /<meta[^>]+charset=["']?\s*([\w-]+)/i.exec(bytes.toString("latin1", 0, 2_000)) ?? [];
  try {
    return new TextDecoder(said ?? "utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
