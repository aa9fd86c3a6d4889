type Entry = { name: string; packed: number; unpacked: number };

const MAX_ENTRIES = 2_000;
const MAX_UNPACKED = 100_000_000;
const MAX_RATIO = 100;

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const CENTRAL_SIZE = 46;
const MAX_COMMENT = 65_535;
const ENCRYPTED = 1;

/**
 * Finds what a ZIP archive says it holds, read from its directory without unpacking a byte. Undefined when it is none, is
 * broken, encrypted, or would unpack into more than any document needs.
 */
export function zipEntries(bytes: Uint8Array): Entry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < END_SIZE || view.getUint32(0, true) !== LOCAL) return undefined;
  const end = endOfDirectory(view);
  if (end === undefined) return undefined;
  const count = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  let at = view.getUint32(end + 16, true);
  // Archives of more than 4 GB mark these fields; no document needs that.
  if (count > MAX_ENTRIES || at + size !== end) return undefined;
  const entries: Entry[] = [];
  for (let n = 0; n < count; n++) {
    if (at + CENTRAL_SIZE > end || view.getUint32(at, true) !== CENTRAL) return undefined;
    if (view.getUint16(at + 8, true) & ENCRYPTED) return undefined;
    const packed = view.getUint32(at + 20, true);
    const unpacked = view.getUint32(at + 24, true);
    const nameLength = view.getUint16(at + 28, true);
    const next =
      at + CENTRAL_SIZE + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) return undefined;
    const name = new TextDecoder().decode(bytes.subarray(at + CENTRAL_SIZE, at + CENTRAL_SIZE + nameLength));
    entries.push({ name, packed, unpacked });
    at = next;
  }
  return at === end && isModest(entries) ? entries : undefined;
}

function endOfDirectory(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - END_SIZE - MAX_COMMENT);
  for (let at = view.byteLength - END_SIZE; at >= first; at--) {
    if (view.getUint32(at, true) === END && at + END_SIZE + view.getUint16(at + 20, true) === view.byteLength)
      return at;
  }
  return undefined;
}

function isModest(entries: readonly Entry[]): boolean {
  const names = new Set(entries.map((entry) => entry.name));
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  const packed = entries.reduce((sum, entry) => sum + entry.packed, 0);
  return (
    names.size === entries.length &&
    unpacked <= MAX_UNPACKED &&
    unpacked <= Math.max(packed, 1) * MAX_RATIO &&
    entries.every((entry) => !/(^|[/\\])\.\.([/\\]|$)|^[/\\]/.test(entry.name))
  );
}
