import { createHash, randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { type Bucket, bucketAt } from "./bucket-url.ts";

/** Where files lie: in a folder of this machine, or in a bucket. */
export type FilesAt = { folder: string } | { bucket: Bucket };

/**
 * Holds where this process has its files against where the database was first used with; says so where it is another, for
 * then files of one process are not there for the others, nor in a backup made beside them.
 */
export async function compareFiles(
  ownerUrl: string,
  at: FilesAt,
  say: (line: string) => void,
): Promise<void> {
  const mark = markOf(at);
  const found = await withClient(ownerUrl, async (client) => {
    await client.query("insert into place_mark (kind, mark) values ('files', $1) on conflict do nothing", [
      mark,
    ]);
    const { rows } = await client.query<{ mark: string }>("select mark from place_mark where kind = 'files'");
    return rows[0]?.mark;
  });
  if (found === undefined || found === mark) return;
  if ("bucket" in at)
    return say(
      `The files of this network lie elsewhere than in ${bucketAt(at.bucket)}, so what is there is missing here. ` +
        "npm run files -- move brings those of the folder here.",
    );
  say(
    found.startsWith(OF_BUCKET)
      ? `The files of this network lie in a bucket, and not in ${at.folder}, so what is there is missing here. Set FILES_URL as before, or bring them here by npm run files -- move --to folder.`
      : `The files of this network lie in another folder than ${at.folder}, so photos from there are missing here, and those uploaded here are missing there. ` +
          "Let all processes use one shared folder, or copy that one here, its hidden file .mark included.",
  );
}

/** Notes that from now on the files of a network lie elsewhere. */
export async function noteFiles(ownerUrl: string, at: FilesAt): Promise<void> {
  await withClient(ownerUrl, (client) =>
    client.query(
      "insert into place_mark (kind, mark) values ('files', $1) on conflict (kind) do update set mark = excluded.mark",
      [markOf(at)],
    ),
  );
}

async function withClient<T>(ownerUrl: string, fn: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    return await fn(client);
  } finally {
    await client.end();
  }
}

const OF_BUCKET = "s3:";

function markOf(at: FilesAt): string {
  if ("folder" in at) return markIn(at.folder);
  return OF_BUCKET + createHash("sha256").update(bucketAt(at.bucket)).digest("base64url").slice(0, 22);
}

/** A random mark, kept in the folder so that it goes wherever the files go. */
function markIn(folder: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, ".mark");
  try {
    writeFileSync(path, randomBytes(16).toString("base64url"), { mode: 0o600, flag: "wx" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  return readFileSync(path, "utf8");
}
