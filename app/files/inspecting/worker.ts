// Where a worker begins: it does one thing with one file and ends. `in-worker.server.ts` starts it.

import { parentPort, workerData } from "node:worker_threads";
import type { FileKind, OfficeKind } from "../file-type.ts";
import type { FileText } from "./bounded-text.ts";
import { Refusal, sentences } from "./refusal.ts";

/** Facts about a file, of which a kind has some. */
export type Facts = {
  width?: number;
  height?: number;
  pages?: number;
  encoding?: import("./plain-text.ts").Encoding;
  properties?: import("./office-properties.ts").OfficeProperties;
};

type Of<Kind = FileKind> = { path: string; kind: Kind };

// Each loads only what it needs: a worker lives for one file.
const works = {
  async inspect({ path, kind }: Of): Promise<Facts> {
    switch (kind) {
      case "pdf":
        return (await import("./pdf.ts")).inspectPdf(path);
      case "docx":
      case "xlsx":
      case "pptx":
        return { properties: await (await import("./office.ts")).inspectOffice(path, kind) };
      case "heic":
        return (await import("./heic.ts")).inspectHeic(path);
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
        return (await import("./office-text.ts")).textOfOffice(path, kind);
      default:
        return (await import("./plain-text.ts")).textOfPlain(path);
    }
  },
  async clean({ path, kind, to }: Of<OfficeKind> & { to: string }): Promise<string> {
    await (await import("./office-cleaning.ts")).cleanOffice(path, kind, to);
    return to;
  },
  async pixels({ path, enough }: { path: string; enough: number }): Promise<import("./heic.ts").Pixels> {
    return (await import("./heic.ts")).heicPixels(path, enough);
  },
};

/** All that can be asked of a worker, by name. */
export type Works = typeof works;

/** The answer of a worker: what it found, or why the file is not taken. */
export type Answer<T> = { ok: true; value: T } | { ok: false; sentence: string };

const { name, order } = workerData as { name: keyof Works; order: never };
try {
  const value = await works[name](order);
  const moved = typeof value === "object" && "data" in value ? [value.data.buffer] : [];
  parentPort!.postMessage({ ok: true, value } satisfies Answer<unknown>, moved);
} catch (error) {
  // Whatever a parser stumbles over is the file's fault as far as its sender is concerned.
  const sentence = error instanceof Refusal ? error.message : sentences.damaged;
  parentPort!.postMessage({ ok: false, sentence } satisfies Answer<unknown>);
}
