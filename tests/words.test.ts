// One word for one thing: README.md says the words, and one that had several meanings is part of a name only where it has
// the one that is left.

import { readFileSync } from "node:fs";
import ts from "typescript";
import { expect, test } from "vitest";
import { readFunctions } from "#db/functions.ts";
import { readSources, visit } from "#tests/support/sources.ts";

/** Where in the site's code a word may be part of a name. */
const homes: Record<string, RegExp> = {
  // Where a draft lies.
  place:
    /^app\/(writing|threads|home|files\/attaching|contracts\/asking|routes\/(drafts|threads|attaching|contracts))\/|^app\/contracts\/addresses/,
  // A moderator's, into a cohort, and at what a practice says for matching alone.
  look: /^app\/(accounts|cohorts|moderation|practices\/facts|ui\/frame|routes\/(cohorts|home|network|network-cohorts|network-practices\/facts|practice-facts|threads\/list))\b/,
  // On a device; and as the database has it, of mail and of a post that was reported.
  kept: /^app\/(web\/browser\/|writing\/(drafts|tools)\/|moderation\/|routes\/moderation\/|search\/recent-)/,
  // Of rows and cells.
  table:
    /^app\/(markdown|documents\/word|writing\/rich|moderation\/network\/people-table|routes\/network-people\/list)\b/,
  gone: /^app\/writing\/drafts\/came-back/,
  room: /^$/,
};

/** Names that others gave. */
const given = /^(table|updateTable|tableName|tableCreated)$/;

/** The words of a name, in the singular: "listMyLooks" has list, my and look. */
function wordsOf(name: string): string[] {
  return (name.match(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])/g) ?? []).map((word) =>
    word.toLowerCase().replace(/(?<=.{3})s$/, ""),
  );
}

/** Words with the files outside their homes in which they are part of a name. */
function strays(word: string): string[] {
  const found = new Set<string>();
  for (const { path, tree } of readSources(["app", "server"]).values())
    visit(tree, (node) => {
      if (!ts.isIdentifier(node) || given.test(node.text) || homes[word]!.test(path)) return;
      if (wordsOf(node.text).includes(word)) found.add(`${path}: ${node.text}`);
    });
  return [...found];
}

test.each(Object.keys(homes))("in the site's code %s has one meaning, where that is at home", (word) => {
  expect(strays(word)).toEqual([]);
});

/** What the site says is one word for one thing too: an address is a place, behind a link lies a page, and email is email. */
const unsaid = /\baddress(es)?\b|\bmails?\b(?! server)|\be-mails?\b|\burls?\b/i;

/** How the heads of others' spreadsheets call it. */
const read = new Set(["email address", "e-mail address"]);

const isQuery = /^\s*(select|insert|update|delete|with)\b/i;

function saysOf(tree: ts.SourceFile): string[] {
  const says: string[] = [];
  visit(tree, (node) => {
    if (ts.isJsxAttribute(node) && node.name.getText(tree) === "className") return;
    if (ts.isJsxText(node)) says.push(node.text);
    else if (ts.isImportDeclaration(node)) return;
    else if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) says.push(node.text);
    else if (ts.isTemplateExpression(node))
      says.push(
        [node.head, ...node.templateSpans.map(({ literal }) => literal)].map(({ text }) => text).join("…"),
      );
  });
  return says.map((text) => text.replaceAll(/\s+/g, " ").trim());
}

test("to people an address is a place, what leads to a page is a link, and email is never mail", async () => {
  const found: string[] = [];
  for (const { path, tree } of readSources(["app"]).values())
    for (const text of saysOf(tree))
      if (/^[^/].*[ A-Z…]/.test(text) && !isQuery.test(text) && unsaid.test(text) && !read.has(text))
        found.push(`${path}: ${text}`);
  const { beforeTables, rest } = await readFunctions();
  for (const { name, statement } of [...beforeTables, ...rest])
    for (const [, said] of statement.matchAll(/refuse\(\s*'RT\d+',\s*((?:'(?:[^']|'')*'|[^';])+?)\);/g))
      if (unsaid.test(said!)) found.push(`${name}: ${said}`);
  expect(found).toEqual([]);
});

test("no function of the database is named by a word that has another meaning, nor what is in it", async () => {
  const { beforeTables, rest } = await readFunctions();
  const found = [...beforeTables, ...rest].flatMap(({ name, statement }) => {
    const code = statement.replaceAll(/--.*/g, "").replaceAll(/'(?:[^']|'')*'/g, "''");
    const names = new Set(code.match(/[a-z_]+/g));
    return [...names]
      .filter((each) => /(^|_)(room|gone|kept|tables)(_|$)/.test(each))
      .map((each) => `${name}: ${each}`);
  });
  expect(found).toEqual([]);
});

test("the glossary says each word once", () => {
  const glossary = /## Words\n([\s\S]*?)\n## /.exec(readFileSync("README.md", "utf8"))![1]!;
  const rows = [...glossary.matchAll(/^\| (.+?) \|/gm)].map(([, words]) => words!).slice(2);
  const bold = [...glossary.matchAll(/\*\*(.+?)\*\*/g)].map(([, word]) => word!);
  const said = [...rows.flatMap((words) => words.split(", ")), ...bold];
  expect(said.length).toBeGreaterThan(20);
  expect(said.filter((word, i) => said.indexOf(word) !== i)).toEqual([]);
});
