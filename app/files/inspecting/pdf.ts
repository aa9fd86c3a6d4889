import { type FileInReach, withFile } from "./file-in-reach.ts";
import { pdfObjects } from "./pdf-objects.ts";
import { openPdf, type PdfProperties, propertiesOf } from "./pdf-reader.ts";
import { Name, type PdfValue, Reference } from "./pdf-syntax.ts";
import { Refusal, type sentences } from "./refusal.ts";

const NESTED = 100;
const MAX_HOPS = 10;

/** Names that stand for what a PDF can do beside being read, with why it is refused then. */
const dangers: Record<string, keyof typeof sentences> = {
  ...{ Encrypt: "locked", JavaScript: "pdfScript", Rendition: "pdfMedia", XFA: "pdfForm" },
  ...{ Launch: "pdfLaunch", EF: "pdfFiles", EmbeddedFile: "pdfFiles", EmbeddedFiles: "pdfFiles" },
  ...{ FileAttachment: "pdfFiles", GoToE: "pdfFiles", ImportData: "pdfFiles", Collection: "pdfFiles" },
  ...{
    RichMedia: "pdfMedia",
    RichMediaExecute: "pdfMedia",
    "3D": "pdfMedia",
    Movie: "pdfMedia",
    Sound: "pdfMedia",
  },
};

/** Actions that only show another page, which a PDF may take by itself. */
const still = new Set(["GoTo", "Named"]);

/**
 * Looks for what a PDF can do by itself, in all its objects and those packed in streams; returns how many pages it has and what
 * it tells of its makers, or refuses it. The whole file is in memory, as the reader of its pages needs it too.
 */
export function inspectPdf(path: string): Promise<{ pages: number; properties?: PdfProperties }> {
  return withFile(path, async (file) => {
    const bytes = file.read(0, file.size);
    refuseAppended(file, bytes);
    const objects = new Map<number, PdfValue[]>();
    const opening: Opening[] = [];
    for (const { number, value } of pdfObjects(bytes)) {
      refuseDangers(value, opening, 0);
      if (typeof value === "object") objects.set(number, [...(objects.get(number) ?? []), value]);
    }
    refuseOpening(opening, objects);
    const pdf = await openPdf(bytes);
    return { pages: pdf.numPages, properties: await propertiesOf(pdf) };
  });
}

/** Nothing but blanks follows the last mark of the end, and no archive lies in the tail of the file. */
function refuseAppended({ size }: FileInReach, bytes: Buffer): void {
  const end = bytes.lastIndexOf("%%EOF");
  if (end < 0) throw new Refusal("damaged");
  if (/[^\s\0]/.test(bytes.toString("latin1", end + 5, Math.min(size, end + 70_000))))
    throw new Refusal("appended");
  const tail = bytes.subarray(Math.max(0, size - 66_000));
  for (let at = tail.indexOf("PK\x05\x06"); at >= 0; at = tail.indexOf("PK\x05\x06", at + 1))
    if (at + 22 <= tail.length && tail.readUInt16LE(at + 4) === 0 && tail.readUInt16LE(at + 6) === 0)
      throw new Refusal("appended");
}

/** Something that is done by itself: one action, or one for each of several events. */
type Opening = { key: "OpenAction" | "AA"; value: PdfValue };

function refuseDangers(value: PdfValue, opening: Opening[], depth: number): void {
  if (depth > NESTED) throw new Refusal("unusual");
  if (value instanceof Name) refuseName(value.name);
  if (Array.isArray(value)) for (const each of value) refuseDangers(each, opening, depth + 1);
  if (!(value instanceof Map)) return;
  for (const [written, each] of value) {
    // A key that is there twice was given a number behind its name.
    const key = written.split(" ")[0]!;
    refuseName(key);
    if (key === "OpenAction" || key === "AA") opening.push({ key, value: each });
    refuseDangers(each, opening, depth + 1);
  }
}

function refuseName(name: string): void {
  if (Object.hasOwn(dangers, name)) throw new Refusal(dangers[name]!);
}

/** Refuses what is done when a PDF or a page of it is opened, unless it is going to a page. */
function refuseOpening(opening: readonly Opening[], objects: Map<number, PdfValue[]>): void {
  const seen = new Set<PdfValue>();
  const meant = (value: PdfValue, hops = 0): PdfValue[] => {
    if (Array.isArray(value)) return value.flatMap((each) => meant(each, hops));
    if (!(value instanceof Reference)) return [value];
    if (hops > MAX_HOPS) throw new Refusal("unusual");
    return (objects.get(value.number) ?? []).flatMap((each) => meant(each, hops + 1));
  };
  const refuseAction = (value: PdfValue) => {
    const waiting = meant(value);
    for (let action = waiting.pop(); action !== undefined; action = waiting.pop()) {
      if (!(action instanceof Map) || seen.has(action)) continue;
      seen.add(action);
      for (const [key, each] of action) {
        if (key.split(" ")[0] === "Next") waiting.push(...meant(each));
        if (key.split(" ")[0] === "S" && !(each instanceof Name && still.has(each.name)))
          throw new Refusal("pdfOpening");
      }
    }
  };
  for (const { key, value } of opening)
    if (key === "OpenAction") refuseAction(value);
    else
      for (const events of meant(value))
        if (events instanceof Map) for (const each of events.values()) refuseAction(each);
}
