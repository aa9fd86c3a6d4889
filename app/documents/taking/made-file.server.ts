import { randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { settings } from "#app/web/settings.server.ts";
import { writeFileOf } from "../word/convert.server.ts";
import type { OutDocument, OutManual } from "../word/writing/document.ts";

type Made = { ok: true; bytes: Readable; size: number } | { ok: false; sentence: string };

/** Writes a document, or several, into a file in a process of its own and opens it. It is gone once it was read, or let go of. */
export async function madeFile(what: OutDocument | OutManual, kind: "docx" | "pdf"): Promise<Made> {
  const folder = join(settings().dataDir, "files", "unfinished");
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, `made-${randomUUID()}`);
  const written = await writeFileOf(what, kind, path);
  if (!written.ok) return written;
  const { size } = await stat(path);
  const bytes = createReadStream(path);
  // On Windows what is open cannot be removed.
  bytes.once("close", () => void rm(path, { force: true }));
  return { ok: true, bytes, size };
}
