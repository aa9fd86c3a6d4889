import { beginsLike, type FileKind, isOffice, isOldOffice, kindOfName, typeOf } from "../file-type.ts";
import type { Facts } from "./child.ts";
import { headOf } from "./head-of.server.ts";
import { inChild } from "./in-child.server.ts";
import { sentences } from "./refusal.ts";

/** Facts of a file that is taken: how large a picture is, in pixels as it stands upright, and how many pages a PDF has. */
export type Inspected = Facts & {
  ok: true;
  kind: FileKind;
  type: string;
  size: number;
};

type Verdict = Inspected | { ok: false; sentence: string };

/**
 * Looks into a file on disk before it is taken: its name and content have to agree on one of the kinds of `file-type.ts`, and
 * nothing in it may run, unpack into too much or fetch something. Says in a sentence for its sender why it is not taken.
 */
export async function inspectFile(path: string, name: string): Promise<Verdict> {
  const { kind, ending } = kindOfName(name);
  if (!kind) return { ok: false, sentence: sentenceForEnding(ending) };
  const { head, size } = await headOf(path);
  if (size === 0) return { ok: false, sentence: "This file is empty." };
  if (isOffice(kind) && isOldOffice(head)) return { ok: false, sentence: sentences.oldOffice };
  if (!beginsLike(kind, head))
    return { ok: false, sentence: `This file is called .${ending} but holds something else.` };
  const found = await inChild("inspect", { path, kind });
  return found.ok ? { ok: true, kind, type: typeOf(kind), size, ...found.value } : found;
}

function sentenceForEnding(ending: string): string {
  const modern = /^(doc|dot)[mx]?$/.test(ending) ? "docx" : /^xl[a-z]+$/.test(ending) ? "xlsx" : "";
  const saveAs = modern || (/^(pp[a-z]+|pot[mx]?)$/.test(ending) ? "pptx" : "");
  if (saveAs) return `Files called .${ending} are not taken. Save it as .${saveAs} and choose that.`;
  if (/^(pages|numbers|key|odt|ods|odp|rtf|html?)$/.test(ending))
    return `Files called .${ending} are not taken. Save or export it as a PDF and choose that.`;
  if (/^(bmp|tiff?|avif|heif|svg)$/.test(ending))
    return `Pictures called .${ending} are not taken. Save or export it as JPEG or PNG and choose that.`;
  return "Please choose a file of one of these kinds: PDF, DOCX, XLSX, PPTX, PNG, JPEG, WebP, HEIC, GIF, CSV, TXT, MD.";
}
