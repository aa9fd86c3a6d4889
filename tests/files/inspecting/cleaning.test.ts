import { readFileSync, rmSync } from "node:fs";
import { inflateRawSync } from "node:zlib";
import { expect, onTestFinished, test } from "vitest";
import { cleanProperties } from "#app/files/inspecting/clean-properties.server.ts";
import { withFile } from "#app/files/inspecting/file-in-reach.ts";
import { inspectFile } from "#app/files/inspecting/inspect-file.server.ts";
import { readZipDirectory } from "#app/files/inspecting/office/zip-directory.ts";
import { sentences } from "#app/files/inspecting/refusal.ts";
import { textOf } from "#app/files/inspecting/text-of.server.ts";
import { onDisk } from "./files.ts";
import {
  app,
  core,
  field,
  letter,
  letterBody,
  paragraph,
  slides,
  wordPart,
  workbook,
} from "./office-files.ts";
import { plain } from "./pictures.ts";

const maker = 'w:author="Secret Olu" w:initials="SO" w:date="2026-01-02T03:04:05Z"';
const names = {
  "docProps/core.xml": core("Secret Wendell", "Secret Olu"),
  "docProps/app.xml": app("Secret Speech"),
};

/** The copy of a file without names, and all that is in it by the names of its parts. */
async function cleaned(kind: "docx" | "xlsx" | "pptx", bytes: Buffer) {
  const made = await cleanProperties(onDisk(bytes), kind);
  if (!made.ok) throw new Error(made.sentence);
  const path = made.value;
  onTestFinished(() => rmSync(path));
  const whole = readFileSync(path);
  const parts = await withFile(path, async (file) =>
    Object.fromEntries(
      readZipDirectory(file).map(({ name, at, packed, method }) => {
        const piece = whole.subarray(at, at + packed);
        return [name, (method === 0 ? piece : inflateRawSync(piece)).toString()];
      }),
    ),
  );
  expect(Object.values(parts).join("\n")).not.toMatch(/secret/i);
  return { path, parts };
}

test("a letter loses the names of its makers, and is the same letter", async () => {
  const bytes = letter({
    ...names,
    "docProps/custom.xml":
      '<Properties><property name="Owner"><lpwstr>Secret</lpwstr></property></Properties>',
    "word/document.xml": letterBody(
      paragraph("Fees &amp; &lt;times&gt; &quot;here&quot;  "),
      field('HYPERLINK "https://a.example/?a=1&amp;b=2"'),
      `<w:p><w:ins w:id="1" ${maker}><w:r><w:t>new</w:t></w:r></w:ins><w:del w:id="2" w:author="Secret Bo"><w:r><w:delText>old</w:delText></w:r></w:del></w:p>`,
    ),
    "word/comments.xml": wordPart(
      "comments",
      `<w:comment w:id="1" ${maker}>${paragraph("Really?")}</w:comment>`,
    ),
    "word/people.xml":
      '<w15:people xmlns:w15="urn:p"><w15:person w15:author="Secret Olu"><w15:presenceInfo w15:providerId="AD" w15:userId="secret@a.example"/></w15:person></w15:people>',
    "word/media/image1.png": Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]),
  });
  const before = await textOf(onDisk(bytes), "docx");
  const { path, parts } = await cleaned("docx", bytes);
  expect(await textOf(path, "docx")).toEqual(before);
  expect(await inspectFile(path, "policy.docx")).toMatchObject({
    ok: true,
    properties: { trackedChanges: 2, comments: 1 },
  });
  expect(parts["docProps/core.xml"]).toContain("Late cancellations");
  expect(parts["docProps/core.xml"]).toContain("<dc:creator></dc:creator>");
  expect(parts["word/document.xml"]).toContain('<w:ins w:id="1" w:author="Author 1" w:initials="A">');
  expect(parts["word/document.xml"]).toContain('<w:del w:id="2" w:author="Author 2">');
  expect(parts["word/document.xml"]).toContain("Fees &#38; &#60;times&#62; &#34;here&#34;  ");
  expect(parts["word/comments.xml"]).toContain('w:author="Author 1"');
});

test("a workbook loses the names in its comments and the folder where it lay", async () => {
  const { path, parts } = await cleaned(
    "xlsx",
    workbook({
      ...names,
      "xl/comments1.xml":
        "<comments><authors><author>Secret Olu</author></authors><commentList><comment authorId='0'><text><r><t>Secret Olu:</t></r><r><t>\nToo many hours: see</t></r></text></comment></commentList></comments>",
      "xl/persons/person.xml":
        '<personList><person displayName="Secret Olu" id="{1}" userId="S::secret@a.example" providerId="AD"/></personList>',
      "xl/threadedComments/threadedComment1.xml":
        '<ThreadedComments><threadedComment ref="A1" dT="2026-01-02T03:04:05.00" personId="{1}" id="{2}"><text>Why?</text></threadedComment></ThreadedComments>',
      "xl/revisions/revisionHeaders.xml": '<headers><header userName="Secret Bo"/></headers>',
    }),
  );
  expect(parts["xl/comments1.xml"]).toContain("<t>Author 1:</t>");
  expect(parts["xl/comments1.xml"]).toContain("Too many hours: see");
  expect(parts["xl/persons/person.xml"]).toContain('displayName="Author 1" id="{1}"');
  expect(await inspectFile(path, "schedule.xlsx")).toMatchObject({ ok: true, properties: { comments: 1 } });
});

test("a workbook does not tell the folder where it lay", async () => {
  const book = String((await cleaned("xlsx", workbook())).parts["xl/workbook.xml"]);
  const folder = '<x15ac:absPath xmlns:x15ac="urn:x" url="C:\\Users\\Secret\\"/>';
  const { parts } = await cleaned(
    "xlsx",
    workbook({ "xl/workbook.xml": book.replace("<sheets>", `${folder}<sheets>`) }),
  );
  expect(parts["xl/workbook.xml"]).toBe(book);
});

test("slides lose the names of who commented on them", async () => {
  const { parts } = await cleaned(
    "pptx",
    slides({
      ...names,
      "ppt/commentAuthors.xml":
        '<p:cmAuthorLst xmlns:p="urn:p"><p:cmAuthor id="1" name="Secret Olu" initials="SO"/></p:cmAuthorLst>',
      "ppt/authors.xml":
        '<p188:authorLst xmlns:p188="urn:q"><p188:author id="{1}" name="Secret Olu" initials="SO" userId="secret@a.example" providerId="AD"/></p188:authorLst>',
    }),
  );
  expect(parts["ppt/commentAuthors.xml"]).toContain('name="Author 1" initials="A"');
});

test("a photo in a letter loses where it was taken", async () => {
  const photo = await plain(40, 30)
    .withExif({
      IFD0: { Make: "secret-camera" },
      IFD3: { GPSLatitudeRef: "N", GPSLatitude: "51/1 30/1 0/1" },
    })
    .jpeg()
    .toBuffer();
  const { path } = await cleaned("docx", letter({ "word/media/image1.jpeg": photo }));
  expect(await inspectFile(path, "policy.docx")).toMatchObject({ ok: true });
});

test("a letter that is not taken is not cleaned either, and leaves nothing behind", async () => {
  const path = onDisk(letter({ "word/vbaProject.bin": "x" }));
  expect(await cleanProperties(path, "docx")).toEqual({ ok: false, sentence: sentences.macros });
});
