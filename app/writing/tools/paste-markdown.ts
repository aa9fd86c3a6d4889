import type { ClipboardEvent } from "react";
import { change, markedIn, typed } from "../insert-text.ts";

/** Whether pictures alone are pasted, such as one of the screen. */
export function arePictures(text: string, files: readonly File[]): boolean {
  return text === "" && files.length > 0 && files.every(({ type }) => type.startsWith("image/"));
}

/** Pastes what has marks as Markdown; what makes it of them is loaded then, and without it the plain words come. */
export function pasteMarkdown(event: ClipboardEvent<HTMLTextAreaElement>): void {
  const { currentTarget: area, clipboardData: data } = event;
  const [html, text, files] = [data.getData("text/html"), data.getData("text"), [...data.files]];
  if (html === "" && !arePictures(text, files)) return;
  event.preventDefault();
  import("../paste/paste-into.ts").then(
    ({ pasteInto }) => pasteInto(area, { html, text, files }),
    () => change(area, typed(markedIn(area), text)),
  );
}
