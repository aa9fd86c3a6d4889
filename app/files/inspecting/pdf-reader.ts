import { getDocumentProxy } from "unpdf";
import { oneLine } from "#app/text/one-line.ts";
import { Enough, type FileText, textCollector } from "./bounded-text.ts";
import { withFile } from "./file-in-reach.ts";
import { Refusal } from "./refusal.ts";

/** Opens a PDF for reading its pages, without fonts, scripts or anything from elsewhere. Takes the bytes away. */
export async function openPdf(bytes: Buffer) {
  try {
    return await getDocumentProxy(new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      ...{ verbosity: 0, isEvalSupported: false, useSystemFonts: false, disableFontFace: true },
      ...{ enableXfa: false, stopAtErrors: false, useWasm: false, maxImageSize: 1 },
    });
  } catch (error) {
    throw new Refusal((error as Error).name === "PasswordException" ? "locked" : "damaged");
  }
}

/** Facts that a PDF tells of its makers. */
export type PdfProperties = { author?: string; company?: string; title?: string };

const MAX_NAME = 200;

/** Reads what the properties of a PDF name, as its readers show them. One whose properties are damaged names nobody. */
export async function propertiesOf(
  pdf: Awaited<ReturnType<typeof openPdf>>,
): Promise<PdfProperties | undefined> {
  const { info } = await pdf.getMetadata().catch(() => ({ info: {} }));
  const { Author, Title, Custom } = info as Record<string, unknown>;
  const said = (value: unknown) =>
    (typeof value === "string" && oneLine(value).slice(0, MAX_NAME)) || undefined;
  return {
    author: said(Author),
    company: said((Custom as Record<string, unknown> | undefined)?.Company),
    title: said(Title),
  };
}

/** The text of a PDF, page by page. A scan has none. */
export function textOfPdf(path: string): Promise<FileText> {
  return withFile(path, async (file) => {
    const pdf = await openPdf(file.read(0, file.size));
    const to = textCollector();
    try {
      for (let number = 1; number <= pdf.numPages; number++) {
        const page = await pdf.getPage(number);
        const { items } = await page.getTextContent();
        for (const item of items) if ("str" in item) to.add(item.hasEOL ? `${item.str}\n` : item.str);
        to.add("\n\n");
        page.cleanup();
      }
    } catch (error) {
      if (!(error instanceof Enough)) throw error;
    }
    return to.found();
  });
}
