import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { writeFileOf, writeFilesOf } from "#app/documents/word/convert.server.ts";
import { convertIn } from "#app/documents/word/reading/convert-in.ts";
import { writeManual } from "#app/documents/word/writing/write-docx.ts";
import { withFile } from "#app/files/inspecting/file-in-reach.ts";
import { inspectFile } from "#app/files/inspecting/inspect-file.server.ts";
import { newBudget, unpack } from "#app/files/inspecting/office/unpacking.ts";
import { readZipDirectory } from "#app/files/inspecting/office/zip-directory.ts";
import { textOf } from "#app/files/inspecting/text-of.server.ts";
import { folder, read, written } from "./conversions.ts";
import { listed, p, r, styled, tbl, wordFile } from "./word-files.ts";

const sample = (name: string) => readFileSync(join(import.meta.dirname, "samples", `${name}.md`), "utf8");

const policy = {
  markdown:
    "## Notice\n\nCall {{practice_name}} within {{hours}} hours, or **{{other}}**.\n\n1. one\n2. two\n\n| A | B |\n| --- | --- |\n| {{hours}} |  |",
  title: "Attendance at {{practice_name}}",
  practice: "Harbor Kids",
  version: "3",
  date: "28 November 2026",
  provenance: "Adapted from “Attendance” by Lakeside Therapy; free to use with credit.",
  answers: { practice_name: "Harbor *Kids* & <Co>", hours: "24" },
};

/** The parts of a Word file, by name. */
function partsOf(path: string): Promise<Record<string, string>> {
  return withFile(path, async (file) => {
    const found: Record<string, string> = {};
    for (const entry of readZipDirectory(file)) {
      const pieces: Buffer[] = [];
      for await (const piece of unpack(file, entry, newBudget())) pieces.push(piece);
      found[entry.name] = Buffer.concat(pieces).toString();
    }
    return found;
  });
}

describe("a document as a Word file", () => {
  test("has the styles of Word, lists that count, a table with its head, header and footer", async () => {
    const parts = await partsOf(await written(policy));
    const body = parts["word/document.xml"]!;
    expect(body).toContain(
      '<w:pStyle w:val="DocumentTitle"/></w:pPr><w:r><w:t xml:space="preserve">Attendance at Harbor *Kids* &amp; &lt;Co&gt;</w:t>',
    );
    expect(body).toMatch(/<w:pStyle w:val="Heading2"\/>.*Notice/);
    expect(body).toMatch(
      /<w:pStyle w:val="ListNumber"\/><w:numPr><w:ilvl w:val="0"\/><w:numId w:val="1"\/><\/w:numPr>/,
    );
    expect(body).toMatch(/<w:tblStyle w:val="TableGrid"\/>.*<w:tblHeader\/>/);
    expect(parts["word/header.xml"]).toMatch(/Harbor Kids.*Attendance at Harbor/);
    expect(parts["word/footer.xml"]).toMatch(/Version 3 · 28 November 2026.* PAGE .* NUMPAGES /);
    expect(parts["word/styles.xml"]).toContain('<w:name w:val="heading 2"/>');
    expect(parts["docProps/core.xml"]).not.toMatch(/creator|lastModifiedBy|Harbor Kids</);
  });

  test("has answers in the place of fields, whatever signs are in them, and other fields as they are", async () => {
    const { markdown, title } = await convertIn(await written(policy), "docx", "a.docx");
    expect(markdown).toContain("Call Harbor \\*Kids\\* & <Co> within 24 hours, or **{{other}}**.");
    expect(markdown).toContain("| 24 |  |");
    // Title and provenance are about it, and no words of its own.
    expect(title).toBe("Attendance at Harbor *Kids* & <Co>");
    expect(markdown).not.toMatch(/Adapted|Attendance/);
  });

  test("whose text begins with its title has it once", async () => {
    const path = await written({ markdown: "# Attendance\n\nWords.", title: "Attendance" });
    expect((await partsOf(path))["word/document.xml"]!.split("Attendance")).toHaveLength(2);
  });

  test("is taken as an attachment like any other", async () => {
    const path = await written({ ...policy, markdown: sample("everything") });
    expect(await inspectFile(path, "policy.docx")).toMatchObject({ ok: true, kind: "docx" });
  });
});

describe("several documents as one Word file", () => {
  test("have a table of contents, a page each, and no heading as high as their titles", async () => {
    const path = join(folder(), "manual.docx");
    const documents = [
      { ...policy, markdown: "# Attendance\n\n## Notice\n\nCall.", title: "Attendance" },
      { ...policy, markdown: "## Toys\n\nWash.", title: "Infection control" },
    ];
    await writeManual({ title: "Manual of Harbor Kids", documents }, path);
    const body = (await partsOf(path))["word/document.xml"]!;
    expect(body.match(/<w:pStyle w:val="TOC\d"\/>/g)).toHaveLength(4);
    expect(body.match(/<w:pStyle w:val="Heading1"\/><w:pageBreakBefore\/>/g)).toHaveLength(2);
    const { markdown, title } = await convertIn(path, "docx", "manual.docx");
    expect(title).toBe("Manual of Harbor Kids");
    expect(markdown).toBe("# Attendance\n\n## Notice\n\nCall.\n\n# Infection control\n\n## Toys\n\nWash.");
  });
});

test("documents as files of their own are called after their titles, each differently", async () => {
  const at = folder();
  const documents = [
    { markdown: "Words.", title: "Fees: 2026/27" },
    { markdown: "# Fees: 2026/27\n\nOthers." },
    { markdown: "Nothing else." },
  ];
  const names = ["Fees 2026 27.docx", "Fees 2026 27 (2).docx", "Document.docx"];
  expect(await writeFilesOf(documents, "docx", at)).toEqual({ ok: true, value: names });
  expect((await convertIn(join(at, names[1]!), "docx", names[1]!)).markdown).toContain("Others.");
});

describe("a Word file that was Markdown in between", () => {
  const rich = [
    p("Title words", styled("Titel")),
    p("Scope", `${styled("berschrift1")}${listed(9)}`),
    p(`${r("Bold", "b")}${r(" plain ")}${r("slanted", "i")}`),
    p("first", listed(1)),
    p("nested", listed(1, 1)),
    p(""),
    tbl([
      ["Head", "", "Other"],
      ["", "cell", `${p("two")}${p("paragraphs")}`],
    ]),
    p("quoted words", styled("Zitat")),
    p(`<w:sdt><w:sdtContent>${r("controlled")}</w:sdtContent></w:sdt>`),
    p(`${r("1.")}<w:r><w:tab/></w:r>${r("typed by hand")}`),
    p(`<w:fldSimple w:instr=" DATE ">${r("1 May 2026")}</w:fldSimple>`),
  ].join("");

  test("has every word that a person saw", async () => {
    const at = folder();
    const before = join(at, "before.docx");
    writeFileSync(before, wordFile(rich));
    const { markdown } = await convertIn(before, "docx", "before.docx");
    const wordsIn = async (path: string) => {
      const found = await textOf(path, "docx");
      return "text" in found ? (found.text.match(/[\p{L}\p{N}]+/gu) ?? []) : [];
    };
    // What Word counts by itself is words of the heading now; the last ones are those below the page.
    const counted = ["1", ...(await wordsIn(before))].sort();
    const after = (await wordsIn(await written({ markdown }, at)))
      .join(" ")
      .replace(/ Title words Page 1 of 1$/, "");
    expect(after.split(" ").sort()).toEqual(counted);
  });
});

describe("a document as a PDF", () => {
  test("has its words, header and footer, and the page of pages", async () => {
    const path = join(folder(), "policy.pdf");
    expect(await writeFileOf({ ...policy, markdown: sample("everything") }, "pdf", path)).toEqual({
      ok: true,
      value: undefined,
    });
    expect(await inspectFile(path, "policy.pdf")).toMatchObject({ ok: true, pages: 1 });
    const found = await textOf(path, "pdf");
    const text = "text" in found ? found.text.replace(/\s+/g, " ") : "";
    for (const words of [
      "Read me first.",
      "with a reason",
      "Page 1 of 1",
      "Version 3",
      "Harbor Kids",
      "Adapted from",
      "555-0102",
    ])
      expect(text).toContain(words);
  });

  test("is read again as text, with a warning", async () => {
    const path = join(folder(), "policy.pdf");
    await writeFileOf({ markdown: sample("telehealth") }, "pdf", path);
    const { markdown, warnings, title } = await read(readFileSync(path), "pdf", "tele.pdf");
    expect(title).toBe("Telehealth Services");
    expect(markdown).toContain("## Licensure");
    expect(markdown).toContain(
      "We treat only where the therapist is licensed on that day. Crossing a state line ends the visit.",
    );
    expect(warnings.map(({ kind }) => kind)).toEqual(["pdf"]);
  });

  test("of several has a table of contents", async () => {
    const path = join(folder(), "manual.pdf");
    const documents = ["attendance", "telehealth"].map((name) => ({ markdown: sample(name) }));
    expect(await writeFileOf({ title: "Our manual", documents }, "pdf", path)).toMatchObject({ ok: true });
    expect(await inspectFile(path, "manual.pdf")).toMatchObject({ pages: 3 });
    const found = await textOf(path, "pdf");
    expect("text" in found && found.text).toMatch(/Our manual[\s\S]*Contents[\s\S]*Telehealth Services\s*3/);
  });
});

const office = ["soffice", "libreoffice"].find((name) => spawnSync(name, ["--version"]).status === 0);

test.skipIf(!office)(
  "LibreOffice opens a document, and what it saves is the same document (skipped where there is none)",
  async () => {
    const at = folder();
    const path = await written({ ...policy, markdown: sample("loose-items") }, at);
    const saved = join(at, "saved");
    const profile = `-env:UserInstallation=file://${join(at, "profile")}`;
    execFileSync(office!, [profile, "--headless", "--convert-to", "docx", "--outdir", saved, path], {
      stdio: "ignore",
    });
    const [ours, theirs] = [path, join(saved, "document.docx")];
    const { markdown } = await convertIn(theirs, "docx", "saved.docx");
    expect(markdown).toBe((await convertIn(ours, "docx", "ours.docx")).markdown);
  },
  90_000,
);
