import { MAX_PHOTO_MB } from "#app/web/arriving/photo-limit.ts";
import { imageKindOf } from "./file-type.ts";
import { sharp } from "./picture-library.server.ts";

const SIDE = 320;
const MAX_PIXELS = 64_000_000;
const MAX_SECONDS = 8;

type Prepared = { ok: true; bytes: Uint8Array } | { ok: false; sentence: string };

let queue: Promise<unknown> = Promise.resolve();

/**
 * Makes a square WebP of what was sent, upright and without its metadata, or says in a sentence what is wrong with
 * it. One at a time: a large photo takes hundreds of megabytes while it is read.
 */
export function preparePhoto(bytes: Uint8Array): Promise<Prepared> {
  const prepared = queue.then(() => prepare(bytes));
  queue = prepared.catch(() => {});
  return prepared;
}

async function prepare(bytes: Uint8Array): Promise<Prepared> {
  if (bytes.length > MAX_PHOTO_MB * 1_000_000)
    return { ok: false, sentence: `This photo is larger than ${MAX_PHOTO_MB} MB. Choose a smaller one.` };
  if (!imageKindOf(bytes)) return { ok: false, sentence: "Please choose a photo in JPEG, PNG or WebP." };
  try {
    const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (width * height > MAX_PIXELS)
      return { ok: false, sentence: "This photo has too many pixels. Choose one of at most 64 megapixels." };
    const square = await sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: "error" })
      .timeout({ seconds: MAX_SECONDS })
      .autoOrient()
      .resize(SIDE, SIDE, { fit: "cover" })
      .webp({ quality: 80 })
      .toBuffer();
    return { ok: true, bytes: square };
  } catch {
    return { ok: false, sentence: "This photo could not be read. It may be damaged; choose another one." };
  }
}
