import { expect, test } from "vitest";
import { textOf } from "#app/files/inspecting/text-of.server.ts";
import { onDisk } from "./files.ts";
import {
  letter,
  letterBody,
  letterWith,
  paragraph,
  relation,
  relations,
  sheetOf,
  slides,
  wordPart,
  workbook,
} from "./office-files.ts";
import { pdfOf } from "./pdf-files.ts";
import { plain } from "./pictures.ts";
import { words } from "./words.ts";

const cell = (text: string) => `<w:tc>${paragraph(text)}</w:tc>`;

test.each([
  ["pdf", pdfOf(), "Our policy on late fees"],
  ["docx", letter(), "Fees are due <48 hours> before."],
  [
    "docx",
    letterWith(
      paragraph("One"),
      "<w:p><w:r><w:t>Two</w:t><w:tab/><w:t>parts</w:t><w:br/><w:t>here</w:t></w:r></w:p>",
    ),
    "One\nTwo\tparts\nhere",
  ],
  [
    "docx",
    letterWith(
      `<w:tbl><w:tr>${cell("Fee")}${cell("80")}</w:tr><w:tr>${cell("Late")}${cell("20")}</w:tr></w:tbl>`,
    ),
    "Fee \t80\nLate \t20",
  ],
  [
    "docx",
    letterWith(
      "<w:p><w:del w:author='x'><w:r><w:delText>old</w:delText></w:r></w:del><w:r><w:instrText>PAGE</w:instrText></w:r><w:ins><w:r><w:t>new</w:t></w:r></w:ins></w:p>",
    ),
    "new",
  ],
  ["xlsx", workbook(), "Second month\nnone\n\nFirst month\nTherapist\tHours\nWendell\t31.5"],
  ["pptx", slides(), "Shown first\n\nSaid aloud\n\nShown last"],
  ["csv", "name;day\r\nJosé;Monday", "name;day\nJosé;Monday"],
  ["txt", Buffer.from("caf\xe9", "latin1"), "café"],
  ["txt", Buffer.from("\ufeffwide", "utf16le"), "wide"],
  ["md", "# Policy\n\n\n\n*Ours*", "# Policy\n\n*Ours*"],
] as const)("the text of a file of kind %s comes out", async (kind, bytes, text) => {
  const found = await textOf(onDisk(bytes), kind);
  expect("text" in found ? { ...found, text: found.text.replaceAll(/[ \t]+$/gm, "") } : found).toEqual({
    text,
    cut: false,
  });
});

test("footnotes, headers and comments of a letter follow its text", async () => {
  const bytes = letter({
    "word/_rels/document.xml.rels": relations(
      relation("r1", "comments", "comments.xml"),
      relation("r2", "footnotes", "/word/footnotes.xml"),
      relation("r3", "header", "header1.xml"),
    ),
    "word/document.xml": letterBody(paragraph("Body")),
    "word/comments.xml": wordPart("comments", `<w:comment>${paragraph("Comment")}</w:comment>`),
    "word/footnotes.xml": wordPart("footnotes", `<w:footnote>${paragraph("Note")}</w:footnote>`),
    "word/header1.xml": wordPart("hdr", paragraph("Head")),
  });
  expect(await textOf(onDisk(bytes), "docx")).toEqual({
    text: "Body\n\nNote\n\nHead\n\nComment",
    cut: false,
  });
});

const long = words(300_000);

test.each([
  ["docx", letterWith(paragraph(long))],
  [
    "xlsx",
    workbook({
      "xl/worksheets/sheet2.xml": sheetOf(`<row><c t="str"><v>${words(30_000)}</v></c></row>`.repeat(10)),
    }),
  ],
  ["pptx", slides({ "ppt/slides/slide2.xml": `<a><p><t>${long}</t></p></a>` })],
  ["csv", long],
  [
    "pdf",
    pdfOf({
      content: `BT /F1 12 Tf ${"(a line of words in a long report) Tj 0 14 Td ".repeat(8_000)} ET`,
      page: "/MediaBox [0 0 900 200000]",
    }),
  ],
] as const)("a long text of kind %s is cut at 200,000 characters, and says so", async (kind, bytes) => {
  const found = await textOf(onDisk(bytes), kind);
  expect(found).toMatchObject({ cut: true });
  const { length } = "text" in found ? found.text : "";
  expect(length).toBeGreaterThan(190_000);
  expect(length).toBeLessThanOrEqual(200_000);
});

test("what a database or a page cannot hold is left out of a text", async () => {
  expect(await textOf(onDisk("a\0b\x1b[31m\u0085c"), "txt")).toEqual({ text: "a b [31m c", cut: false });
});

test("a scan and a picture have no text, and say why", async () => {
  expect(await textOf(onDisk(pdfOf({ content: "0 0 m" })), "pdf")).toMatchObject({ none: true });
  expect(await textOf(onDisk(await plain(9, 9).png().toBuffer()), "png")).toEqual({
    ...{ none: true, why: "A picture has no text." },
  });
});
