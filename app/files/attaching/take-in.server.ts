import { MAX_FILE_MB } from "#app/web/arriving/file-limits.ts";
import type { Received } from "#app/web/received-files.server.ts";
import { BucketTrouble } from "../bucket/bucket-trouble.ts";
import type { FileStore } from "../file-store.server.ts";
import { isImage } from "../file-type.ts";
import { inspectFile } from "../inspecting/inspect-file.server.ts";
import { makeSizes } from "../inspecting/make-sizes.server.ts";
import type { Size } from "../inspecting/pictures.ts";
import { textOf } from "../inspecting/text-of.server.ts";
import { scanFile } from "../scanning/clamd.server.ts";
import { fileStore, plainName, type StoredFile, storeFile, storeFileAt } from "../store-file.server.ts";
import { ADVICE, sayFound } from "./found-in.ts";
import { type Properties, propertiesToTell } from "./properties.ts";

/** A file whose bytes are kept, with the facts that its row will say, and the smaller sizes of a picture. */
export type TakenIn = StoredFile & {
  width: number | null;
  height: number | null;
  pages: number | null;
  words: string;
  properties: Properties | null;
  /** Whether the virus scanner did not answer: then it waits for it. */
  unscanned: boolean;
  smaller: (StoredFile & { width: number; height: number })[];
};

type Answer = { ok: true; file: TakenIn } | { ok: false; sentence: string };

/**
 * Looks into a file that was sent, and keeps its bytes: of a picture none of its own, but three sizes that are drawn anew. Answers
 * with a sentence for its sender where it is not taken.
 */
export async function takeIn(received: Received): Promise<Answer> {
  const { name, path } = received;
  if (path === null)
    return {
      ok: false,
      sentence: `${plainName(name)} is larger than ${MAX_FILE_MB} MB. Send a smaller one, or several parts.`,
    };
  try {
    const scanned = await scanFile(path);
    if ("found" in scanned)
      return {
        ok: false,
        sentence: `${plainName(name)}: ${sayFound(scanned.found)}, so it was not taken. ${ADVICE}`,
      };
    const answer = await inspectAndStore({ name, path }, fileStore());
    return answer.ok ? { ok: true, file: { ...answer.file, unscanned: "unreachable" in scanned } } : answer;
  } catch (error) {
    if (!(error instanceof BucketTrouble)) throw error;
    const sentence = `${plainName(received.name)}: Files cannot be kept at the moment. Your words are safe: send the file again in a few minutes.`;
    return { ok: false, sentence };
  }
}

/**
 * Does the same for a file that no scanner has to see, such as one of the site's own, with the bytes in a store that is named; a picture
 * `forPaper` is one that Word and PDF show too.
 */
export async function inspectAndStore(
  { name, path }: { name: string; path: string },
  store: FileStore,
  forPaper = false,
): Promise<Answer> {
  const found = await inspectFile(path, name);
  if (!found.ok) return { ok: false, sentence: `${plainName(name)}: ${found.sentence}` };
  const { kind, type } = found;
  if (!isImage(kind)) {
    const text = await textOf(path, kind);
    const stored = await storeFileAt(path, { name, type }, store);
    const words = "text" in text ? text.text.replaceAll("\u0000", "") : "";
    return {
      ok: true,
      file: {
        ...stored,
        width: null,
        height: null,
        pages: found.pages ?? null,
        words,
        properties: propertiesToTell(found.properties),
        unscanned: false,
        smaller: [],
      },
    };
  }
  const made = await makeSizes(path, kind, forPaper);
  if (!made.ok) return { ok: false, sentence: `${plainName(name)}: ${made.sentence}` };
  const keep = async ({ bytes, type, ending, width, height }: Size) => {
    const called = `${name.replace(/\.[^.]*$/, "")}.${ending}`;
    return { ...(await storeFile({ bytes, name: called, type }, store)), width, height };
  };
  const smaller = [];
  for (const size of made.value.sizes.filter((each) => each.name !== "large")) smaller.push(await keep(size));
  const large = await keep(made.value.sizes.find((each) => each.name === "large")!);
  return {
    ok: true,
    file: { ...large, pages: null, words: "", properties: null, unscanned: false, smaller },
  };
}
