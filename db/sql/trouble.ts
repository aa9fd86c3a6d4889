/** Trouble that keeps the prompt from opening, in a sentence. */
export class NoPrompt extends Error {}

type ServerError = Error & {
  code?: string;
  detail?: string;
  hint?: string;
  position?: string;
  /** The place in what a function ran, or in its own text. */
  internalPosition?: string;
  internalQuery?: string;
};

/** Words of the server against a statement: its words, the line with a mark below the place, detail and hint. */
export function explainError(error: unknown, statement: string): string {
  const { message, detail, hint, code, position, internalPosition, internalQuery } = error as ServerError;
  const text = position ? statement : (internalQuery ?? statement);
  const place = Number(position ?? internalPosition);
  return [
    `Error: ${message}${code ? ` (${code})` : ""}`,
    place && text && marked(text, place),
    detail && `Detail: ${detail}`,
    hint && `Hint: ${hint}`,
  ]
    .filter(Boolean)
    .join("\n");
}

/** The line of a statement that holds its letter number `position`, with a mark below that. */
function marked(statement: string, position: number): string {
  const before = [...statement].slice(0, position - 1).join("");
  const row = before.split("\n").length;
  const column = [...before.slice(before.lastIndexOf("\n") + 1)].length;
  const label = `line ${row}: `;
  return `${label}${statement.split("\n")[row - 1]}\n${" ".repeat(label.length + column)}^`;
}
