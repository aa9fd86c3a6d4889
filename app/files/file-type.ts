import { zipEntries } from "./zip-directory.ts";

/** The kinds of file that members may share, and what they are called on the wire. */
const kinds = {
  png: "image/png",
  jpg: "image/jpeg",
  webp: "image/webp",
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv",
  txt: "text/plain",
} as const;

export type FileKind = keyof typeof kinds;

const byEnding: Readonly<Record<string, FileKind>> = {
  ...{ png: "png", jpg: "jpg", jpeg: "jpg", webp: "webp", pdf: "pdf" },
  ...{ docx: "docx", xlsx: "xlsx", csv: "csv", txt: "txt" },
};

type Verdict = { ok: true; kind: FileKind; type: string } | { ok: false; sentence: string };

/** The kind of a file when its name and its content agree on one of those allowed, else a sentence for its sender. */
export function typeOfFile(name: string, bytes: Uint8Array, allowed: readonly FileKind[]): Verdict {
  const ending = /\.([a-z0-9]+)$/i.exec(name.trim())?.[1]?.toLowerCase() ?? "";
  const named = byEnding[ending];
  if (!named || !allowed.includes(named)) return refused(allowed);
  if (bytes.length === 0) return { ok: false, sentence: "This file is empty." };
  if (!isContentOf(named, bytes)) {
    return { ok: false, sentence: `This file is called .${ending} but holds something else.` };
  }
  return { ok: true, kind: named, type: kinds[named] };
}

function refused(allowed: readonly FileKind[]): Verdict {
  const names = allowed.map((kind) =>
    kind === "jpg" ? "JPEG" : kind === "webp" ? "WebP" : kind.toUpperCase(),
  );
  return { ok: false, sentence: `Please choose a file of one of these kinds: ${names.join(", ")}.` };
}

/** The kind of an image by its first bytes, whatever it is called. */
export function imageKindOf(bytes: Uint8Array): FileKind | undefined {
  return (["png", "jpg", "webp"] as const).find((kind) => isContentOf(kind, bytes));
}

function isContentOf(kind: FileKind, bytes: Uint8Array): boolean {
  switch (kind) {
    case "png":
      return startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    case "jpg":
      return startsWith(bytes, [0xff, 0xd8, 0xff]);
    case "webp":
      return startsWith(bytes, latin("RIFF")) && startsWith(bytes.subarray(8), latin("WEBPVP8"));
    case "pdf":
      return startsWith(bytes, latin("%PDF-"));
    case "docx":
      return isOffice(bytes, "word/document.xml");
    case "xlsx":
      return isOffice(bytes, "xl/workbook.xml");
    default:
      return isPlainText(bytes);
  }
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}

function latin(text: string): number[] {
  return [...text].map((letter) => letter.charCodeAt(0));
}

/** A Word or Excel file with its main part, and without macros or anything that unpacks into far more. */
function isOffice(bytes: Uint8Array, mainPart: string): boolean {
  const entries = zipEntries(bytes);
  if (!entries) return false;
  const names = entries.map((entry) => entry.name.toLowerCase());
  return (
    names.includes("[content_types].xml") &&
    names.includes(mainPart) &&
    !names.some((name) => /(^|\/)vba[^/]*\.bin$/.test(name)) &&
    !names.some((name) => /\.(exe|dll|js|vbs|scr|bat|cmd|ps1|zip)$/.test(name))
  );
}

const markup = /^\s*(<!doctype|<!--|<\?xml|<\/?[a-z][a-z0-9:-]*[\s/>])/i;
const TAB = 9;
const RETURN = 13;
const VERTICAL_TAB = 11;
const SPACE = 32;

/** Text in UTF-8 or in Windows' Western letters, that no program would take for a page. */
function isPlainText(bytes: Uint8Array): boolean {
  const printable = bytes.every(
    (byte) => byte >= SPACE || (byte >= TAB && byte <= RETURN && byte !== VERTICAL_TAB),
  );
  // The decoder drops a byte order mark, which would hide what comes first.
  return printable && !markup.test(new TextDecoder().decode(bytes.subarray(0, 1_000)));
}
