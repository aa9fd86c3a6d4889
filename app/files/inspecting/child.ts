// Where the process begins that `in-child.server.ts` starts: it does one thing with one file, and ends.

import type { FileKind, ImageKind, OfficeKind } from "../file-type.ts";
import { answerOnce } from "./answer-once.ts";
import type { FileText } from "./bounded-text.ts";
import type { OfficeProperties } from "./office/office-properties.ts";
import type { PdfProperties } from "./pdf-reader.ts";
import type { Sizes } from "./pictures.ts";
import type { Encoding } from "./plain-text.ts";

/** Facts about a file, of which a kind has some: pixels as a picture stands upright, pages of a PDF, slides, letters of a text. */
export type Facts = {
  width?: number;
  height?: number;
  isAnimated?: boolean;
  pages?: number;
  encoding?: Encoding;
  properties?: OfficeProperties & PdfProperties;
};

/** The file that something is done with, its kind, and where what comes of it is written: to a path where nothing lies yet. */
export type Order = { path: string; kind: FileKind; to?: string };

/** A picture of which sizes are made; `forPaper` says that Word and PDF show it too. */
type SizesOrder = { path: string; kind: ImageKind; forPaper?: boolean };

type Of<Kind extends FileKind = FileKind> = Order & { kind: Kind };

// Each loads only what it needs: a process lives for one file.
const works = {
  async inspect({ path, kind }: Of): Promise<Facts> {
    switch (kind) {
      case "pdf":
        return (await import("./pdf.ts")).inspectPdf(path);
      case "docx":
      case "xlsx":
      case "pptx":
        return (await import("./office/office.ts")).inspectOffice(path, kind);
      case "heic":
        return (await import("./heic.ts")).inspectHeic(path);
      case "png":
      case "jpg":
      case "webp":
      case "gif":
        return (await import("./pictures.ts")).inspectPicture(path);
      default:
        return { encoding: await (await import("./plain-text.ts")).inspectText(path, kind) };
    }
  },
  async text({ path, kind }: Of): Promise<FileText> {
    switch (kind) {
      case "pdf":
        return (await import("./pdf-reader.ts")).textOfPdf(path);
      case "docx":
      case "xlsx":
      case "pptx":
        return (await import("./office/office-text.ts")).textOfOffice(path, kind);
      default:
        return (await import("./plain-text.ts")).textOfPlain(path);
    }
  },
  async clean({ path, kind, to }: Of<OfficeKind> & { to: string }): Promise<void> {
    await (await import("./office/office-cleaning.ts")).cleanOffice(path, kind, to);
  },
  async sizes({ path, kind, forPaper = false }: SizesOrder): Promise<Sizes> {
    return (await import("./pictures.ts")).sizesOf(path, kind, forPaper);
  },
};

/** All that can be asked for, by name. */
export type Works = typeof works;

answerOnce(works);
