import { Refusal } from "#app/files/inspecting/refusal.ts";
import { readMarkdown } from "#app/markdown/write/read-markdown.ts";
import { wordsOf } from "#app/markdown/write/tidy-runs.ts";
import type { Block } from "#app/markdown/write/tree.ts";
import { type Answers, filled } from "./filled.ts";
import type { OutPicture } from "./pictures.ts";

/** A document to be written into a file; without answers its fields stay as they are. */
export type OutDocument = {
  markdown: string;
  /** Stands above the text, unless it begins with it. */
  title?: string;
  practice?: string;
  version?: string;
  date?: string;
  /** A line about where it comes from and what may be done with it. */
  provenance?: string;
  answers?: Answers;
  /** The pictures that it may show. */
  pictures?: readonly OutPicture[];
};

/** Several documents to be written into one file, with a table of contents. */
export type OutManual = { title: string; documents: OutDocument[] };

/** A document as it is laid out: its title where the text has none of its own, and its blocks. */
export type Laid = Omit<OutDocument, "markdown" | "answers"> & { blocks: Block[]; hasTitle: boolean };

const DEEPEST = 6;

/** Reads a document with its answers in the place of its fields. */
export function laid({ markdown, answers, ...about }: OutDocument): Laid {
  const sources = readMarkdown(markdown);
  if (!sources) throw new Refusal("deepText");
  const blocks = filled(
    sources.map(({ block }) => block),
    answers,
  );
  const [title] = about.title ? filled([plain(about.title)], answers).map(wordsIn) : [undefined];
  const hasTitle = title !== undefined && !isHeading(blocks[0], title);
  return { ...about, title: title ?? firstHeading(blocks), blocks, hasTitle };
}

/** A document as a chapter: its title, and what is below it, with no heading as high as that. */
export function asChapter({ title, blocks, hasTitle }: Laid): { title: string; blocks: Block[] } {
  const rest = hasTitle || title === undefined ? blocks : blocks.slice(1);
  const highest = Math.min(...rest.map((block) => (block.kind === "heading" ? block.level : DEEPEST)));
  const deeper = Math.max(0, 2 - highest);
  return {
    title: title ?? "Untitled",
    blocks: rest.map((block) =>
      block.kind === "heading" ? { ...block, level: Math.min(DEEPEST, block.level + deeper) } : block,
    ),
  };
}

/** The line that says which version of which day this is. */
export function versionLine({ version, date }: Pick<OutDocument, "version" | "date">): string {
  return [version && `Version ${version}`, date].filter(Boolean).join(" · ");
}

function plain(words: string): Block {
  return { kind: "paragraph", runs: [{ words }] };
}

function wordsIn(block: Block): string {
  return block.kind === "paragraph" ? wordsOf(block.runs).replace(/\s+/g, " ") : "";
}

function firstHeading([first]: readonly Block[]): string | undefined {
  return first?.kind === "heading" ? wordsOf(first.runs) : undefined;
}

function isHeading(block: Block | undefined, title: string): boolean {
  return block?.kind === "heading" && wordsOf(block.runs).trim().toLowerCase() === title.trim().toLowerCase();
}
