import { readdirSync, readFileSync } from "node:fs";
import ts from "typescript";
import { expect, test } from "vitest";
import { readSources, visit } from "#tests/support/sources.ts";

const sheets = readdirSync("app/ui/styles").map((name) => readFileSync(`app/ui/styles/${name}`, "utf8"));
const styles = sheets.join("\n").replace(/\/\*[\s\S]*?\*\//g, "");

/** Pieces of strings that stand before what code puts in, such as `is-` in a template with `is-${dock}`. */
const beginnings = new Set<string>();
const words = new Set<string>();

// Classes stand in components, in what both sides read, and in the HTML of the renderer.
const drawing = [...readSources().values()].filter(
  ({ path }) => !path.endsWith(".server.ts") || path.startsWith("app/markdown/"),
);
for (const { tree } of drawing)
  visit(tree, (node) => {
    if (ts.isStringLiteralLike(node) && !ts.isLiteralTypeNode(node.parent)) learn(node.text);
    if (ts.isTemplateExpression(node)) {
      for (const piece of [node.head, ...node.templateSpans.map((span) => span.literal)]) {
        learn(piece.text);
        const last = /[a-z]+-$/.exec(piece.text);
        if (last) beginnings.add(last[0]);
      }
    }
  });

/** Learns the names of a string that could be a list of classes, and of classes in HTML that code writes; no sentence. */
function learn(text: string) {
  const lists = [text, ...[...text.matchAll(/class="([^"]*)/g)].map((match) => match[1]!)];
  for (const list of lists) {
    const names = list.split(/\s+/).filter(Boolean);
    if (names.every((name) => /^[a-z][a-z0-9-]*$/.test(name))) for (const name of names) words.add(name);
  }
}

function isUsed(name: string): boolean {
  return (
    words.has(name) ||
    [...beginnings].some((start) => name.startsWith(start) && words.has(name.slice(start.length)))
  );
}

test("every class that has a style stands in a page, so that styles come and go with their pages", () => {
  const styled = new Set(
    [...styles.replace(/url\([^)]*\)/g, "").matchAll(/\.(-?[a-z_][\w-]*)/gi)].map((match) => match[1]!),
  );
  expect(styled.size).toBeGreaterThan(150);
  expect([...styled].filter((name) => !isUsed(name)).sort()).toEqual([]);
});

test("every custom property and animation of the style sheet is used by it", () => {
  const used = (name: string) => new RegExp(`var\\(${name}\\b(?!-)`).test(styles);
  const properties = new Set([...styles.matchAll(/(?<![\w-])(--[\w-]+)\s*:/g)].map((match) => match[1]!));
  expect(properties.size).toBeGreaterThan(40);
  expect([...properties].filter((name) => !used(name)).sort()).toEqual([]);
  const animations = [...styles.matchAll(/@keyframes ([\w-]+)/g)].map((match) => match[1]!);
  expect(animations.filter((name) => !new RegExp(`animation[^;]*\\b${name}\\b(?!-)`).test(styles))).toEqual(
    [],
  );
});
