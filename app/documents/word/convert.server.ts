import { rm } from "node:fs/promises";
import { join } from "node:path";
import { beginsLike, type FileKind, isOldOffice } from "#app/files/file-type.ts";
import type { Answer } from "#app/files/inspecting/answer-once.ts";
import { headOf } from "#app/files/inspecting/head-of.server.ts";
import { inProcess } from "#app/files/inspecting/in-child.server.ts";
import type { Program } from "#app/files/inspecting/program-at.server.ts";
import { sentences } from "#app/files/inspecting/refusal.ts";
import type { InOrder, ManyOrder, OutOrder } from "./child.ts";
import type { ConvertedIn, ReadableKind } from "./reading/convert-in.ts";
import type { OutDocument, OutManual } from "./writing/document.ts";

const CONVERTING: Program = { built: "looking/word.js", source: "app/documents/word/child.ts" };
const SECONDS = 30;
const endings: Record<string, ReadableKind> = {
  ...{
    docx: "docx",
    md: "md",
    markdown: "md",
    html: "html",
    htm: "html",
    txt: "txt",
    text: "txt",
    pdf: "pdf",
  },
};

/**
 * Reads a file on disk as a document: Word, Markdown, HTML, plain text or PDF. Its name says of which kind it is, and has to
 * agree with its content. Says in a sentence for its owner why it is not taken. Pictures go into an empty folder, if one is given, as
 * they are in the file with all that they tell: whoever takes them over draws them anew.
 */
export async function convertFile(path: string, name: string, folder?: string): Promise<Answer<ConvertedIn>> {
  const ending = /\.([a-z0-9]+)$/i.exec(name.trim())?.[1]?.toLowerCase() ?? "";
  const kind = Object.hasOwn(endings, ending) ? endings[ending] : undefined;
  if (!kind) return { ok: false, sentence: sentenceForEnding(ending) };
  const { head, size } = await headOf(path);
  if (size === 0) return { ok: false, sentence: "This file is empty." };
  if (kind === "docx" && isOldOffice(head)) return { ok: false, sentence: sentences.oldOffice };
  const like: FileKind = kind === "html" ? "txt" : kind;
  if (!beginsLike(like, head))
    return { ok: false, sentence: `This file is called .${ending} but holds something else.` };
  const order: InOrder = { path, kind, name, ...(folder && { folder }) };
  const permitted = { reads: path, ...(folder && { writes: join(folder, "*") }) };
  return inProcess(CONVERTING, "in", order, permitted, SECONDS);
}

/**
 * Writes a document, or several with a table of contents, into a new file, which whoever asked removes. The pictures that they show lie in
 * a folder.
 */
export async function writeFileOf(
  what: OutDocument | OutManual,
  kind: "docx" | "pdf",
  to: string,
  folder?: string,
): Promise<Answer<void>> {
  const order: OutOrder = { what, kind, to };
  const permitted = { writes: to, ...(folder && { reads: join(folder, "*") }) };
  const written = await inProcess<void>(CONVERTING, "out", order, permitted, SECONDS);
  // A process that was ended left what it had written.
  if (!written.ok) await rm(to, { force: true });
  return written;
}

/** Writes documents as files of their own into an empty folder; answers with their names, in the order of the documents. */
export function writeFilesOf(
  documents: OutDocument[],
  kind: "docx" | "pdf",
  folder: string,
): Promise<Answer<string[]>> {
  const order: ManyOrder = { documents, kind, folder };
  return inProcess(CONVERTING, "many", order, { writes: join(folder, "*") }, SECONDS);
}

function sentenceForEnding(ending: string): string {
  if (/^(doc|dot|docm|dotx|dotm|odt|rtf|pages|wpd)$/.test(ending))
    return `Files called .${ending} are not taken. Open it, save or export it as .docx, and choose that.`;
  return "Please choose a file of one of these kinds: Word (.docx), Markdown, HTML, plain text, PDF.";
}
