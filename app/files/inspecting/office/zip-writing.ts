import { closeSync, openSync, writeSync } from "node:fs";
import { pipeline, Readable } from "node:stream";
import { crc32, createDeflateRaw } from "node:zlib";
import {
  centralHeader,
  type Described,
  endOfDirectory,
  LOCAL_SIZE,
  localHeader,
} from "../../zipping/zip-headers.ts";
import { type FileInReach, piecesOf } from "../file-in-reach.ts";
import type { ZipEntry } from "./zip-directory.ts";

/** An archive as it is written: entries one after the other, then `end`. */
export type ZipWriter = {
  /** Takes an entry over as it is packed. */
  copy(from: FileInReach, entry: ZipEntry): void;
  /** Packs pieces under a name. */
  pack(name: string, pieces: AsyncIterable<Uint8Array>): Promise<void>;
  end(): void;
};

const DEFLATED = 8;

/** Writes a ZIP archive to a new file, for this user's eyes alone, and closes it whatever happens. */
export async function writeZip(path: string, use: (zip: ZipWriter) => Promise<void>): Promise<void> {
  const fd = openSync(path, "wx", 0o600);
  try {
    await use(writerOf(fd));
  } finally {
    closeSync(fd);
  }
}

function writerOf(fd: number): ZipWriter {
  const written: Described[] = [];
  let at = 0;
  const append = (bytes: Uint8Array) => {
    for (let done = 0; done < bytes.length; )
      done += writeSync(fd, bytes, done, bytes.length - done, at + done);
    at += bytes.length;
  };
  const begin = (each: Described) => {
    written.push(each);
    append(localHeader(each));
    append(each.name);
  };
  return {
    copy(from, { name, packed, unpacked, method, crc, at: dataAt }) {
      begin({ name: Buffer.from(name), packed, unpacked, method, crc, from: at });
      for (const piece of piecesOf(from, dataAt, dataAt + packed)) append(piece);
    },
    async pack(name, pieces) {
      const each = { name: Buffer.from(name), packed: 0, unpacked: 0, method: DEFLATED, crc: 0, from: at };
      begin(each);
      const dataAt = at;
      for await (const piece of pipeline(Readable.from(counted(pieces, each)), createDeflateRaw(), () => {}))
        append(piece);
      each.packed = at - dataAt;
      // Sizes are known only now.
      writeSync(fd, localHeader(each), 0, LOCAL_SIZE, each.from);
    },
    end() {
      const from = at;
      for (const each of written) {
        append(centralHeader(each));
        append(each.name);
      }
      append(endOfDirectory(written.length, at - from, from));
    },
  };
}

async function* counted(pieces: AsyncIterable<Uint8Array>, each: Described): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    each.unpacked += piece.length;
    each.crc = crc32(piece, each.crc);
    yield piece;
  }
}
