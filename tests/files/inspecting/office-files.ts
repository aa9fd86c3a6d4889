import { archive, type Entry } from "./archives.ts";

const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packages = "http://schemas.openxmlformats.org/package/2006";
const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const sheet = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const r = `xmlns:r="${office}"`;
const slide = `xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ${r}`;
const declared = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Parts of an Office file by name; undefined takes one away. */
export type Parts = Record<string, string | Uint8Array | undefined>;

/** One line of a list of relationships. */
export function relation(id: string, kind: string, target: string, mode = ""): string {
  const type = kind.includes(":") ? kind : `${office}/${kind}`;
  return `<Relationship Id="${id}" Type="${type}" Target="${target}"${mode && ` TargetMode="${mode}"`}/>`;
}

export function relations(...lines: string[]): string {
  return `${declared}<Relationships xmlns="${packages}/relationships">${lines.join("")}</Relationships>`;
}

function contents(...overrides: [part: string, type: string][]): string {
  const lines = overrides.map(
    ([part, type]) =>
      `<Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.${type}+xml"/>`,
  );
  return `${declared}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${lines.join("")}</Types>`;
}

/** A part with the names of its makers. */
export function core(author: string, editor: string): string {
  return `${declared}<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Late cancellations</dc:title><dc:creator>${author}</dc:creator><cp:lastModifiedBy>${editor}</cp:lastModifiedBy></cp:coreProperties>`;
}

export function app(company: string): string {
  return `${declared}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Office</Application><Manager>${company} manager</Manager><Company>${company}</Company></Properties>`;
}

export function paragraph(text: string): string {
  return `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

export function letterBody(...body: string[]): string {
  return `${declared}<w:document ${word} ${r} xmlns:v="urn:schemas-microsoft-com:vml"><w:body>${body.join("")}</w:body></w:document>`;
}

export function wordPart(name: string, ...body: string[]): string {
  return `${declared}<w:${name} ${word}>${body.join("")}</w:${name}>`;
}

export function field(...code: string[]): string {
  const runs = code.map((piece) => `<w:r><w:instrText xml:space="preserve">${piece}</w:instrText></w:r>`);
  const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  return `<w:p>${mark("begin")}${runs.join("")}${mark("separate")}<w:r><w:t>?</w:t></w:r>${mark("end")}</w:p>`;
}

export function entriesOf(parts: Parts): Entry[] {
  return Object.entries(parts).flatMap(([name, body]) => (body === undefined ? [] : [{ name, body }]));
}

const start = (part: string) => relations(relation("rId1", "officeDocument", part));

export function letterParts(changed: Parts = {}): Parts {
  return {
    "[Content_Types].xml": contents(["word/document.xml", "wordprocessingml.document.main"]),
    "_rels/.rels": start("word/document.xml"),
    "word/document.xml": letterBody(paragraph("Fees are due &lt;48 hours&gt; before.")),
    ...changed,
  };
}

export function workbookParts(changed: Parts = {}): Parts {
  return {
    "[Content_Types].xml": contents(["xl/workbook.xml", "spreadsheetml.sheet.main"]),
    "_rels/.rels": start("xl/workbook.xml"),
    "xl/workbook.xml": `${declared}<workbook ${sheet} ${r}><sheets><sheet name="Second month" sheetId="2" r:id="rId2"/><sheet name="First month" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations(
      relation("rId1", "worksheet", "worksheets/sheet1.xml"),
      relation("rId2", "worksheet", "/xl/worksheets/sheet2.xml"),
      relation("rId3", "sharedStrings", "sharedStrings.xml"),
    ),
    "xl/sharedStrings.xml": `${declared}<sst ${sheet}><si><t>Therapist</t></si><si><r><t>Hou</t></r><r><t>rs</t></r></si></sst>`,
    "xl/worksheets/sheet1.xml": sheetOf(
      '<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row><row><c t="inlineStr"><is><t>Wendell</t></is></c><c><v>31.5</v></c></row>',
    ),
    "xl/worksheets/sheet2.xml": sheetOf(
      '<row><c t="str"><f>SUM(A1:A2)&amp;"|"&amp;\'a|b\'!C1</f><v>none</v></c></row>',
    ),
    ...changed,
  };
}

export function sheetOf(rows: string): string {
  return `${declared}<worksheet ${sheet}><sheetData>${rows}</sheetData></worksheet>`;
}

const slideOf = (kind: string, text: string) =>
  `${declared}<p:${kind} ${slide}><p:cSld><p:spTree><p:sp><p:txBody><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p:txBody></p:sp></p:spTree></p:cSld></p:${kind}>`;

export function slidesParts(changed: Parts = {}): Parts {
  return {
    "[Content_Types].xml": contents(["ppt/presentation.xml", "presentationml.presentation.main"]),
    "_rels/.rels": start("ppt/presentation.xml"),
    "ppt/presentation.xml": `${declared}<p:presentation ${slide}><p:sldIdLst><p:sldId id="257" r:id="rId2"/><p:sldId id="256" r:id="rId1"/></p:sldIdLst></p:presentation>`,
    "ppt/_rels/presentation.xml.rels": relations(
      relation("rId1", "slide", "slides/slide1.xml"),
      relation("rId2", "slide", "slides/slide2.xml"),
    ),
    "ppt/slides/slide1.xml": slideOf("sld", "Shown last"),
    "ppt/slides/slide2.xml": slideOf("sld", "Shown first"),
    "ppt/slides/_rels/slide2.xml.rels": relations(
      relation("rId1", "notesSlide", "../notesSlides/notesSlide1.xml"),
    ),
    "ppt/notesSlides/notesSlide1.xml": slideOf("notes", "Said aloud"),
    ...changed,
  };
}

export const letter = (changed: Parts = {}) => archive(entriesOf(letterParts(changed)));
export const workbook = (changed: Parts = {}) => archive(entriesOf(workbookParts(changed)));
export const slides = (changed: Parts = {}) => archive(entriesOf(slidesParts(changed)));

/** A letter whose main part has this in it. */
export const letterWith = (...body: string[]) => letter({ "word/document.xml": letterBody(...body) });
/** A letter whose main part refers to this. */
export const letterTo = (...lines: string[]) =>
  letter({ "word/_rels/document.xml.rels": relations(...lines) });
/** A workbook with this formula in a cell. */
export const formula = (code: string) =>
  workbook({ "xl/worksheets/sheet1.xml": sheetOf(`<row><c><f>${code}</f><v>1</v></c></row>`) });
