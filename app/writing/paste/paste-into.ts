import { change, markedIn, placed, typed } from "../insert-text.ts";
import { attachPictures } from "./pictures.ts";
import { type Clipboard, toMarkdown } from "./to-markdown.ts";

/** Puts what is on the clipboard into a field as Markdown, so that the browser can undo it, and its pictures among the files. */
export function pasteInto(area: HTMLTextAreaElement, clipboard: Clipboard): void {
  const { markdown, inLine, images } = toMarkdown(clipboard, (html) =>
    new DOMParser().parseFromString(html, "text/html"),
  );
  attachPictures(area, images);
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
