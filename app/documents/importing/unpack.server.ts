import { randomUUID } from "node:crypto";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Answer } from "#app/files/inspecting/answer-once.ts";
import { inProcess } from "#app/files/inspecting/in-child.server.ts";
import type { Program } from "#app/files/inspecting/program-at.server.ts";
import { plainName } from "#app/files/store-file.server.ts";
import { settings } from "#app/web/settings.server.ts";
import { MAX_IMPORTS } from "./import-limits.ts";
import type { Unpacked, UnpackOrder } from "./unpack-child.ts";

const UNPACKING: Program = { built: "looking/unpack.js", source: "app/documents/importing/unpack-child.ts" };
const SECONDS = 30;

type File = { name: string; path: string };

/**
 * Takes the documents out of an archive on disk, in a process of its own, calls `use` with them, and removes them. Answers with a
 * sentence for its sender where it cannot be read, and else with one about what was left in it.
 */
export async function unpacked(
  path: string,
  use: (files: File[]) => Promise<void>,
): Promise<{ ok: boolean; sentence: string }> {
  const folder = join(settings().dataDir, "files", "unfinished", `unpacked-${randomUUID()}`);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  try {
    const order: UnpackOrder = { path, to: folder };
    const permitted = { reads: path, writes: join(folder, "*") };
    const found: Answer<Unpacked> = await inProcess(UNPACKING, "unpack", order, permitted, SECONDS);
    if (!found.ok) return found;
    const { names, left } = found.value;
    await use(names.map((name, i) => ({ name: plainName(name), path: join(folder, String(i)) })));
    return { ok: true, sentence: leftOut(names.length, left) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function leftOut(taken: number, left: readonly string[]): string {
  if (taken === 0) return "There is no document in it: Word (.docx), Markdown, HTML, plain text or PDF.";
  if (left.length === 0) return "";
  const names = left.slice(0, 5).map(plainName).join(", ");
  const more = left.length > 5 ? ` and ${left.length - 5} more` : "";
  return taken === MAX_IMPORTS
    ? `Forty files were taken out of it. Left in it: ${names}${more}.`
    : `Left in it, for they are no documents: ${names}${more}.`;
}
