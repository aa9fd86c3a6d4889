import { type Explained, type How, type Judged, judge, type Said } from "./judge.ts";

/** How many letters are judged at once: a few milliseconds, whatever they are. */
const PIECE = 10_000;

/** Enough notes on one text: what is left is said when these are mended. */
const ENOUGH = 20;

/**
 * Judges long texts, as `judge` does, in pieces between which others have their turn: what a file or a document of two hundred thousand
 * letters takes would keep everybody waiting.
 */
export async function judgeLong(
  fields: readonly Said[],
  explained: Explained | null,
  how: How,
): Promise<Judged> {
  const all: Judged = { notes: [], decisions: [], heldBy: [] };
  for (const { field, text } of fields)
    for (const piece of piecesOf(text)) {
      const { notes, decisions } = judge([{ field, text: piece }], explained, how);
      all.notes.push(...notes);
      all.decisions.push(...decisions.filter((each) => !all.decisions.includes(each)));
      if (all.notes.length >= ENOUGH) return { ...all, notes: all.notes.slice(0, ENOUGH) };
      await new Promise((resolve) => setImmediate(resolve));
    }
  return all;
}

/** Cuts a text where a line ends, or a word. */
function* piecesOf(text: string): Generator<string> {
  for (let at = 0; at < text.length; ) {
    let end = Math.min(at + PIECE, text.length);
    if (end < text.length) {
      const line = text.lastIndexOf("\n", end);
      const word = text.lastIndexOf(" ", end);
      const cut = line > at + PIECE / 2 ? line : word;
      if (cut > at + PIECE / 2) end = cut;
    }
    yield text.slice(at, end);
    at = end;
  }
}
