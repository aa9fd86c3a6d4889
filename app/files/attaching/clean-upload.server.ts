import { randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { settings } from "#app/web/settings.server.ts";
import { BucketTrouble } from "../bucket/bucket-trouble.ts";
import { isOffice, kindOfName } from "../file-type.ts";
import { cleanProperties } from "../inspecting/clean-properties.server.ts";
import { inspectFile } from "../inspecting/inspect-file.server.ts";
import { fileStore, type StoredFile, storeFileAt } from "../store-file.server.ts";
import type { Properties } from "./properties.ts";
import type { Upload } from "./upload-queries.server.ts";

/** A file without the names in it, whose bytes are kept, and what it still tells. */
export type Cleaned = StoredFile & { properties: Properties };

/**
 * Keeps the bytes of an office file once more, without the names of its makers; those that were sent stay for now. Undefined
 * where that comes to nothing, such as when too many files are worked on, or the store is away.
 */
export async function cleanedUpload({ uid, name, type }: Upload): Promise<Cleaned | undefined> {
  const { kind } = kindOfName(name);
  if (!kind || !isOffice(kind)) return undefined;
  const folder = join(settings().dataDir, "files", "unfinished");
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const written = [join(folder, `received-${randomUUID()}`)];
  try {
    const bytes = await fileStore().open(uid);
    if (!bytes) return undefined;
    await pipeline(bytes, createWriteStream(written[0]!, { mode: 0o600 }));
    const made = await cleanProperties(written[0]!, kind);
    if (!made.ok) return undefined;
    written.push(made.value);
    const found = await inspectFile(made.value, name);
    if (!found.ok) return undefined;
    const { trackedChanges, comments } = found.properties ?? {};
    const stored = await storeFileAt(made.value, { name, type });
    return { ...stored, properties: { trackedChanges, comments, cleaned: true } };
  } catch (error) {
    if (!(error instanceof BucketTrouble)) throw error;
    return undefined;
  } finally {
    for (const path of written) await rm(path, { force: true });
  }
}
