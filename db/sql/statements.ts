/** Stretches that hide a semicolon, to their end or to that of the text: comments, quoted text and names, and dollar quotes. */
const pieces =
  /--[^\n]*|\/\*|\*\/|[eE]'(?:[^'\\]|\\[\s\S]|'')*(?:'|$)|'(?:[^']|'')*(?:'|$)|"(?:[^"]|"")*(?:"|$)|(?<![\w$])(\$(?:[A-Za-z_]\w*)?\$)[\s\S]*?(?:\1|$)|;|[\s\S]/g;

/** Takes the whole statements, each ended by a semicolon, from the beginning of a text; `rest` is what is still being typed. */
export function takeStatements(text: string): { statements: string[]; rest: string } {
  const statements: string[] = [];
  let current = "";
  let comments = 0;
  for (const [piece] of text.matchAll(pieces)) {
    if (piece === "/*") comments++;
    else if (piece === "*/" && comments > 0) comments--;
    if (piece !== ";" || comments > 0) {
      current += piece;
      continue;
    }
    if (current.trim() !== "") statements.push(current.trim());
    current = "";
  }
  return { statements, rest: current.trimStart() };
}
