import type { FileInReach } from "../file-in-reach.ts";
import { Refusal } from "../refusal.ts";

/** One file of an archive. Its packed bytes lie at `at`; `method` is 0 for stored, 8 for deflated. */
export type ZipEntry = {
  name: string;
  at: number;
  packed: number;
  unpacked: number;
  method: number;
  crc: number;
  /** Where its own header begins, and where the next one may. */
  span: { from: number; to: number };
};

const MAX_ENTRIES = 2_000;
export const MAX_UNPACKED = 100_000_000;
export const MAX_RATIO = 100;

const END = 0x06054b50;
const END_64 = 0x07064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const END_64_SIZE = 20;
const CENTRAL_SIZE = 46;
const LOCAL_SIZE = 30;
const MAX_COMMENT = 65_535;
const ENCRYPTED = 0x1 | 0x40 | 0x2000;
const EXTRA_64 = 1;
/** Sizes and checksum may follow the bytes of an entry that was written in one go. */
const MAX_DESCRIPTOR = 24;

/**
 * Finds what a ZIP archive holds, from its directory and the headers of its entries, without unpacking a byte. Refuses
 * whatever two programs could read in two ways, and what claims to unpack into more than a document needs.
 */
export function readZipDirectory(file: FileInReach): ZipEntry[] {
  if (file.size < END_SIZE || file.read(0, 4).readUInt32LE() !== LOCAL) throw new Refusal("appended");
  const { count, from, to } = findDirectory(file);
  if (to - from < count * CENTRAL_SIZE) throw new Refusal("damaged");
  const directory = file.read(from, to - from);
  const entries: ZipEntry[] = [];
  let at = 0;
  for (let n = 0; n < count; n++) {
    const { entry, next } = readEntry(file, directory, at, from);
    entries.push(entry);
    at = next;
  }
  if (at !== directory.length) throw new Refusal("unusual");
  refuseOverlaps(entries, from);
  refuseNames(entries);
  refuseSize(entries);
  return entries;
}

function findDirectory(file: FileInReach): { count: number; from: number; to: number } {
  const tailSize = Math.min(file.size, END_SIZE + MAX_COMMENT);
  const tail = file.read(file.size - tailSize, tailSize);
  for (let at = tail.length - END_SIZE; at >= 0; at--) {
    if (tail.readUInt32LE(at) !== END || at + END_SIZE + tail.readUInt16LE(at + 20) !== tail.length) continue;
    const count = tail.readUInt16LE(at + 10);
    const size = tail.readUInt32LE(at + 12);
    const from = tail.readUInt32LE(at + 16);
    const to = file.size - tailSize + at;
    if (at >= END_64_SIZE && tail.readUInt32LE(at - END_64_SIZE) === END_64) throw new Refusal("unusual");
    // Parts on several disks, and archives of more than 4 GB, which mark these fields.
    if (tail.readUInt32LE(at + 4) !== 0 || tail.readUInt16LE(at + 8) !== count || count === 0xffff)
      throw new Refusal("unusual");
    if (count > MAX_ENTRIES) throw new Refusal("swollen");
    if (from + size !== to) throw new Refusal("appended");
    return { count, from, to };
  }
  throw new Refusal(file.read(0, 4).readUInt32LE() === LOCAL ? "damaged" : "appended");
}

function readEntry(file: FileInReach, directory: Buffer, at: number, end: number) {
  if (at + CENTRAL_SIZE > directory.length || directory.readUInt32LE(at) !== CENTRAL)
    throw new Refusal("damaged");
  const flags = directory.readUInt16LE(at + 8);
  const method = directory.readUInt16LE(at + 10);
  const packed = directory.readUInt32LE(at + 20);
  const nameLength = directory.readUInt16LE(at + 28);
  const extraLength = directory.readUInt16LE(at + 30);
  const next = at + CENTRAL_SIZE + nameLength + extraLength + directory.readUInt16LE(at + 32);
  if (next > directory.length) throw new Refusal("damaged");
  if (flags & ENCRYPTED) throw new Refusal("locked");
  if (method !== 0 && method !== 8) throw new Refusal("unusual");
  const nameBytes = directory.subarray(at + CENTRAL_SIZE, at + CENTRAL_SIZE + nameLength);
  const extraAt = at + CENTRAL_SIZE + nameLength;
  if (hasExtra64(directory.subarray(extraAt, extraAt + extraLength))) throw new Refusal("unusual");

  const from = directory.readUInt32LE(at + 42);
  const local = file.read(from, LOCAL_SIZE);
  const localName = local.readUInt16LE(26);
  if (local.readUInt32LE(0) !== LOCAL) throw new Refusal("damaged");
  // A program that reads from the front must find what one that reads the directory finds.
  if (
    local.readUInt16LE(8) !== method ||
    (local.readUInt16LE(6) & ENCRYPTED) !== 0 ||
    localName !== nameLength ||
    !file.read(from + LOCAL_SIZE, localName).equals(nameBytes)
  )
    throw new Refusal("unusual");
  const dataAt = from + LOCAL_SIZE + localName + local.readUInt16LE(28);
  if (dataAt + packed > end) throw new Refusal("damaged");
  const entry: ZipEntry = {
    ...{ name: nameBytes.toString("utf8"), at: dataAt, packed, unpacked: directory.readUInt32LE(at + 24) },
    ...{ method, crc: directory.readUInt32LE(at + 16), span: { from, to: dataAt + packed } },
  };
  return { entry, next };
}

function hasExtra64(extra: Buffer): boolean {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2))
    if (extra.readUInt16LE(at) === EXTRA_64) return true;
  return false;
}

/** Entries lie one behind the other: none within another, and nothing between them that nobody lists. */
function refuseOverlaps(entries: readonly ZipEntry[], directoryAt: number): void {
  const spans = entries.map(({ span }) => span).sort((a, b) => a.from - b.from);
  let end = 0;
  for (const { from, to } of [...spans, { from: directoryAt, to: directoryAt }]) {
    if (from < end || from - end > (end === 0 ? 0 : MAX_DESCRIPTOR)) throw new Refusal("unusual");
    end = to;
  }
}

function refuseNames(entries: readonly ZipEntry[]): void {
  const names = new Set(entries.map(({ name }) => name.toLowerCase()));
  if (names.size !== entries.length) throw new Refusal("unusual");
  for (const { name, unpacked } of entries)
    if (
      name === "" ||
      (name.endsWith("/") && unpacked > 0) ||
      isOutside(name) ||
      isOutside(percentDecoded(name))
    )
      throw new Refusal("unusual");
}

/** Whether a name leads out of its folder, or is no name that an Office program gives: also one in bytes that are no UTF-8. */
function isOutside(name: string): boolean {
  return /(^|[/\\])\.\.?([/\\]|$)|^\/|\/\/|[\\:\p{Cc}\uFFFD]/u.test(name);
}

function percentDecoded(name: string): string {
  return name.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

function refuseSize(entries: readonly ZipEntry[]): void {
  const sum = (each: (entry: ZipEntry) => number) => entries.reduce((total, entry) => total + each(entry), 0);
  const unpacked = sum((entry) => entry.unpacked);
  if (
    unpacked > MAX_UNPACKED ||
    unpacked >
      Math.max(
        sum((entry) => entry.packed),
        1,
      ) *
        MAX_RATIO
  )
    throw new Refusal("swollen");
  if (entries.some((entry) => entry.method === 0 && entry.packed !== entry.unpacked))
    throw new Refusal("damaged");
}
