import type { OfficeKind } from "../../file-type.ts";
import { type FileInReach, withFile } from "../file-in-reach.ts";
import { Refusal } from "../refusal.ts";
import { contentListener } from "./office-content.ts";
import { type Counted, pagesListener, pagesOf } from "./office-pages.ts";
import { refuseHead, refusePart, refuseType } from "./office-parts.ts";
import { type OfficeProperties, propertiesListener } from "./office-properties.ts";
import { refuseRelationship } from "./office-relations.ts";
import { type Budget, newBudget, unpack } from "./unpacking.ts";
import { attributeOf, type Listener, readXml } from "./xml.ts";
import { readZipDirectory, type ZipEntry } from "./zip-directory.ts";

const mainTypes: Record<OfficeKind, string> = {
  docx: "wordprocessingml.document.main+xml",
  xlsx: "spreadsheetml.sheet.main+xml",
  pptx: "presentationml.presentation.main+xml",
};
const CONTENTS = "[content_types].xml";
const HEAD = 64;
// Blanks, the halves of wide ones, and byte order marks.
const blanks = new Set([0, 9, 10, 13, 32, 0xef, 0xbb, 0xbf, 0xff, 0xfe]);

/** Facts of an Office file: what it tells about its makers, and how many pages, slides or sheets it has, where it says so. */
type Found = { properties: OfficeProperties; pages?: number };

/** Looks into every part of an Office file; returns what it tells, or refuses it. Unpacks all of it, and keeps nothing. */
export function inspectOffice(path: string, kind: OfficeKind): Promise<Found> {
  return withFile(path, async (file) => {
    const entries = readZipDirectory(file);
    for (const { name } of entries) refusePart(name);
    const budget = newBudget();
    const found: OfficeProperties = {};
    const counted: Counted = { listed: 0, said: 0 };
    const main = { type: "", named: false };
    for (const entry of entries) await inspectPart(file, entry, budget, [main, found, counted]);
    if (!main.named || !main.type.endsWith(mainTypes[kind])) throw new Refusal("damaged");
    const pages = pagesOf(kind, counted);
    return pages ? { properties: found, pages } : { properties: found };
  });
}

type Main = { type: string; named: boolean };
type Told = [main: Main, properties: OfficeProperties, counted: Counted];

async function inspectPart(file: FileInReach, entry: ZipEntry, budget: Budget, told: Told): Promise<void> {
  const pieces = unpack(file, entry, budget);
  const head = await headOf(pieces);
  refuseHead(head);
  const all = withHead(head, pieces);
  if (isXml(entry.name, head)) await readXml(all, partListener(entry.name, told));
  else for await (const _ of all);
}

/** The first pieces of a part, of which a packer may have made the very first as small as it liked. */
async function headOf(pieces: AsyncGenerator<Buffer>): Promise<Buffer> {
  let head = Buffer.alloc(0);
  while (head.length < HEAD) {
    const { value, done } = await pieces.next();
    if (done) break;
    head = Buffer.concat([head, value]);
  }
  return head;
}

async function* withHead(head: Buffer, rest: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  if (head.length > 0) yield head;
  yield* rest;
}

/** By its name or by its first sign that is no blank, for the list of contents may call a part of any name XML. */
function isXml(name: string, head: Buffer): boolean {
  if (/\.(xml|rels|vml)$/i.test(name)) return head.length > 0;
  const start = head.findIndex((byte) => !blanks.has(byte));
  return head.length > 0 && (start < 0 || head[start] === 0x3c);
}

function partListener(name: string, [main, found, counted]: Told): Listener {
  const small = name.toLowerCase();
  if (small === CONTENTS) return contentsListener(main);
  if (small.endsWith(".rels")) return relationsListener(small, main);
  const listeners = [contentListener(), propertiesListener(name, found), pagesListener(name, counted)];
  return {
    open(tag) {
      for (const { open } of listeners) open?.(tag);
    },
    text(text) {
      for (const each of listeners) each.text?.(text);
    },
    close(local, whole) {
      for (const { close } of listeners) close?.(local, whole);
    },
  };
}

function contentsListener(main: Main): Listener {
  return {
    open(tag) {
      const type = attributeOf(tag, "ContentType") ?? "";
      // A default is said of an ending; only macros are never even spoken of without being there.
      if (tag.local !== "Default" || /macro|vba/i.test(type)) refuseType(type);
      if (/\.main\+xml$/.test(type)) main.type = type;
    },
  };
}

function relationsListener(part: string, main: Main): Listener {
  return {
    open(tag) {
      if (tag.local !== "Relationship") return;
      refuseRelationship(tag);
      if (part === "_rels/.rels" && /\/officeDocument$/.test(attributeOf(tag, "Type") ?? ""))
        main.named = true;
    },
  };
}
