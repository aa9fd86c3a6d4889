import { describe, expect, test } from "vitest";
import { MAX_CHARACTERS, MAX_LEVELS, MarkdownRefused } from "#app/markdown/limits.ts";
import { renderMarkdown, renderStored } from "#app/markdown/render.server.ts";
import { filled } from "./timed.ts";

describe("refusals", () => {
  test("a text of 20,000 characters is rendered, one more is refused in a sentence", () => {
    expect(renderMarkdown(filled("word ")).html).toContain("word");
    expect(() => renderMarkdown(filled("word ", MAX_CHARACTERS + 1))).toThrow(
      "This text has 20,001 characters, and at most 20,000 fit. Please shorten it or post it in two parts.",
    );
  });

  test("line breaks sent by a form count once", () => {
    expect(renderMarkdown(filled("ab\n").replaceAll("\n", "\r\n")).html).toContain("ab");
  });

  test.each([
    ["quotes", (levels: number) => `${"> ".repeat(levels)}a`],
    ["quotes without spaces", (levels: number) => `${">".repeat(levels)}a`],
    ["lists", (levels: number) => `${"- ".repeat(levels)}a`],
    [
      "numbered lists",
      (levels: number) => Array.from({ length: levels }, (_, i) => `${"   ".repeat(i)}1. a`).join("\n"),
    ],
    [
      "indented lists",
      (levels: number) => Array.from({ length: levels }, (_, i) => `${"  ".repeat(i)}- a`).join("\n"),
    ],
    ["lists in quotes", (levels: number) => `${"> ".repeat(levels - 1)}- a`],
  ])("%s 20 deep are rendered, one deeper is refused in a sentence", (_, nested) => {
    const open = renderMarkdown(nested(MAX_LEVELS)).html.match(/<(?:blockquote|[uo]l)>/g);
    expect(open).toHaveLength(MAX_LEVELS);
    expect(() => renderMarkdown(nested(MAX_LEVELS + 1))).toThrow(MarkdownRefused);
    expect(() => renderMarkdown(nested(MAX_LEVELS + 1))).toThrow(/20 deep/);
  });

  test("a text in which nothing can be seen is refused in a sentence", () => {
    for (const text of ["\u200b\u200b", "\u2800", "\u3164", "\u00ad", "\u200b \u00a0\n"])
      expect(() => renderMarkdown(text)).toThrow("Nothing can be seen of this text. Please write something.");
  });

  test("quotes with lines in between that have no mark are rendered", () => {
    expect(renderMarkdown(filled("> > > ```\nand on\n")).html).toContain("and on");
    expect(renderMarkdown(filled("> > > quoted\nand on\n")).html).toContain("and on");
  });

  test("a long correspondence of quotes is rendered", () => {
    const reply =
      "> > > On Monday you wrote\n> > that it depends\n> on the payer\nand more\n\nMy answer.\n\n- a\n  - b\n\n";
    expect(renderMarkdown(filled(reply)).html).toContain("My answer.");
    expect(renderMarkdown(filled(reply).replace(/^/gm, "> ").slice(0, MAX_CHARACTERS)).html).toContain(
      "My answer.",
    );
  });

  test("a long form full of blanks keeps its emphasis", () => {
    const form = `${filled("Signed: ______ on __/__\n", MAX_CHARACTERS - 20)}\n\n**Thank you**`;
    expect(renderMarkdown(form).html).toContain("<strong>Thank you</strong>");
    expect(renderMarkdown(filled("a **bold** word and more text\n")).html.match(/<strong>/g)).toHaveLength(
      667,
    );
  });

  test("marks of a quote inside code are not levels", () => {
    expect(renderMarkdown(`\`\`\`\n${"> ".repeat(50)}a\n\`\`\``).html).toContain("<pre>");
  });

  test("a stored text that is refused today is shown as it was typed", () => {
    const { html, text } = renderStored(`${"> ".repeat(30)}<b>\nnext`);
    expect(html).toBe(`<p>${"&gt; ".repeat(30)}&lt;b&gt;<br />\nnext</p>`);
    expect(text).toBe(`${"> ".repeat(30)}<b>\nnext`);
  });
});
