import { deflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { sentences } from "#app/files/inspecting/refusal.ts";
import { archive } from "./archives.ts";
import { inspected } from "./files.ts";
import { entriesOf, letterParts } from "./office-files.ts";
import { packedObject, pdfOf, streamOf } from "./pdf-files.ts";

const script = "<< /S /JavaScript /JS (app.alert\\(1\\)) >>";
const bomb = deflateSync(Buffer.alloc(80_000_000, 32));
const twice = (value: Buffer) => deflateSync(deflateSync(value));

test.each<[string, Buffer, keyof typeof sentences]>([
  ["a script that runs when it opens", pdfOf({ catalog: `/OpenAction ${script}` }), "pdfScript"],
  ["a script by a reference", pdfOf({ catalog: "/OpenAction 6 0 R", objects: [script] }), "pdfScript"],
  [
    "a script in its names",
    pdfOf({ catalog: `/Names << /JavaScript << /Names [(a) ${script}] >> >>` }),
    "pdfScript",
  ],
  [
    "a script in escaped letters",
    pdfOf({ catalog: "/OpenAction << /S /J#61va#53cript /JS (x) >>" }),
    "pdfScript",
  ],
  ["a script behind a comment", pdfOf({ catalog: "/OpenAction << /S % )\n/JavaScript >>" }), "pdfScript"],
  [
    "a script behind brackets in a text",
    pdfOf({ catalog: "/A (\\() /B (a(b)c) /OpenAction << /S/JavaScript>>" }),
    "pdfScript",
  ],
  [
    "a script in an object that no list leads to",
    pdfOf({ after: `\n90 0 obj\n${script}\nendobj\n%%EOF` }),
    "pdfScript",
  ],
  [
    "a script in an object behind a false stream",
    pdfOf({ objects: [`<< >>\n% stream\n`, script] }),
    "pdfScript",
  ],
  [
    "a script in an object inside a stream",
    pdfOf({ objects: [streamOf("", `7 0 obj ${script} endobj`)] }),
    "pdfScript",
  ],
  ["a script in a packed stream", pdfOf({ objects: [packedObject(script)] }), "pdfScript"],
  [
    "a script in a packed stream that does not say what it is",
    pdfOf({ objects: [packedObject(script, "")] }),
    "pdfScript",
  ],
  [
    "a script in a packed stream far behind its dictionary",
    pdfOf({
      objects: [
        Buffer.from(
          packedObject(script)
            .toString("latin1")
            .replace("\nstream", `${" ".repeat(5_000)}\nstream`),
          "latin1",
        ),
      ],
    }),
    "pdfScript",
  ],
  [
    "a script for a field",
    pdfOf({ page: `/Annots [<< /Subtype /Widget /AA << /K ${script} >> >>]` }),
    "pdfScript",
  ],
  [
    "objects packed twice",
    pdfOf({
      objects: [
        Buffer.from(
          streamOf(
            "/Type /ObjStm /N 1 /First 5 /Filter [/FlateDecode /FlateDecode]",
            twice(Buffer.from(`20 0 ${script}`)),
          ),
        ),
      ],
    }),
    "unusual",
  ],
  [
    "objects packed in an odd way",
    pdfOf({ objects: [streamOf("/Type /ObjStm /N 1 /First 5 /Filter /LZWDecode", "x")] }),
    "unusual",
  ],
  [
    "objects packed as differences",
    pdfOf({ objects: [packedObject(script, "/Type /ObjStm /DecodeParms << /Predictor 12 >>")] }),
    "unusual",
  ],
  [
    "objects packed as differences, told elsewhere",
    pdfOf({ objects: [packedObject(script, "/Type /ObjStm /DecodeParms 7 0 R")] }),
    "unusual",
  ],
  [
    "objects whose packing is told elsewhere",
    pdfOf({ objects: [streamOf("/Type /ObjStm /N 1 /First 5 /Filter 7 0 R", "x")] }),
    "unusual",
  ],
  [
    "objects that begin at no whole number",
    pdfOf({ objects: [streamOf("/Type /ObjStm /N 1 /First 1e1 /Filter /FlateDecode", "x")] }),
    "unusual",
  ],
  [
    "packed objects whose beginning is said twice",
    pdfOf({ objects: [packedObject(script, "/Type /ObjStm /First 900")] }),
    "unusual",
  ],
  [
    "a bomb of packed objects",
    pdfOf({ objects: [streamOf("/Type /ObjStm /N 1 /First 5 /Filter /FlateDecode", bomb)] }),
    "swollen",
  ],
  [
    "packed objects that are broken",
    pdfOf({ objects: [streamOf("/Type /ObjStm /N 1 /First 5 /Filter /FlateDecode", "no such packing")] }),
    "damaged",
  ],
  ["values nested without end", pdfOf({ objects: ["[".repeat(5_000)] }), "unusual"],
  [
    "a program that it starts",
    pdfOf({ page: "/Annots [<< /A << /S /Launch /F (cmd.exe) >> >>]" }),
    "pdfLaunch",
  ],
  ["a file inside", pdfOf({ catalog: "/Names << /EmbeddedFiles << /Names [] >> >>" }), "pdfFiles"],
  [
    "a file inside that is not listed",
    pdfOf({ objects: ["<< /Type /Filespec /F (a.exe) /EF << /F 7 0 R >> >>"] }),
    "pdfFiles",
  ],
  ["a file pinned to a page", pdfOf({ page: "/Annots [<< /Subtype /FileAttachment >>]" }), "pdfFiles"],
  ["a portfolio", pdfOf({ catalog: "/Collection << >>" }), "pdfFiles"],
  ["film", pdfOf({ page: "/Annots [<< /Subtype /RichMedia >>]" }), "pdfMedia"],
  [
    "a rendition, which can run a script",
    pdfOf({ page: "/Annots [<< /A << /S /Rendition /JS (x) >> >>]" }),
    "pdfMedia",
  ],
  ["3D", pdfOf({ page: "/Annots [<< /Subtype /3D >>]" }), "pdfMedia"],
  ["a form of XFA", pdfOf({ catalog: "/AcroForm << /XFA 6 0 R >>" }), "pdfForm"],
  [
    "a page of the web that opens with it",
    pdfOf({ catalog: "/OpenAction << /S /URI /URI (https://evil.example) >>" }),
    "pdfOpening",
  ],
  [
    "a page of the web that opens with a page",
    pdfOf({ page: "/AA << /O 6 0 R >>", objects: ["<< /S /URI /URI (https://evil.example) >>"] }),
    "pdfOpening",
  ],
  [
    "an action that follows a harmless one",
    pdfOf({
      catalog: "/OpenAction << /S /GoTo /D [3 0 R /Fit] /Next [6 0 R] >>",
      objects: ["<< /S /SubmitForm /F (https://evil.example) >>"],
    }),
    "pdfOpening",
  ],
  [
    "another document that opens with it",
    pdfOf({ catalog: "/OpenAction << /S /GoToR /F (\\\\\\\\evil\\\\a.pdf) >>" }),
    "pdfOpening",
  ],
  [
    "two actions for its opening",
    pdfOf({ catalog: "/OpenAction [3 0 R /Fit] /OpenAction << /S /URI /URI (x) >>" }),
    "pdfOpening",
  ],
  [
    "references that go around",
    pdfOf({ catalog: "/OpenAction 6 0 R", objects: ["7 0 R", "6 0 R"] }),
    "unusual",
  ],
  ["a password", pdfOf({ trailer: "/Encrypt << /Filter /Standard /V 2 /R 3 >>" }), "locked"],
  ["a page of the web behind it", pdfOf({ after: "<script>alert(1)</script>" }), "appended"],
  ["an archive behind it", pdfOf({ after: archive(entriesOf(letterParts())) }), "appended"],
  [
    "an archive behind it with its own end mark",
    pdfOf({ after: archive(entriesOf(letterParts()), { comment: "%%EOF" }) }),
    "appended",
  ],
  ["no end", pdfOf().subarray(0, -20), "damaged"],
  ["no pages", Buffer.from("%PDF-1.7\nnothing\n%%EOF"), "damaged"],
])("a PDF with %s is refused", async (_, bytes, why) => {
  expect(await inspected("form.pdf", bytes)).toEqual({ ok: false, sentence: sentences[why] });
});

test("a PDF that begins late is refused", async () => {
  const sentence = "This file is called .pdf but holds something else.";
  expect(await inspected("form.pdf", pdfOf({ before: "<html>" }))).toEqual({ ok: false, sentence });
  expect(await inspected("form.pdf", pdfOf({ before: "GIF89a" }))).toEqual({ ok: false, sentence });
});
