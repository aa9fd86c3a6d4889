const SCAN = 0xda;
const END = 0xd9;
const EXIF = 0xe1;
const COLORS = 0xe2;
const dropped = new Set([
  EXIF,
  COLORS,
  0xe3,
  0xe4,
  0xe5,
  0xe6,
  0xe7,
  0xe8,
  0xe9,
  0xea,
  0xeb,
  0xec,
  0xed,
  0xef,
  0xfe,
]);
const pngRemarks = new Set(["eXIf", "tEXt", "iTXt", "zTXt", "tIME"]);
const PNG_HEAD = 8;

/**
 * A JPEG or PNG without place, device and other remarks, its pixels untouched: for pictures inside documents, which cannot be
 * made anew without changing how they look. How a JPEG is turned stays. Other bytes come back as they are.
 */
export function withoutRemarks(bytes: Buffer): Buffer {
  if (bytes.toString("latin1", 0, 2) === "\xff\xd8") return plainJpeg(bytes);
  if (bytes.toString("latin1", 0, PNG_HEAD) === "\x89PNG\r\n\x1a\n") return plainPng(bytes);
  return bytes;
}

function plainJpeg(bytes: Buffer): Buffer {
  const pieces = [bytes.subarray(0, 2)];
  for (const { marker, from, to } of segments(bytes)) {
    const segment = bytes.subarray(from, to);
    const isColors = marker === COLORS && segment.toString("latin1", 4, 15) === "ICC_PROFILE";
    if (!dropped.has(marker) || isColors) pieces.push(segment);
    const turn = marker === EXIF ? turnIn(segment.subarray(4)) : 1;
    if (turn > 1) pieces.push(exifOf(turn));
  }
  return Buffer.concat(pieces);
}

/** Segments of a JPEG up to its end mark, each scan with the pixels that follow it; what lies behind is another picture. */
function* segments(bytes: Buffer): Generator<{ marker: number; from: number; to: number }> {
  for (let at = 2; at + 2 <= bytes.length; ) {
    const marker = bytes[at + 1]!;
    if (bytes[at] !== 0xff) return yield { marker: 0, from: at, to: bytes.length };
    const isAlone = marker === END || marker === 0xff || marker < 0xc0;
    const head = at + 4 <= bytes.length ? bytes.readUInt16BE(at + 2) : 0;
    let to = isAlone ? at + (marker === 0xff ? 1 : 2) : Math.min(bytes.length, at + 2 + Math.max(2, head));
    if (marker === SCAN) while (to < bytes.length && !isMark(bytes, to)) to++;
    yield { marker, from: at, to };
    if (marker === END) return;
    at = to;
  }
}

/** Among pixels a mark is what is neither an escaped byte nor one of the marks for starting anew. */
function isMark(bytes: Buffer, at: number): boolean {
  const next = bytes[at + 1] ?? 0;
  return bytes[at] === 0xff && next !== 0 && (next < 0xd0 || next > 0xd7);
}

/** By how much a picture has to be turned, 1 to 8, as its EXIF says; 1 where it says nothing. */
function turnIn(exif: Buffer): number {
  if (exif.toString("latin1", 0, 6) !== "Exif\0\0" || exif.length < 20) return 1;
  const tiff = exif.subarray(6);
  const isLittle = tiff.toString("latin1", 0, 2) === "II";
  const two = (at: number) =>
    at + 2 > tiff.length ? 0 : isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at);
  const list = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  for (let n = 0; n < Math.min(two(list), 200); n++)
    if (two(list + 2 + 12 * n) === 0x112) {
      const turn = two(list + 2 + 12 * n + 8);
      return turn <= 8 ? turn : 1;
    }
  return 1;
}

function exifOf(turn: number): Buffer {
  const said = Buffer.from(
    "\xff\xe1\0\x22Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\0\0\0\0\0\0\0",
    "latin1",
  );
  said.writeUInt16BE(turn, 28);
  return said;
}

function plainPng(bytes: Buffer): Buffer {
  const pieces = [bytes.subarray(0, PNG_HEAD)];
  for (let at = PNG_HEAD; at + 12 <= bytes.length; ) {
    const type = bytes.toString("latin1", at + 4, at + 8);
    const to = at + 12 + bytes.readUInt32BE(at);
    if (!pngRemarks.has(type)) pieces.push(bytes.subarray(at, to));
    if (type === "IEND") break;
    at = to;
  }
  return Buffer.concat(pieces);
}
