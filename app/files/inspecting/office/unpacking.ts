import { pipeline, Readable } from "node:stream";
import { crc32, createInflateRaw } from "node:zlib";
import { type FileInReach, piecesOf } from "../file-in-reach.ts";
import { Refusal } from "../refusal.ts";
import { MAX_RATIO, MAX_UNPACKED, type ZipEntry } from "./zip-directory.ts";

/** How many bytes all entries of an archive may still unpack into, whatever its directory claims. */
export type Budget = { left: number };

const SMALL = 1_000_000;
const PIECE = 65_536;

export function newBudget(): Budget {
  return { left: MAX_UNPACKED };
}

/**
 * Unpacks an entry piece by piece, counting what really comes out. Refuses one that is more than it may be, or not
 * exactly what the directory says by size and checksum.
 */
export async function* unpack(file: FileInReach, entry: ZipEntry, budget: Budget): AsyncGenerator<Buffer> {
  let size = 0;
  let sum = 0;
  for await (const piece of unpacked(file, entry)) {
    size += piece.length;
    budget.left -= piece.length;
    if (budget.left < 0 || (size > SMALL && size > entry.packed * MAX_RATIO)) throw new Refusal("swollen");
    if (size > entry.unpacked) throw new Refusal("unusual");
    sum = crc32(piece, sum);
    yield piece;
  }
  if (size !== entry.unpacked || sum !== entry.crc) throw new Refusal("damaged");
}

async function* unpacked(file: FileInReach, entry: ZipEntry): AsyncGenerator<Buffer> {
  const packed = piecesOf(file, entry.at, entry.at + entry.packed);
  if (entry.method === 0) return yield* packed;
  const inflate = createInflateRaw({ chunkSize: PIECE });
  try {
    yield* pipeline(Readable.from(packed), inflate, () => {});
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal("damaged");
  }
  // What follows the last block of a stream would be read by nobody.
  if (inflate.bytesWritten !== entry.packed) throw new Refusal("unusual");
}
