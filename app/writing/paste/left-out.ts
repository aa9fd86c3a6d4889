import type { Piece } from "./pieces.ts";
import type { Style } from "./styles.ts";

const tags = new Set(
  "script style title meta base link template object embed applet iframe frame frameset noframes svg math canvas audio video map select textarea button datalist xml head".split(
    " ",
  ),
);

/** The program that pasted HTML comes from, and where its images will be. */
export type Source = {
  fromOffice: boolean;
  isSpreadsheet: boolean;
  /** The address at which an image will be that is to stand in the text, by its number among all. */
  placeOf?: (image: number) => string | undefined;
};

/** Whether a piece is no part of the text: script, what is hidden, comments, and words whose deletion is tracked. */
export function isLeftOut({ tag, attributes }: Piece, style: Style, fromOffice: boolean): boolean {
  if (tags.has(tag) || /^(v|w|m|st1|x):/.test(tag) || "hidden" in attributes) return true;
  if (style.display === "none" || style["mso-hide"] === "all") return true;
  if (tag === "del" && (fromOffice || "cite" in attributes || "datetime" in attributes)) return true;
  if (
    /\b(msoDel|MsoCommentReference|msocomanchor|msocomoff|TrackChange\w*Delet\w*)\b/i.test(
      attributes.class ?? "",
    )
  )
    return true;
  if (/^comment/.test(style["mso-element"] ?? "") || style["mso-special-character"] === "comment")
    return true;
  return tag === "a" && /^#(_msocom|cmnt)/.test(attributes.href ?? "");
}

/** Whether HTML comes from Word, Outlook, Excel or another office program. */
export function isFromOffice(html: string): boolean {
  return /urn:schemas-microsoft-com|\bmso-|class=["']?Mso|LibreOffice|OpenOffice/i.test(html);
}
