// What programs put into the clipboard, and the Markdown beside it that pasting it gives.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "parse5";
import { describe, expect, test } from "vitest";
import { renderMarkdown } from "#app/markdown/render.server.ts";
import { fileOf } from "#app/writing/paste/pictures.ts";
import { toMarkdown } from "#app/writing/paste/to-markdown.ts";

const folder = join(import.meta.dirname, "samples");
const names = readdirSync(folder)
  .filter((name) => name.endsWith(".html"))
  .map((name) => name.slice(0, -".html".length));

const textOf = (name: string) => readFileSync(join(folder, name), "utf8");

function pasted(name: string) {
  const beside = `${name}.txt`;
  const text = existsSync(join(folder, beside)) ? textOf(beside) : "";
  return toMarkdown({ html: textOf(`${name}.html`), text }, parse);
}

test("there are samples of every program that people copy from", () => {
  expect(names.length).toBeGreaterThanOrEqual(40);
});

test.each(names)("%s becomes what its writer meant", (name) => {
  const { markdown } = pasted(name);
  expect(`${markdown}\n`).toBe(textOf(`${name}.md`));
  expect(renderMarkdown(markdown).html).not.toBe("");
});

describe("beside the Markdown", () => {
  test("images are handed on in their order, and leave no trace in the text", () => {
    const { images, markdown } = pasted("word-image");
    expect(images).toEqual(["data:image/png;base64,iVBORw0KGgo="]);
    expect(markdown).not.toContain("image");
    const file = new File(["x"], "scan.png", { type: "image/png" });
    const letter = new File(["x"], "letter.pdf", { type: "application/pdf" });
    const html = '<p>a <img src="file:///tmp/scan.png"></p>';
    expect(toMarkdown({ html, files: [letter, file] }, parse).images).toEqual([file]);
  });

  test("an image stands where it stood, in a paragraph by itself, where it is taken", () => {
    const takes = (images: unknown[]) => images.map((_, i) => `/files/place-${i}`);
    const one = "data:image/png;base64,QUJD";
    const html = `<p>a <img src="${one}"> b</p><ul><li>c<img src="${one}"></li></ul><table><tr><td>d</td><td><img src="${one}"></td></tr></table>`;
    expect(toMarkdown({ html }, parse, takes).markdown).toBe(
      "a\n\n[Picture](/files/place-0)\n\nb\n\n- c\n\n  [Picture](/files/place-1)\n\nd · [Picture](/files/place-2)",
    );
    expect(toMarkdown({ html }, parse, (all) => all.map(() => undefined)).markdown).toBe(
      toMarkdown({ html }, parse).markdown,
    );
    const file = new File(["x"], "image.png", { type: "image/png" });
    const alone = { markdown: "[Picture](/files/place-0)", inLine: false };
    expect(toMarkdown({ html: "", files: [file] }, parse, takes)).toMatchObject(alone);
  });

  test("a picture of the words themselves is none of theirs, and one without words is what was copied", () => {
    const file = new File(["x"], "image.png", { type: "image/png" });
    expect(toMarkdown({ html: "<p>a</p>", text: "a", files: [file] }, parse).images).toEqual([]);
    const alone = '<img src="https://a.example/x.png">';
    expect(toMarkdown({ html: alone, files: [file] }, parse)).toMatchObject({ markdown: "", images: [file] });
  });

  test("words between photos of many megabytes are read all the same, and the photos come whole", () => {
    const photo = `data:image/jpeg;base64,${"QUJD".repeat(900_000)}`;
    const { markdown, images } = toMarkdown({ html: `<p>a</p><img src="${photo}"><p>b</p>` }, parse);
    expect(markdown).toBe("a\n\nb");
    expect(images).toEqual([photo]);
  });

  test("a picture in the HTML becomes a file, and spacers and drawings do not", () => {
    const file = fileOf(`data:image/png;base64,${"QUJD".repeat(100)}`, 2)!;
    expect([file.name, file.type, file.size]).toEqual(["Picture 2.png", "image/png", 300]);
    for (const none of [
      "image/png;base64,QUJD",
      `image/svg+xml;base64,${"QUJD".repeat(100)}`,
      "image/png;base64,A",
    ])
      expect(fileOf(`data:${none}`, 1), none).toBeUndefined();
  });

  test("words of one line go on where the caret is, anything else stands apart", () => {
    const inLine = names.filter((name) => pasted(name).inLine);
    expect(inLine).toContain("word-plain-words");
    expect(inLine).toContain("inline-line");
    expect(inLine).not.toContain("google-docs-lists");
    expect(inLine).not.toContain("excel-grid");
  });

  test("of more HTML than anyone writes the plain text is taken", () => {
    const html = `<p>${"a ".repeat(1_000_001)}</p>`;
    expect(toMarkdown({ html, text: "plain" }, parse).markdown).toBe("plain");
  });
});
