import { beginsLike, typeOf } from "#app/files/file-type.ts";
import { withOffice } from "#app/files/inspecting/office/office-package.ts";
import { Refusal } from "#app/files/inspecting/refusal.ts";
import type { Block } from "#app/markdown/write/tree.ts";
import type { Warnings } from "../warnings.ts";
import { openLetter } from "./letter.ts";

/** A picture as it was in the file, with all that it tells; it is drawn anew before anybody sees it. */
export type FoundPicture = { name: string; type: string; bytes: Buffer };

/** A file as it was read: its blocks, a title that stood above them, its pictures, and what is to be said about it. */
export type Read = { blocks: Block[]; title?: string; pictures: FoundPicture[]; warnings: Warnings };

const kinds = ["png", "jpg", "webp", "gif"] as const;
const MAX_PICTURES = 60;
const MAX_PICTURE = 15_000_000;
const MAX_ALL = 60_000_000;

/** Reads a Word file. Nothing in it runs, and nothing is fetched. */
export function readWord(path: string): Promise<Read> {
  return withOffice(path, async (office) => {
    if (!office.names.some((name) => /^word\//i.test(name))) throw new Refusal("notWord");
    const letter = await openLetter(office);
    const blocks = letter.read();
    const pictures: FoundPicture[] = [];
    let left = MAX_ALL;
    for (const { part, alt } of letter.pictures) {
      const bytes =
        pictures.length < MAX_PICTURES ? await office.bytes(part, Math.min(MAX_PICTURE, left)) : undefined;
      const kind = bytes && kinds.find((each) => beginsLike(each, bytes.subarray(0, 64)));
      if (!kind) {
        letter.warnings.note("lostPictures");
        continue;
      }
      left -= bytes.length;
      const stem = (alt ?? "")
        .replace(/[<>:"/\\|?*\p{C}]/gu, " ")
        .replace(/\.\w{3,4}$/, "")
        .trim();
      pictures.push({
        name: `${stem || `Picture ${pictures.length + 1}`}.${kind}`,
        type: typeOf(kind),
        bytes,
      });
    }
    if (pictures.length > 0) letter.warnings.note("pictures", undefined, pictures.length);
    return { blocks, title: letter.title, pictures, warnings: letter.warnings };
  });
}
