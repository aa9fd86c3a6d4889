import { crc32 } from "node:zlib";
import { centralHeader, type Described, descriptor, endOfDirectory, localHeader } from "./zip-headers.ts";

/** A file for an archive: what it is called there, and its bytes, of which there are none where they were lost. */
export type Archived = { name: string; open: () => Promise<AsyncIterable<Uint8Array> | undefined> };

const LOST = "Missing files.txt";

/**
 * The bytes of a ZIP archive as they are made. Files are opened one after the other, and lie in it as they are: documents and
 * pictures are packed already. What was lost is named in a text at the end, for an archive that breaks off helps nobody.
 */
export async function* zipped(files: Iterable<Archived>): AsyncGenerator<Uint8Array> {
  const written: Described[] = [];
  const lost: string[] = [];
  let at = 0;
  async function* entry(name: string, bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>) {
    const it: Described = {
      name: Buffer.from(name),
      packed: 0,
      unpacked: 0,
      method: 0,
      crc: 0,
      from: at,
      told: "after",
    };
    yield Buffer.concat([localHeader(it), it.name]);
    for await (const piece of bytes) {
      it.crc = crc32(piece, it.crc);
      it.unpacked += piece.length;
      yield piece;
    }
    it.packed = it.unpacked;
    written.push(it);
    yield descriptor(it);
  }
  async function* all() {
    for (const { name, open } of files) {
      const bytes = await open();
      if (bytes) yield* entry(name, bytes);
      else lost.push(name);
    }
    if (lost.length > 0)
      yield* entry(LOST, [Buffer.from(`We could not find these files:\n\n${lost.join("\n")}\n`)]);
  }
  for await (const piece of all()) {
    at += piece.length;
    yield piece;
  }
  const directory = Buffer.concat(written.flatMap((each) => [centralHeader(each), each.name]));
  yield directory;
  yield endOfDirectory(written.length, directory.length, at);
}
