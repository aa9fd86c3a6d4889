// What is written about the project holds: nobody is sent to a file, a command or a setting that is not there.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";

const documents = [
  "README.md",
  "tests/support/README.md",
  ...readdirSync("docs", { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => join("docs", name)),
];
const text = (path: string) => readFileSync(path, "utf8");
const readme = text("README.md");
const project = JSON.parse(text("package.json"));

test("every file and folder that a document names is there", () => {
  const missing = documents.flatMap((path) => {
    const links = [...text(path).matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, to]) =>
      join(dirname(path), to!),
    );
    const named = [...text(path).matchAll(/`((?:app|bench|db|docs|scripts|server|tests)\/[^`\s]+)`/g)].map(
      ([, to]) => to!.replace(/:\d+$/, ""),
    );
    return [...links, ...named]
      .filter((to) => !/[*<]|NNNN/.test(to) && !existsSync(to))
      .map((to) => `${path} names ${to}`);
  });
  expect(missing).toEqual([]);
});

test("the README has at most four pages", () => {
  expect(readme.split("\n").length).toBeLessThanOrEqual(200);
});

test("the README names every command and every setting, and no other", () => {
  const commands = [...readme.matchAll(/npm (?:run )?([a-z:]+)/g)].map(([, name]) => name!);
  const known = Object.keys(project.scripts).filter((name) => name !== "check");
  expect([...new Set(commands)].filter((name) => name !== "ci").sort()).toEqual(known.sort());
  const settings = [...readme.matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, name]) => name!);
  const read = [...text("db/settings.ts").matchAll(/^ {2}([A-Z_]+): /gm)].map(([, name]) => name!);
  expect(settings.sort()).toEqual(read.sort());
});

test("every library is said what it is there for, and none that has gone", () => {
  const installed = [...Object.keys(project.dependencies), ...Object.keys(project.devDependencies)];
  const said = [...text("docs/libraries.md").matchAll(/`([@\w./*-]+)`/g)].map(([, name]) => name!);
  const covers = (name: string, library: string) =>
    name.endsWith("*") ? library.startsWith(name.slice(0, -1)) : name === library;
  const spoken = installed.filter(
    (library) => !/^(@types\/|typescript$|@remix-run\/|react-dom$|domhandler$)/.test(library),
  );
  expect(spoken.filter((library) => !said.some((name) => covers(name, library)))).toEqual([]);
  const names = said.filter((name) => !name.includes("/") || name.startsWith("@"));
  expect(
    names.filter((name) => name !== "remix" && !installed.some((library) => covers(name, library))),
  ).toEqual([]);
});

test("what the walk through a feature names in its files is there", () => {
  const rows = [...text("docs/adding-a-feature.md").matchAll(/^\|[^|]+\| `([^`]+)`, `([^`]+)` \|$/gm)];
  const named = rows.filter(([, , name]) => !name!.includes("/") || name!.startsWith("route("));
  expect(named.length).toBeGreaterThanOrEqual(6);
  expect(named.filter(([, path, name]) => !text(path!).includes(name!)).map(([row]) => row)).toEqual([]);
});
