import type { Block } from "#app/markdown/write/tree.ts";
import { writeMarkdown } from "#app/markdown/write/write-markdown.ts";
import { pictureAt } from "../tools/picture-places.ts";
import { isFromOffice } from "./left-out.ts";
import { asLines } from "./lines.ts";
import { inLists, typedLists } from "./lists.ts";
import { withoutBytes } from "./pictures.ts";
import { type GivenNode, piecesOf } from "./pieces.ts";
import { PasteReader } from "./reader.ts";
import { stylesIn } from "./styles.ts";

/** The same words with and without HTML, and files such as images, as a clipboard holds them. */
export type Clipboard = { html: string; text?: string; files?: readonly File[] };

/** Markdown, whether it belongs into the line at the caret, and the images that came with it, in their order. */
export type Pasted = { markdown: string; inLine: boolean; images: (string | File)[] };

/** The most HTML that is read; of more, the plain text is taken. */
const MAX_HTML = 2_000_000;

type Take = (images: Pasted["images"]) => readonly (string | undefined)[];

/**
 * Converts what the clipboard holds to the Markdown of posts; `parse` reads HTML without running any of it, and `take` takes the
 * images and says at which addresses they will be.
 */
export function toMarkdown(
  { html, text = "", files = [] }: Clipboard,
  parse: (html: string) => GivenNode,
  take: Take = () => [],
): Pasted {
  const pictures = files.filter(({ type }) => type.startsWith("image/"));
  const { light, bytesOf } = withoutBytes(html);
  const plain = { markdown: text, inLine: true, images: [] };
  if (light.trim() === "" && text.trim() === "") return alone(pictures, take);
  if (light.length > MAX_HTML || (text.trim() !== "" && isSourceText(light))) return plain;
  const pieces = piecesOf(parse(light));
  const { blocks, images: found } = readPieces(light, pieces);
  const isInside = (src: string) => src.startsWith("data:");
  const inside = found.filter(isInside);
  const outside = found.filter((src) => !isInside(src));
  // Beside words there is often a picture of themselves; where one of theirs is out of reach, it is in there.
  const beside = blocks.length === 0 || outside.length > 0 ? pictures : [];
  const images = inside.length > 0 ? inside.map(bytesOf) : beside;
  if (images.length === 0) return blocks.length === 0 ? plain : markdownOf(blocks, images);
  if (blocks.length === 0) return alone(images, take);
  const places = take(images);
  // Which picture beside the words is which of theirs is known only where there are as many.
  const here = inside.length > 0 ? inside : outside.length === images.length ? outside : [];
  const isHere = (src: string) => (here === inside) === isInside(src);
  const nth = (image: number) => found.slice(0, image).filter(isHere).length;
  const placeOf = (image: number) => (isHere(found[image]!) ? places[nth(image)] : undefined);
  if (here.length > 0 && places.length > 0)
    return markdownOf(readPieces(light, pieces, placeOf).blocks, images);
  const { markdown, inLine } = markdownOf(blocks, images);
  const below = picturesAt(places);
  return { markdown: below ? `${markdown}\n\n${below}` : markdown, inLine: inLine && !below, images };
}

function markdownOf(blocks: Block[], images: Pasted["images"]): Pasted {
  return { markdown: writeMarkdown(blocks), inLine: isLine(blocks), images };
}

/** Images without words. */
function alone(images: Pasted["images"], take: Take): Pasted {
  return { markdown: picturesAt(take(images)), inLine: false, images };
}

function picturesAt(places: readonly (string | undefined)[]): string {
  return places.flatMap((place) => (place ? pictureAt(place) : [])).join("\n\n");
}

/** Reads HTML into the blocks that it means, and the addresses of its images, in their order. */
export function readHtml(
  html: string,
  parse: (html: string) => GivenNode,
  placeOf?: (image: number) => string | undefined,
): { blocks: Block[]; images: string[] } {
  return readPieces(html, piecesOf(parse(html)), placeOf);
}

/** The same, with images where `placeOf` says they stand. */
function readPieces(
  html: string,
  { root, sheets }: ReturnType<typeof piecesOf>,
  placeOf?: (image: number) => string | undefined,
): { blocks: Block[]; images: string[] } {
  const reader = new PasteReader(stylesIn(sheets), {
    fromOffice: isFromOffice(html),
    isSpreadsheet:
      /google-sheets-html-origin|ProgId content=["']?Excel|office:excel|office:spreadsheet/i.test(html),
    placeOf,
  });
  return { blocks: typedLists(inLists(asLines(reader.read(root)))), images: reader.images };
}

/** Whether it is words of one line, which go on where the caret is. */
function isLine([first, ...others]: Block[]): boolean {
  return (
    others.length === 0 && first?.kind === "paragraph" && first.runs.every(({ words }) => words !== "\n")
  );
}

/** Whether an editor of source text wrote the HTML: lines as typed, all in one font, without a tag that means anything. */
function isSourceText(html: string): boolean {
  const start = html.slice(0, 3_000);
  return (
    /white-space:\s*pre\b/i.test(start) &&
    /font-family:[^;"]*(?:mono|consolas|menlo|monaco|courier)/i.test(start) &&
    !/<(?!\/|!|meta|html|body|div|span|br)\w/i.test(html)
  );
}
