import type { ClipboardEvent } from "react";
import { change, markedIn, typed } from "../insert-text.ts";

/** Pastes what has marks as Markdown; what makes it of them is loaded then, and without it the plain words come. */
export function pasteMarkdown(event: ClipboardEvent<HTMLTextAreaElement>): void {
  const { currentTarget: area, clipboardData: data } = event;
  const html = data.getData("text/html");
  if (html === "") return;
  event.preventDefault();
  const [text, files] = [data.getData("text"), [...data.files]];
  import("../paste/paste-into.ts").then(
    ({ pasteInto }) => pasteInto(area, { html, text, files }),
    () => change(area, typed(markedIn(area), text)),
  );
}
