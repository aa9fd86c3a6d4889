import { createRequire } from "node:module";
import { withFile } from "./file-in-reach.ts";
import { pixelsClaimed } from "./heic-boxes.ts";
import { MAX_PIXELS } from "./picture-bounds.ts";
import { Refusal } from "./refusal.ts";

/** Pixels of a picture in RGBA, 8 bits each, row by row. */
export type Pixels = { data: Uint8Array<ArrayBuffer>; width: number; height: number };

// The package comes without types.
const require = createRequire(import.meta.url);

const MAX_MEMORY = 512_000_000;
const WASM_PAGE = 65_536;

/** How large a picture in HEIC is when it stands upright, in pixels. Decodes none of them. */
export function inspectHeic(path: string): Promise<{ width: number; height: number }> {
  return withPrimary(path, (_, image) => ({ width: image.get_width(), height: image.get_height() }));
}

/**
 * Decodes a picture in HEIC, upright. One whose long edge is more than twice `enough` pixels comes smaller by a whole number,
 * so that no more leaves the worker than is needed.
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
    return smaller(plane, Math.max(1, Math.floor(Math.max(plane.width, plane.height) / enough)));
  });
}

type Plane = { data: Uint8Array; width: number; height: number; stride: number };
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
    boundMemory();
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

/** Lets no WebAssembly of this worker have more than half a gigabyte, which no limit of a worker counts. */
function boundMemory(): void {
  const { grow } = WebAssembly.Memory.prototype;
  WebAssembly.Memory.prototype.grow = function (this: WebAssembly.Memory, pages: number) {
    if (this.buffer.byteLength + pages * WASM_PAGE > MAX_MEMORY)
      throw new RangeError("That is too much memory.");
    return grow.call(this, pages);
  };
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
