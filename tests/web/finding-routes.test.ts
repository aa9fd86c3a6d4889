import { readdirSync } from "node:fs";
import { join } from "node:path";
import { matchRoutes } from "@remix-run/react";
import { expect, test } from "vitest";
import { narrowedBuild } from "#app/web/arriving/narrowed-build.ts";
import { routeFinder, routePatterns } from "#app/web/arriving/route-patterns.ts";

const build = await import(/* @vite-ignore */ join(import.meta.dirname, "../../build/server/index.js"));
const patterns = routePatterns(build.routes);
const find = routeFinder(patterns);

/** The routes as the router has them. */
function below(parentId: string | undefined): { id: string; path?: string; children: object[] }[] {
  // biome-ignore lint/suspicious/noExplicitAny: the build has no types here.
  return Object.values<any>(build.routes)
    .filter((route) => route.parentId === parentId)
    .map(({ id, path, index }) => (index ? { id, path, index } : { id, path, children: below(id) }) as never);
}

const leafOf = (path: string) => matchRoutes(below(undefined) as never, path)?.at(-1)?.route.id;

test.each(patterns)("$pattern is found as the router finds it", ({ id, pattern }) => {
  const path = pattern.replace(/:(\w+)/g, "some-$1");
  expect(find(path)?.id).toBe(id);
  expect(leafOf(path)).toBe(id);
  if (path === "/") return;
  for (const written of [`${path}/`, `${path}.data`]) expect(find(written)?.id).toBe(id);
});

test("what only the router understands is left to it", () => {
  for (const path of ["/nowhere", "/INBOX", "/inbox/nothing", "//inbox", "/_root.data"])
    expect(find(path)).toBeUndefined();
});

test("every module in app/routes stands in the site map", () => {
  const modules = readdirSync(join(import.meta.dirname, "../../app/routes"), {
    recursive: true,
    encoding: "utf8",
  });
  const named = new Set(Object.keys(build.routes));
  const forgotten = modules
    .filter((file) => /\.tsx?$/.test(file))
    .filter((file) => !named.has(`routes/${file.replace(/\.tsx?$/, "")}`));
  expect(forgotten).toEqual([]);
});

test("a narrowed build keeps the way from the root to the page, and nothing else", () => {
  const { id } = find("/c/north/threads/1")!;
  const narrowed = narrowedBuild(build, id);
  expect(Object.keys(narrowed.routes).sort()).toEqual(["root", "routes/frame", id].sort());
  expect(Object.keys(narrowed.assets.routes).sort()).toEqual(Object.keys(narrowed.routes).sort());
  expect(narrowed.assets.url).toBe(build.assets.url);
});
