import { copyFile, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type pg from "pg";
import { inspectAndStore, type TakenIn } from "../../app/files/attaching/take-in.server.ts";
import type { FileStore } from "../../app/files/file-store.server.ts";
import type { DemoFile } from "./content/types.ts";

const folder = join(import.meta.dirname, "files");

/** Keeps the demonstration's files in a store, looked into like those that members send; returns them by their names. */
export async function keepDemoFiles(store: FileStore): Promise<Map<string, TakenIn>> {
  const copies = await mkdtemp(join(tmpdir(), "roundtable-files-"));
  try {
    const names = await readdir(folder);
    const kept = await Promise.all(
      names.map(async (name) => {
        // A copy, for a store may take over what it is given.
        const path = join(copies, name);
        await copyFile(join(folder, name), path);
        const answer = await inspectAndStore({ name, path }, store);
        if (!answer.ok) throw new Error(answer.sentence);
        return [name, answer.file] as const;
      }),
    );
    return new Map(kept);
  } finally {
    await rm(copies, { recursive: true, force: true });
  }
}

/** Inserts the rows of a post's files, in their order, and has the post found by what is written in them. */
export async function loadFiles(
  client: pg.Client,
  post: { cohort: number; thread: number; number: number },
  files: (TakenIn & Pick<DemoFile, "shows">)[],
): Promise<void> {
  const where = [post.cohort, post.thread, post.number];
  for (const [position, file] of files.entries()) {
    const { rows } = await client.query(
      `insert into file (cohort_id, thread_id, number, position, caption, uid, name, type, size, sha256, width, height, pages, words)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) returning id`,
      [
        ...[...where, position + 1, file.shows ?? ""],
        ...[file.uid, file.name, file.type, file.size, file.sha256, file.width, file.height, file.pages],
        file.words,
      ],
    );
    for (const size of file.smaller)
      await client.query(
        `insert into file (cohort_id, thread_id, number, made_of, uid, name, type, size, sha256, width, height)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
        [
          ...[...where, rows[0].id],
          ...[size.uid, size.name, size.type, size.size, size.sha256, size.width, size.height],
        ],
      );
  }
  await client.query(
    `update post_words set words = helpers.words_of_post(cohort => $1, thread => $2, post_number => $3) where cohort_id = $1 and thread_id = $2 and number = $3`,
    where,
  );
}
