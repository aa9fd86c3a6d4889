import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { inspectAndStore, type TakenIn } from "#app/files/attaching/take-in.server.ts";
import { BucketTrouble } from "#app/files/bucket/bucket-trouble.ts";
import { fileStore, plainName, removeBytes } from "#app/files/store-file.server.ts";
import type { FoundPicture } from "../word/reading/pictures.ts";
import type { Warning } from "../word/warnings.ts";
import { withPictures } from "./put-pictures.ts";

/** A picture that a document has, by what its bytes are. */
export type KnownPicture = { uid: string; sha256: string };

/** Tells whether so many bytes more find a place. */
export type Fits = (bytes: number) => Promise<boolean>;

/** A text with its pictures in their places, those of them that are new, and what is to be said of those that were left out. */
type Taken = { body: string; pictures: TakenIn[]; warnings: Warning[] };

const AWAY = "Pictures cannot be kept at the moment. Bring the file again in a few minutes.";
const FULL = "The room for your practice's files is full.";
const MOST_SAID = 20;

/**
 * Draws the pictures that were found in a file anew and keeps them, one after the other; what the document has already stays the same
 * picture. What cannot be kept leaves no trace in the text, and a sentence says which and where it stood.
 */
export async function takePictures(
  body: string,
  found: readonly FoundPicture[],
  known: readonly KnownPicture[],
  fits: Fits,
): Promise<Taken> {
  if (found.length === 0) return { body, pictures: [], warnings: [] };
  const uids = new Map<string, string>();
  const pictures: { standIn: string; file: TakenIn }[] = [];
  const left: { picture: FoundPicture; why: string }[] = [];
  try {
    for (const picture of found) {
      const taken = await take(picture, known);
      if (typeof taken === "string") left.push({ picture, why: taken });
      else if ("file" in taken) pictures.push({ standIn: picture.standIn, file: taken.file });
      else uids.set(picture.standIn, taken.uid);
    }
    const bytes = pictures.reduce((sum, { file }) => sum + bytesOf(file), 0);
    if (bytes > 0 && !(await fits(bytes))) {
      await dropPictures(pictures.splice(0).map(({ file }) => file));
      for (const picture of found)
        if (!uids.has(picture.standIn) && !left.some((each) => each.picture === picture))
          left.push({ picture, why: FULL });
    }
  } catch (error) {
    await dropPictures(pictures.map(({ file }) => file));
    throw error;
  }
  for (const { standIn, file } of pictures) uids.set(standIn, file.uid);
  return {
    body: withPictures(body, uids),
    pictures: pictures.map(({ file }) => file),
    warnings: left.slice(0, MOST_SAID).map(({ picture, why }) => ({
      kind: "lostPictures",
      says: `${whichOf(picture)} was left out. ${why}`,
      count: 1,
    })),
  };
}

/** Removes the bytes of pictures that no document got. */
export function dropPictures(pictures: readonly TakenIn[]): Promise<void> {
  return removeBytes(pictures.flatMap(({ uid, smaller }) => [uid, ...smaller.map((each) => each.uid)]));
}

/** Draws a picture anew and keeps it, or says why not. */
async function take(
  picture: FoundPicture,
  known: readonly KnownPicture[],
): Promise<{ file: TakenIn } | KnownPicture | string> {
  if (picture.path === undefined) return picture.why;
  const hash = createHash("sha256");
  await pipeline(createReadStream(picture.path), hash);
  const sha256 = hash.digest("hex");
  const same = known.find((each) => each.sha256 === sha256);
  if (same) return same;
  try {
    const answer = await inspectAndStore({ name: picture.name, path: picture.path }, fileStore(), true);
    return answer.ok ? { file: answer.file } : answer.sentence.replace(`${plainName(picture.name)}: `, "");
  } catch (error) {
    if (error instanceof BucketTrouble) return AWAY;
    throw error;
  }
}

function bytesOf({ size, smaller }: TakenIn): number {
  return smaller.reduce((sum, each) => sum + each.size, size);
}

function whichOf({ name, standIn, below }: FoundPicture): string {
  const number = `Picture ${standIn.split("-").at(-1)}`;
  const stem = name.replace(/\.\w+$/, "");
  const called = stem === number ? number : `${number}, “${stem}”`;
  return below ? `${called}, below “${below}”,` : called;
}
