import { withOffice } from "#app/files/inspecting/office/office-package.ts";
import { Refusal } from "#app/files/inspecting/refusal.ts";
import type { Block } from "#app/markdown/write/tree.ts";
import type { Warnings } from "../warnings.ts";
import { openLetter } from "./letter.ts";
import { type FoundPicture, takeOut } from "./pictures.ts";

/** A file as it was read: its blocks, a title that stood above them, its pictures, and what is to be said about it. */
export type Read = { blocks: Block[]; title?: string; pictures: FoundPicture[]; warnings: Warnings };

/** Reads a Word file; its pictures go into a folder, if there is one. Nothing in it runs, and nothing is fetched. */
export function readWord(path: string, folder?: string): Promise<Read> {
  return withOffice(path, async (office) => {
    if (!office.names.some((name) => /^word\//i.test(name))) throw new Refusal("notWord");
    const letter = await openLetter(office, folder !== undefined);
    const blocks = letter.read();
    const met = letter.pictures.map(({ part, alt }) => ({
      alt,
      bytes: (most: number) => office.bytes(part, most),
    }));
    const pictures = await takeOut(met, blocks, folder, letter.warnings);
    return { blocks, title: letter.title, pictures, warnings: letter.warnings };
  });
}
