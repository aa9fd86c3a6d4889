import { z } from "zod";
import { BackupTrouble } from "./trouble.ts";

const Part = z.object({
  /** Its name in the archive. */
  name: z.string(),
  size: z.number(),
  sha256: z.string().length(64),
});

const Table = z.object({
  name: z.string(),
  columns: z.array(z.string()),
  rows: z.number(),
  /** The rows in COPY's text format, in order. */
  parts: z.array(Part),
});

const Manifest = z.object({
  format: z.literal(2),
  createdAt: z.string(),
  /** The server's version, for people; the text format is the same in all. */
  postgres: z.string(),
  /** Which the database had had, with the checksum of each. */
  migrations: z.array(z.object({ name: z.string(), sha256: z.string().length(64) })).min(1),
  /** Tells whether SECRET is still the same, without telling what it was. */
  secretMark: z.string(),
  tables: z.array(Table),
  /** Jobs that waited, such as mail to send. */
  jobs: Table,
  sequences: z.array(
    z.object({ table: z.string(), column: z.string(), last: z.string(), called: z.boolean() }),
  ),
  files: z.array(Part.extend({ path: z.string().regex(/^[a-z0-9]{2}\/[a-z0-9]{2}\/[a-z0-9]+$/) })),
});

/** List of what a backup holds: the last entry of its archive. */
export type Manifest = z.infer<typeof Manifest>;
export type Part = z.infer<typeof Part>;
export type Table = z.infer<typeof Table>;

/** An entry of a backup and what it is: a part of a table, or a file. */
export type Content = { table?: Table; file?: Manifest["files"][number]; bytes: AsyncIterable<Buffer> };

export const MANIFEST = "manifest.json";

/** Reads a manifest. Throws BackupTrouble when it is none that this version understands. */
export function parseManifest(text: string): Manifest {
  try {
    return Manifest.parse(JSON.parse(text));
  } catch {
    throw new BackupTrouble(
      "This backup has a list of contents that this version of Roundtable does not understand. Restore it with the version that made it; nothing was changed.",
    );
  }
}
