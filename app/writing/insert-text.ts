/** A text with what is selected in it. */
export type Marked = { value: string; start: number; end: number };

/** Replaces a stretch of the text, then selects what lies between `start` and `end`. */
export type Edit = { from: number; to: number; put: string; start: number; end: number };

export function markedIn(area: HTMLTextAreaElement): Marked {
  return { value: area.value, start: area.selectionStart, end: area.selectionEnd };
}

/** Makes a change as if it had been typed, so that the browser can undo it. */
export function change(
  area: HTMLTextAreaElement | HTMLInputElement,
  { from, to, put, start, end }: Edit,
): void {
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

/** Words in the place of what is selected. */
export function typed({ start, end }: Marked, words: string): Edit {
  const caret = start + words.length;
  return { from: start, to: end, put: words, start: caret, end: caret };
}

/** A block such as a quote, with an empty line on either side, at `at` in the text. */
export function placed(value: string, at: number, block: string): Edit {
  const before = value.slice(0, at).replace(/\s+$/, "");
  const after = value.slice(at).replace(/^\s+/, "");
  const put = `${before && "\n\n"}${block}\n\n`;
  const caret = before.length + put.length;
  return { from: before.length, to: value.length - after.length, put, start: caret, end: caret };
}
