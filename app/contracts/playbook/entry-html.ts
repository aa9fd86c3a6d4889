import { blanksShown } from "#app/documents/blanks-shown.ts";
import type { Field } from "#app/documents/fields.ts";

/** The HTML of an entry as it stands among others: its headings have neither anchors nor numbers, which would be those of its neighbours. */
export function entryHtml(html: string, fields: readonly Field[]): string {
  const plain = html.replace(/<(h\d) id="[^"<>]*">(?:<span class="num">[^<]*<\/span>)?/g, "<$1>");
  return blanksShown(plain, fields);
}
