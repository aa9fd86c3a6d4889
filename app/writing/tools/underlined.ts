const NAME = "guard";

/** Underlines words in the rich text over a field, where there is one and the browser can; a plain field cannot show it. */
export function underline(field: HTMLElement, words: readonly string[]): void {
  if (!("highlights" in CSS)) return;
  const text = field.parentElement?.querySelector(".rich-text");
  const ranges = text ? words.flatMap((each) => rangesOf(text, each)) : [];
  if (ranges.length === 0) CSS.highlights.delete(NAME);
  else CSS.highlights.set(NAME, new Highlight(...ranges));
}

/** Finds words where they stand whole in one piece of a text. */
function rangesOf(text: Element, words: string): Range[] {
  const pieces = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  const ranges: Range[] = [];
  for (let piece = pieces.nextNode(); piece; piece = pieces.nextNode()) {
    const at = piece.nodeValue!.indexOf(words);
    if (at < 0) continue;
    const range = new Range();
    range.setStart(piece, at);
    range.setEnd(piece, at + words.length);
    ranges.push(range);
  }
  return ranges;
}
