import { Refusal } from "#app/files/inspecting/refusal.ts";
import { MAX_DOCUMENT } from "../limits.ts";
import type { Warning } from "../warnings.ts";
import { writeLong } from "../write-long.ts";
import { type Outline, outlineOf, type Proposed, proposed } from "./about.ts";
import { type Blank, findBlanks } from "./blanks.ts";
import { type FoundPicture, isPicture } from "./pictures.ts";
import type { Read } from "./read-word.ts";

/** The kinds of file that become documents. */
export const readable = ["docx", "md", "html", "txt", "pdf"] as const;
export type ReadableKind = (typeof readable)[number];

/** A file as a document, for its owner to look over: its Markdown, what was left out or guessed, and what it seems to be. */
export type ConvertedIn = Proposed & {
  markdown: string;
  warnings: Warning[];
  outline: Outline;
  blanks: Blank[];
  pictures: FoundPicture[];
};

/** Reads a file of a kind, whose name says something about it too. Its pictures go into a folder, if there is one. */
export async function convertIn(
  path: string,
  kind: ReadableKind,
  name: string,
  folder?: string,
): Promise<ConvertedIn> {
  const read = await readers[kind](path, folder);
  const markdown = read.markdown ?? writeLong(read.blocks);
  if (markdown.length > MAX_DOCUMENT) throw new Refusal("longDocument");
  if (!/[\p{L}\p{N}]/u.test(markdown)) throw new Refusal("noText");
  return {
    ...proposed(
      read.blocks.filter((block) => !isPicture(block)),
      name,
      read.title,
    ),
    markdown,
    warnings: read.warnings.all(),
    outline: outlineOf(read.blocks),
    blanks: findBlanks(markdown),
    pictures: read.pictures,
  };
}

type Reader = (path: string, folder?: string) => Promise<Read & { markdown?: string }>;

// Each loads only what it needs: a process lives for one file.
const readers: Record<ReadableKind, Reader> = {
  docx: async (path, folder) => (await import("./read-word.ts")).readWord(path, folder),
  md: async (path) => (await import("./read-text.ts")).readMarkdownFile(path),
  html: async (path, folder) => (await import("./read-text.ts")).readHtmlFile(path, folder),
  txt: async (path) => (await import("./read-text.ts")).readPlain(path),
  pdf: async (path) => (await import("./read-pdf.ts")).readPdf(path),
};
