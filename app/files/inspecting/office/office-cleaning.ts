import { rmSync } from "node:fs";
import type { OfficeKind } from "../../file-type.ts";
import { withFile } from "../file-in-reach.ts";
import { withoutRemarks } from "../picture-remarks.ts";
import { inspectOffice } from "./office.ts";
import {
  type Aliases,
  canNamePeople,
  isLeftOut,
  namelessAttributes,
  newAliases,
  withoutNames,
} from "./office-names.ts";
import { newBudget, unpack } from "./unpacking.ts";
import { xmlReader } from "./xml.ts";
import { readZipDirectory } from "./zip-directory.ts";
import { writeZip } from "./zip-writing.ts";

/**
 * Writes a copy of an Office file without the names of its makers, to a path where nothing lies yet. Tracked changes and
 * comments stay, but whose they are and of when; pictures lose their remarks of place and device. Refuses what `inspectOffice` refuses.
 */
export async function cleanOffice(path: string, kind: OfficeKind, to: string): Promise<void> {
  await inspectOffice(path, kind);
  await withFile(path, async (file) => {
    const entries = readZipDirectory(file);
    const budget = newBudget();
    const aliases = newAliases();
    try {
      await writeZip(to, async (zip) => {
        for (const entry of entries)
          if (canNamePeople(entry.name))
            await zip.pack(entry.name, cleaned(entry.name, unpack(file, entry, budget), aliases));
          else if (isPicture(entry.name))
            await zip.pack(entry.name, plainPicture(unpack(file, entry, budget)));
          else zip.copy(file, entry);
        zip.end();
      });
    } catch (error) {
      rmSync(to, { force: true });
      throw error;
    }
  });
}

function isPicture(part: string): boolean {
  return /(^|\/)media\/|^docprops\/thumbnail/i.test(part);
}

async function* plainPicture(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  yield withoutRemarks(Buffer.concat(all));
}

const ENOUGH_TO_WRITE = 65_536;

/** A part written anew, in UTF-8, without names and without what the XML itself holds as comments. */
async function* cleaned(
  part: string,
  pieces: AsyncIterable<Uint8Array>,
  aliases: Aliases,
): AsyncGenerator<Uint8Array> {
  const within: string[] = [];
  let written = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  let leftOut = 0;
  let said = "";
  const writeSaid = () => {
    if (leftOut === 0) written += escaped(withoutNames(said, within.at(-1) ?? "", part, aliases));
    said = "";
  };
  const reader = xmlReader({
    open(tag) {
      writeSaid();
      within.push(tag.local);
      if (leftOut > 0 || isLeftOut(tag.local, part)) leftOut++;
      else written += `<${tag.name}${writtenAttributes(namelessAttributes(tag, part, aliases))}>`;
    },
    text(text) {
      if (within.length > 0) said += text;
    },
    close(_, name) {
      writeSaid();
      within.pop();
      if (leftOut > 0) leftOut--;
      else written += `</${name}>`;
    },
  });
  for await (const piece of pieces) {
    reader.write(piece);
    if (written.length < ENOUGH_TO_WRITE) continue;
    yield Buffer.from(written);
    written = "";
  }
  reader.end();
  yield Buffer.from(written);
}

function writtenAttributes(attributes: readonly [string, string][]): string {
  return attributes.map(([name, value]) => ` ${name}="${escaped(value)}"`).join("");
}

/** Line ends and tabs are written by number, for a reader turns them into blanks inside attributes. */
function escaped(text: string): string {
  return text.replace(/[&<>"\r\n\t]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
