import { Enough, type TextCollector } from "../bounded-text.ts";
import { mainPart, type OfficePackage, relatedParts } from "./office-package.ts";
import type { Listener } from "./xml.ts";

/** How many characters of shared strings are held in memory; cells that name a later one stay empty. */
const MAX_SHARED = 20_000_000;
const MAX_CELL = 32_767;

/** Reads the sheets of a workbook in their order, each under its name; dates come as the numbers that they are kept as. */
export async function readSheets(office: OfficePackage, to: TextCollector): Promise<void> {
  const main = await mainPart(office);
  const relations = await office.relations(main);
  const sheets: { name: string; part: string }[] = [];
  await office.read(main, {
    open({ local, attributes }) {
      const sheet = local === "sheet" ? relations.get(attributes["r:id"] ?? "") : undefined;
      if (sheet?.kind === "worksheet") sheets.push({ name: attributes.name ?? "", part: sheet.target });
    },
  });
  const shared = await readShared(office, (await relatedParts(office, main, "sharedStrings"))[0] ?? "");
  for (const { name, part } of sheets) {
    to.add(`${name}\n`);
    await office.read(part, sheetListener(shared, to.add));
    to.add("\n");
  }
}

async function readShared(office: OfficePackage, name: string): Promise<string[]> {
  const shared: string[] = [];
  let length = 0;
  let text = "";
  let inText = false;
  let inPhonetic = false;
  const listener: Listener = {
    open({ local }) {
      if (local === "si") text = "";
      if (local === "rPh") inPhonetic = true;
      inText = local === "t" && !inPhonetic;
    },
    text(more) {
      if (inText && text.length < MAX_CELL) text += more.slice(0, MAX_CELL);
    },
    close(local) {
      inText = false;
      if (local === "rPh") inPhonetic = false;
      if (local !== "si") return;
      shared.push(text);
      length += text.length;
      if (length > MAX_SHARED) throw new Enough();
    },
  };
  try {
    await office.read(name, listener);
  } catch (error) {
    if (!(error instanceof Enough)) throw error;
  }
  return shared;
}

function sheetListener(shared: readonly string[], add: (text: string) => void): Listener {
  let type = "";
  let value = "";
  let reading = false;
  let isFirst = true;
  return {
    open({ local, attributes }) {
      if (local === "row") isFirst = true;
      if (local === "c") {
        type = attributes.t ?? "";
        value = "";
      }
      reading = local === "v" || local === "t";
    },
    text(text) {
      if (reading && value.length < MAX_CELL) value += text.slice(0, MAX_CELL);
    },
    close(local) {
      reading = false;
      if (local === "row") add("\n");
      if (local !== "c" || value === "") return;
      add(`${isFirst ? "" : "\t"}${type === "s" ? (shared[Number(value)] ?? "") : value}`);
      isFirst = false;
    },
  };
}
