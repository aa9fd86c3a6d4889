// Where the process begins that `convert.server.ts` starts: it turns one file into a document or documents into one file.

import { answerOnce } from "#app/files/inspecting/answer-once.ts";
import type { ConvertedIn, ReadableKind } from "./reading/convert-in.ts";
import type { OutDocument, OutManual } from "./writing/document.ts";

/** A file to be read, its kind, what it is called, and the folder for its pictures. */
export type InOrder = { path: string; kind: ReadableKind; name: string; folder?: string };

/** One document or several, the kind of file that they become, and where it is written. */
export type OutOrder = { what: OutDocument | OutManual; kind: "docx" | "pdf"; to: string };

/** Documents to be written as files of their own, and the folder for them. */
export type ManyOrder = { documents: OutDocument[]; kind: "docx" | "pdf"; folder: string };

// Each loads only what it needs: a process lives for one file.
const works = {
  async in({ path, kind, name, folder }: InOrder): Promise<ConvertedIn> {
    return (await import("./reading/convert-in.ts")).convertIn(path, kind, name, folder);
  },
  async out({ what, kind, to }: OutOrder): Promise<void> {
    if (kind === "pdf") return (await import("./writing/write-pdf.ts")).writePdf(what, to);
    const { writeDocx, writeManual } = await import("./writing/write-docx.ts");
    return "documents" in what ? writeManual(what, to) : writeDocx(what, to);
  },
  async many({ documents, kind, folder }: ManyOrder): Promise<string[]> {
    return (await import("./writing/write-many.ts")).writeMany(documents, kind, folder);
  },
};

answerOnce(works);
