import { randomBytes } from "node:crypto";
import { constants } from "node:fs";
import { chmod, copyFile, link, mkdir, open, readdir, rename, rm, stat, utimes } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";

/** A part of a file, by the places of its first and its last byte, which are in the file. */
export type ByteRange = { from: number; to: number };

/** Where the bytes of files lie, each under its uid. */
export type FileStore = {
  /** Keeps a few bytes for good: when this returns, they survive a crash. */
  put(uid: string, bytes: Uint8Array): Promise<void>;
  /**
   * The same for a local file of any size, which is never held in memory. It stays where it is, for the caller to remove, and
   * must not be written to again: the store may have it by a second name.
   */
  putFile(uid: string, path: string): Promise<void>;
  /** Opens the bytes for reading, or a part of them; undefined when there are none. Whoever opens them destroys the stream. */
  open(uid: string, range?: ByteRange): Promise<Readable | undefined>;
  /** How many bytes there are; undefined when there are none. */
  size(uid: string): Promise<number | undefined>;
  remove(uid: string): Promise<void>;
  /** The uids of everything that was put before a moment. */
  olderThan(moment: number): AsyncIterable<string>;
};

const uidShape = /^[a-z0-9]{14,32}$/;

/** Throws for what is no uid, so that no caller can be led out of a store. */
export function refuseOtherNames(uid: string): void {
  if (!isUid(uid)) throw new Error("That is no uid of a file.");
}

/** Whether a name in a store is that of a file. */
export function isUid(name: string): boolean {
  return uidShape.test(name);
}

const partShape = /^[a-z0-9]{2}$/;

/** A store in a folder of this machine: `ab/cd/<uid>`, only for this user's eyes. */
export function folderStore(folder: string): FileStore {
  const unfinished = join(folder, "unfinished");

  function pathsOf(uid: string): { parent: string; path: string } {
    refuseOtherNames(uid);
    const parent = join(folder, uid.slice(0, 2), uid.slice(2, 4));
    return { parent, path: join(parent, uid) };
  }

  /** Lets a draft be made, and puts it in its place whole or not at all. */
  async function keep(uid: string, make: (draft: string) => Promise<void>): Promise<void> {
    const { parent, path } = pathsOf(uid);
    await mkdir(unfinished, { recursive: true, mode: 0o700 });
    await mkdir(parent, { recursive: true, mode: 0o700 });
    // A name of its own, for what was killed may have left one behind.
    const draft = join(unfinished, `${uid}.${randomBytes(4).toString("hex")}`);
    try {
      await make(draft);
      await rename(draft, path);
    } catch (error) {
      await rm(draft, { force: true });
      throw error;
    }
    await syncFolder(parent);
  }

  return {
    put: (uid, bytes) =>
      keep(uid, async (draft) => {
        const file = await open(draft, "wx", 0o600);
        try {
          await file.writeFile(bytes);
          await file.sync();
        } finally {
          await file.close();
        }
      }),

    putFile: (uid, path) => keep(uid, (draft) => takeOver(path, draft)),

    async open(uid, range) {
      const { path } = pathsOf(uid);
      const file = await ifThere(open(path, constants.O_RDONLY));
      return file?.createReadStream(range && { start: range.from, end: range.to });
    },

    async size(uid) {
      return (await ifThere(stat(pathsOf(uid).path)))?.size;
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
            if (about && about.mtimeMs < moment && isUid(uid)) yield uid;
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

/** Gives a file a second name on the same disk, and copies it from another one. */
async function takeOver(path: string, draft: string): Promise<void> {
  try {
    await link(path, draft);
  } catch (error) {
    // Another disk, or one that knows no second names.
    if (!/^(EXDEV|EPERM|ENOTSUP|EOPNOTSUPP|ENOSYS|EMLINK)$/.test((error as NodeJS.ErrnoException).code ?? ""))
      throw error;
    await copyFile(path, draft, constants.COPYFILE_EXCL);
  }
  await chmod(draft, 0o600);
  // The sweep goes by when a file was put, not by when it was written.
  const now = new Date();
  await utimes(draft, now, now);
  const file = await open(draft, constants.O_RDONLY);
  try {
    await file.sync();
  } finally {
    await file.close();
  }
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
