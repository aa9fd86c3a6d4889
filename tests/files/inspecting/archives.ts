import { crc32, deflateRawSync } from "node:zlib";

/** An entry of an archive, with lies about it. */
export type Entry = {
  name: string;
  body: string | Uint8Array;
  /** Leaves the body as it is instead of deflating it. */
  stored?: boolean;
  claims?: { packed?: number; unpacked?: number; crc?: number; flags?: number; method?: number };
  /** Another name in the header before its bytes. */
  localName?: string;
  extra?: Buffer;
  /** Bytes between it and the one before. */
  gap?: Buffer;
  /** Where the directory says it lies, instead of where it lies. */
  at?: number;
};

type Lies = {
  count?: number;
  comment?: string;
  before?: Buffer;
  after?: Buffer;
  end64?: boolean;
  size?: number;
};

/** A ZIP archive byte by byte, as no library would write it. */
export function archive(entries: readonly Entry[], lies: Lies = {}): Buffer {
  const pieces: Buffer[] = [lies.before ?? Buffer.alloc(0)];
  const directory: Buffer[] = [];
  let at = pieces[0]!.length;
  for (const {
    name,
    body,
    stored,
    claims = {},
    localName = name,
    extra = Buffer.alloc(0),
    gap,
    at: said,
  } of entries) {
    const bytes = Buffer.from(body);
    const packed = stored ? bytes : deflateRawSync(bytes);
    const about = Buffer.alloc(26);
    about.writeUInt16LE(20, 0);
    about.writeUInt16LE(claims.flags ?? 0, 2);
    about.writeUInt16LE(claims.method ?? (stored ? 0 : 8), 4);
    about.writeUInt32LE(claims.crc ?? crc32(bytes), 10);
    about.writeUInt32LE(claims.packed ?? packed.length, 14);
    about.writeUInt32LE(claims.unpacked ?? bytes.length, 18);
    about.writeUInt16LE(Buffer.byteLength(name), 22);
    about.writeUInt16LE(extra.length, 24);
    const local = Buffer.from(about);
    local.writeUInt16LE(Buffer.byteLength(localName), 22);
    local.writeUInt16LE(0, 24);
    const between = gap ?? Buffer.alloc(0);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(said ?? at + between.length, 10);
    pieces.push(between, Buffer.from("PK\x03\x04"), local, Buffer.from(localName), packed);
    directory.push(Buffer.from("PK\x01\x02\x14\x00"), about, rest, Buffer.from(name), extra);
    at += between.length + 30 + Buffer.byteLength(localName) + packed.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(lies.count ?? entries.length, 8);
  end.writeUInt16LE(lies.count ?? entries.length, 10);
  end.writeUInt32LE(lies.size ?? central.length, 12);
  end.writeUInt32LE(at, 16);
  end.writeUInt16LE(Buffer.byteLength(lies.comment ?? ""), 20);
  const end64 = Buffer.alloc(20);
  end64.write("PK\x06\x07", "latin1");
  return Buffer.concat([
    ...pieces,
    central,
    lies.end64 ? end64 : Buffer.alloc(0),
    end,
    Buffer.from(lies.comment ?? ""),
    lies.after ?? Buffer.alloc(0),
  ]);
}
