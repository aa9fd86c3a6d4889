import { createHash, randomBytes } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { oneLine } from "#app/text/one-line.ts";
import { settings } from "#app/web/settings.server.ts";
import { BucketTrouble } from "./bucket/bucket-trouble.ts";
import type { FileStore } from "./file-store.server.ts";
import { storeOf } from "./store-of.server.ts";

/** Bytes that are kept, and what their row will say. */
export type StoredFile = { uid: string; name: string; type: string; size: number; sha256: string };

/** The store of this process. */
export function fileStore(): FileStore {
  return storeOf(settings()).store;
}

/**
 * Keeps bytes before the transaction that will name them, for disks and networks are slow and transactions must not
 * wait. Then `addFile(db, stored, owner)` writes the row together with whatever refers to it. Bytes that get no row
 * are swept a day later.
 */
export async function storeFile(
  file: { bytes: Uint8Array; name: string; type: string },
  store: FileStore = fileStore(),
): Promise<StoredFile> {
  const uid = newFileUid();
  await store.put(uid, file.bytes);
  return {
    uid,
    name: plainName(file.name),
    type: file.type,
    size: file.bytes.length,
    sha256: createHash("sha256").update(file.bytes).digest("hex"),
  };
}

/** The same for a file on this machine's disk, which is never held whole; the store may take it over, so that it is gone there. */
export async function storeFileAt(
  path: string,
  { name, type }: { name: string; type: string },
  store: FileStore = fileStore(),
): Promise<StoredFile> {
  const uid = newFileUid();
  const hash = createHash("sha256");
  await pipeline(createReadStream(path), hash);
  const { size } = await stat(path);
  await store.putFile(uid, path);
  return { uid, name: plainName(name), type, size, sha256: hash.digest("hex") };
}

/** Removes bytes that no row names any more. Where the store is away they stay until they are swept. */
export async function removeBytes(uids: readonly string[]): Promise<void> {
  for (const uid of uids)
    await fileStore()
      .remove(uid)
      .catch((error) => {
        if (!(error instanceof BucketTrouble)) throw error;
      });
}

const letters = "abcdefghjkmnpqrstuvwxyz023456789";
const UID_LENGTH = 20;

/** An address that nobody can guess: 100 random bits. */
function newFileUid(): string {
  return [...randomBytes(UID_LENGTH)].map((byte) => letters[byte & 31]).join("");
}

const MAX_NAME = 120;

/** A file's name as it may be shown and saved: no folders, nothing that cannot be seen, its ending kept. */
export function plainName(name: string): string {
  const last = name.split(/[/\\]/).at(-1)!;
  const clean = oneLine(last).replace(/^[. ]+|[. ]+$/g, "");
  if (clean === "") return "file";
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(clean)?.[0] ?? "";
  const stem = [...clean.slice(0, clean.length - ending.length)].slice(0, MAX_NAME - ending.length).join("");
  return stem + ending;
}
