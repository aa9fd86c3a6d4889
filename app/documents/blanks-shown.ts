import { escapeHtml } from "#app/markdown/escape-html.ts";
import { type Field, labelOf } from "./fields.ts";

/** A tag, what stands in code, or a blank. */
const pieces = /<(code|pre)>.*?<\/\1>|<[^>]*>|\{\{[ \t]*([a-z][a-z0-9_]*)[ \t]*\}\}/gs;

/** Shows the blanks in a document's HTML: what is filled in, else the default, else what belongs there. */
export function blanksShown(
  html: string,
  fields: readonly Field[],
  answers: Readonly<Record<string, string>> = {},
): string {
  const byName = new Map(fields.map((field) => [field.name, field]));
  return html.replace(pieces, (piece, _code, name: string | undefined) => {
    if (name === undefined) return piece;
    const field = byName.get(name);
    const label = field?.label || labelOf(name);
    const answer = Object.hasOwn(answers, name) ? answers[name]! : (field?.default ?? "");
    const title = escapeHtml(`Filled in by each practice: ${label}`);
    return `<span class="blank" title="${title}">${escapeHtml(answer || label)}</span>`;
  });
}
