import type { Sharp, SharpOptions } from "sharp";
import type { ImageKind } from "../file-type.ts";
import { sharp } from "../picture-library.server.ts";
import { edges, MAX_PIXELS } from "./picture-bounds.ts";
import { Refusal } from "./refusal.ts";

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
): Promise<{ width: number; height: number; isAnimated?: boolean }> {
  const head = await sharp(path, { limitInputPixels: false })
    .metadata()
    .catch(() => {
      throw new Refusal("unreadPicture");
    });
  if (head.width * head.height > MAX_PIXELS) throw new Refusal("pixels");
  const facts = { width: head.autoOrient.width, height: head.autoOrient.height };
  return (head.pages ?? 1) > 1 ? { ...facts, isAnimated: true } : facts;
}

/** The sizes of a picture, as `makeSizes` tells them. */
export async function sizesOf(path: string, kind: ImageKind, forPaper: boolean): Promise<Sizes> {
  if (kind !== "heic") return sizesFrom(path, kind, {}, forPaper);
  const { heicPixels } = await import("./heic.ts");
  const { data, width, height } = await heicPixels(path, edges.large);
  return sizesFrom(data, kind, { raw: { width, height, channels: 4 } }, forPaper);
}

async function sizesFrom(
  input: string | Uint8Array,
  kind: ImageKind,
  options: SharpOptions,
  forPaper: boolean,
): Promise<Sizes> {
  const asPng = kind === "png" || (forPaper && kind !== "jpg" && kind !== "heic");
  const ending = asPng ? "png" : kind === "jpg" || kind === "heic" ? "jpg" : "webp";
  try {
    const picture = sharp(input, { ...options, limitInputPixels: MAX_PIXELS, failOn: "error", pages: 1 })
      .timeout({ seconds: MAX_SECONDS })
      .autoOrient()
      .resize(edges.large, edges.large, { fit: "inside", withoutEnlargement: true })
      .toColorspace("srgb");
    if (forPaper) picture.flatten({ background: "#ffffff" });
    // Read once: the smaller sizes come from the pixels of the largest.
    const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true });
    const { width, height, channels } = info;
    const from = () => sharp(data, { raw: { width, height, channels } });
    const sizes = [
      await encoded("small", from(), "webp"),
      await encoded("medium", from(), "webp"),
      await encoded("large", from(), ending),
    ];
    return { width, height, sizes };
  } catch {
    throw new Refusal(kind === "heic" ? "unreadHeic" : "unreadPicture");
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
