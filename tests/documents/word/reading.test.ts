import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { relation, relations } from "#tests/files/inspecting/office-files.ts";
import { folder, read } from "./conversions.ts";
import { fieldChar, listed, order, p, part, r, styled, tbl, wordFile } from "./word-files.ts";

async function markdownOf(...body: string[]) {
  return (await read(wordFile(body.join("")))).markdown;
}

async function warned(bytes: Buffer) {
  const { warnings, markdown } = await read(bytes);
  return {
    markdown,
    warnings: Object.fromEntries(warnings.map(({ kind, count }) => [kind, count])),
    says: warnings,
  };
}

const one = p("Ordinary words stand here.");
const box = (inside: string) => `<w:txbxContent>${inside}</w:txbxContent>`;
const inline = (inside: string) =>
  `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="Our gym"/>${inside}</wp:inline></w:drawing></w:r>`;
const tracked = 'w:id="1" w:author="Dana" w:date="2026-01-01T00:00:00Z"';

describe("headings", () => {
  test("are known by the names of their styles in any language, by their outline, and by what they are based on", async () => {
    expect(
      await markdownOf(
        p("Attendance", styled("Titel")),
        p("Purpose", styled("berschrift1")),
        p("Details", styled("berschrift3")),
        p("By outline", '<w:outlineLvl w:val="1"/>'),
        one,
      ),
    ).toBe("# Attendance\n\n# Purpose\n\n### Details\n\n## By outline\n\nOrdinary words stand here.");
  });

  test("that count have their numbers in their words", async () => {
    expect(
      await markdownOf(
        p("Scope", `${styled("berschrift1")}${listed(9)}`),
        p("Staff", styled("Klausel")),
        p("Families", styled("Klausel")),
        p("Terms", `${styled("berschrift1")}${listed(9)}`),
        p("Dates", styled("Klausel")),
        one,
      ),
    ).toBe(
      "# 1. Scope\n\n## 1.1 Staff\n\n## 1.2 Families\n\n# 2. Terms\n\n## 2.1 Dates\n\nOrdinary words stand here.",
    );
  });

  test("that were only made bold, large, in capitals or numbered by hand are headings too", async () => {
    expect(
      await markdownOf(
        p(r("Swing Safety", "b", '<w:sz w:val="36"/>')),
        one,
        p(r("Purpose:", "b")),
        one,
        p("1.2 Load limits"),
        one,
        p(r("This whole sentence is in bold.", "b")),
        p(r("Effective date: 1 May", "b")),
        one,
      ),
    ).toBe(
      "# Swing Safety\n\nOrdinary words stand here.\n\n## Purpose:\n\nOrdinary words stand here.\n\n### 1.2 Load limits\n\nOrdinary words stand here.\n\n**This whole sentence is in bold.**\n\n**Effective date: 1 May**\n\nOrdinary words stand here.",
    );
  });
});

describe("lists", () => {
  test("keep their numbers, also where they go on, begin anew or count by letters", async () => {
    const { markdown, warnings } = await warned(
      wordFile(
        [
          p("one", listed(1)),
          p("a", listed(1, 1)),
          p("b", listed(1, 1)),
          p("i", listed(1, 2)),
          p("two", listed(1)),
          p("a again", listed(1, 1)),
          one,
          p("three", listed(1)),
          p("four", listed(1)),
          one,
          p("five by order", listed(3)),
          p("six", listed(3)),
        ].join(""),
      ),
    );
    expect(markdown).toBe(
      "1. one\n   1. a\n   2. b\n      1. i\n2. two\n   1. a again\n\nOrdinary words stand here.\n\n3. three\n4. four\n\nOrdinary words stand here.\n\n5. five by order\n6. six",
    );
    expect(warnings).toEqual({ letters: 4 });
  });

  test("of bullets and boxes, with a paragraph that goes on, across empty lines", async () => {
    expect(
      await markdownOf(
        p("first", listed(2)),
        p(""),
        p("second", listed(2)),
        p("goes on", '<w:ind w:left="720"/>'),
        p("below", listed(2, 1)),
        p("Ready?", listed(4)),
      ),
    ).toBe("- first\n\n- second\n\n  goes on\n\n  - below\n\n- [ ] Ready?");
  });

  test("that were typed are lists", async () => {
    expect(await markdownOf(p("• soap"), p("• towels"), p("1. wash"), p("2. dry"))).toBe(
      "- soap\n- towels\n\n1. wash\n2. dry",
    );
  });
});

describe("tables", () => {
  test("keep empty cells and rows, and the first row is their head", async () => {
    expect(
      await markdownOf(
        tbl([
          ["Date", "Cleaned", "By"],
          ["", "", ""],
          ["1 May", "", "Ana"],
        ]),
      ),
    ).toBe("| Date | Cleaned | By |\n| --- | --- | --- |\n|  |  |  |\n| 1 May |  | Ana |");
  });

  test("without a head have an empty one", async () => {
    const labels = [
      ["Name:", "____"],
      ["Date:", "____"],
    ];
    const look = '<w:tblLook w:val="0400" w:firstRow="0"/>';
    expect(await markdownOf(tbl(labels))).toBe("|  |  |\n| --- | --- |\n| Name: | ____ |\n| Date: | ____ |");
    expect(
      await markdownOf(
        tbl(
          [
            ["a", "b", "c"],
            ["d", "e", "f"],
          ],
          look,
        ),
      ),
    ).toMatch(/^\| {2}\| {2}\| {2}\|\n/);
  });

  test("with merged cells and several paragraphs in one say so", async () => {
    const wide = `<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${p(r("Fees", "b"))}`;
    const tall = `<w:tcPr><w:vMerge w:val="restart"/></w:tcPr>${p("No-show")}`;
    const covered = `<w:tcPr><w:vMerge/></w:tcPr>${p("")}`;
    const { markdown, warnings } = await warned(
      wordFile(tbl([[wide], [tall, "$25"], [covered, `${p("$35")}${p("after two")}`]])),
    );
    expect(markdown).toBe("| Fees |  |\n| --- | --- |\n| No-show | $25 |\n|  | $35 · after two |");
    expect(warnings).toEqual({ mergedCells: 2, longCells: 1 });
  });

  test("that only frame or arrange words become those, with a warning for one inside another", async () => {
    expect(await markdownOf(tbl([["Call 911 first."]]))).toBe("Call 911 first.");
    const { markdown, warnings } = await warned(
      wordFile(
        tbl([
          [
            `${tbl([
              ["a", "b"],
              ["c", "d"],
            ])}${p("beside")}`,
            "right",
          ],
        ]),
      ),
    );
    expect(markdown).toBe("| a | b |\n| --- | --- |\n| c | d |\n\nbeside\n\nright");
    expect(warnings).toEqual({ innerTables: 1 });
  });
});

describe("words", () => {
  test("keep bold, slanted, struck and code, by style and by hand, and fields as they were typed", async () => {
    expect(
      await markdownOf(
        p(
          r("a ") +
            r("bold", "b") +
            r(" by style", '<w:rStyle w:val="Fett"/>') +
            r(" and ") +
            r("slanted", "i") +
            r(" ") +
            r("struck", "strike"),
        ),
        p(r("at {{practice") + r("_name}} and ") + r("code", '<w:rStyle w:val="Code"/>')),
        p("quoted", styled("Zitat")),
      ),
    ).toBe("a **bold by style** and _slanted_ ~~struck~~\n\nat {{practice_name}} and `code`\n\n> quoted");
  });

  test("with links keep them where others can follow", async () => {
    const link = (id: string, words: string) => `<w:hyperlink r:id="${id}">${r(words)}</w:hyperlink>`;
    const typed = `${fieldChar("begin")}${order('HYPERLINK "https://rules.example/x"')}${fieldChar("separate")}${r("the rule")}${fieldChar("end")}`;
    const { markdown, warnings } = await warned(
      wordFile(
        p(
          `${link("a", "our form")}${r(" and ")}${typed}${r(" and ")}${link("b", "a file")}<w:hyperlink w:anchor="x">${r(" below")}</w:hyperlink>`,
        ),
        {},
        relation("a", "hyperlink", "https://forms.example/a", "External"),
        relation("b", "hyperlink", "file:///C:/Policies/old.docx", "External"),
      ),
    );
    expect(markdown).toBe(
      "[our form](https://forms.example/a) and [the rule](https://rules.example/x) and a file below",
    );
    expect(warnings).toEqual({ links: 1 });
  });

  test("that are tracked: insertions are taken, deletions left out, both counted", async () => {
    const { markdown, warnings, says } = await warned(
      wordFile(
        [
          p(
            `${r("Call ")}<w:del ${tracked}><w:r><w:delText>12</w:delText></w:r></w:del><w:ins ${tracked}>${r("24")}</w:ins>${r(" hours before.")}`,
          ),
          `<w:p><w:pPr><w:rPr><w:del ${tracked}/></w:rPr></w:pPr>${r("Joined ")}</w:p>`,
          p("with this."),
          p(
            `<w:moveFrom ${tracked}>${r("moved away")}</w:moveFrom><w:moveTo ${tracked}>${r("moved here")}</w:moveTo>`,
          ),
          `<w:p><w:pPr><w:pPrChange ${tracked}><w:pPr>${styled("berschrift1")}</w:pPr></w:pPrChange></w:pPr>${r("No heading")}</w:p>`,
        ].join(""),
      ),
    );
    expect(markdown).toBe("Call 24 hours before.\n\nJoined with this.\n\nmoved here\n\nNo heading");
    expect(warnings).toEqual({ deletions: 2, insertions: 2 });
    expect(says.map(({ says: sentence }) => sentence)).toContain("2 tracked deletions were left out.");
  });

  test("of comments, headers and hidden text are left out, and it is said which", async () => {
    const { markdown, says } = await warned(
      wordFile(
        p(
          `<w:commentRangeStart w:id="0"/>${r("Kept.")}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>${r("secret", "vanish")}`,
        ),
        {
          "word/comments.xml": part(
            "comments",
            `<w:comment w:id="0" w:author="Dana">${p("Ask our lawyer")}</w:comment>`,
          ),
          "word/header1.xml": part("hdr", p("Acme Therapy")),
          "word/footer1.xml": part("ftr", p(`${r("Page ")}${r("1")}`)),
        },
        relation("c1", "comments", "comments.xml"),
        relation("h1", "header", "header1.xml"),
        relation("f1", "footer", "footer1.xml"),
      ),
    );
    expect(markdown).toBe("Kept.");
    expect(says.map(({ says: sentence }) => sentence).sort()).toEqual([
      "One comment was left out: “Ask our lawyer”.",
      "One stretch of hidden text was left out.",
      "The header of the pages was left out. It says “Acme Therapy”.",
    ]);
  });
});

describe("what stands beside the text", () => {
  test("text boxes come once, whatever stands for them in other programs", async () => {
    const twice = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box(p("In a box"))}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box(p("In a box"))}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    const { markdown, warnings } = await warned(wordFile(p(`${r("Beside it")}${twice}`) + one));
    expect(markdown).toBe("Beside it\n\nIn a box\n\nOrdinary words stand here.");
    expect(warnings).toEqual({ textBoxes: 1 });
  });

  test("diagrams become lists of their words", async () => {
    const data = `<dgm:dataModel xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><dgm:ptLst>${["Report", "Review"].map((words) => `<dgm:pt><dgm:t><a:p><a:r><a:t>${words}</a:t></a:r></a:p></dgm:t></dgm:pt>`).join("")}<dgm:pt/></dgm:ptLst></dgm:dataModel>`;
    const { markdown, warnings } = await warned(
      wordFile(
        p(inline('<a:graphic><a:graphicData><dgm:relIds r:dm="d1"/></a:graphicData></a:graphic>')) + one,
        { "word/diagrams/data1.xml": data },
        relation("d1", "diagramData", "diagrams/data1.xml"),
      ),
    );
    expect(markdown).toBe("- Report\n- Review\n\nOrdinary words stand here.");
    expect(warnings).toEqual({ diagrams: 1 });
  });

  test("pictures are handed on with their kind, and what cannot be kept is counted", async () => {
    const png = Buffer.from("\x89PNG\r\n\x1a\n and so on", "latin1");
    const blip = (id: string, how = "embed") =>
      inline(`<a:graphic><pic:pic><a:blip r:${how}="${id}"/></pic:pic></a:graphic>`);
    const file = wordFile(
      p("Swings", styled("berschrift1")) + p(r("See ") + blip("p1") + blip("p2") + blip("p3", "link")),
      { "word/media/image1.png": png, "word/media/image2.emf": "\x01\x00" },
      relation("p1", "image", "media/image1.png"),
      relation("p2", "image", "media/image2.emf"),
      relation("p3", "image", "https://track.example/p.png", "External"),
    );
    const at = folder();
    const kept = await read(file, "docx", "file.docx", at);
    expect(kept.pictures).toEqual([
      {
        standIn: "/files/picture-1",
        name: "Our gym.png",
        below: "Swings",
        type: "image/png",
        path: join(at, "0"),
      },
      {
        standIn: "/files/picture-2",
        name: "Our gym",
        below: "Swings",
        why: expect.stringContaining("Only PNG"),
      },
    ]);
    expect(readFileSync(join(at, "0"))).toEqual(png);
    expect(kept.markdown).toBe(
      "# Swings\n\nSee\n\n[Our gym](/files/picture-1)\n\n[Our gym](/files/picture-2)",
    );
    // Where nobody takes them they are counted.
    const { warnings, markdown } = await read(file);
    expect(markdown).toBe("# Swings\n\nSee");
    expect(warnings.map(({ kind, count }) => [kind, count])).toEqual([
      ["outside", 1],
      ["lostPictures", 1],
      ["pictures", 1],
    ]);
  });

  test("footnotes stand at the end, with their numbers in the text", async () => {
    const { markdown, warnings } = await warned(
      wordFile(
        p(`${r("By law")}<w:r><w:footnoteReference w:id="2"/></w:r>${r(" we ask.")}`),
        { "word/footnotes.xml": part("footnotes", `<w:footnote w:id="2">${p("Rule 7.1")}</w:footnote>`) },
        relation("f1", "footnotes", "footnotes.xml"),
      ),
    );
    expect(markdown).toBe("By law¹ we ask.\n\n## Notes\n\n1. Rule 7.1");
    expect(warnings).toEqual({ notes: 1 });
  });

  test("a table of contents is left out", async () => {
    const contents = `${p(`${fieldChar("begin")}${order('TOC \\o "1-3"')}${fieldChar("separate")}${r("Purpose 3")}`, styled("Verzeichnis1"))}${p(`${r("Scope 4")}${fieldChar("end")}`, styled("Verzeichnis1"))}`;
    const { markdown, warnings } = await warned(
      wordFile(contents + p("Purpose", styled("berschrift1")) + one),
    );
    expect(markdown).toBe("# Purpose\n\nOrdinary words stand here.");
    expect(warnings).toEqual({ contents: 1 });
  });
});

describe("blanks", () => {
  test("are found in all of their forms, each with a name and a type", async () => {
    const merge = `${fieldChar("begin")}${order("MERGEFIELD Due_Date")}${fieldChar("separate")}${r("«Due_Date»")}${fieldChar("end")}`;
    const control = `<w:sdt><w:sdtPr><w:alias w:val="Review date"/><w:showingPlcHdr/><w:date/></w:sdtPr><w:sdtContent>${r("Click to enter a date.")}</w:sdtContent></w:sdt>`;
    const { blanks, markdown } = await read(
      wordFile(
        [
          p(
            "[Practice Name] welcomes you. [Practice Name] asks for [number of hours] hours. [x] no [1] not [sic]",
          ),
          p(`${r("Due: ")}${merge}${r(" or &lt;&lt;Fee amount&gt;&gt;")}`),
          p("Signature: ________  Date: ____"),
          p(`${r("Reviewed ")}${control}`),
          p('<w:fldSimple w:instr=" MERGEFIELD Clinic "/>'),
          p("[he/she/they] may [INSERT YOUR CITY]"),
        ].join(""),
      ),
    );
    expect(blanks.map(({ found, before, name, type, times }) => [before + found, name, type, times])).toEqual(
      [
        ["[Practice Name]", "practice_name", "text", 2],
        ["[number of hours]", "number_of_hours", "number", 1],
        ["«Due_Date»", "due_date", "date", 1],
        ["<<Fee amount>>", "fee_amount", "number", 1],
        ["Signature: ________", "signature", "text", 1],
        [" Date: ____".trim(), "date", "date", 1],
        ["[Review date]", "review_date", "date", 1],
        ["«Clinic»", "practice_name", "text", 1],
        ["[he/she/they]", "he_she_they", "choice", 1],
        ["[INSERT YOUR CITY]", "city", "text", 1],
      ],
    );
    expect(markdown).toContain("Reviewed [Review date]");
  });
});

test("title, kind, topic and outline are proposed from the text and the file's name", async () => {
  const file = wordFile(
    p("Infection Control", styled("Titel")) +
      p("Toys", styled("berschrift1")) +
      p("Wash toys and mats daily; check hand hygiene."),
  );
  const { title, kind, topic, outline } = await read(file, "docx", "03_infection_control-policy FINAL.docx");
  expect({ title, kind, topic }).toEqual({
    title: "Infection Control",
    kind: "policy",
    topic: "environment",
  });
  expect(outline).toEqual([
    { level: 1, heading: "Infection Control" },
    { level: 1, heading: "Toys" },
  ]);
  const { title: named, kind: form } = await read(
    wordFile(p("Please sign below. ____")),
    "docx",
    "02 Photo-consent_form (2).docx",
  );
  expect([named, form]).toEqual(["Photo consent form", "form"]);
});

test("names of makers are nowhere in what is read", async () => {
  const file = wordFile(one, { "docProps/core.xml": "<a>Dana Meyer</a>", "word/_rels/x.rels": relations() });
  expect(JSON.stringify(await read(file))).not.toContain("Dana");
});
