/**
 * Cleans what was typed into a field, and puts it in NFC: browsers send line ends as CRLF and word processors have others of
 * their own; what else no keyboard types no database keeps, and a blank takes its place, so that no words are glued together.
 */
export function typedText(value: string): string {
  return value
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, "\n")
    .replace(/[^\P{Cc}\n\t]/gu, " ")
    .toWellFormed()
    .normalize("NFC");
}
