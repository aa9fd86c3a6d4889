import { change, markedIn, placed, typed } from "../insert-text.ts";
import { attachPictures } from "./pictures.ts";
import { type Clipboard, type Pasted, toMarkdown } from "./to-markdown.ts";

/** Reads what is on the clipboard, and sends its pictures as files of the field's form, which stand where they stood. */
export function readPasted(area: HTMLTextAreaElement, clipboard: Clipboard): Pasted {
  const parse = (html: string) => new DOMParser().parseFromString(html, "text/html");
  return toMarkdown(clipboard, parse, (images) => attachPictures(area, images));
}

/** Puts what is on the clipboard into a field as Markdown, so that the browser can undo it. */
export function pasteInto(area: HTMLTextAreaElement, clipboard: Clipboard): void {
  const { markdown, inLine } = readPasted(area, clipboard);
  if (markdown === "") return;
  if (inLine) {
    change(area, typed(markedIn(area), markdown));
    return;
  }
  const { value, start, end } = markedIn(area);
  // Without what is selected, in whose place it comes.
  const edit = placed(value.slice(0, start) + value.slice(end), start, markdown);
  change(area, { ...edit, to: edit.to + end - start });
}
