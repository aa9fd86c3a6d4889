import { archive } from "#tests/files/inspecting/archives.ts";
import {
  entriesOf,
  letterParts,
  type Parts,
  relation,
  relations,
} from "#tests/files/inspecting/office-files.ts";

const names: Record<string, string> = {
  w: "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
  r: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  mc: "http://schemas.openxmlformats.org/markup-compatibility/2006",
  wps: "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
  wp: "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
  a: "http://schemas.openxmlformats.org/drawingml/2006/main",
  pic: "http://schemas.openxmlformats.org/drawingml/2006/picture",
  dgm: "http://schemas.openxmlformats.org/drawingml/2006/diagram",
  v: "urn:schemas-microsoft-com:vml",
  m: "http://schemas.openxmlformats.org/officeDocument/2006/math",
};
const declared = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const namespaces = Object.entries(names)
  .map(([prefix, name]) => `xmlns:${prefix}="${name}"`)
  .join(" ");

/** A part of a Word file, such as "document" or "ftr". */
export function part(name: string, ...inside: string[]): string {
  return `${declared}<w:${name} ${namespaces}>${inside.join("")}</w:${name}>`;
}

/** Words in a run; a property such as "b" is on. */
export function r(words: string, ...properties: string[]): string {
  const on = properties.map((each) => (each.startsWith("<") ? each : `<w:${each}/>`)).join("");
  return `<w:r>${on && `<w:rPr>${on}</w:rPr>`}<w:t xml:space="preserve">${words}</w:t></w:r>`;
}

/** A paragraph of runs; words alone are one. */
export function p(inside: string, properties = ""): string {
  return `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${inside.startsWith("<") || inside === "" ? inside : r(inside)}</w:p>`;
}

export const styled = (id: string) => `<w:pStyle w:val="${id}"/>`;
export const listed = (num: number, level = 0) =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${num}"/></w:numPr>`;

/** A table of rows of cells, each in its own XML or as words. */
export function tbl(rows: string[][], properties = ""): string {
  const cell = (inside: string) =>
    `<w:tc>${inside.startsWith("<") ? inside : `<w:tcPr/>${p(inside)}`}</w:tc>`;
  return `<w:tbl><w:tblPr>${properties}</w:tblPr>${rows.map((row) => `<w:tr>${row.map(cell).join("")}</w:tr>`).join("")}</w:tbl>`;
}

/** A mark of a field and its orders. */
export const fieldChar = (type: string, inside = "") =>
  `<w:r><w:fldChar w:fldCharType="${type}">${inside}</w:fldChar></w:r>`;
export const order = (text: string) => `<w:r><w:instrText xml:space="preserve"> ${text} </w:instrText></w:r>`;

const style = (type: string, id: string, name: string, more = "") =>
  `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`;

/** The styles of a letter as Word writes them, with ids of another language. */
export const styles = part(
  "styles",
  '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>',
  '<w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/></w:style>',
  style(
    "paragraph",
    "Titel",
    "Title",
    '<w:basedOn w:val="Standard"/><w:rPr><w:b/><w:sz w:val="40"/></w:rPr>',
  ),
  ...[1, 2, 3, 4, 5].map((level) =>
    style(
      "paragraph",
      `berschrift${level}`,
      `heading ${level}`,
      `<w:pPr><w:outlineLvl w:val="${level - 1}"/></w:pPr><w:rPr><w:b/></w:rPr>`,
    ),
  ),
  style(
    "paragraph",
    "Klausel",
    "Clause Heading",
    '<w:basedOn w:val="berschrift2"/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="9"/></w:numPr></w:pPr>',
  ),
  style("paragraph", "Zitat", "Quote", "<w:rPr><w:i/></w:rPr>"),
  style("paragraph", "Listenabsatz", "List Paragraph", '<w:pPr><w:ind w:left="720"/></w:pPr>'),
  style("paragraph", "Verzeichnis1", "toc 1"),
  style("character", "Fett", "Strong", "<w:rPr><w:b/></w:rPr>"),
  style("character", "Code", "HTML Code"),
);

const level = (at: number, format: string, text: string, more = "") =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/><w:pPr><w:ind w:left="${720 * (at + 1)}" w:hanging="360"/></w:pPr></w:lvl>`;
const abstract = (id: number, ...levels: string[]) =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join("")}</w:abstractNum>`;
const num = (id: number, of: number, more = "") =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`;

/** Lists by number: 1 counts, with letters and Roman numbers below; 2 has bullets; 3 is the first one begun anew at 5; 9 counts clauses. */
export const numbering = part(
  "numbering",
  abstract(1, level(0, "decimal", "%1."), level(1, "lowerLetter", "%2)"), level(2, "lowerRoman", "%3.")),
  abstract(2, level(0, "bullet", "\uf0b7"), level(1, "bullet", "o")),
  abstract(9, level(0, "decimal", "%1"), level(1, "decimal", "%1.%2"), level(2, "decimal", "%1.%2.%3")),
  abstract(4, level(0, "bullet", "\uf0a8")),
  num(1, 1),
  num(2, 2),
  num(3, 1, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'),
  num(4, 4),
  num(9, 9),
);

/** A Word file with this body; `parts` are added or changed, `related` are lines of its relationships. It is not packed, for packed the same line again and again would be a bomb. */
export function wordFile(body: string, parts: Parts = {}, ...related: string[]): Buffer {
  return archive(
    entriesOf(
      letterParts({
        "word/document.xml": part("document", `<w:body>${body}<w:sectPr/></w:body>`),
        "word/styles.xml": styles,
        "word/numbering.xml": numbering,
        "word/_rels/document.xml.rels": relations(
          relation("s1", "styles", "styles.xml"),
          relation("n1", "numbering", "numbering.xml"),
          ...related,
        ),
        ...parts,
      }),
    ).map((entry) => ({ ...entry, stored: true })),
  );
}
