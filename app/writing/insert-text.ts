import type { Edit, Marked } from "./mark-up.ts";

export function markedIn(area: HTMLTextAreaElement): Marked {
  return { value: area.value, start: area.selectionStart, end: area.selectionEnd };
}

/** Makes a change as if it had been typed, so that the browser can undo it. */
export function change(area: HTMLTextAreaElement, { from, to, put, start, end }: Edit): void {
  area.focus();
  area.setSelectionRange(from, to);
  // The only way to write into a field that the browser's own undo knows.
  const typed = put
    ? document.execCommand("insertText", false, put)
    : from === to || document.execCommand("delete");
  if (!typed) {
    area.setRangeText(put, from, to, "end");
    area.dispatchEvent(new Event("input", { bubbles: true }));
  }
  area.setSelectionRange(start, end);
}

/** Types words in the place of what is selected. */
export function typeInto(area: HTMLTextAreaElement, words: string): void {
  const { start, end } = markedIn(area);
  const caret = start + words.length;
  change(area, { from: start, to: end, put: words, start: caret, end: caret });
}
