import { Readable } from "node:stream";
import { type AppLoadContext, createReadableStreamFromReadable } from "@remix-run/node";
import { fileStore } from "./store-file.server.ts";

type Shown = { uid: string; name: string; type: string; size: number };

/** Streams a file as a download. Call it after `read` has returned: no transaction is open while bytes travel. */
export function asDownload(context: AppLoadContext, file: Shown): Promise<Response> {
  return streamed(context, file, { "Content-Disposition": attachment(file.name) });
}

/** Streams a photo to be shown in a page. */
export function asPhoto(context: AppLoadContext, file: Shown): Promise<Response> {
  return streamed(context, file, { "Content-Disposition": "inline" });
}

async function streamed(
  context: AppLoadContext,
  file: Shown,
  headers: Record<string, string>,
): Promise<Response> {
  const bytes = await fileStore().open(file.uid);
  if (!bytes) {
    // The row is there but its bytes are not: on another machine's disk, or lost by this one's; worth a log line.
    context.trouble = new Error(`The file ${file.uid} is missing from the file store.`);
    throw Response.json({ kind: "missing" }, { status: 404 });
  }
  return new Response(createReadableStreamFromReadable(bytes), {
    headers: {
      ...inert,
      "Content-Type": file.type,
      "Content-Length": String(file.size),
      ...headers,
    },
  });
}

/** A text that is made as it is sent, as a download. */
export function asTextDownload(name: string, type: string, pieces: Iterable<string>): Response {
  return new Response(createReadableStreamFromReadable(Readable.from(pieces, { objectMode: false })), {
    headers: { ...inert, "Content-Type": `${type}; charset=utf-8`, "Content-Disposition": attachment(name) },
  });
}

/** Headers under which nothing in a file can run, and no cache keeps it. */
const inert = {
  "Cache-Control": "private, no-store",
  "Content-Security-Policy": "sandbox; default-src 'none'",
  "X-Content-Type-Options": "nosniff",
};

/** The header that makes a browser save a file under its name, whatever letters that has. */
export function attachment(name: string): string {
  const plain = name.replace(/[^\w .()-]/g, "_");
  const exact = encodeURIComponent(name).replace(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${exact}`;
}
