import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";

/**
 * Holds the folder of this process's files against the one that the database was first used with; says so where it is
 * another, for then files of one process are not there for the others, nor in a backup made beside them.
 */
export async function compareFilesFolder(
  ownerUrl: string,
  folder: string,
  say: (line: string) => void,
): Promise<void> {
  const mark = markOf(folder);
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query("insert into place_mark (kind, mark) values ('files', $1) on conflict do nothing", [
      mark,
    ]);
    const { rows } = await client.query<{ mark: string }>("select mark from place_mark where kind = 'files'");
    if (rows[0]?.mark !== mark)
      say(
        `The files of this network lie in another folder than ${folder}, so photos from there are missing here, and those uploaded here are missing there. ` +
          "Let all processes use one shared folder, or copy that one here, its hidden file .mark included.",
      );
  } finally {
    await client.end();
  }
}

/** A random mark, kept in the folder so that it goes wherever the files go. */
function markOf(folder: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, ".mark");
  try {
    writeFileSync(path, randomBytes(16).toString("base64url"), { mode: 0o600, flag: "wx" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  return readFileSync(path, "utf8");
}
