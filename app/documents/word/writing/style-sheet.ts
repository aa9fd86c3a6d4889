import { ABOVE, PROVENANCE, type Step, styleName, type Terminal } from "../own-styles.ts";
import { DECLARED, escapeXml, NAMESPACES } from "./xml.ts";

// How far each quote and each list stands in, in twentieths of a point.
const QUOTE_INDENT = 432;
export const LIST_INDENT = 360;

/** The styles that a document uses beside those which all have: for what stands within quotes and lists. */
export class StyleSheet {
  readonly #used = new Map<string, string>();

  /** The id of the style of what stands there. */
  idOf(path: readonly Step[], terminal: Terminal): string {
    const name = styleName(path, terminal);
    const id = idOf(name);
    if (!fixedIds.has(id) && !this.#used.has(id)) this.#used.set(id, styleOf(id, name, path, terminal));
    return id;
  }

  /** The part that holds them all. */
  xml(): string {
    return `${DECLARED}<w:styles ${NAMESPACES}>${defaults}${fixed}${[...this.#used.values()].join("")}</w:styles>`;
  }
}

/** How far in the words at the end of a path stand. */
export function indentOf(path: readonly Step[]): number {
  return path.reduce((sum, step) => sum + (step === "quote" ? QUOTE_INDENT : LIST_INDENT), 0);
}

function idOf(name: string): string {
  return name.replace(/(?:^|[^a-zA-Z0-9]+)([a-zA-Z0-9])/g, (_, first: string) => first.toUpperCase());
}

function styleOf(id: string, name: string, path: readonly Step[], terminal: Terminal): string {
  if (terminal === "table")
    return style(
      "table",
      id,
      name,
      "TableGrid",
      `<w:tblPr><w:tblInd w:w="${indentOf(path)}" w:type="dxa"/></w:tblPr>${headRow}`,
    );
  const base =
    terminal === "text"
      ? path.at(-1) === "quote"
        ? "Quote"
        : "ListContinue"
      : idOf(styleName([], terminal));
  return style(
    "paragraph",
    id,
    name,
    base,
    `<w:pPr><w:ind w:left="${indentOf(path)}" w:firstLine="0"/></w:pPr>`,
  );
}

function style(type: string, id: string, name: string, base: string, properties: string, more = ""): string {
  const from = base && `<w:basedOn w:val="${base}"/>`;
  // Below a heading the text goes on.
  const next = id.startsWith("Heading") ? '<w:next w:val="Normal"/>' : "";
  return `<w:style w:type="${type}" w:styleId="${id}"${more}><w:name w:val="${escapeXml(name)}"/>${from}${next}<w:qFormat/>${properties}</w:style>`;
}

const font = (name: string) =>
  `<w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:cs="${name}" w:eastAsia="${name}"/>`;
const spacing = (before: number, after: number, line = 264) =>
  `<w:spacing w:before="${before}" w:after="${after}" w:line="${line}" w:lineRule="auto"/>`;
const edge = (side: string, color: string, size = 4, space = 1) =>
  `<w:${side} w:val="single" w:sz="${size}" w:space="${space}" w:color="${color}"/>`;

const defaults = `<w:docDefaults><w:rPrDefault><w:rPr>${font("Calibri")}<w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="en-US"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>${spacing(0, 120)}</w:pPr></w:pPrDefault></w:docDefaults>`;

const headingSizes = [32, 27, 24, 22, 22, 22];
const headings = headingSizes.map((size, i) => {
  const properties = `<w:pPr><w:keepNext/><w:keepLines/>${spacing(i === 0 ? 360 : 240, 80)}<w:outlineLvl w:val="${i}"/></w:pPr><w:rPr><w:b/><w:bCs/><w:color w:val="1F3B4D"/><w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr>`;
  return style("paragraph", `Heading${i + 1}`, `heading ${i + 1}`, "Normal", properties);
});

const levels = [1, 2, 3, 4, 5];
const numbered = (name: string) => (level: number) => (level === 1 ? name : `${name} ${level}`);
const items = ["List Bullet", "List Number"].flatMap((name) =>
  levels
    .map(numbered(name))
    .map((each) => style("paragraph", idOf(each), each, "Normal", `<w:pPr>${spacing(0, 60)}</w:pPr>`)),
);
const continued = levels.map((level) => {
  const name = numbered("List Continue")(level);
  return style(
    "paragraph",
    idOf(name),
    name,
    "Normal",
    `<w:pPr>${spacing(0, 60)}<w:ind w:left="${LIST_INDENT * level}"/></w:pPr>`,
  );
});

const contents = [1, 2, 3].map((level) =>
  style(
    ...(["paragraph", `TOC${level}`, `toc ${level}`, "Normal"] as const),
    `<w:pPr><w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9350"/></w:tabs>${spacing(0, 60)}<w:ind w:left="${(level - 1) * 220}"/></w:pPr>`,
  ),
);

const headRow =
  '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:bCs/></w:rPr><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="E8EEF1"/></w:tcPr></w:tblStylePr>';

const grid = `<w:tblPr><w:tblBorders>${["top", "left", "bottom", "right", "insideH", "insideV"].map((side) => edge(side, "A6A6A6", 4, 0)).join("")}</w:tblBorders><w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="100" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/><w:right w:w="100" w:type="dxa"/></w:tblCellMar></w:tblPr>${headRow}`;

const small = (more = "") =>
  `<w:rPr>${more}<w:color w:val="595959"/><w:sz w:val="18"/><w:szCs w:val="18"/></w:rPr>`;
const tabs = '<w:tabs><w:tab w:val="right" w:pos="9360"/></w:tabs>';
const title = `<w:pPr>${spacing(0, 200)}</w:pPr><w:rPr><w:b/><w:bCs/><w:color w:val="1F3B4D"/><w:sz w:val="40"/><w:szCs w:val="40"/></w:rPr>`;
const mono = `<w:rPr>${font("Courier New")}<w:sz w:val="20"/><w:szCs w:val="20"/></w:rPr>`;

const fixed = [
  style("paragraph", "Normal", "Normal", "", "", ' w:default="1"'),
  '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/></w:style>',
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style>',
  '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/></w:style>',
  ...headings,
  style("paragraph", "Title", "Title", "Normal", title),
  style("paragraph", idOf(ABOVE), ABOVE, "Title", ""),
  style(
    "paragraph",
    idOf(PROVENANCE),
    PROVENANCE,
    "Normal",
    `<w:pPr><w:pBdr>${edge("top", "BFBFBF", 4, 6)}</w:pBdr>${spacing(360, 0)}</w:pPr>${small("<w:i/>")}`,
  ),
  ...items,
  ...continued,
  style("paragraph", "ListParagraph", "List Paragraph", "Normal", `<w:pPr>${spacing(0, 60)}</w:pPr>`),
  style(
    "paragraph",
    "Quote",
    "Quote",
    "Normal",
    `<w:pPr><w:pBdr>${edge("left", "9DB2BF", 18, 8)}</w:pBdr><w:ind w:left="${QUOTE_INDENT}"/></w:pPr><w:rPr><w:color w:val="404040"/></w:rPr>`,
  ),
  style(
    "paragraph",
    "HTMLPreformatted",
    "HTML Preformatted",
    "Normal",
    `<w:pPr><w:shd w:val="clear" w:color="auto" w:fill="F2F2F2"/>${spacing(60, 120, 240)}</w:pPr>${mono}`,
  ),
  style(
    "paragraph",
    "HorizontalLine",
    "Horizontal Line",
    "Normal",
    `<w:pPr><w:pBdr>${edge("bottom", "A6A6A6", 6)}</w:pBdr>${spacing(0, 160)}</w:pPr>`,
  ),
  style("paragraph", "TableText", "Table Text", "Normal", `<w:pPr>${spacing(20, 20, 240)}</w:pPr>`),
  style(
    "paragraph",
    "TOCHeading",
    "TOC Heading",
    "Normal",
    `<w:pPr>${spacing(240, 120)}</w:pPr><w:rPr><w:b/><w:sz w:val="28"/></w:rPr>`,
  ),
  ...contents,
  style(
    "paragraph",
    "Header",
    "header",
    "Normal",
    `<w:pPr><w:pBdr>${edge("bottom", "BFBFBF", 4, 4)}</w:pBdr>${tabs}</w:pPr>${small()}`,
  ),
  style("paragraph", "Footer", "footer", "Normal", `<w:pPr>${tabs}</w:pPr>${small()}`),
  style(
    "character",
    "Hyperlink",
    "Hyperlink",
    "",
    '<w:rPr><w:color w:val="0563C1"/><w:u w:val="single"/></w:rPr>',
  ),
  style("character", "HTMLCode", "HTML Code", "", `<w:rPr>${font("Courier New")}<w:sz w:val="20"/></w:rPr>`),
  style("table", "TableGrid", "Table Grid", "TableNormal", grid),
].join("");

const fixedIds = new Set([...fixed.matchAll(/w:styleId="([^"]+)"/g)].map(([, id]) => id!));
