import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import ts from "typescript";

/** A module as its imports and its top-level functions, found by parsing it. */
export type Source = {
  path: string;
  text: string;
  lines: number;
  imports: { from: string; names: [local: string, exported: string][]; typeOnly: boolean }[];
  tree: ts.SourceFile;
};

/** Every module below app/, or below other folders, by its path from the project's root. */
export function readSources(folders = ["app"]): Map<string, Source> {
  const found = folders
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => join(folder, name)),
    )
    .filter((path) => /\.(tsx?|mjs)$/.test(path))
    .map(read);
  return new Map(found.map((source) => [source.path, source]));
}

function read(path: string): Source {
  const text = readFileSync(path, "utf8");
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const imports = tree.statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return [];
    if (!statement.moduleSpecifier || !ts.isStringLiteral(statement.moduleSpecifier)) return [];
    const from = resolve(path, statement.moduleSpecifier.text);
    if (ts.isExportDeclaration(statement)) return [{ from, names: [], typeOnly: statement.isTypeOnly }];
    const bindings = statement.importClause?.namedBindings;
    const names =
      bindings && ts.isNamedImports(bindings)
        ? bindings.elements.map((each): [string, string] => [
            each.name.text,
            (each.propertyName ?? each.name).text,
          ])
        : [];
    return [{ from, names, typeOnly: statement.importClause?.isTypeOnly ?? false }];
  });
  return { path, text, lines: text.split("\n").length - 1, imports, tree };
}

/** The path from the project's root of what a module imports by this name. */
export function resolve(path: string, specifier: string): string {
  if (/^#(app|db|tests)\//.test(specifier)) return specifier.replace("#", "").replace(/\?.*$/, "");
  if (specifier.startsWith(".")) return normalize(join(dirname(path), specifier));
  return specifier;
}

/** The top-level function or constant of that name. */
export function declared(source: Source, name: string): ts.Node | undefined {
  for (const statement of source.tree.statements) {
    if (ts.isFunctionDeclaration(statement) && statement.name?.text === name) return statement;
    if (!ts.isVariableStatement(statement)) continue;
    const found = statement.declarationList.declarations.find(
      (each) => ts.isIdentifier(each.name) && each.name.text === name,
    );
    if (found) return found;
  }
  return undefined;
}

/** Whether a function, or one that it uses, in this module or an imported one, uses one of the wanted exports. */
export function reaches(
  sources: Map<string, Source>,
  from: string,
  name: string,
  wanted: (path: string, exported: string) => boolean,
  seen = new Set<string>(),
): boolean {
  const mark = `${from} ${name}`;
  if (seen.has(mark)) return false;
  seen.add(mark);
  const source = sources.get(from);
  const node = source && declared(source, name);
  if (!node) return false;
  for (const used of identifiersIn(node)) {
    const imported = source.imports.find((each) => each.names.some(([local]) => local === used));
    if (!imported) {
      if (used !== name && reaches(sources, from, used, wanted, seen)) return true;
      continue;
    }
    const exported = imported.names.find(([local]) => local === used)![1];
    if (wanted(imported.from, exported) || reaches(sources, imported.from, exported, wanted, seen))
      return true;
  }
  return false;
}

function identifiersIn(node: ts.Node): Set<string> {
  const names = new Set<string>();
  visit(node, (each) => {
    if (ts.isIdentifier(each)) names.add(each.text);
  });
  return names;
}

/** Calls `look` with a node and everything below it. */
export function visit(node: ts.Node, look: (node: ts.Node) => void): void {
  look(node);
  ts.forEachChild(node, (child) => visit(child, look));
}
