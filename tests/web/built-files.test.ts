import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import express from "express";
import { expect, onTestFinished, test } from "vitest";
import { builtFiles } from "../../server/built-files.ts";

test("a built file that a newer build has taken away is nothing that is there, and the process goes on", async () => {
  const folder = mkdtempSync(join(tmpdir(), "built-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const name of ["old.js", "old.js.br", "stays.js"]) writeFileSync(join(folder, name), "1");
  const app = express().use("/assets", builtFiles(folder, { brotli: true, etag: true }));
  const server = app.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  const { port } = server.address() as { port: number };
  const ask = async (name: string) =>
    (await fetch(`http://127.0.0.1:${port}/assets/${name}`, { headers: { "accept-encoding": "br" } })).status;
  expect(await ask("stays.js")).toBe(200);
  rmSync(join(folder, "old.js"));
  rmSync(join(folder, "old.js.br"));
  expect([await ask("old.js"), await ask("../old.js"), await ask("%2e%2e/x"), await ask("stays.js")]).toEqual(
    [...[404, 404, 404], 200],
  );
});
