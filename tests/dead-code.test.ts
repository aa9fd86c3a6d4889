import { readdirSync, readFileSync } from "node:fs";
import ts from "typescript";
import { expect, test } from "vitest";
import { readSources, resolve, type Source, visit } from "#tests/support/sources.ts";

const own = readSources(["app", "db", "server", "scripts", "bench"]);
const entries = new Map(
  readdirSync(".")
    .filter((name) => /\.(ts|js)$/.test(name))
    .map((path) => [path, parsed(path)]),
);
const tests = readSources(["tests"]);

/** Where a run begins: nobody imports these. */
const beginnings = [
  /^app\/(root|routes|entry\.client|entry\.server)\.tsx?$/,
  /^app\/routes\//,
  /^app\/files\/inspecting\/child(-watch)?\.ts$/,
  /^app\/documents\/word\/child\.ts$/,
  /^app\/documents\/importing\/unpack-child\.ts$/,
  /^scripts\/(launch\.mjs|dev\.ts|test\.ts|db-types\.ts|merge\.ts|draw-land\.ts|paste\.ts|convert\.ts|match\.ts|guard-measure\.ts|guard-learn\.ts)$/,
  /^app\/matching\/solving\/worker\.ts$/,
  /^(bench\/run|bench\/limit\/process|bench\/profile\/recorder|db\/backup|db\/files|db\/sql)\.ts$/,
];

/** Built and tested before there is who needs it. */
const forLater: string[] = ["app/matching/judging/judge.ts judge"];

type Tree = Pick<Source, "path" | "tree">;

function parsed(path: string): Tree {
  return {
    path,
    tree: ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.Latest, true),
  };
}

/** What a module takes from others, as `path name`; `path *` where it takes a module as a whole. */
function taken({ path, tree }: Tree): string[] {
  const found: string[] = [];
  const take = (specifier: ts.Node | undefined, names: string[]) => {
    if (specifier && ts.isStringLiteralLike(specifier))
      found.push(...names.map((name) => `${resolve(path, specifier.text)} ${name}`));
  };
  visit(tree, (node) => {
    if (ts.isImportDeclaration(node)) {
      const { name, namedBindings: bindings } = node.importClause ?? {};
      if (name) take(node.moduleSpecifier, ["default"]);
      if (!bindings) take(node.moduleSpecifier, ["(the module)"]);
      else take(node.moduleSpecifier, ts.isNamedImports(bindings) ? namesOf(bindings) : ["*"]);
    }
    if (ts.isExportDeclaration(node) && node.moduleSpecifier)
      take(
        node.moduleSpecifier,
        node.exportClause && ts.isNamedExports(node.exportClause) ? namesOf(node.exportClause) : ["*"],
      );
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      take(node.arguments[0], ["*"]);
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) take(node.argument.literal, ["*"]);
  });
  return found;
}

function namesOf({ elements }: ts.NamedImports | ts.NamedExports): string[] {
  return elements.map((each) => (each.propertyName ?? each.name).text);
}

/** The functions, classes and values that a module exports; types go with what they describe. */
function given({ path, tree }: Tree): string[] {
  return tree.statements.flatMap((statement) => {
    const isExported =
      ts.canHaveModifiers(statement) &&
      ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    if (!isExported) return [];
    if (ts.isVariableStatement(statement))
      return statement.declarationList.declarations.map((each) => `${path} ${each.name.getText(tree)}`);
    const isValue = ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement);
    return isValue && statement.name ? [`${path} ${statement.name.text}`] : [];
  });
}

const isBeginning = (path: string) => beginnings.some((pattern) => pattern.test(path));
const byTheSite = new Set([...own.values(), ...entries.values()].flatMap(taken));
const byTests = new Set([...tests.values()].flatMap(taken));

test("every module is imported by another one, or is where a run begins", () => {
  const imported = new Set([...byTheSite].map((what) => what.split(" ")[0]));
  const alone = [...own.keys()].filter(
    (path) => !isBeginning(path) && !imported.has(path) && !isForLater(path),
  );
  expect(alone).toEqual([]);
});

function isForLater(path: string): boolean {
  return forLater.some((what) => what.startsWith(`${path} `));
}

test("every exported function and value is imported somewhere, and used by more than its tests", () => {
  const dead = [...own.values()]
    .filter(({ path }) => !isBeginning(path) && !byTheSite.has(`${path} *`))
    .flatMap((source) => given(source).filter((what) => !isUsed(what, source)));
  expect(dead.sort()).toEqual(forLater);
});

/** Whether another module of the site imports it, or a test does what its own module uses as well. */
function isUsed(what: string, { text, path }: Source): boolean {
  if (byTheSite.has(what)) return true;
  const name = what.slice(path.length + 1);
  const mentions = text.match(new RegExp(`\\b${name}\\b`, "g")) ?? [];
  return (byTests.has(what) || byTests.has(`${path} *`)) && mentions.length > 1;
}
