// What the rich text shows while one writes is what the page shows afterwards.
import { getSchema } from "@tiptap/core";
import type { DOMOutputSpec, Mark, Node } from "@tiptap/pm/model";
import { expect, test } from "vitest";
import { escapeHtml } from "#app/markdown/escape-html.ts";
import { renderStored } from "#app/markdown/render.server.ts";
import { extensions } from "#app/writing/rich/extensions.ts";
import { TextAsTyped } from "#app/writing/rich/text-as-typed.ts";
import { meant } from "#tests/markdown/meant.ts";
import { prose } from "#tests/markdown/prose.ts";
import { seenIn } from "#tests/markdown/seen.ts";

const schema = getSchema(extensions);

/** The HTML that a node or mark says it is drawn as, without a browser. */
function drawn(spec: DOMOutputSpec, inside: string): string {
  if (typeof spec === "string") return escapeHtml(spec);
  const [tag, ...rest] = spec as readonly [string, ...unknown[]];
  const hasAttributes = typeof rest[0] === "object" && !Array.isArray(rest[0]);
  const attributes = Object.entries((hasAttributes ? rest[0] : {}) as Record<string, unknown>)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([name, value]) => ` ${name}="${escapeHtml(String(value))}"`);
  const children = rest.slice(hasAttributes ? 1 : 0);
  const within = children.map((child) => (child === 0 ? inside : drawn(child as DOMOutputSpec, inside)));
  return `<${tag}${attributes.join("")}>${within.join("")}</${tag}>`;
}

function inRichText(node: Node): string {
  const inside = node.isText ? escapeHtml(node.text!) : node.children.map(inRichText).join("");
  const own = node.type.spec.toDOM ? drawn(node.type.spec.toDOM(node), inside) : inside;
  const around: readonly Mark[] = node.marks;
  return around.reduceRight((html, mark) => drawn(mark.type.spec.toDOM!(mark, true), html), own);
}

/** A box to tick is drawn by the browser in one and is a sign in the other. */
function withBoxes(html: string): string {
  return html
    .replace(
      /<li[^>]* data-checked="(\w+)"[^>]*>(<label>.*?<\/label>)?/g,
      (_, is) => `<li>${is === "true" ? "☑" : "☐"} `,
    )
    .replace(/(☑|☐) <div><p>/g, "$1 <div>");
}

const parts: Record<string, string> = { s: "del", h1: "h3", h2: "h4", h3: "h5", h4: "h6" };

const blocks = /^(?:h\d|pre|blockquote|ul|ol|hr|table|tr)$/;
const marks = /^(?:strong|em|del|code|a)$/;

/** The kinds of blocks as they stand in one another, and before words the marks that they have, in whatever order. */
function kindsIn(html: string, isRich: boolean): string {
  const open: string[] = [];
  let kinds = "";
  let last = "";
  for (const [part, end, tag, rest] of html.matchAll(/<(\/?)(\w+)([^>]*)>|[^<]+/g)) {
    const name = (isRich && parts[tag ?? ""]) || tag || "";
    if (blocks.test(name)) kinds += name === "hr" && end ? "" : `<${end}${name}>`;
    else if (marks.test(name) && end) open.pop();
    else if (marks.test(name)) open.push(name + (/ href="[^"]*"/.exec(rest!)?.[0] ?? ""));
    if (tag) continue;
    const words = part.replaceAll("&quot;", '"').replace(/\s+/g, "");
    const now = [...open].sort().join();
    if (words !== "" && now !== last) kinds += `{${now}}`;
    if (words !== "") last = now;
    kinds += words;
  }
  return kinds;
}

const texts = [
  ...meant.map(([, typed]) => typed),
  ...Object.values(prose)
    .flat()
    .map((one) => (typeof one === "string" ? one : one[0])),
  "2014. A good year",
  "#1 issue",
  "patients <5 years",
  "$5*2*",
  "    four blanks by accident\n    and again",
  "words\n\n    four blanks in the middle",
  "3. three\n   7. below\n   9. and on\n4. four",
  "1. a\n   - b\n     1. c\n\n   d\n2. e",
  "- [ ] a\n  - [x] b\n- [x] c",
  "- [ ] a\n- no box",
  "1. [x] done",
  "| Payer | Rule |\n| :-: | -: |\n| **A** \\| B | `x \\| y` |\n| only one |",
  "| One |\n| --- |",
  "line\nbreak  \nand \\\nmore",
  "a\n\n***\n\nb\n- - -\nc",
  "> a\n> > b\n> - c\n\nd",
  "```\na < b\n\n  c\n```",
];

test(`all ${texts.length} look alike while one writes and afterwards`, () => {
  const differ = texts.flatMap((markdown) => {
    const doc = new TextAsTyped(schema).read(markdown)!;
    const [rich, page] = [withBoxes(inRichText(doc)), renderStored(markdown).html];
    const seen = [rich, page].map((html) => seenIn(html).replace(/\s/g, ""));
    const kinds = [kindsIn(rich, true), kindsIn(page, false)];
    return seen[0] === seen[1] && kinds[0] === kinds[1] ? [] : [{ markdown, seen, kinds }];
  });
  expect(differ).toEqual([]);
});
