import { expect, test } from "vitest";
import { inspected } from "./files.ts";
import {
  app,
  core,
  field,
  letter,
  letterBody,
  letterTo,
  letterWith,
  paragraph,
  relation,
  slides,
  wordPart,
  workbook,
} from "./office-files.ts";
import { packedObject, pdfOf } from "./pdf-files.ts";
import { heic, plain } from "./pictures.ts";

const goTo = "<< /S /GoTo /D [3 0 R /Fit] >>";

/** A letter whose program says that it has so many pages. */
const letterOf = (pages: string) =>
  letter({ "docProps/app.xml": app("A practice").replace("<Manager>", `<Pages>${pages}</Pages><Manager>`) });

test.each([
  ["Intake form.PDF", pdfOf(), { kind: "pdf", type: "application/pdf", pages: 1 }],
  ["form.pdf", pdfOf({ catalog: `/OpenAction [3 0 R /Fit]` }), { kind: "pdf" }],
  ["form.pdf", pdfOf({ catalog: `/OpenAction ${goTo}`, page: `/AA << /O ${goTo} >>` }), { kind: "pdf" }],
  [
    "form.pdf",
    pdfOf({ objects: [packedObject("<< /Title (about /JavaScript and /Launch) >>")] }),
    { kind: "pdf" },
  ],
  ["form.pdf", pdfOf({ content: "BT (a /JavaScript of 1 0 words) Tj ET" }), { kind: "pdf" }],
  [
    "form.pdf",
    pdfOf({ page: "/Annots [<< /Subtype /Link /A << /S /URI /URI (https://a.example) >> >>]" }),
    { kind: "pdf" },
  ],
  ["policy.docx", letter(), { kind: "docx", properties: {} }],
  ["policy.docx", letterOf("12"), { kind: "docx", pages: 12 }],
  [
    "policy.docx",
    letterTo(relation("r1", "hyperlink", "https://a.example/?q=1", "External")),
    { kind: "docx" },
  ],
  [
    "policy.docx",
    letterWith(field(' HYPERLINK "https://a.example" '), field("PAGE"), field("TOC \\\\o")),
    { kind: "docx" },
  ],
  ["schedule.xlsx", workbook(), { kind: "xlsx", pages: 2 }],
  ["talk.pptx", slides(), { kind: "pptx", pages: 2 }],
  ["talk.pptx", slides({ "ppt/embeddings/": "" }), { kind: "pptx" }],
  ["list.csv", "name,day\r\nAda,=1+1\r\n", { kind: "csv", type: "text/csv", encoding: "utf-8" }],
  ["list.csv", "\ufeffname;day\nJosé;Monday", { kind: "csv", encoding: "utf-8" }],
  [
    "notes.txt",
    Buffer.from("a < b, and caf\xe9 in the old letters", "latin1"),
    { kind: "txt", encoding: "windows-1252" },
  ],
  ["notes.txt", Buffer.from("\ufeffin two bytes a letter", "utf16le"), { kind: "txt", encoding: "utf-16le" }],
  [
    "notes.md",
    "<!-- draft -->\n# Policy\n\n<div align=center>Ours</div>",
    { kind: "md", type: "text/markdown" },
  ],
  ["photo.heic", heic, { kind: "heic", type: "image/heic", width: 64, height: 48 }],
])("%s is taken for what it is", async (name, bytes, facts) => {
  expect(await inspected(name, bytes)).toMatchObject({ ok: true, size: Buffer.byteLength(bytes), ...facts });
});

test.each(["jpeg", "jpg", "png", "webp", "gif"] as const)(
  "a picture called .%s has its size",
  async (ending) => {
    const bytes = await plain(90, 60)[ending === "jpg" ? "jpeg" : ending]().toBuffer();
    const kind = ending === "jpeg" ? "jpg" : ending;
    expect(await inspected(`photo.${ending}`, bytes)).toEqual({
      ...{
        ok: true,
        kind,
        type: `image/${kind === "jpg" ? "jpeg" : kind}`,
        size: bytes.length,
        width: 90,
        height: 60,
      },
    });
  },
);

test("a photo that lies on its side has the size in which it is shown", async () => {
  const bytes = await plain(90, 60).withMetadata({ orientation: 6 }).jpeg().toBuffer();
  expect(await inspected("photo.jpg", bytes)).toMatchObject({ width: 60, height: 90 });
});

test("the names of its makers, and what is tracked and remarked in it, are told of a letter", async () => {
  const bytes = letter({
    "docProps/core.xml": core("Wendell &amp; Sons", "Olu"),
    "docProps/app.xml": app("Harbor Speech"),
    "word/document.xml": letterBody(
      paragraph("Fees"),
      '<w:p><w:ins w:id="1" w:author="Olu" w:date="2026-01-02T03:04:05Z"><w:r><w:t>new</w:t></w:r></w:ins><w:del w:id="2" w:author="Olu"><w:r><w:delText>old</w:delText></w:r></w:del></w:p>',
    ),
    "word/comments.xml": wordPart(
      "comments",
      `<w:comment w:id="1" w:author="Olu">${paragraph("Really?")}</w:comment>`,
    ),
  });
  expect(await inspected("policy.docx", bytes)).toMatchObject({
    properties: {
      author: "Wendell & Sons",
      lastEditor: "Olu",
      company: "Harbor Speech",
      trackedChanges: 2,
      comments: 1,
    },
  });
});

test("the author, the company and the title that a PDF names are told", async () => {
  const info = "<< /Author (Olu  Zanzibar) /Title (Late fees) /Company (Ultima Thule) /Producer (Writer) >>";
  const named = pdfOf({ objects: [info], trailer: "/Info 6 0 R" });
  expect(await inspected("form.pdf", named)).toMatchObject({
    properties: { author: "Olu Zanzibar", company: "Ultima Thule", title: "Late fees" },
  });
  expect(
    await inspected("form.pdf", pdfOf({ objects: ["<< /Author 7 >>"], trailer: "/Info 6 0 R" })),
  ).toMatchObject({
    ok: true,
    properties: {},
  });
});

test("one page is what programs write that lay out none, and words are no number", async () => {
  for (const pages of ["1", "0", "many", "-3"])
    expect(await inspected("policy.docx", letterOf(pages))).not.toHaveProperty("pages");
});
