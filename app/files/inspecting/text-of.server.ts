import { type FileKind, isImage } from "../file-type.ts";
import type { FileText } from "./bounded-text.ts";
import { inChild } from "./in-child.server.ts";

/** The text of a file for finding it: its first 200,000 characters, and whether there are more; or why there is none. */
export async function textOf(path: string, kind: FileKind): Promise<FileText | { none: true; why: string }> {
  if (isImage(kind)) return { none: true, why: "A picture has no text." };
  const found = await inChild("text", { path, kind });
  if (!found.ok) return { none: true, why: found.sentence };
  return found.value.text
    ? found.value
    : { none: true, why: "Nothing is written in this file that can be read." };
}
