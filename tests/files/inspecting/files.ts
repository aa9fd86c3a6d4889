import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { inspectFile } from "#app/files/inspecting/inspect-file.server.ts";

const folder = mkdtempSync(join(tmpdir(), "inspecting-"));
let count = 0;

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Puts bytes on disk under no name of theirs; returns the path. */
export function onDisk(bytes: Uint8Array | string): string {
  const path = join(folder, String(count++));
  writeFileSync(path, bytes);
  return path;
}

export function inspected(name: string, bytes: Uint8Array | string) {
  return inspectFile(onDisk(bytes), name);
}
