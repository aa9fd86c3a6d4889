import { constants, inflateSync } from "node:zlib";
import {
  type Cursor,
  Name,
  type PdfDict,
  type PdfValue,
  Reference,
  readObject,
  readValue,
  skipBlanks,
} from "./pdf-syntax.ts";
import { Refusal } from "./refusal.ts";

/** How many bytes the streams that hold other objects may unpack into. */
const MAX_UNPACKED = 50_000_000;
const MAX_OBJECTS = 500_000;

/**
 * Finds every object of a PDF, whether or not its lists lead there: programs that mend a PDF go by the same marks. Objects
 * within packed streams are unpacked within bounds. Refuses what cannot be looked into.
 */
export function* pdfObjects(bytes: Buffer): Generator<{ number: number; value: PdfValue }> {
  const effort = { left: 4 * bytes.length + 2 * MAX_UNPACKED };
  const budget = { left: MAX_UNPACKED };
  let count = 0;
  for (const { at, number } of marks(bytes)) {
    const cursor = { bytes, at, effort };
    const value = readObject(cursor);
    if (value === undefined) continue;
    if (++count > MAX_OBJECTS) throw new Refusal("swollen");
    yield { number, value };
    if (!(value instanceof Map) || !holdsObjects(value)) continue;
    for (const inner of objectsWithin(value, streamOf(cursor), budget, effort)) {
      if (++count > MAX_OBJECTS) throw new Refusal("swollen");
      yield inner;
    }
  }
}

/** Positions behind "obj" and "trailer", with the number that stands before the first. */
function* marks(bytes: Buffer): Generator<{ at: number; number: number }> {
  for (const mark of ["obj", "trailer"])
    for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, at + 1)) {
      if (bytes.toString("latin1", Math.max(0, at - 3), at) === "end") continue;
      const before = /(\d{1,10})\s+\d{1,5}\s*$/.exec(bytes.toString("latin1", Math.max(0, at - 32), at));
      yield { at: at + mark.length, number: before ? Number(before[1]) : -1 };
    }
}

function holdsObjects(dict: PdfDict): boolean {
  const type = dict.get("Type");
  return (type instanceof Name && type.name === "ObjStm") || (dict.has("First") && dict.has("N"));
}

/** The bytes behind a dictionary from where its stream begins; where it ends, its packing tells. Undefined without one. */
function streamOf(cursor: Cursor): Buffer | undefined {
  const { bytes } = cursor;
  skipBlanks(cursor);
  let from = cursor.at + "stream".length;
  if (bytes.toString("latin1", cursor.at, from) !== "stream") return undefined;
  if (bytes[from] === 13) from++;
  if (bytes[from] === 10) from++;
  return bytes.subarray(from);
}

function* objectsWithin(
  dict: PdfDict,
  packed: Buffer | undefined,
  budget: { left: number },
  effort: { left: number },
): Generator<{ number: number; value: PdfValue }> {
  if (!packed) return;
  const [first, count] = [dict.get("First"), dict.get("N")];
  // What programs would not agree upon is not guessed at.
  const isUnclear = dict.has("F") || [...dict.keys()].some((key) => key.includes(" "));
  if (isUnclear || !isWhole(first) || !isWhole(count)) throw new Refusal("unusual");
  const bytes = unpacked(dict, packed, budget);
  const head = { bytes, at: 0, effort };
  for (let n = 0; n < count; n++) {
    const [number, offset] = [readValue(head), readValue(head)];
    if (typeof number !== "number" || typeof offset !== "number") return;
    const value = readObject({ bytes, at: first + offset, effort });
    if (value !== undefined) yield { number, value };
  }
}

function isWhole(value: PdfValue | undefined): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 0;
}

function unpacked(dict: PdfDict, packed: Buffer, budget: { left: number }): Buffer {
  const filter = dict.get("Filter");
  const filters = (Array.isArray(filter) ? filter : filter ? [filter] : []).map((each) =>
    each instanceof Name ? each.name : "",
  );
  if (filters.length === 0) {
    const end = packed.indexOf("endstream");
    return end < 0 ? packed : packed.subarray(0, end);
  }
  if (filters.length > 1 || !/^(FlateDecode|Fl)$/.test(filters[0]!)) throw new Refusal("unusual");
  if (hasPredictor(dict)) throw new Refusal("unusual");
  let bytes: Buffer;
  try {
    bytes = inflateSync(packed, { maxOutputLength: budget.left + 1, finishFlush: constants.Z_SYNC_FLUSH });
  } catch (error) {
    throw new Refusal(
      (error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE" ? "swollen" : "damaged",
    );
  }
  budget.left -= bytes.length;
  if (budget.left < 0) throw new Refusal("swollen");
  return bytes;
}

/** Whether bytes are written as differences to their neighbors, as pictures are; lists of objects never need it. */
function hasPredictor(dict: PdfDict): boolean {
  const parameters = dict.get("DecodeParms") ?? dict.get("DP");
  const all = Array.isArray(parameters) ? parameters : [parameters];
  return all.some(
    (each) => each instanceof Reference || (each instanceof Map && (each.get("Predictor") ?? 1) !== 1),
  );
}
