/*
 * The styles by which a document that we wrote is known again, and what they stand for. Word and LibreOffice keep a
 * paragraph's style through everything that is done to its words.
 */

/** A step into a paragraph's surroundings: a quote, or an item of a list. */
export type Step = "quote" | "list";

/** The name of the style of the line that says where a document came from. A file that has this style is one of ours. */
export const PROVENANCE = "Document Provenance";
/** The name of the style of a title that is put above a document, and is none of its own headings. */
export const ABOVE = "Document Title";

/** The kind of a paragraph at the end of its steps. */
export type Terminal = "text" | "code" | "rule" | "table" | `heading ${number}`;

/** The name of the style of what stands there, in the words of the program where it has some. */
export function styleName(path: readonly Step[], terminal: Terminal): string {
  if (path.length === 0)
    return (
      { text: "Normal", code: "HTML Preformatted", rule: "Horizontal Line", table: "Table Grid" }[
        terminal as "text"
      ] ?? terminal
    );
  if (terminal === "text") {
    const known = path.every((step) => step === "list") && path.length <= 5 ? "List Continue" : "";
    if (known) return path.length === 1 ? known : `${known} ${path.length}`;
    if (path.length === 1) return "Quote";
  }
  return `In ${path.join(" ")}${terminal === "text" ? "" : `: ${terminal}`}`;
}

/** Reads the name of a style, in small letters, as what stands somewhere; nothing where it does not tell. */
export function readStyleName(name: string): { path: Step[]; terminal: Terminal } | undefined {
  const continued = /^list (?:continue|text)(?: (\d))?$|^list (\d) cont\.$/.exec(name);
  if (continued)
    return { path: Array(Number(continued[1] ?? continued[2] ?? 1)).fill("list"), terminal: "text" };
  if (/^(intense )?quote$|^quotations?$|^block text$|^block quotation$/.test(name))
    return { path: ["quote"], terminal: "text" };
  const within = /^in ((?:quote|list)(?: (?:quote|list))*)(?:: (code|rule|table|heading \d))?$/.exec(name);
  if (!within) return undefined;
  return { path: within[1]!.split(" ") as Step[], terminal: (within[2] as Terminal) ?? "text" };
}
