import { randomUUID } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { fileStore } from "#app/files/store-file.server.ts";
import { settings } from "#app/web/settings.server.ts";
import { writeFileOf } from "../word/convert.server.ts";
import type { OutDocument } from "../word/writing/document.ts";
import type { OutPicture } from "../word/writing/pictures.ts";
import type { ToMake } from "./outgoing.ts";

type Made = { ok: true; bytes: Readable; size: number } | { ok: false; sentence: string };

/** How many bytes of pictures one file holds at most, so that it is made within its time; of more, the links stay. */
const MOST_PICTURES = 60_000_000;

/** Writes a document, or several, into a file in a process of its own and opens it. It is gone once it was read, or let go of. */
export async function madeFile(
  what: ToMake | { title: string; documents: ToMake[] },
  kind: "docx" | "pdf",
): Promise<Made> {
  const unfinished = join(settings().dataDir, "files", "unfinished");
  const path = join(unfinished, `made-${randomUUID()}`);
  const folder = join(unfinished, `pictures-${randomUUID()}`);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  try {
    const documents = await withBytes("documents" in what ? what.documents : [what], folder);
    const out = "documents" in what ? { title: what.title, documents } : documents[0]!;
    const written = await writeFileOf(out, kind, path, folder);
    if (!written.ok) return written;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  const { size } = await stat(path);
  const bytes = createReadStream(path);
  // On Windows what is open cannot be removed.
  bytes.once("close", () => void rm(path, { force: true }));
  return { ok: true, bytes, size };
}

/** Documents with the bytes of their pictures in a folder, each once. */
async function withBytes(documents: readonly ToMake[], folder: string): Promise<OutDocument[]> {
  const there = new Map<string, OutPicture>();
  let left = MOST_PICTURES;
  for (const { uid, type, size, width, height } of documents.flatMap(({ pictures }) => pictures)) {
    if (there.has(uid) || size > left || !/^image\/(png|jpeg)$/.test(type)) continue;
    const bytes = await fileStore().open(uid);
    if (!bytes) continue;
    const path = join(folder, uid);
    await pipeline(bytes, createWriteStream(path, { flags: "wx", mode: 0o600 }));
    there.set(uid, { uid, type, width, height, path });
    left -= size;
  }
  return documents.map((document) => ({
    ...document,
    pictures: document.pictures.flatMap(({ uid }) => there.get(uid) ?? []),
  }));
}
