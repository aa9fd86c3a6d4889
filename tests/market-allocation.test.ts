// To share out markets or staff among competitors is against the law, so that the site neither asks for a promise of that sort
// nor records one: it only decides who sits with whom.
import ts from "typescript";
import { expect, test } from "vitest";
import { readFunctions } from "#db/functions.ts";
import { readSources, visit } from "#tests/support/sources.ts";

const promises = [
  /\b(promise|agree|undertake|commit|pledge|vow)s?d?( \w+){0,2} (not|never) to\b/i,
  /\b(promise|agree|undertake|commit|pledge)s?d?( \w+){0,2} to (stay|keep) (out|away)\b/i,
  /\bwill (not|never) (open|hire|serve|recruit|poach|solicit|expand|advertise|compete)\b/i,
  /\bwon[’']t (open|hire|serve|recruit|poach|solicit|expand|advertise|compete)\b/i,
  /\b(refrain|abstain)s? from (opening|hiring|serving|recruiting|competing|expanding|advertising)\b/i,
  /\b(stay|keep)s? (out of|off|away from) ([\w’']+ ){0,3}(area|territory|market|town|zip|region|patients|staff)/i,
  /\bnon-?(solicit|hire|poach|compete agreement)|\bno-?(hire|poach)\b/i,
  /\b(exclusive|protected|reserved|your own) (territory|territories|market|area|zone)s?\b/i,
  /\b(divide|split|share out|carve up|allocate)s? (\w+ )?(the )?(market|territor|area|patients|customers|staff)/i,
  /\bgive up (the|your|its|a) (\w+ )?(site|plan|expansion|contract|opening)\b/i,
];

/** Where such words stand to be found in what members write, or explain a clause of somebody's contract. */
const elsewhere = /^app\/(guard|contracts)\//;

function textsOf(tree: ts.SourceFile): string[] {
  const texts: string[] = [];
  visit(tree, (node) => {
    if (ts.isJsxText(node) || ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node))
      texts.push(node.text);
    if (ts.isTemplateExpression(node))
      texts.push(
        [node.head, ...node.templateSpans.map(({ literal }) => literal)].map(({ text }) => text).join("…"),
      );
  });
  return texts.map((text) => text.replaceAll(/\s+/g, " ").trim());
}

const isPromise = (text: string) => promises.some((promise) => promise.test(text));

test("nothing that the site says asks for a promise not to open, serve or hire somewhere", async () => {
  const found: string[] = [];
  let texts = 0;
  for (const { path, tree } of readSources(["app"]).values()) {
    if (elsewhere.test(path)) continue;
    for (const text of textsOf(tree)) {
      texts++;
      if (isPromise(text)) found.push(`${path}: ${text}`);
    }
  }
  const { beforeTables, rest } = await readFunctions();
  for (const { name, statement } of [...beforeTables, ...rest])
    for (const [, said] of statement.matchAll(/refuse\('RT\d+', '((?:[^']|'')*)'/g))
      if (isPromise(said!)) found.push(`${name}: ${said}`);
  expect(texts).toBeGreaterThan(5_000);
  expect(found).toEqual([]);
});

test.each([
  "I promise not to open in Corvallis",
  "We agree that we will never hire from each other",
  "You won’t recruit their staff",
  "Both practices keep out of the other’s area",
  "A non-solicit clause",
  "Each member has an exclusive territory",
  "They divide the market",
  "Please give up your plan",
])("such a promise would be found: %s", (text) => {
  expect(isPromise(text)).toBe(true);
});

test.each([
  "It opens on March 1.",
  "They keep the practices you compete with out of your cohorts.",
  "You belong to a practice.",
])("and what says no such thing is left alone: %s", (text) => {
  expect(isPromise(text)).toBe(false);
});
