import { rm } from "node:fs/promises";
import { BucketTrouble } from "../bucket/bucket-trouble.ts";
import { isOffice, kindOfName, type OfficeKind } from "../file-type.ts";
import { cleanProperties } from "../inspecting/clean-properties.server.ts";
import { inspectFile } from "../inspecting/inspect-file.server.ts";
import { withLocalCopy } from "../local-copy.server.ts";
import { type StoredFile, storeFileAt } from "../store-file.server.ts";
import type { Properties } from "./properties.ts";
import type { Upload } from "./upload-queries.server.ts";

/** A file without the names in it, whose bytes are kept, and what it still tells. */
export type Cleaned = StoredFile & { properties: Properties };

/**
 * Keeps the bytes of an office file once more, without the names of its makers; those that were sent stay for now. Undefined
 * where that comes to nothing, such as when too many files are worked on, or the store is away.
 */
export async function cleanedUpload(upload: Upload): Promise<Cleaned | undefined> {
  const { kind } = kindOfName(upload.name);
  if (!kind || !isOffice(kind)) return undefined;
  try {
    return await withLocalCopy(upload.uid, (path) => cleaned(upload, path, kind));
  } catch (error) {
    if (!(error instanceof BucketTrouble)) throw error;
    return undefined;
  }
}

async function cleaned(
  { name, type, properties }: Upload,
  path: string,
  kind: OfficeKind,
): Promise<Cleaned | undefined> {
  const made = await cleanProperties(path, kind);
  if (!made.ok) return undefined;
  try {
    const found = await inspectFile(made.value, name);
    if (!found.ok) return undefined;
    const { trackedChanges, comments } = found.properties ?? {};
    const stored = await storeFileAt(made.value, { name, type });
    // What its text seems to hold is still in it.
    const seems = properties?.seems && { seems: properties.seems };
    return { ...stored, properties: { trackedChanges, comments, cleaned: true, ...seems } };
  } finally {
    await rm(made.value, { force: true });
  }
}
