import { closeSync, openSync, writeSync } from "node:fs";
import { pipeline, Readable } from "node:stream";
import { crc32, createDeflateRaw } from "node:zlib";
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

type Written = Pick<ZipEntry, "packed" | "unpacked" | "method" | "crc"> & { name: Buffer; from: number };

const LOCAL_SIZE = 30;
const UTF8 = 0x800;
const DEFLATED = 8;
/** The first of January 1980: when something was packed tells about its maker too. */
const FIRST_DAY = 0x21;

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
  const written: Written[] = [];
  let at = 0;
  const append = (bytes: Uint8Array) => {
    for (let done = 0; done < bytes.length; )
      done += writeSync(fd, bytes, done, bytes.length - done, at + done);
    at += bytes.length;
  };
  const begin = (each: Written) => {
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

async function* counted(pieces: AsyncIterable<Uint8Array>, each: Written): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    each.unpacked += piece.length;
    each.crc = crc32(piece, each.crc);
    yield piece;
  }
}

/** The part that both headers of an entry have in common. */
function described({ packed, unpacked, method, crc, name }: Written): Buffer {
  const bytes = Buffer.alloc(26);
  bytes.writeUInt16LE(20, 0);
  bytes.writeUInt16LE(UTF8, 2);
  bytes.writeUInt16LE(method, 4);
  bytes.writeUInt16LE(FIRST_DAY, 8);
  bytes.writeUInt32LE(crc, 10);
  bytes.writeUInt32LE(packed, 14);
  bytes.writeUInt32LE(unpacked, 18);
  bytes.writeUInt16LE(name.length, 22);
  return bytes;
}

function localHeader(each: Written): Buffer {
  return Buffer.concat([Buffer.from("PK\x03\x04"), described(each)]);
}

function centralHeader(each: Written): Buffer {
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(each.from, 10);
  return Buffer.concat([Buffer.from("PK\x01\x02\x14\x00"), described(each), rest]);
}

function endOfDirectory(count: number, size: number, from: number): Buffer {
  const bytes = Buffer.alloc(22);
  bytes.write("PK\x05\x06", "latin1");
  bytes.writeUInt16LE(count, 8);
  bytes.writeUInt16LE(count, 10);
  bytes.writeUInt32LE(size, 12);
  bytes.writeUInt32LE(from, 16);
  return bytes;
}
