import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

test("whatever unfolds shows an arrow: the browser's own triangle stands outside of the sheet", () => {
  const pages = readdirSync("app", { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".tsx"))
    .map((name) => join("app", name));
  const folds = pages.flatMap((path) =>
    [...readFileSync(path, "utf8").matchAll(/<details[^>]*?className="([^"]*)"[\s\S]*?<\/summary>/g)].map(
      ([text, className]) => ({ path, text, className }),
    ),
  );
  const plain = folds.filter(({ className }) => className!.split(" ").includes("fold-plain"));
  expect(plain.length).toBeGreaterThan(8);
  expect(plain.filter(({ text }) => !text.includes("<Icon")).map(({ path }) => path)).toEqual([]);
  // A class of folds that no style sheet knows.
  expect(
    folds.filter(({ className }) => className!.split(" ").includes("fold")).map(({ path }) => path),
  ).toEqual([]);
});
