import { createRequire } from "node:module";
import { withFile } from "./file-in-reach.ts";
import { pixelsClaimed } from "./heic-boxes.ts";
import { MAX_PIXELS } from "./picture-bounds.ts";
import { Refusal } from "./refusal.ts";

// The package comes without types.
const require = createRequire(import.meta.url);

/** How large a picture in HEIC is when it stands upright, in pixels. Decodes none of them. */
export function inspectHeic(path: string): Promise<{ width: number; height: number }> {
  return withPrimary(path, (_, image) => ({ width: image.get_width(), height: image.get_height() }));
}

/**
 * Decodes a picture in HEIC, upright, into RGBA of 8 bits, row by row. One whose long edge is more than twice `enough` pixels
 * comes smaller by a whole number.
 */
export function heicPixels(path: string, enough: number): Promise<Pixels> {
  return withPrimary(path, (heif, image) => {
    const { heif_colorspace: spaces, heif_chroma: chromas } = heif;
    const decoded = heif.heif_js_decode_image2(
      image.handle,
      spaces.heif_colorspace_RGB,
      chromas.heif_chroma_interleaved_RGBA,
    );
    const plane = decoded?.channels?.[0];
    if (!plane) throw new Refusal("unreadHeic");
    const by = Math.max(1, Math.floor(Math.max(plane.width, plane.height) / enough));
    return smaller(plane, by);
  });
}

type Plane = { data: Uint8Array; width: number; height: number; stride: number };
type Pixels = Omit<Plane, "stride">;
type Image = { handle: unknown; get_width(): number; get_height(): number; is_primary(): boolean };
type Heif = {
  HeifDecoder: new () => { decode(bytes: Uint8Array): Image[] };
  heif_colorspace: { heif_colorspace_RGB: number };
  heif_chroma: { heif_chroma_interleaved_RGBA: number };
  heif_js_decode_image2(handle: unknown, space: number, chroma: number): { channels?: Plane[] } | undefined;
};

function withPrimary<T>(path: string, use: (heif: Heif, image: Image) => T): Promise<T> {
  return withFile(path, async (file) => {
    if (pixelsClaimed(file) > MAX_PIXELS) throw new Refusal("pixels");
    const heif: Heif = require("libheif-js/wasm-bundle.js");
    try {
      const images = new heif.HeifDecoder().decode(file.read(0, file.size));
      const primary = images.find((image) => image.is_primary()) ?? images[0];
      if (!primary) throw new Refusal("unreadHeic");
      if (primary.get_width() * primary.get_height() > MAX_PIXELS) throw new Refusal("pixels");
      return use(heif, primary);
    } catch (error) {
      if (error instanceof Refusal) throw error;
      throw new Refusal("unreadHeic");
    }
  });
}

/** Each pixel the mean of a square of `by` times `by`. */
function smaller({ data, width, height, stride }: Plane, by: number): Pixels {
  const [across, down] = [Math.floor(width / by), Math.floor(height / by)];
  const pixels = new Uint8Array(across * down * 4);
  const area = by * by;
  let to = 0;
  for (let y = 0; y < down; y++)
    for (let x = 0; x < across; x++)
      for (let channel = 0; channel < 4; channel++) {
        let sum = 0;
        for (let dy = 0; dy < by; dy++) {
          let from = (y * by + dy) * stride + x * by * 4 + channel;
          for (let dx = 0; dx < by; dx++, from += 4) sum += data[from]!;
        }
        pixels[to++] = Math.round(sum / area);
      }
  return { data: pixels, width: across, height: down };
}
