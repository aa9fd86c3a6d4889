import { kindOfName } from "#app/files/file-type.ts";
import { counted } from "#app/text/counted.ts";
import { isolated } from "#app/text/isolated.ts";
import { fileSize } from "../attaching/file-size.ts";
import type { ShownFile } from "./post-files.tsx";
import type { AttachedFile } from "./queries.server.ts";

/** How high a picture stands in a page at most, in pixels: by itself, and among others of its post. */
const ALONE = 384;
const AMONG_OTHERS = 208;

/** The name that people give a kind of file, and what is counted in it. */
const kinds: Record<string, [name: string, counted?: string]> = {
  ...{
    pdf: ["PDF", "page"],
    docx: ["Word", "page"],
    xlsx: ["Excel", "sheet"],
    pptx: ["PowerPoint", "slide"],
  },
  ...{ csv: ["Table"], txt: ["Text"], md: ["Text"] },
};

/** Makes what a page shows of a post's files. Made here, because the script of a page is weighed. */
export function shownFiles(files: readonly AttachedFile[]): ShownFile[] {
  const pictures = files.filter(({ sizes }) => sizes).length;
  const highest = pictures > 1 ? AMONG_OTHERS : ALONE;
  return files.map((file) => ({
    uid: file.uid,
    name: file.name,
    caption: file.caption,
    facts: factsOf(file),
    picture: pictureOf(file, highest),
  }));
}

function factsOf({ name, size, caption, pages, sizes }: AttachedFile): string {
  const [kind, part] = kinds[kindOfName(name).kind ?? ""] ?? [];
  const parts = part && pages ? counted(pages, part) : "";
  return [!sizes && caption && isolated(caption), kind, fileSize(size), parts].filter(Boolean).join(", ");
}

/** The box of a picture is known before it is loaded, so that nothing below it moves. */
export function pictureOf(
  { sizes, width, height }: Pick<AttachedFile, "sizes" | "width" | "height">,
  highest: number,
): ShownFile["picture"] {
  if (!sizes || !width || !height) return null;
  const shrunk = Math.min(1, highest / height);
  return {
    srcSet: sizes,
    width: Math.max(1, Math.round(width * shrunk)),
    height: Math.max(1, Math.round(height * shrunk)),
  };
}
