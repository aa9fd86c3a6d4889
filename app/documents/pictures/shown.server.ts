import { pictureInText } from "#app/files/showing/in-text.server.ts";
import type { DocumentPicture } from "./queries.server.ts";

/** How high a picture stands in a document at most, in pixels. */
const HIGHEST = 560;

/** HTML of a document with its pictures: each stands where a link to it is a paragraph by itself. A link to anything else stays one. */
export function picturesShown(html: string, pictures: readonly DocumentPicture[]): string {
  if (pictures.length === 0) return html;
  const byUid = new Map(pictures.map((picture) => [picture.uid, picture]));
  return pictureInText(html, HIGHEST, (uid) => byUid.get(uid));
}
