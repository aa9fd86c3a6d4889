import { parse } from "parse5";
import { expect, test } from "vitest";
import { renderStored } from "#app/markdown/render.server.ts";
import { toMarkdown } from "#app/writing/paste/to-markdown.ts";
import { troubleIn } from "#tests/markdown/allowed-html.ts";
import { xssPayloads } from "#tests/support/xss-payloads.ts";

function timed(html: string) {
  // The processor's time: what else the machine does is not the text's.
  const start = process.cpuUsage();
  const { markdown } = toMarkdown({ html, text: "" }, parse);
  const { user, system } = process.cpuUsage(start);
  return { markdown, ms: (user + system) / 1_000 };
}

const large: [name: string, html: string][] = [
  ["10,000 nested divs", `${"<div>".repeat(10_000)}deep${"</div>".repeat(10_000)}`],
  [
    "an attribute of a megabyte",
    `<p title="${"x".repeat(1_000_000)}" style="${";".repeat(500_000)}">words</p>`,
  ],
  ["2,000 nested lists", `${"<ul><li>a".repeat(2_000)}`],
  ["2,000 nested quotes", `${"<blockquote>a".repeat(2_000)}`],
  ["1,000 nested tables", `${"<table><tr><td>a<td>b".repeat(1_000)}`],
  ["a table of 20,000 cells", `<table>${`<tr>${"<td>*a_".repeat(20)}</tr>`.repeat(1_000)}</table>`],
  [
    "cells that reach far",
    `<table>${`<tr>${"<td colspan=999999 rowspan=999999>x".repeat(9)}</tr>`.repeat(200)}</table>`,
  ],
  ["signs without end", `<p>${"*_`[~<|\\".repeat(20_000)}</p>`],
  ["starred words without end", `<p>${"*a* _b_ ".repeat(20_000)}</p>`],
  ["marks that open and close", `<p>${"<b>a</b>b<i>c</i>d".repeat(5_000)}</p>`],
  ["10,000 paragraphs", "<p>- a</p>".repeat(10_000)],
  ["a style sheet of a megabyte", `<style>${".a{b:c}".repeat(150_000)}</style><p class="a">words</p>`],
  ["a style sheet without braces", `<style>${"a".repeat(1_000_000)}</style><p>words</p>`],
  ["blanks without end", `<p>a${" \u00a0".repeat(300_000)}b</p>`],
  ["one word without end", `<p>${"a".repeat(1_000_000)}</p>`],
  ["breaks without end", `<p>${"a<br>".repeat(20_000)}</p>`],
];

test.each(large)("%s: becomes Markdown within two seconds of a busy processor", (_, html) => {
  // What else the machine does may stop one of them.
  const tries = [timed(html), timed(html)];
  expect(Math.min(...tries.map(({ ms }) => ms))).toBeLessThan(2_000);
  expect(tries[0]!.markdown).toMatch(/[a-z*]/);
});

test("script, handlers and links that run something leave nothing but their words", () => {
  const html = `<p onclick="x()">one <script>two()</script><a href="javascript:alert(1)" onmouseover="x()">three</a>
    <a href="data:text/html,four">five</a> <a href=" java\nscript:alert(1)">six</a> <iframe src="//a.example">seven</iframe>
    <svg><script>eight</script></svg><style>nine</style><object>ten</object></p>`;
  expect(toMarkdown({ html, text: "" }, parse).markdown).toBe("one three five six");
});

test.each([
  ["as HTML", (payload: string) => payload],
  [
    "as words",
    (payload: string) => `<p>${payload.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</p><p>b</p>`,
  ],
  ["as a link", (payload: string) => `<a href="${payload.replaceAll('"', "&quot;")}">a</a>`],
])("attacks that are pasted %s are harmless", (_, place) => {
  for (const payload of xssPayloads) {
    const { markdown } = timed(place(payload));
    expect(troubleIn(renderStored(markdown).html)).toEqual([]);
  }
});
