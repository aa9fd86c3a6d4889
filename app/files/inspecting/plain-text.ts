import type { FileKind } from "../file-type.ts";
import { Enough, type FileText, MAX_TEXT, textCollector } from "./bounded-text.ts";
import { type FileInReach, piecesOf, withFile } from "./file-in-reach.ts";
import { Refusal } from "./refusal.ts";

/** The letters that a text file is written in; the last are those of Windows in Western Europe and America. */
export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

const page = /^\s*(<!doctype|<\?xml|<\/?(html|head|body|script|svg|iframe|style|meta|link|title)[\s/>])/i;
const markup = /^\s*(<!doctype|<!--|<\?xml|<\/?[a-z][a-z0-9:-]*[\s/>])/i;

/** Reads a whole text file in pieces; returns its encoding, or refuses what no keyboard types and what is a web page. */
export function inspectText(path: string, kind: FileKind): Promise<Encoding> {
  return withFile(path, async (file) => {
    const encoding = encodingOf(file);
    let isFirst = true;
    for (const text of textsOf(file, encoding)) {
      // Tabs, line ends and page ends are all that a text has beside its letters.
      if (/[^\P{Cc}\t\n\r\f\u0080-\u009f]/u.test(text)) throw new Refusal("notText");
      // Markdown may begin with a line of HTML, which is never shown as such.
      if (isFirst && (kind === "md" ? page : markup).test(text.slice(0, 1_000))) throw new Refusal("markup");
      isFirst = false;
    }
    return encoding;
  });
}

/** The text of a plain file, its beginning where it is long. */
export function textOfPlain(path: string): Promise<FileText> {
  return withFile(path, async (file) => {
    const to = textCollector();
    try {
      for (const text of textsOf(file, encodingOf(file, 4 * MAX_TEXT))) to.add(text);
    } catch (error) {
      if (!(error instanceof Enough)) throw error;
    }
    return to.found();
  });
}

function encodingOf(file: FileInReach, upTo = file.size): Encoding {
  const [first, second] = file.read(0, Math.min(file.size, 2));
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    for (const piece of piecesOf(file, 0, Math.min(file.size, upTo))) decoder.decode(piece, { stream: true });
    if (upTo >= file.size) decoder.decode();
    return "utf-8";
  } catch {
    return "windows-1252";
  }
}

function* textsOf(file: FileInReach, encoding: Encoding): Generator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for (const piece of piecesOf(file)) yield decoder.decode(piece, { stream: true });
    yield decoder.decode();
  } catch (error) {
    if (error instanceof TypeError) throw new Refusal("notText");
    throw error;
  }
}
