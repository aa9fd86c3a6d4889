import { randomBytes } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { pipeline } from "node:stream/promises";
import type { FileStore } from "#app/files/file-store.server.ts";

/**
 * Puts files into a store, each when it has come whole, and takes out again those that it did not have before when the restore
 * fails.
 */
export function receiveFiles(store: FileStore, aside = tmpdir()) {
  const put: string[] = [];
  return {
    async put(path: string, bytes: AsyncIterable<Buffer>): Promise<void> {
      const uid = basename(path);
      const isNew = (await store.size(uid)) === undefined;
      await mkdir(aside, { recursive: true, mode: 0o700 });
      const draft = join(aside, `${uid}.${randomBytes(4).toString("hex")}`);
      try {
        await pipeline(bytes, createWriteStream(draft, { flags: "wx", mode: 0o600 }));
        await store.putFile(uid, draft);
      } finally {
        await rm(draft, { force: true });
      }
      if (isNew) put.push(uid);
    },
    async remove(): Promise<void> {
      for (const uid of put) await store.remove(uid);
    },
  };
}
