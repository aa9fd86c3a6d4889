import { constants } from "node:fs";
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";

/** Where the bytes of files lie, each under its uid. A local folder; another store needs only these four. */
export type FileStore = {
  /** Keeps the bytes for good: when this returns, they survive a crash. */
  put(uid: string, bytes: Uint8Array): Promise<void>;
  /** Opens the bytes for reading; undefined when there are none. */
  open(uid: string): Promise<Readable | undefined>;
  remove(uid: string): Promise<void>;
  /** The uids of everything that was put before a moment. */
  olderThan(moment: number): AsyncIterable<string>;
};

const uidShape = /^[a-z0-9]{14,32}$/;
const partShape = /^[a-z0-9]{2}$/;

/** A store in a folder of this machine: `ab/cd/<uid>`, only for this user's eyes. */
export function folderStore(folder: string): FileStore {
  const unfinished = join(folder, "unfinished");

  function pathsOf(uid: string): { parent: string; path: string } {
    // Checked here too, so that no caller can be led out of the folder.
    if (!uidShape.test(uid)) throw new Error("That is no uid of a file.");
    const parent = join(folder, uid.slice(0, 2), uid.slice(2, 4));
    return { parent, path: join(parent, uid) };
  }

  return {
    async put(uid, bytes) {
      const { parent, path } = pathsOf(uid);
      await mkdir(unfinished, { recursive: true, mode: 0o700 });
      await mkdir(parent, { recursive: true, mode: 0o700 });
      const draft = join(unfinished, uid);
      try {
        const file = await open(draft, "wx", 0o600);
        try {
          await file.writeFile(bytes);
          await file.sync();
        } finally {
          await file.close();
        }
        await rename(draft, path);
      } catch (error) {
        await rm(draft, { force: true });
        throw error;
      }
      await syncFolder(parent);
    },

    async open(uid) {
      const { path } = pathsOf(uid);
      const file = await ifThere(open(path, constants.O_RDONLY));
      return file?.createReadStream();
    },

    async remove(uid) {
      await rm(pathsOf(uid).path, { force: true });
    },

    async *olderThan(moment) {
      for (const first of await namesIn(folder)) {
        if (!partShape.test(first)) continue;
        for (const second of await namesIn(join(folder, first))) {
          for (const uid of await namesIn(join(folder, first, second))) {
            const about = await ifThere(stat(join(folder, first, second, uid)));
            if (about && about.mtimeMs < moment && uidShape.test(uid)) yield uid;
          }
        }
      }
      for (const uid of await namesIn(unfinished)) {
        const about = await ifThere(stat(join(unfinished, uid)));
        if (about && about.mtimeMs < moment) await rm(join(unfinished, uid), { force: true });
      }
    },
  };
}

/** Makes a rename in a folder survive a crash. Windows cannot open folders, and needs no such thing. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === "win32") return;
  const folder = await open(path, constants.O_RDONLY);
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

async function namesIn(folder: string): Promise<string[]> {
  return (await ifThere(readdir(folder))) ?? [];
}

async function ifThere<T>(promise: Promise<T>): Promise<T | undefined> {
  try {
    return await promise;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") return undefined;
    throw error;
  }
}
