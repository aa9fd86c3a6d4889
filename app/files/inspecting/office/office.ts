import type { OfficeKind } from "../../file-type.ts";
import { type FileInReach, withFile } from "../file-in-reach.ts";
import { Refusal } from "../refusal.ts";
import { contentListener } from "./office-content.ts";
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

/** Looks into every part of an Office file; returns its properties, or refuses it. Unpacks all of it, and keeps nothing. */
export function inspectOffice(path: string, kind: OfficeKind): Promise<OfficeProperties> {
  return withFile(path, async (file) => {
    const entries = readZipDirectory(file);
    for (const { name } of entries) refusePart(name);
    const budget = newBudget();
    const found: OfficeProperties = {};
    const main = { type: "", named: false };
    for (const entry of entries) await inspectPart(file, entry, budget, found, main);
    if (!main.named || !main.type.endsWith(mainTypes[kind])) throw new Refusal("damaged");
    return found;
  });
}

type Main = { type: string; named: boolean };

async function inspectPart(
  file: FileInReach,
  entry: ZipEntry,
  budget: Budget,
  found: OfficeProperties,
  main: Main,
): Promise<void> {
  const pieces = unpack(file, entry, budget);
  const head = await headOf(pieces);
  refuseHead(head);
  const all = withHead(head, pieces);
  if (isXml(entry.name, head)) await readXml(all, partListener(entry.name, found, main));
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

function partListener(name: string, found: OfficeProperties, main: Main): Listener {
  const small = name.toLowerCase();
  if (small === CONTENTS) return contentsListener(main);
  if (small.endsWith(".rels")) return relationsListener(small, main);
  const content = contentListener();
  const properties = propertiesListener(name, found);
  return {
    open(tag) {
      content.open!(tag);
      properties.open!(tag);
    },
    text(text) {
      content.text!(text);
      properties.text?.(text);
    },
    close(local, name) {
      content.close!(local, name);
      properties.close?.(local, name);
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
