import type { Mark } from "./body.ts";
import { type Laid, versionLine } from "./document.ts";
import { DECLARED, escapeXml, field, NAMESPACES, OFFICE, textRun } from "./xml.ts";

const packages = "http://schemas.openxmlformats.org/package/2006";
const tab = "<w:r><w:tab/></w:r>";

/** The line above each page: whose document it is, and which one; in a manual that of the chapter. */
export function headerXml({ practice, title }: Pick<Laid, "practice" | "title">, isManual: boolean): string {
  const name = isManual ? field('STYLEREF "heading 1"', title ?? "") : textRun(title ?? "");
  const inside = `${textRun(practice ?? "")}${tab}${name}`;
  return `${DECLARED}<w:hdr ${NAMESPACES}><w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr>${inside}</w:p></w:hdr>`;
}

/** The line below each page: version and date, and the page. */
export function footerXml(about: Pick<Laid, "version" | "date">): string {
  const pages = `${textRun("Page ")}${field("PAGE", "1")}${textRun(" of ")}${field("NUMPAGES", "1")}`;
  const inside = `${textRun(versionLine(about))}${tab}${pages}`;
  return `${DECLARED}<w:ftr ${NAMESPACES}><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>${inside}</w:p></w:ftr>`;
}

/** A table of contents, which Word fills with the pages when it opens the file. */
export function contentsXml(marks: readonly Mark[]): string {
  const shown = marks.filter(({ level }) => level <= 2);
  const line = ({ level, words, bookmark }: Mark, before = "", after = "") => {
    const link = `<w:hyperlink w:anchor="${bookmark}" w:history="1">${textRun(words)}${tab}${field(`PAGEREF ${bookmark} \\h`, " ")}</w:hyperlink>`;
    return `<w:p><w:pPr><w:pStyle w:val="TOC${level}"/></w:pPr>${before}${link}${after}</w:p>`;
  };
  const mark = (type: string, more = "") => `<w:r><w:fldChar w:fldCharType="${type}"${more}/></w:r>`;
  const order = '<w:r><w:instrText xml:space="preserve"> TOC \\o "1-2" \\h \\z </w:instrText></w:r>';
  const begin = mark("begin", ' w:dirty="true"') + order + mark("separate");
  const lines = shown.map((each, i) =>
    line(each, i === 0 ? begin : "", i === shown.length - 1 ? mark("end") : ""),
  );
  const head = `<w:p><w:pPr><w:pStyle w:val="TOCHeading"/></w:pPr>${textRun("Contents")}</w:p>`;
  return `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>${head}${lines.join("")}</w:sdtContent></w:sdt>`;
}

/** The main part around its body: on letter paper, with header and footer. */
export function documentXml(body: string): string {
  const section =
    '<w:sectPr><w:headerReference w:type="default" r:id="header"/><w:footerReference w:type="default" r:id="footer"/><w:pgSz w:w="12240" w:h="15840"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1296" w:left="1440" w:header="648" w:footer="576" w:gutter="0"/></w:sectPr>';
  return `${DECLARED}<w:document ${NAMESPACES}><w:body>${body}${section}</w:body></w:document>`;
}

const main = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const parts = ["document.main", "styles", "numbering", "settings", "header", "footer"];

export function contentTypesXml(): string {
  const names = parts.map((part) => [part === "document.main" ? "document" : part, `${main}.${part}+xml`]);
  const overrides = names.map(
    ([name, type]) => `<Override PartName="/word/${name}.xml" ContentType="${type}"/>`,
  );
  const core = `<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>`;
  return `${DECLARED}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="jpeg" ContentType="image/jpeg"/>${overrides.join("")}${core}</Types>`;
}

export function relationsXml(lines: string): string {
  return `${DECLARED}<Relationships xmlns="${packages}/relationships">${lines}</Relationships>`;
}

export function relationXml(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
}

/** The relationships with which a file begins. */
export function rootRelationsXml(): string {
  return relationsXml(
    relationXml("main", `${OFFICE}/officeDocument`, "word/document.xml") +
      relationXml("core", `${packages}/relationships/metadata/core-properties`, "docProps/core.xml"),
  );
}

/** The part in which a file tells of itself: its title, and nothing of its makers. */
export function coreXml(title: string): string {
  return `${DECLARED}<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(title)}</dc:title></cp:coreProperties>`;
}

export function settingsXml(): string {
  const compat =
    '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>';
  return `${DECLARED}<w:settings ${NAMESPACES}><w:defaultTabStop w:val="720"/>${compat}</w:settings>`;
}
