import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { UnfitDatabase } from "./unfit-database.ts";

const folder = join(import.meta.dirname, "migrations");

/** A migration as a database or a backup knows it. Without a checksum it is from before there were any. */
export type Applied = { name: string; sha256: string | null };

/** A migration of this version, which never changes once it has run anywhere. */
export type MigrationFile = { name: string; sha256: string; text: string };

/** Reads the migrations that this version brings, in order. */
export async function readMigrations(): Promise<MigrationFile[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith(".sql")).sort();
  return Promise.all(
    files.map(async (file) => {
      const text = await readFile(join(folder, file), "utf8");
      const sha256 = createHash("sha256").update(text).digest("hex");
      return { name: file.replace(/\.sql$/, ""), sha256, text };
    }),
  );
}

/** Asks a database which migrations it has had, in order, with the checksum of each where one was kept. */
export const appliedMigrations =
  "select name, to_jsonb(m) ->> 'sha256' as sha256 from public.kysely_migration m order by name";

/** Tells how `applied` departs from the migrations of this version, or undefined where they are the first of those. */
export function departure(
  applied: Applied[],
  ours: MigrationFile[],
): { kind: "newer" | "early" } | { kind: "other"; name: string } | undefined {
  if (applied.length > 0 && applied.every(({ sha256 }) => sha256 === null)) return { kind: "early" };
  const shared = Math.min(applied.length, ours.length);
  for (let i = 0; i < shared; i++) {
    if (applied[i]!.name !== ours[i]!.name || applied[i]!.sha256 !== ours[i]!.sha256)
      return { kind: "other", name: applied[i]!.name };
  }
  return applied.length > ours.length ? { kind: "newer" } : undefined;
}

/** Throws UnfitDatabase for a database whose migrations are not the first of this version's, word for word. */
export function refuseOtherMigrations(applied: Applied[], ours: MigrationFile[]): void {
  const found = departure(applied, ours);
  if (found?.kind === "newer")
    throw new UnfitDatabase(
      "This database was last used by a newer Roundtable, which this one cannot read. Start that newer version again, or restore a backup made by this one into an empty database. Nothing was changed.",
    );
  if (found?.kind === "early")
    throw new UnfitDatabase(
      "This database was made by a Roundtable from before its first release, which this one cannot read. To start afresh, move the folder of DATA_DIR away (the demonstration's is .demo), or set DATABASE_URL to a new database. Nothing was changed.",
    );
  if (found?.kind === "other")
    throw new UnfitDatabase(
      `This database was made by another Roundtable: its migration ${found.name} is not the one that this version brings. Start the version that made it, or put the file back as it was. Nothing was changed.`,
    );
}
