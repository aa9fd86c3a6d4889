import { randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { settings } from "#app/web/settings.server.ts";
import { fileStore } from "./store-file.server.ts";

/**
 * Copies a file out of the store onto this machine's disk for as long as something is done with it; undefined where its bytes are
 * gone. What a crash leaves there is swept.
 */
export async function withLocalCopy<T>(
  uid: string,
  use: (path: string) => Promise<T>,
): Promise<T | undefined> {
  const bytes = await fileStore().open(uid);
  if (!bytes) return undefined;
  const folder = join(settings().dataDir, "files", "unfinished");
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, `received-${randomUUID()}`);
  try {
    await pipeline(bytes, createWriteStream(path, { mode: 0o600 }));
    return await use(path);
  } finally {
    await rm(path, { force: true });
  }
}
