import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { withPictures } from "#app/documents/importing/put-pictures.ts";
import { convertFile, writeFileOf } from "#app/documents/word/convert.server.ts";
import type { ReadableKind } from "#app/documents/word/reading/convert-in.ts";
import { Refusal, sentences } from "#app/files/inspecting/refusal.ts";
import { letter, relation, relations, workbook } from "#tests/files/inspecting/office-files.ts";
import { folder, read } from "./conversions.ts";
import { p, part, r, wordFile } from "./word-files.ts";

function converted(name: string, bytes: Uint8Array | string) {
  const path = join(folder(), "upload");
  writeFileSync(path, bytes);
  return convertFile(path, name);
}

const words = p("Ordinary words stand here.");
const blanks = part("document", `<w:body>${p(" ".repeat(60_000_000))}</w:body>`);
const bomb = letter({ "word/document.xml": blanks });
const entities = `<!DOCTYPE a [<!ENTITY b "${"c".repeat(99)}"><!ENTITY d "&b;&b;&b;">]>`;

describe("refused, with a sentence that says what to do", () => {
  test.each<[string, string, Uint8Array | string, string]>([
    [
      "a program that was renamed",
      "a.docx",
      "MZ\x90\x00\x03 and so on",
      "This file is called .docx but holds something else.",
    ],
    ["a PDF that was renamed", "a.docx", "%PDF-1.7", "This file is called .docx but holds something else."],
    [
      "a Word file that is called text",
      "a.txt",
      wordFile(words),
      "This file is called .txt but holds something else.",
    ],
    [
      "an old or locked one",
      "a.docx",
      Buffer.from("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 and more", "latin1"),
      sentences.oldOffice,
    ],
    ["an empty one", "a.docx", "", "This file is empty."],
    [
      "a kind that is none",
      "a.doc",
      "x",
      "Files called .doc are not taken. Open it, save or export it as .docx, and choose that.",
    ],
    ["a zip bomb", "a.docx", bomb, sentences.swollen],
  ])("%s", async (_, name, bytes, sentence) => {
    expect(await converted(name, bytes)).toEqual({ ok: false, sentence });
  });

  test.each<[string, ReadableKind, Uint8Array | string, keyof typeof sentences]>([
    ["a workbook that was renamed", "docx", workbook(), "notWord"],
    ["one that breaks off", "docx", wordFile(words).subarray(0, 900), "damaged"],
    ["one whose text is no XML", "docx", wordFile("<w:p><w:r></w:p>"), "damaged"],
    [
      "entities of its own",
      "docx",
      wordFile("", { "word/document.xml": entities + part("document", "<w:body/>") }),
      "unusual",
    ],
    ["2,000 levels", "docx", wordFile("<w:sdt>".repeat(2_000) + "</w:sdt>".repeat(2_000)), "unusual"],
    ["nothing to read", "docx", wordFile(p("")), "noText"],
    ["more than a document can hold", "docx", wordFile(p("some words ".repeat(20_000))), "longDocument"],
    ["text without end", "txt", "word ".repeat(60_000), "longDocument"],
    ["quotes without end", "md", `${">".repeat(3_000)} a`, "deepText"],
    ["bytes called text", "txt", "a\x00b", "notText"],
    ["a broken PDF", "pdf", "%PDF-1.7 and nothing", "damaged"],
  ])("%s", async (_, kind, bytes, sentence) => {
    await expect(read(bytes, kind)).rejects.toThrow(new Refusal(sentence));
  });

  test("a PDF of 500 pages", async () => {
    const path = join(folder(), "long.pdf");
    const documents = Array.from({ length: 299 }, (_, i) => ({ markdown: `# Page ${i}\n\nWords.` }));
    await writeFileOf({ title: "Long", documents }, "pdf", path);
    // With its title and contents it has more than 300 pages.
    expect(await convertFile(path, "long.pdf")).toEqual({ ok: false, sentence: sentences.manyPages });
  }, 60_000);
});

describe("harmless", () => {
  test("macros, files inside, a template and a picture from elsewhere leave no trace but what is said", async () => {
    const file = wordFile(
      `${words}<w:altChunk r:id="x1"/>`,
      {
        "word/vbaProject.bin": "x",
        "word/embeddings/Microsoft_Excel_Sheet.xlsx": workbook(),
        "word/_rels/settings.xml.rels": relations(
          relation("t", "attachedTemplate", "https://evil.example/t.dotm", "External"),
        ),
      },
      relation("x1", "aFChunk", "https://evil.example/page.html", "External"),
    );
    const found = await converted("a.docx", file);
    expect(found).toMatchObject({
      ok: true,
      value: { markdown: "Ordinary words stand here.", pictures: [] },
    });
    expect(found.ok && found.value.warnings.map(({ kind }) => kind).sort()).toEqual(["embedded", "macros"]);
  });

  test("a name that ends like nothing that is known", async () => {
    for (const ending of ["constructor", "toString", "exe"])
      expect(await convertFile(join(folder(), "a"), `policy.${ending}`)).toMatchObject({ ok: false });
  });

  test("words that look like HTML, script or fields of Word stay words, on the way in and out", async () => {
    const file = wordFile(
      p(r("&lt;script&gt;alert(1)&lt;/script&gt; ]]&gt; &amp;amp; {IF 1=1}")) +
        p(`<w:hyperlink r:id="j">${r("press")}</w:hyperlink>`),
      {},
      relation("j", "hyperlink", "javascript:alert(1)", "External"),
    );
    const found = await converted("a.docx", file);
    const markdown = found.ok ? found.value.markdown : "";
    expect(markdown).not.toContain("javascript:");
    const path = join(folder(), "again.docx");
    await writeFileOf(
      { markdown, title: "</w:t>&<x>\u0000\ud800", practice: '"', answers: { a: "]]>" } },
      "docx",
      path,
    );
    expect(await convertFile(path, "again.docx")).toMatchObject({ ok: true, value: { markdown } });
  });

  test("a list that counts to a million, a table without end and cells that reach far", async () => {
    const numbering = part(
      "numbering",
      '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="99999999999"/><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="%1%2%3%9"/></w:lvl><w:numStyleLink w:val="a"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>',
    );
    const cell = '<w:tc><w:tcPr><w:gridSpan w:val="999999"/></w:tcPr><w:p/></w:tc>';
    const body = `<w:p><w:pPr><w:numPr><w:ilvl w:val="99"/><w:numId w:val="1"/></w:numPr></w:pPr>${r("item")}</w:p><w:tbl>${`<w:tr>${cell.repeat(9)}</w:tr>`.repeat(200)}</w:tbl>`;
    expect(await converted("a.docx", wordFile(body, { "word/numbering.xml": numbering }))).toMatchObject({
      ok: true,
    });
  });

  test("answers of others are never read as marks", async () => {
    const path = join(folder(), "a.docx");
    await writeFileOf(
      { markdown: "{{a}} and | {{a}} |", answers: { a: "# **x** [y](https://evil.example) {{b}}" } },
      "docx",
      path,
    );
    const found = await convertFile(path, "a.docx");
    expect(found.ok && found.value.markdown).toContain("\\*\\*x\\*\\*");
  });
});

test("pictures are put in their places within a moment, whatever the text looks like", () => {
  const uids = new Map([["/files/picture-1", "k27wskuuf586kemwushc"]]);
  for (const sign of ["[", "\n", "> ", "[a](/files/picture-1", "[]\\"]) {
    const began = performance.now();
    withPictures(sign.repeat(200_000 / sign.length), uids);
    expect(performance.now() - began).toBeLessThan(1_000);
  }
  const text =
    "A\n\n[Our \\[gym\\]](/files/picture-1)\n\n> [B](/files/picture-2)\n\n| [C](/files/picture-2) |";
  expect(withPictures(text, uids)).toBe("A\n\n[Our \\[gym\\]](/files/k27wskuuf586kemwushc)\n\n|  |");
});
