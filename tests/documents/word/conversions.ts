import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { type ConvertedIn, convertIn, type ReadableKind } from "#app/documents/word/reading/convert-in.ts";
import type { OutDocument } from "#app/documents/word/writing/document.ts";
import { writeDocx } from "#app/documents/word/writing/write-docx.ts";
import { readMarkdown } from "#app/markdown/write/read-markdown.ts";
import { tidied } from "#app/markdown/write/tidy-runs.ts";
import type { Block, Run } from "#app/markdown/write/tree.ts";

/** A folder for as long as the test runs. */
export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), "word-"));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** Reads bytes as a file of a kind, within this process; its pictures go into a folder, if there is one. */
export function read(
  bytes: Uint8Array | string,
  kind: ReadableKind = "docx",
  name = `file.${kind}`,
  pictures?: string,
): Promise<ConvertedIn> {
  const path = join(folder(), "upload");
  writeFileSync(path, bytes);
  return convertIn(path, kind, name, pictures);
}

/** The path of a Word file that a document becomes, written within this process. */
export async function written(document: OutDocument, at = folder()): Promise<string> {
  const path = join(at, "document.docx");
  rmSync(path, { force: true });
  await writeDocx(document, path);
  return path;
}

/** A text of Markdown after it was a Word file. */
export async function throughWord(markdown: string, at?: string): Promise<ConvertedIn> {
  return convertIn(await written({ markdown }, at), "docx", "document.docx");
}

/** What Markdown means: its blocks, without what no reader sees. */
export function meaning(markdown: string): Block[] {
  return (readMarkdown(markdown) ?? []).map(({ block }) => seen(block)).filter(isSeen);
}

function seen(block: Block): Block {
  switch (block.kind) {
    case "paragraph":
      return { ...block, runs: plain(block.runs) };
    case "heading":
      return { ...block, runs: plain(onOneLine(block.runs)) };
    case "quote":
      return { ...block, blocks: block.blocks.map(seen).filter(isSeen) };
    case "list":
      return {
        ...block,
        items: block.items.map((item) => ({ ...item, blocks: item.blocks.map(seen).filter(isSeen) })),
      };
    case "code":
      return { ...block, text: block.text.replace(/^\n+|\s+$/g, "") };
    case "table": {
      const [head = [], ...others] = block.rows.map((row) => row.map((cell) => plain(cell)));
      const isBold = head.every((runs) => withoutBold(runs) !== runs || runs.length === 0);
      return { ...block, rows: [isBold ? head.map(withoutBold) : head, ...others] };
    }
    case "rule":
      return block;
  }
}

function isSeen(block: Block): boolean {
  if (block.kind === "paragraph" || block.kind === "heading") return block.runs.length > 0;
  return block.kind === "quote" ? block.blocks.length > 0 : true;
}

function plain(runs: readonly Run[]): Run[] {
  return tidied(runs.map(({ bare: _, ...run }) => run));
}

function onOneLine(runs: readonly Run[]): Run[] {
  return runs.map((run) => ({ ...run, words: run.words.replaceAll("\n", " ") }));
}

function withoutBold(runs: Run[]): Run[] {
  return runs.every(({ strong, words }) => strong || words.trim() === "")
    ? runs.map(({ strong: _, ...run }) => run)
    : runs;
}
