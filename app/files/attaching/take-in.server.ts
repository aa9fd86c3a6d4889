import { readFile } from "node:fs/promises";
import { MAX_FILE_MB } from "#app/web/arriving/file-limits.ts";
import type { Received } from "#app/web/received-files.server.ts";
import { isImage } from "../file-type.ts";
import { inspectFile } from "../inspecting/inspect-file.server.ts";
import { makeSizes } from "../inspecting/make-sizes.server.ts";
import type { Size } from "../inspecting/pictures.ts";
import { textOf } from "../inspecting/text-of.server.ts";
import { plainName, type StoredFile, storeFile } from "../store-file.server.ts";

/** A file whose bytes are kept, with the facts that its row will say, and the smaller sizes of a picture. */
export type TakenIn = StoredFile & {
  width: number | null;
  height: number | null;
  pages: number | null;
  words: string;
  smaller: (StoredFile & { width: number; height: number })[];
};

type Answer = { ok: true; file: TakenIn } | { ok: false; sentence: string };

/**
 * Looks into a file that was sent, and keeps its bytes: of a picture none of its own, but three sizes that are drawn anew. Answers
 * with a sentence for its sender where it is not taken.
 */
export async function takeIn({ name, path }: Received): Promise<Answer> {
  if (path === null) {
    return {
      ok: false,
      sentence: `${plainName(name)} is larger than ${MAX_FILE_MB} MB. Send a smaller one, or several parts.`,
    };
  }
  const found = await inspectFile(path, name);
  if (!found.ok) return { ok: false, sentence: `${plainName(name)}: ${found.sentence}` };
  const { kind, type } = found;
  if (!isImage(kind)) {
    const text = await textOf(path, kind);
    const stored = await storeFile({ bytes: await readFile(path), name, type });
    const words = "text" in text ? text.text.replaceAll("\u0000", "") : "";
    return {
      ok: true,
      file: { ...stored, width: null, height: null, pages: found.pages ?? null, words, smaller: [] },
    };
  }
  const made = await makeSizes(path, kind);
  if (!made.ok) return { ok: false, sentence: `${plainName(name)}: ${made.sentence}` };
  const keep = async ({ bytes, type, ending, width, height }: Size) => {
    const called = `${name.replace(/\.[^.]*$/, "")}.${ending}`;
    return { ...(await storeFile({ bytes, name: called, type })), width, height };
  };
  const smaller = [];
  for (const size of made.value.sizes.filter((each) => each.name !== "large")) smaller.push(await keep(size));
  const large = await keep(made.value.sizes.find((each) => each.name === "large")!);
  return { ok: true, file: { ...large, pages: null, words: "", smaller } };
}
