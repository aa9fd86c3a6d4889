import { Refusal } from "./refusal.ts";

/** Values as PDF writes them, where a key that a dictionary has twice gets a number behind a blank. Strings are only counted as such: nothing that is looked for stands in one. */
export type PdfValue = Name | Reference | PdfDict | PdfValue[] | number | null;
export type PdfDict = Map<string, PdfValue>;
export class Name {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}
export class Reference {
  readonly number: number;
  constructor(number: number) {
    this.number = number;
  }
}

/** A place in bytes from which values are read, and how many bytes may be read in all. */
export type Cursor = { bytes: Buffer; at: number; effort: { left: number } };

const MAX_DEPTH = 100;
const blanks = new Set([0, 9, 10, 12, 13, 32]);
const delimiters = new Set([..."()<>[]{}/%"].map((sign) => sign.charCodeAt(0)));

/**
 * Reads one value of a PDF, and leaves the cursor behind it; undefined where there is none. As lenient as the programs that
 * show PDFs: whatever they would find is found here too. Refuses values nested too deep, and bytes read over and over.
 */
export function readValue(cursor: Cursor, depth = 0): PdfValue | undefined {
  if (depth > MAX_DEPTH) throw new Refusal("unusual");
  const before = cursor.at;
  skipBlanks(cursor);
  const { bytes } = cursor;
  const sign = String.fromCharCode(bytes[cursor.at] ?? 0);
  let value: PdfValue | undefined;
  if (cursor.at >= bytes.length || sign === ">" || sign === "]") value = undefined;
  else if (sign === "/") value = readName(cursor);
  else if (sign === "(") value = skipString(cursor);
  else if (sign === "[") value = readArray(cursor, depth);
  else if (sign === "<") value = bytes[cursor.at + 1] === 60 ? readDict(cursor, depth) : skipHex(cursor);
  else value = readWord(cursor);
  if (depth === 0) cursor.effort.left -= cursor.at - before;
  if (cursor.effort.left < 0) throw new Refusal("swollen");
  return value;
}

/** Reads what an object of a PDF is: a value, or a reference to another object. */
export function readObject(cursor: Cursor): PdfValue | undefined {
  const value = readValue(cursor);
  if (typeof value !== "number") return value;
  const ahead = { ...cursor };
  const [first] = withReferences([value, readValue(ahead) ?? null, readValue(ahead) ?? null]);
  return first instanceof Reference ? first : value;
}

/** Moves a cursor over blanks and comments. */
export function skipBlanks(cursor: Cursor): void {
  const { bytes } = cursor;
  for (; cursor.at < bytes.length; cursor.at++) {
    if (bytes[cursor.at] === 0x25) {
      while (cursor.at + 1 < bytes.length && ![10, 13].includes(bytes[cursor.at + 1]!)) cursor.at++;
    } else if (!blanks.has(bytes[cursor.at]!)) return;
  }
}

function regularEnd({ bytes }: Cursor, from: number): number {
  let end = from;
  while (end < bytes.length && !blanks.has(bytes[end]!) && !delimiters.has(bytes[end]!)) end++;
  return end;
}

/** A name with its letters as they are meant: /J#61vaScript is JavaScript. */
function readName(cursor: Cursor): Name {
  const end = regularEnd(cursor, cursor.at + 1);
  const raw = cursor.bytes.toString("latin1", cursor.at + 1, Math.min(end, cursor.at + 200));
  cursor.at = end;
  return new Name(
    raw.replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
  );
}

function skipString(cursor: Cursor): null {
  let depth = 0;
  for (; cursor.at < cursor.bytes.length; cursor.at++) {
    const byte = cursor.bytes[cursor.at];
    if (byte === 0x5c) cursor.at++;
    else if (byte === 0x28) depth++;
    else if (byte === 0x29 && --depth === 0) break;
  }
  cursor.at++;
  return null;
}

function skipHex(cursor: Cursor): null {
  const end = cursor.bytes.indexOf(0x3e, cursor.at);
  cursor.at = end < 0 ? cursor.bytes.length : end + 1;
  return null;
}

function readArray(cursor: Cursor, depth: number): PdfValue[] {
  const values: PdfValue[] = [];
  cursor.at++;
  readUntil(cursor, "]", depth, (value) => values.push(value));
  return withReferences(values);
}

function readDict(cursor: Cursor, depth: number): PdfDict {
  const values: PdfValue[] = [];
  cursor.at += 2;
  readUntil(cursor, ">", depth, (value) => values.push(value));
  if (cursor.bytes[cursor.at] === 0x3e) cursor.at++;
  const dict: PdfDict = new Map();
  let key: string | undefined;
  for (const value of withReferences(values)) {
    if (key === undefined) key = value instanceof Name ? value.name : undefined;
    else {
      dict.set(dict.has(key) ? `${key} ${dict.size}` : key, value);
      key = undefined;
    }
  }
  return dict;
}

function readUntil(cursor: Cursor, end: string, depth: number, take: (value: PdfValue) => void): void {
  for (;;) {
    const value = readValue(cursor, depth + 1);
    if (value !== undefined) {
      take(value);
      continue;
    }
    const sign = String.fromCharCode(cursor.bytes[cursor.at] ?? 0);
    if (cursor.at >= cursor.bytes.length) return;
    cursor.at++;
    // The other bracket is an error that is passed over.
    if (sign === end) return;
  }
}

const R = new Name("\0R");
const word = new Name("\0word");

/** A number, or a word; the R of a reference is one of its own, and put together with its numbers later. */
function readWord(cursor: Cursor): PdfValue {
  const end = Math.max(regularEnd(cursor, cursor.at), cursor.at + 1);
  const text = cursor.bytes.toString("latin1", cursor.at, Math.min(end, cursor.at + 40));
  cursor.at = end;
  if (text === "R") return R;
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(text) ? Number(text) : word;
}

function withReferences(values: readonly PdfValue[]): PdfValue[] {
  const whole: PdfValue[] = [];
  for (const value of values) {
    if (value !== R) whole.push(value);
    else {
      whole.pop();
      const number = whole.pop();
      whole.push(new Reference(typeof number === "number" ? number : -1));
    }
  }
  return whole;
}
