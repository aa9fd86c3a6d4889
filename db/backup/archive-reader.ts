import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { extract } from "tar-stream";
import { MANIFEST, type Manifest, type Part, parseManifest } from "./manifest.ts";
import { BackupTrouble } from "./trouble.ts";

export type Entry = { name: string; bytes: AsyncIterable<Buffer> };

/** Every entry of a backup in order. The bytes of one must be read before the next is asked for. */
export async function* readArchive(path: string): AsyncGenerator<Entry> {
  const tar = extract();
  const reading = pipeline(createReadStream(path), createGunzip(), tar as unknown as NodeJS.WritableStream);
  reading.catch((error) => tar.destroy(error));
  for await (const entry of readable(path, tar))
    yield { name: entry.header.name, bytes: readable(path, entry as unknown as AsyncIterable<Buffer>) };
}

/** Passes things on; what keeps them from being read becomes a sentence. */
async function* readable<T>(path: string, things: AsyncIterable<T>): AsyncGenerator<T> {
  const iterator = things[Symbol.asyncIterator]();
  while (true) {
    const { done, value } = await iterator.next().catch((error) => {
      throw sentence(path, error);
    });
    if (done) return;
    yield value;
  }
}

function sentence(path: string, error: NodeJS.ErrnoException): Error {
  if (error.code === "ENOENT") return new BackupTrouble(`There is no file ${path}.`);
  if (error.code === "EACCES" || error.code === "EISDIR" || error.code === "EIO")
    return new BackupTrouble(`${path} cannot be read (${error.code}).`);
  return damaged(path);
}

/** Reads a whole backup and holds every part against the manifest, before anything is done with it. */
export async function verifyArchive(path: string): Promise<Manifest> {
  const found = new Map<string, Part>();
  let manifest: Manifest | undefined;
  for await (const { name, bytes } of readArchive(path)) {
    if (manifest) throw damaged(path);
    if (name === MANIFEST) manifest = parseManifest((await whole(bytes)).toString());
    else found.set(name, await digested(name, bytes));
  }
  if (!manifest) throw damaged(path);
  const promised = partsOf(manifest);
  for (const part of promised) {
    const is = found.get(part.name);
    if (is?.size !== part.size || is.sha256 !== part.sha256) throw damaged(path, part.name);
  }
  if (found.size !== promised.length) throw damaged(path);
  return manifest;
}

/** Passes bytes on and throws at their end when they are not those of the part. */
export async function* checked(
  path: string,
  part: Part,
  bytes: AsyncIterable<Buffer>,
): AsyncGenerator<Buffer> {
  const hash = createHash("sha256");
  for await (const chunk of bytes) {
    hash.update(chunk);
    yield chunk;
  }
  if (hash.digest("hex") !== part.sha256) throw damaged(path, part.name);
}

function partsOf(manifest: Manifest): Part[] {
  return [...manifest.tables, manifest.jobs].flatMap((table) => table.parts).concat(manifest.files);
}

async function digested(name: string, bytes: AsyncIterable<Buffer>): Promise<Part> {
  const hash = createHash("sha256");
  let size = 0;
  for await (const chunk of bytes) {
    hash.update(chunk);
    size += chunk.length;
  }
  return { name, size, sha256: hash.digest("hex") };
}

async function whole(bytes: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of bytes) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function damaged(path: string, part?: string): BackupTrouble {
  return new BackupTrouble(
    `${path} is damaged or no backup of Roundtable${part ? ` (${part} is not what was written)` : ""}. Use another copy; nothing was changed.`,
  );
}
