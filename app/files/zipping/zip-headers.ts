/** An entry of an archive as its headers describe it: sizes, how it is packed, its checksum, and where its own header begins. */
export type Described = {
  name: Buffer;
  packed: number;
  unpacked: number;
  method: number;
  crc: number;
  from: number;
  /** Whether its sizes and its checksum follow it, because they are not known before. */
  told?: "after";
};

export const LOCAL_SIZE = 30;
const UTF8 = 0x800;
const TOLD_AFTER = 0x8;
/** The first of January 1980: when something was packed tells about its maker too. */
const FIRST_DAY = 0x21;

/** The header that stands before an entry. */
export function localHeader(each: Described): Buffer {
  return Buffer.concat([Buffer.from("PK\x03\x04"), described(each)]);
}

/** Checksum and sizes, which stand behind an entry where they were not known before it. */
export function descriptor({ crc, packed, unpacked }: Described): Buffer {
  const bytes = Buffer.alloc(16);
  bytes.write("PK\x07\x08", "latin1");
  bytes.writeUInt32LE(crc, 4);
  bytes.writeUInt32LE(packed, 8);
  bytes.writeUInt32LE(unpacked, 12);
  return bytes;
}

/** The header of an entry in the directory, which its name follows. */
export function centralHeader(each: Described): Buffer {
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(each.from, 10);
  return Buffer.concat([Buffer.from("PK\x01\x02\x14\x00"), described(each), rest]);
}

/** The end of an archive, by which it is found how many entries there are and where their directory lies. */
export function endOfDirectory(count: number, size: number, from: number): Buffer {
  const bytes = Buffer.alloc(22);
  bytes.write("PK\x05\x06", "latin1");
  bytes.writeUInt16LE(count, 8);
  bytes.writeUInt16LE(count, 10);
  bytes.writeUInt32LE(size, 12);
  bytes.writeUInt32LE(from, 16);
  return bytes;
}

/** The part that both headers of an entry have in common. */
function described({ packed, unpacked, method, crc, name, told }: Described): Buffer {
  const bytes = Buffer.alloc(26);
  bytes.writeUInt16LE(20, 0);
  bytes.writeUInt16LE(told ? UTF8 | TOLD_AFTER : UTF8, 2);
  bytes.writeUInt16LE(method, 4);
  bytes.writeUInt16LE(FIRST_DAY, 8);
  bytes.writeUInt32LE(crc, 10);
  bytes.writeUInt32LE(packed, 14);
  bytes.writeUInt32LE(unpacked, 18);
  bytes.writeUInt16LE(name.length, 22);
  return bytes;
}
