import type { OfficeKind } from "../../file-type.ts";
import { Enough, type FileText, type TextCollector, textCollector } from "../bounded-text.ts";
import { mainPart, type OfficePackage, relatedParts, withOffice } from "./office-package.ts";
import { readSheets } from "./sheet-text.ts";
import { attributeOf, type Listener } from "./xml.ts";

const readers: Record<OfficeKind, (office: OfficePackage, to: TextCollector) => Promise<void>> = {
  docx: readLetter,
  xlsx: readSheets,
  pptx: readSlides,
};

/** The text of an Office file in the order in which it is read: paragraphs and rows by line, cells by tab. */
export function textOfOffice(path: string, kind: OfficeKind): Promise<FileText> {
  return withOffice(path, async (office) => {
    const to = textCollector();
    try {
      await readers[kind](office, to);
    } catch (error) {
      if (!(error instanceof Enough)) throw error;
    }
    return to.found();
  });
}

const besides = ["footnotes", "endnotes", "header", "footer", "comments"];

async function readLetter(office: OfficePackage, to: TextCollector): Promise<void> {
  const main = await mainPart(office);
  await readPart(office, main, to);
  for (const kind of besides)
    for (const part of await relatedParts(office, main, kind)) await readPart(office, part, to);
}

async function readSlides(office: OfficePackage, to: TextCollector): Promise<void> {
  const main = await mainPart(office);
  const relations = await office.relations(main);
  const slides: string[] = [];
  await office.read(main, {
    open(tag) {
      const slide = tag.local === "sldId" ? relations.get(tag.attributes["r:id"] ?? "") : undefined;
      if (slide?.kind === "slide") slides.push(slide.target);
    },
  });
  for (const slide of slides) {
    await readPart(office, slide, to);
    for (const notes of await relatedParts(office, slide, "notesSlide")) await readPart(office, notes, to);
  }
}

async function readPart(office: OfficePackage, name: string, to: TextCollector): Promise<void> {
  await office.read(name, paragraphListener(to.add));
  to.add("\n");
}

/** Hears words and their breaks in letters and slides, which call them alike. Deleted text has another name. */
function paragraphListener(add: (text: string) => void): Listener {
  let inText = false;
  let inCell = 0;
  // What a program shows that does not know a drawing says the same again.
  let inFallback = 0;
  return {
    open(tag) {
      if (tag.local === "Fallback") inFallback++;
      if (tag.local === "t") inText = inFallback === 0;
      else if (tag.local === "tab" && !attributeOf(tag, "pos")) add("\t");
      else if (tag.local === "br" || tag.local === "cr") add("\n");
      else if (tag.local === "tc") inCell++;
    },
    text(text) {
      if (inText) add(text);
    },
    close(local) {
      if (local === "Fallback") inFallback--;
      if (local === "t") inText = false;
      else if (local === "p") add(inCell ? " " : "\n");
      else if (local === "tr") add("\n");
      else if (local === "tc") {
        inCell--;
        add("\t");
      }
    },
  };
}
