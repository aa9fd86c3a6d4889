import { join } from "node:path";
import { bucketAt } from "#db/bucket-url.ts";
import type { Settings } from "#db/settings.ts";
import { bucketStore } from "./bucket/bucket-store.server.ts";
import { type FileStore, folderStore } from "./file-store.server.ts";

/** A store, and where it is, in words for whoever runs the site. */
export type NamedStore = { store: FileStore; at: string };

/** The store that settings name: the bucket of FILES_URL, else the folder `files` in DATA_DIR. */
export function storeOf(settings: Pick<Settings, "bucket" | "dataDir">): NamedStore {
  if (!settings.bucket) return folderOf(settings);
  return { store: bucketStore(settings.bucket), at: `the bucket ${bucketAt(settings.bucket)}` };
}

/** The folder `files` in DATA_DIR, wherever files lie now. */
export function folderOf({ dataDir }: Pick<Settings, "dataDir">): NamedStore {
  const folder = join(dataDir, "files");
  return { store: folderStore(folder), at: folder };
}
