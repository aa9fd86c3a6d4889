import { describe, expect, test } from "vitest";
import { withFields } from "#app/documents/word/reading/blanks.ts";
import { pdfOf } from "#tests/files/inspecting/pdf-files.ts";
import { folder, read } from "./conversions.ts";

describe("plain text", () => {
  test("has its paragraphs, typed lists, and headings by capitals and numbers", async () => {
    const text =
      "ATTENDANCE POLICY\n\n1. Purpose\n\nComing regularly helps.\nSo we ask for it.\n\n2. Notice\n\nWe note:\n\n\u2022 one\n\u2022 two\n";
    const { markdown, title, outline } = await read(text, "txt");
    expect(title).toBe("ATTENDANCE POLICY");
    expect(outline.map(({ heading }) => heading)).toEqual(["ATTENDANCE POLICY", "1. Purpose", "2. Notice"]);
    expect(markdown).toContain("Coming regularly helps.\nSo we ask for it.");
    expect(markdown).toContain("- one\n- two");
  });

  test("whose lines were ended where the paper did is one line a paragraph again", async () => {
    const text =
      "The therapist writes the goal in the words of the family and reads it\nout to them, so that they can say whether it is theirs or not. After\nthat the goal has a date.\n\nA second paragraph comes here, which is long enough to go on in the next\nline.";
    const { markdown } = await read(text, "txt");
    expect(markdown.split("\n\n").map((each) => each.split("\n").length)).toEqual([1, 1]);
  });

  test("in the letters of Windows is read as it was meant", async () => {
    expect((await read(Buffer.from("Caf\xe9 \x96 \x93quoted\x94", "latin1"), "txt")).markdown).toBe(
      "Café – “quoted”",
    );
  });
});

describe("Markdown", () => {
  test("stays as it was typed, but for what posts do not know", async () => {
    const text =
      "---\ntitle: x\n---\nAttendance\n==========\n\nNotice\n------\n\nSee [the form][f] and {{practice_name}}.\n\n[f]: https://forms.example/a\n\n<!-- not for others -->\n\n```\nA\n===\n```\n\n* star\n\n![logo](logo.png) <b>x</b>";
    const { markdown, warnings, title } = await read(text, "md");
    expect(markdown).toBe(
      "# Attendance\n\n## Notice\n\nSee [the form](https://forms.example/a) and {{practice_name}}.\n\n```\nA\n===\n```\n\n* star\n\n![logo](logo.png) <b>x</b>",
    );
    expect(title).toBe("Attendance");
    expect(warnings.map(({ kind, count }) => [kind, count])).toEqual([
      ["outside", 1],
      ["tags", 2],
    ]);
  });
});

describe("HTML", () => {
  test("is read as pasting reads it, without what runs, and with the pictures that are within it", async () => {
    const png = `data:image/png;base64,${Buffer.from("\x89PNG\r\n\x1a\n".padEnd(200, "x"), "latin1").toString("base64")}`;
    const html = `<!doctype html><html><head><title>Swing  policy</title><script>alert(1)</script></head><body><h2>Loads</h2><ul><li>250 lb<li>{{x_y}}</ul><table><tr><th>A<th>B<tr><td>1<td></table><img src="${png}"><img src="https://track.example/x.png" onerror="x()"></body></html>`;
    const { markdown, title, warnings } = await read(html, "html");
    expect(markdown).toBe("## Loads\n\n- 250 lb\n- {{x_y}}\n\n| A | B |\n| --- | --- |\n| 1 |  |");
    expect(title).toBe("Swing policy");
    expect(warnings.map(({ kind }) => kind)).toContain("pictures");
    const kept = await read(html, "html", "file.html", folder());
    expect(kept.markdown).toBe(`${markdown}\n\n[Picture](/files/picture-1)`);
    expect(kept.pictures).toMatchObject([{ name: "Picture 1.png", type: "image/png", below: "Loads" }]);
  });
});

describe("PDF", () => {
  test("gives its text, and says that it is only that", async () => {
    const { markdown, warnings } = await read(pdfOf(), "pdf");
    expect(markdown).toContain("Our policy on late fees");
    expect(warnings.map(({ kind }) => kind)).toEqual(["pdf"]);
  });
});

test("blanks become fields where they stand, each by the words before it", async () => {
  const { markdown, blanks } = await read(
    "Name: ____\nDate: ____\n\n[Clinic] and [Clinic], «Fee» and \\<<Fee>>.",
    "md",
  );
  expect(withFields(markdown, blanks)).toBe(
    "Name: {{name}}\nDate: {{date}}\n\n{{practice_name}} and {{practice_name}}, {{fee}} and {{fee}}.",
  );
});
