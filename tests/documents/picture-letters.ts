import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { relation } from "#tests/files/inspecting/office-files.ts";
import { plain } from "#tests/files/inspecting/pictures.ts";
import { p, styled, wordFile } from "./word/word-files.ts";

/** A picture from a phone that says where and by whom it was taken. */
const gym = await plain(900, 600)
  .withExif({ IFD0: { Make: "SecretCam", Artist: "Dana Reyes" } })
  .jpeg()
  .toBuffer();

/** A picture in a run, by its relationship, and what it shows. */
export const drawn = (id: string, alt = "") =>
  `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="${alt}"/><a:graphic><pic:pic><a:blip r:embed="${id}"/></pic:pic></a:graphic></wp:inline></w:drawing></w:r>`;

/** A Word file with a picture of a gym between two paragraphs, and more. */
export function letter(
  title: string,
  more = "",
  parts: Record<string, Buffer | string> = {},
  ...related: string[]
) {
  return wordFile(
    p(title, styled("berschrift1")) +
      p("Words before.") +
      p(drawn("p1", "Our gym")) +
      p("Words after.") +
      more,
    { "word/media/image1.jpeg": gym as never, ...(parts as object) },
    relation("p1", "image", "media/image1.jpeg"),
    ...related,
  );
}

/** The addresses of the files to which a text links. */
export const uidsIn = (text: string) =>
  [...text.matchAll(/\]\(\/files\/([a-z0-9]{20})\)/g)].map(([, uid]) => uid!);

/** Bytes as a file on disk. */
export function onDisk(bytes: Buffer): string {
  const path = join(mkdtempSync(join(tmpdir(), "pictures-")), "file");
  writeFileSync(path, bytes);
  return path;
}
