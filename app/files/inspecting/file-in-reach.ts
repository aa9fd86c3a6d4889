import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { Refusal } from "./refusal.ts";

/** A file of which parts are read as they are needed. Reading waits, so it belongs into a process of its own. */
export type FileInReach = {
  size: number;
  /** The bytes from a position on; refuses the file where it ends before. */
  read(at: number, length: number): Buffer;
};

const PIECE = 65_536;

/** Opens a file for as long as something is done with it. */
export async function withFile<T>(path: string, use: (file: FileInReach) => Promise<T>): Promise<T> {
  const fd = openSync(path, "r");
  try {
    const { size } = fstatSync(fd);
    return await use({
      size,
      read(at, length) {
        if (at < 0 || length < 0 || at + length > size) throw new Refusal("damaged");
        const bytes = Buffer.alloc(length);
        for (let done = 0; done < length; ) {
          const count = readSync(fd, bytes, done, length - done, at + done);
          if (count === 0) throw new Refusal("damaged");
          done += count;
        }
        return bytes;
      },
    });
  } finally {
    closeSync(fd);
  }
}

/** A stretch of a file in pieces of 64 kB. */
export function* piecesOf(file: FileInReach, from = 0, to = file.size): Generator<Buffer> {
  for (let at = from; at < to; at += PIECE) yield file.read(at, Math.min(PIECE, to - at));
}
