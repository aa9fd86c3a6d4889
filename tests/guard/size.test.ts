import { brotliCompressSync } from "node:zlib";
import { build } from "esbuild";
import { expect, test } from "vitest";

// Under 12 kB is what is wanted; the weights of words and the plain words of rules take more, for now.
test("what a page loads to look for findings stays under 23.2 kB", async () => {
  const { outputFiles } = await build({
    entryPoints: ["app/guard/guard.ts"],
    ...{ bundle: true, minify: true, write: false, format: "esm", charset: "utf8", target: "safari16.4" },
    logLevel: "error",
  });
  expect(outputFiles).toHaveLength(1);
  expect(brotliCompressSync(outputFiles[0]!.contents).length).toBeLessThan(23_200);
});
