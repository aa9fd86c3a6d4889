import { Readable } from "node:stream";
import { type AppLoadContext, createReadableStreamFromReadable } from "@remix-run/node";
import { troubleAnswer } from "#app/web/error-answers.server.ts";
import { BucketTrouble } from "./bucket/bucket-trouble.ts";
import { rangeAsked } from "./byte-range.ts";
import type { ByteRange } from "./file-store.server.ts";
import { pacedBody } from "./paced-body.server.ts";
import { fileStore } from "./store-file.server.ts";
import { type Archived, zipped } from "./zipping/zipped.ts";

type Shown = { uid: string; name: string; type: string; size: number };

type Asked = { context: AppLoadContext; request: Request };

/** Streams a file as a download. Call it after `read` has returned: no transaction is open while bytes travel. */
export function asDownload(asked: Asked, file: Shown): Promise<Response> {
  return streamed(asked, file, { "Content-Disposition": attachment(file.name) });
}

/** Streams a photo to be shown in a page. */
export function asPhoto(asked: Asked, file: Shown): Promise<Response> {
  return streamed(asked, file, { "Content-Disposition": "inline" });
}

async function streamed(asked: Asked, file: Shown, more: Record<string, string>): Promise<Response> {
  const headers = {
    ...inert,
    // A part that our own compression took hold of would be none of the file.
    "Cache-Control": "private, no-store, no-transform",
    "Content-Type": file.type,
    "Accept-Ranges": "bytes",
    ETag: tagOf(file),
    ...more,
  };
  const part = partAsked(asked.request, file);
  if (part === "past the end")
    return new Response(null, {
      status: 416,
      headers: { ...headers, "Content-Range": `bytes */${file.size}` },
    });
  const { from, to } = part === "whole" ? { from: 0, to: file.size - 1 } : part;
  const length = to - from + 1;
  return new Response(await bodyOf(asked, file, part === "whole" ? undefined : part, length), {
    status: part === "whole" ? 200 : 206,
    headers: {
      ...headers,
      ...(part === "whole" ? {} : { "Content-Range": `bytes ${from}-${to}/${file.size}` }),
      "Content-Length": String(length),
    },
  });
}

/** Finds which part a request asks for; the whole where it goes on with a file that it knows by another tag. */
function partAsked({ method, headers }: Request, file: Shown): ReturnType<typeof rangeAsked> {
  const known = headers.get("If-Range");
  if (method !== "GET" || (known !== null && known !== tagOf(file))) return "whole";
  return rangeAsked(headers.get("Range"), file.size);
}

/** The bytes of a file never change, so that its uid is all a browser has to know to go on with it. */
function tagOf({ uid }: Shown): string {
  return `"${uid}"`;
}

async function bodyOf(
  { context, request }: Asked,
  file: Shown,
  range: ByteRange | undefined,
  length: number,
) {
  const store = fileStore();
  const isHead = request.method === "HEAD";
  const bytes = await (isHead ? store.size(file.uid) : store.open(file.uid, range)).catch((error) => {
    throw error instanceof BucketTrouble ? troubleAnswer(context, error, "trouble") : error;
  });
  if (bytes === undefined) throw missing(context, file);
  return typeof bytes === "number" ? null : pacedBody(bytes, length, context.pace, request.signal);
}

/** The row is there but its bytes are not: on another machine's disk, or lost by this one's; worth a log line. */
function missing(context: AppLoadContext, { uid }: Shown): Response {
  context.trouble = new Error(`The file ${uid} is missing from the file store.`);
  return Response.json({ kind: "missing" }, { status: 404 });
}

/** A text that is made as it is sent, as a download. */
export function asTextDownload(name: string, type: string, pieces: Iterable<string>): Response {
  return new Response(createReadableStreamFromReadable(Readable.from(pieces, { objectMode: false })), {
    headers: { ...inert, "Content-Type": `${type}; charset=utf-8`, "Content-Disposition": attachment(name) },
  });
}

type Made = { ok: true; bytes: Readable; size: number } | { ok: false; sentence: string };

/** Makes a file and streams it as a download; says in a sentence why it cannot be made just now. */
export async function asMadeDownload(
  { context, request }: Asked,
  { name, type }: { name: string; type: string },
  make: () => Promise<Made>,
): Promise<Response> {
  const headers = {
    ...inert,
    "Cache-Control": "private, no-store, no-transform",
    "Content-Type": type,
    "Content-Disposition": attachment(name),
  };
  if (request.method === "HEAD") return new Response(null, { headers });
  const made = await make();
  // There is no page behind a download that could say it.
  if (!made.ok)
    return new Response(`This file could not be made. ${made.sentence}\n`, {
      status: 503,
      headers: { ...inert, "Content-Type": "text/plain; charset=utf-8", "Retry-After": "60" },
    });
  return new Response(pacedBody(made.bytes, made.size, context.pace, request.signal), {
    headers: { ...headers, "Content-Length": String(made.size) },
  });
}

/** Streams files as one archive, each by its name in it. Call it after `read` has returned, like `asDownload`. */
export function asArchive(
  asked: Asked,
  name: string,
  files: readonly { uid: string; name: string }[],
): Response {
  const store = fileStore();
  return asArchiveOf(
    asked,
    name,
    files.map((file) => ({ name: file.name, open: () => store.open(file.uid) })),
  );
}

/** The same of files that are opened, or made, only once it is their turn. */
export function asArchiveOf({ context, request }: Asked, name: string, files: Iterable<Archived>): Response {
  const headers = {
    ...inert,
    "Cache-Control": "private, no-store, no-transform",
    "Content-Type": "application/zip",
    "Content-Disposition": attachment(name),
  };
  if (request.method === "HEAD") return new Response(null, { headers });
  const bytes = Readable.from(zipped(files), { objectMode: false });
  return new Response(pacedBody(bytes, undefined, context.pace, request.signal), { headers });
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
