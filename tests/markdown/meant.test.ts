import { expect, test } from "vitest";
import { renderMarkdown } from "#app/markdown/render.server.ts";
import type { Marked } from "#app/writing/insert-text.ts";
import { linkAt, linked } from "#app/writing/tools/link-in-field.ts";
import { lined, wrapped } from "#app/writing/tools/mark-up.ts";
import { meant } from "./meant.ts";

test.each(meant)("%s stays what it is", (_, typed, html) => {
  const rendered = renderMarkdown(typed).html;
  expect(rendered.replaceAll(/ rel="[^"]*"|<div [^>]*>|<\/div>/g, "").trim()).toBe(html);
});

const words = [
  "a",
  "it works",
  "$20*3*2",
  "17. 05. 2016",
  "1998. A year",
  ">65: Medicare",
  "(a)",
  "snake_case",
];

const press = (edit: (text: Marked) => { from: number; to: number; put: string }, inside: string) => {
  const value = `Say ${inside} now`;
  const { from, to, put } = edit({ value, start: 4, end: 4 + inside.length });
  return renderMarkdown(value.slice(0, from) + put + value.slice(to)).html;
};

test.each(words)("the toolbar makes %j bold, slanted and a link", (inside) => {
  const seen = inside.replace(">", "&gt;");
  expect(press((text) => wrapped(text, "**", ""), inside)).toBe(`<p>Say <strong>${seen}</strong> now</p>\n`);
  expect(press((text) => wrapped(text, "_", ""), inside)).toBe(`<p>Say <em>${seen}</em> now</p>\n`);
  const at = linkAt({ value: inside, start: 0, end: inside.length });
  const { put } = linked(at, { words: inside, href: "https://a.example" });
  expect(renderMarkdown(put).html).toContain(`>${seen}</a>`);
});

test.each(words)("the toolbar makes %j a list and a quote", (inside) => {
  const line = { value: inside, start: 0, end: inside.length };
  const seen = inside.replace(">", "&gt;");
  const html = (kind: "bullets" | "numbers" | "quote") => renderMarkdown(lined(line, kind).put).html;
  expect(html("quote")).toBe(`<blockquote>\n<p>${seen}</p>\n</blockquote>\n`);
  expect(html("bullets")).toBe(`<ul>\n<li>${seen}</li>\n</ul>\n`);
  expect(html("numbers")).toBe(`<ol>\n<li>${seen}</li>\n</ol>\n`);
});
