import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { inspectFile } from "#app/files/inspecting/inspect-file.server.ts";

/** Puts bytes on disk under a name that tells nothing, for as long as the test runs; returns the path. */
export function onDisk(bytes: Uint8Array | string): string {
  const folder = mkdtempSync(join(tmpdir(), "inspecting-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, "upload");
  writeFileSync(path, bytes);
  return path;
}

export function inspected(name: string, bytes: Uint8Array | string) {
  return inspectFile(onDisk(bytes), name);
}
