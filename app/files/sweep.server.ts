import type pg from "pg";
import { fileStore } from "./store-file.server.ts";

const DAY = 86_400_000;
const FEW = 20;

/**
 * Removes bytes that no row names: of forms that failed after their upload, and of files whose row is gone. Those
 * of the last day stay, for their transaction may still be under way.
 */
export async function sweepFiles(pool: pg.Pool, now = Date.now(), store = fileStore()): Promise<number> {
  const orphans: string[] = [];
  let known = 0;
  for await (const uid of store.olderThan(now - DAY)) {
    const { rowCount } = await pool.query("select from file where uid = $1", [uid]);
    if (rowCount === 0) orphans.push(uid);
    else known++;
  }
  // Most files without a row: more likely the wrong database, or half a restore, than that many failed forms.
  if (orphans.length > FEW && orphans.length > known)
    throw new Error(`${orphans.length} files have no row in this database, so none was removed.`);
  for (const uid of orphans) await store.remove(uid);
  return orphans.length;
}
