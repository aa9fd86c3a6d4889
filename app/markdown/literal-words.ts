/** A word in which a backslash is only a backslash, from one character up to another. */
export type LiteralWord = { from: number; to: number };

const path = String.raw`(?<![\p{L}\p{N}\\])(?:[A-Za-z]:\\|\\\\[\w.-]+\\)[^\s"<>|]*`;
const shrug = String.raw`¯\\_\(ツ\)_/¯`;
const literal = new RegExp(`${path}|${shrug}`, "gu");

/** The paths of Windows in a text, such as C:\forms and \\server\share, and the face that shrugs. */
export function literalWords(text: string): LiteralWord[] {
  if (!text.includes("\\")) return [];
  return [...text.matchAll(literal)].map(({ 0: word, index }) => ({
    from: index,
    to: index + word.replace(/[*_~]+$/, "").length,
  }));
}
