import { expect, test } from "vitest";
import { builtRoutes } from "./site.ts";
import { table } from "./table.ts";

test("every address of the site is in the table, once", async () => {
  const patterns = (await builtRoutes()).map(({ pattern }) => pattern);
  expect(
    table.map(({ pattern }) => pattern).sort(),
    "each address has one row, in the file of its area in tests/access",
  ).toEqual(patterns.sort());
});
