import { randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream } from "node:stream/web";
import { Busboy } from "@fastify/busboy";
import type { ActionFunctionArgs } from "@remix-run/node";
import { markInField } from "#app/ui/form/post-form.tsx";
import { withinBounds } from "#app/web/answers.ts";
import { MAX_FILE_MB, MAX_FILES } from "#app/web/arriving/file-limits.ts";
import type { FormBody } from "#app/web/form-body.server.ts";
import { answerToAnother, isMadeForAnother } from "#app/web/made-for.server.ts";
import { settings } from "#app/web/settings.server.ts";

/** A file that came with a form, on this machine's disk until the form is done with; null where it was too large. */
export type Received = { name: string; path: string | null };

/** A post that is edited, with all that its form says of its files. */
const MAX_FIELDS = 100;
const MAX_FIELD = 256_000;

const MAX_BYTES = MAX_FILE_MB * 1_000_000;

/**
 * Takes the files of a form from the network to the disk, piece by piece, so that none is ever held whole; then calls `use` and
 * removes what it was given. Of nobody who is signed in, files are passed over. Throws the answer to a form that was made for someone else, 429 for one too many of its kind, and
 * 400 for what cannot be read.
 */
export async function withReceivedFiles<T>(
  { request, context }: Pick<ActionFunctionArgs, "request" | "context">,
  use: (files: Received[], fields: FormBody) => Promise<T>,
  most = MAX_FILES,
): Promise<T> {
  withinBounds(context);
  // Beside the files that are kept: the machine's own folder for such may lie in memory. What a crash leaves there is swept.
  const folder = join(settings().dataDir, "files", "unfinished");
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const written: string[] = [];
  const fields: [string, string][] = [];
  try {
    const files = await receive(
      request,
      most,
      context.viewer === null
        ? null
        : () => {
            written.push(join(folder, `received-${randomUUID()}`));
            return written.at(-1)!;
          },
      (name, value) => {
        fields.push([name, value]);
        context.madeFor = markInField(name) ?? context.madeFor;
      },
    ).catch(() => {
      throw Response.json({ kind: "unreadable" }, { status: 400 });
    });
    const typed = fields.filter(([name]) => markInField(name) === null);
    context.typed = {
      path: context.path,
      madeFor: context.madeFor,
      fields: typed,
      withFile: files.length > 0,
    };
    if (isMadeForAnother(context)) throw answerToAnother(context);
    return await use(files, fields);
  } finally {
    for (const path of written) await rm(path, { force: true });
  }
}

async function receive(
  request: Request,
  most: number,
  newPath: (() => string) | null,
  field: (name: string, value: string) => void,
): Promise<Received[]> {
  const files: Received[] = [];
  const coming: Readable[] = [];
  const writing: Promise<void>[] = [];
  const type = request.headers.get("content-type") ?? "";
  const parser = new Busboy({
    headers: { "content-type": type },
    limits: {
      fields: MAX_FIELDS,
      fieldSize: MAX_FIELD,
      // One too many is taken, and then refused with a sentence: what the parser leaves out, nobody hears of.
      files: most + 1,
      fileSize: MAX_BYTES,
      headerPairs: 20,
    },
  });
  parser.on("field", field);
  parser.on("file", (_field, stream, name) => {
    // A field without a file comes as one without a name.
    if (!name || !newPath) return void stream.resume();
    const file: Received = { name, path: newPath() };
    files.push(file);
    stream.on("limit", () => {
      file.path = null;
    });
    coming.push(stream);
    writing.push(written(stream, file.path!));
  });
  if (!request.body) return [];
  const done = new Promise<void>((resolve, reject) => {
    parser.on("finish", resolve);
    parser.on("error", reject);
  });
  try {
    await Promise.all([pipeline(Readable.fromWeb(request.body as ReadableStream), parser), done]);
    await Promise.all(writing);
  } catch (error) {
    // A connection that broke leaves files without an end: nothing else lets go of what they hold of the disk.
    for (const stream of coming) stream.destroy();
    await Promise.allSettled(writing);
    throw error;
  }
  return files;
}

/** Writes a file as it comes, and is through when it is closed, also where it broke off: only then can it be removed for good. */
async function written(stream: Readable, path: string): Promise<void> {
  const file = createWriteStream(path, { mode: 0o600 });
  const closed = new Promise<void>((resolve) => file.once("close", () => resolve()));
  try {
    await pipeline(stream, file);
  } finally {
    await closed;
  }
}
