import { createHash } from "node:crypto";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { finished, pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { pack } from "tar-stream";
import type { Part } from "./manifest.ts";

// A tar names each entry's size before its bytes; a table's is not known, so it goes in pieces of this size.
const PIECE = 4 * 1024 * 1024;

export type ArchiveWriter = {
  add(name: string, bytes: Buffer): Promise<Part>;
  /** Adds bytes of unknown length as numbered entries. */
  addPieces(name: string, bytes: AsyncIterable<Buffer>): Promise<Part[]>;
  /** Adds bytes whose length is known. */
  addStream(name: string, size: number, bytes: AsyncIterable<Buffer>): Promise<Part>;
  /** Returns when everything is on the disk. */
  close(): Promise<void>;
  /** Gives up; what was written stays for the caller to remove. */
  abandon(): void;
};

/** Writes a gzipped tar, bit by bit, that only its owner can read. The file must not be there yet. */
export function openArchive(path: string): ArchiveWriter {
  const tar = pack();
  const file = createWriteStream(path, { flags: "wx", mode: 0o600, flush: true });
  // Before that a failure to open it would only show as a tar that was given up.
  const opened = once(file, "open");
  opened.catch(() => {});
  const written = pipeline(tar as unknown as NodeJS.ReadableStream, createGzip(), file);
  // Whoever adds or closes hears of it; this only keeps Node from ending the process before.
  written.catch(() => {});
  const entry = (name: string, size: number) => ({ name, size, mode: 0o600, mtime: new Date() });

  async function addStream(name: string, size: number, bytes: AsyncIterable<Buffer> | Iterable<Buffer>) {
    await opened;
    const hash = createHash("sha256");
    const sink = tar.entry(entry(name, size));
    const done = finished(sink as unknown as NodeJS.WritableStream);
    done.catch(() => {});
    for await (const chunk of bytes) {
      hash.update(chunk);
      if (!sink.write(chunk)) await Promise.race([drained(sink), done, written]);
    }
    sink.end(null);
    await Promise.race([done, written]);
    return { name, size, sha256: hash.digest("hex") };
  }
  const add = (name: string, bytes: Buffer) => addStream(name, bytes.length, [bytes]);

  return {
    add,
    addStream,
    async addPieces(name, bytes) {
      const parts: Part[] = [];
      for await (const piece of piecesOf(bytes))
        parts.push(await add(`${name}/${String(parts.length + 1).padStart(6, "0")}`, piece));
      return parts;
    },
    async close() {
      tar.finalize();
      await written;
    },
    abandon: () => void tar.destroy(new Error("The backup was given up.")),
  };
}

function drained(sink: { once(event: "drain", listener: () => void): unknown }): Promise<void> {
  return new Promise((resolve) => sink.once("drain", () => resolve()));
}

async function* piecesOf(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let held: Buffer[] = [];
  let size = 0;
  for await (const chunk of bytes) {
    held.push(chunk);
    size += chunk.length;
    if (size < PIECE) continue;
    yield Buffer.concat(held);
    held = [];
    size = 0;
  }
  if (size > 0) yield Buffer.concat(held);
}
