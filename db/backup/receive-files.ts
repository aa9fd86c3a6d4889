import { createWriteStream } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";

/** Puts files into the folder of the file store, and takes them out again when the restore fails. */
export function receiveFiles(folder: string) {
  const put: string[] = [];
  return {
    async put(path: string, bytes: AsyncIterable<Buffer>): Promise<void> {
      const target = join(folder, path);
      const draft = join(folder, "unfinished", path.slice(path.lastIndexOf("/") + 1));
      await mkdir(dirname(draft), { recursive: true, mode: 0o700 });
      await mkdir(dirname(target), { recursive: true, mode: 0o700 });
      await rm(draft, { force: true });
      try {
        await pipeline(bytes, createWriteStream(draft, { flags: "wx", mode: 0o600, flush: true }));
        await rename(draft, target);
      } catch (error) {
        await rm(draft, { force: true });
        throw error;
      }
      put.push(target);
    },
    async remove(): Promise<void> {
      for (const path of put) await rm(path, { force: true });
    },
  };
}
