import { randomUUID } from "node:crypto";
import { readFile, rm } from "node:fs/promises";
import type { Sharp, SharpOptions } from "sharp";
import type { ImageKind } from "../file-type.ts";
import { oneAtATime, sharp } from "../picture-library.server.ts";
import type { Answer } from "./child.ts";
import { inChild } from "./in-child.server.ts";
import { edges, MAX_PIXELS } from "./picture-bounds.ts";
import { sentences } from "./refusal.ts";

const MAX_SECONDS = 15;

/** A picture as it is held, without anything but its pixels. Its ending is what its name should end in. */
export type Size = {
  name: keyof typeof edges;
  bytes: Buffer;
  width: number;
  height: number;
  type: "image/webp" | "image/jpeg" | "image/png";
  ending: "webp" | "jpg" | "png";
};

export type Sizes = { width: number; height: number; sizes: Size[] };

/** How large a picture is when it stands upright, in pixels, from its head alone; and whether it moves. */
export async function inspectPicture(
  path: string,
): Promise<Answer<{ width: number; height: number; isAnimated?: boolean }>> {
  try {
    const { width, height, autoOrient, pages } = await sharp(path, { limitInputPixels: false }).metadata();
    if (width * height > MAX_PIXELS) return { ok: false, sentence: sentences.pixels };
    const facts = { width: autoOrient.width, height: autoOrient.height };
    return { ok: true, value: (pages ?? 1) > 1 ? { ...facts, isAnimated: true } : facts };
  } catch {
    return { ok: false, sentence: sentences.unreadPicture };
  }
}

/**
 * Makes the sizes in which a picture is held, upright and without place, device or any other remark; never larger than it
 * came. The large one takes the place of the original: PNG stays PNG and WebP WebP, JPEG and HEIC become JPEG. Of a picture
 * that moves the first frame is taken. Answers with a sentence for the sender where it cannot be read.
 */
export async function makeSizes(path: string, kind: ImageKind): Promise<Answer<Sizes>> {
  if (kind !== "heic") return oneAtATime(() => sizesOf(path, kind, {}));
  const to = `${path}.${randomUUID()}`;
  try {
    const decoded = await inChild("pixels", { path, enough: edges.large, to });
    if (!decoded.ok) return decoded;
    const raw = { ...decoded.value, channels: 4 as const };
    return await oneAtATime(async () => sizesOf(await readFile(to), kind, { raw }));
  } finally {
    await rm(to, { force: true });
  }
}

async function sizesOf(
  input: string | Uint8Array,
  kind: ImageKind,
  options: SharpOptions,
): Promise<Answer<Sizes>> {
  try {
    const picture = sharp(input, { ...options, limitInputPixels: MAX_PIXELS, failOn: "error", pages: 1 })
      .timeout({ seconds: MAX_SECONDS })
      .autoOrient()
      .resize(edges.large, edges.large, { fit: "inside", withoutEnlargement: true })
      .toColorspace("srgb");
    // Read once: the smaller sizes come from the pixels of the largest.
    const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true });
    const { width, height, channels } = info;
    const from = () => sharp(data, { raw: { width, height, channels } });
    const sizes = [
      await encoded("small", from(), "webp"),
      await encoded("medium", from(), "webp"),
      await encoded(
        "large",
        from(),
        kind === "png" ? "png" : kind === "jpg" || kind === "heic" ? "jpg" : "webp",
      ),
    ];
    return { ok: true, value: { width, height, sizes } };
  } catch {
    return { ok: false, sentence: kind === "heic" ? sentences.unreadHeic : sentences.unreadPicture };
  }
}

async function encoded(name: Size["name"], picture: Sharp, ending: Size["ending"]): Promise<Size> {
  const scaled = picture.resize(edges[name], edges[name], { fit: "inside", withoutEnlargement: true });
  const { data: bytes, info } = await inFormat(scaled, ending).toBuffer({ resolveWithObject: true });
  const type = ending === "jpg" ? "image/jpeg" : (`image/${ending}` as const);
  return { name, bytes, width: info.width, height: info.height, type, ending };
}

function inFormat(picture: Sharp, ending: Size["ending"]): Sharp {
  if (ending === "png") return picture.png();
  if (ending === "jpg") return picture.flatten({ background: "#ffffff" }).jpeg({ quality: 85 });
  return picture.webp({ quality: 80 });
}
