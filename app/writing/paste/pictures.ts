import { MAX_FILES } from "#app/web/arriving/file-limits.ts";
import { placesFor } from "../tools/picture-places.ts";

const inHtml = /data:image\/[\w.+-]+;base64,[\w+/=\s]+/g;
const apart = /^data:image\/apart;(\d+)$/;

/** The event by which what takes files into a form hears of pictures that were pasted with words. */
export const ATTACH = "attach";

/** HTML without the bytes of its pictures, which can be a hundred times as long, and what gives them back. */
export function withoutBytes(html: string): { light: string; bytesOf(src: string): string } {
  const all: string[] = [];
  const light = html.replace(inHtml, (bytes) => `data:image/apart;${all.push(bytes) - 1}`);
  return { light, bytesOf: (src) => all[Number(apart.exec(src)?.[1])] ?? src };
}

/**
 * Sends pictures that were pasted as files of the field's form; returns where in the text each stands, of those that are taken.
 */
export function attachPictures(
  area: HTMLTextAreaElement,
  images: readonly (string | File)[],
): (string | undefined)[] {
  const files = images.map((image, i) =>
    i >= MAX_FILES ? undefined : typeof image === "string" ? fileOf(image, i + 1) : image,
  );
  const placed = placesFor(files.filter((file) => file !== undefined));
  const event = new CustomEvent(ATTACH, { detail: placed, cancelable: true });
  // Where no files can go with a text, nobody prevents anything.
  if (placed.length === 0 || area.form?.dispatchEvent(event) !== false) return [];
  return files.map((file) => file && placed.shift()!.place);
}

// Smaller ones keep paragraphs apart, and are nothing to see.
const LEAST_BYTES = 120;

/** A picture that stands in HTML as a file; nothing of a drawing or a spacer. */
export function fileOf(src: string, number: number): File | undefined {
  const [, type, base64] = /^data:(image\/(?:png|jpeg|gif|webp|heic));base64,([\w+/=\s]+)$/i.exec(src) ?? [];
  if (!type || !base64) return undefined;
  try {
    const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
    const ending = type.slice("image/".length).toLowerCase().replace("jpeg", "jpg");
    return bytes.length < LEAST_BYTES
      ? undefined
      : new File([bytes], `Picture ${number}.${ending}`, { type });
  } catch {
    return undefined;
  }
}
