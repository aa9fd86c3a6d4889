import type { FileInReach } from "./file-in-reach.ts";
import { Refusal } from "./refusal.ts";

const MAX_META = 4_000_000;
const HEAD = 8;

type Box = { type: string; from: number; to: number };

/** The most pixels that any picture in a HEIC file claims to have, from its boxes alone: before a decoder believes them. */
export function pixelsClaimed(file: FileInReach): number {
  const meta = metaOf(file);
  const sizes = sizesIn(meta, 4);
  if (sizes.length === 0) throw new Refusal("unreadHeic");
  return Math.max(...sizes);
}

function metaOf(file: FileInReach): Buffer {
  for (let at = 0; at + HEAD <= file.size; ) {
    const head = file.read(at, HEAD);
    let size = head.readUInt32BE(0);
    if (size === 0) size = file.size - at;
    // A film's boxes may be longer than 4 GB; a picture's are not.
    if (size < HEAD || at + size > file.size) throw new Refusal("unreadHeic");
    if (head.toString("latin1", 4) === "meta") {
      if (size > MAX_META) throw new Refusal("unreadHeic");
      return file.read(at + HEAD, size - HEAD);
    }
    at += size;
  }
  throw new Refusal("unreadHeic");
}

/** Width times height of every "ispe" under "iprp" and "ipco". */
function sizesIn(bytes: Buffer, from: number): number[] {
  return [...boxesIn(bytes, from, bytes.length)].flatMap(({ type, from: start, to }) => {
    if (type === "iprp" || type === "ipco") return sizesIn(bytes.subarray(0, to), start);
    return type === "ispe" && to - start >= 12
      ? [bytes.readUInt32BE(start + 4) * bytes.readUInt32BE(start + 8)]
      : [];
  });
}

function* boxesIn(bytes: Buffer, from: number, to: number): Generator<Box> {
  for (let at = from; at + HEAD <= to; ) {
    const size = bytes.readUInt32BE(at);
    if (size < HEAD || at + size > to) throw new Refusal("unreadHeic");
    yield { type: bytes.toString("latin1", at + 4, at + HEAD), from: at + HEAD, to: at + size };
    at += size;
  }
}
