import type { Block } from "#app/markdown/write/tree.ts";
import { writeMarkdown } from "#app/markdown/write/write-markdown.ts";
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

/** Converts what the clipboard holds to the Markdown of posts; `parse` reads HTML without running any of it. */
export function toMarkdown(
  { html, text = "", files = [] }: Clipboard,
  parse: (html: string) => GivenNode,
): Pasted {
  const pictures = files.filter(({ type }) => type.startsWith("image/"));
  const { light, bytesOf } = withoutBytes(html);
  const plain = { markdown: text, inLine: true, images: text.trim() === "" ? pictures : [] };
  if (light.length > MAX_HTML || (text.trim() !== "" && isSourceText(light))) return plain;
  const { root, sheets } = piecesOf(parse(light));
  const reader = new PasteReader(stylesIn(sheets), {
    fromOffice: isFromOffice(light),
    isSpreadsheet:
      /google-sheets-html-origin|ProgId content=["']?Excel|office:excel|office:spreadsheet/i.test(light),
  });
  const blocks = typedLists(inLists(asLines(reader.read(root))));
  const [inside, outside] = [true, false].map((is) =>
    reader.images.filter((src) => src.startsWith("data:") === is),
  );
  // Beside words there is often a picture of themselves; where one of theirs is out of reach, it is in there.
  const beside = blocks.length === 0 || outside!.length > 0 ? pictures : [];
  const images = inside!.length > 0 ? inside!.map(bytesOf) : beside;
  if (blocks.length === 0) return images.length > 0 ? { ...plain, markdown: "", images } : plain;
  return { markdown: writeMarkdown(blocks), inLine: isLine(blocks), images };
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
