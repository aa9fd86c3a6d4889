import type { OfficeKind } from "../file-type.ts";
import { type FileInReach, withFile } from "./file-in-reach.ts";
import { contentListener } from "./office-content.ts";
import { refuseHead, refusePart, refuseType } from "./office-parts.ts";
import { type OfficeProperties, propertiesListener } from "./office-properties.ts";
import { refuseRelationship } from "./office-relations.ts";
import { Refusal } from "./refusal.ts";
import { type Budget, newBudget, unpack } from "./unpacking.ts";
import { attributeOf, type Listener, readXml } from "./xml.ts";
import { readZipDirectory, type ZipEntry } from "./zip-directory.ts";

const mainTypes: Record<OfficeKind, string> = {
  docx: "wordprocessingml.document.main+xml",
  xlsx: "spreadsheetml.sheet.main+xml",
  pptx: "presentationml.presentation.main+xml",
};
const CONTENTS = "[content_types].xml";

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
  const { value: head, done } = await pieces.next();
  if (done) return;
  refuseHead(head);
  const all = withHead(head, pieces);
  if (isXml(entry.name, head)) await readXml(all, partListener(entry.name, found, main));
  else for await (const _ of all);
}

async function* withHead(head: Buffer, rest: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  yield head;
  yield* rest;
}

/** By its name or by how it begins, for the list of contents may call a part of any name XML. */
function isXml(name: string, head: Buffer): boolean {
  return (
    /\.(xml|rels|vml)$/i.test(name) ||
    /^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*\0?</.test(head.toString("latin1", 0, 64))
  );
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
