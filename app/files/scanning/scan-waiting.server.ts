import type pg from "pg";
import { withLocalCopy } from "../local-copy.server.ts";
import { removeBytes } from "../store-file.server.ts";
import { type Scanned, scanFile } from "./clamd.server.ts";

const AT_MOST = 20;

/** Files to ask about: again after half the time that they have waited, ten minutes at the latest; those asked last come last. */
const due = `select f.id, f.uid, array(select s.uid from file s where s.made_of = f.id) as sizes from file f
  where f.scan_asked_at is not null and f.made_of is null
    and f.scan_asked_at + least((f.scan_asked_at - f.created_at) / 2, interval '10 minutes') <= now()
  order by f.scan_asked_at limit ${AT_MOST}`;

/** A file by its id, as long as its bytes are those that were looked at. */
const same = "where id = $1 and uid = $2 and scan_asked_at is not null";

/**
 * Asks the virus scanner again about files that wait for it. What is clean may be posted from then on; of what something is found
 * in, the bytes go and the row says so to its sender. Where the scanner is away, the rest is left for the next time.
 */
export async function scanWaiting(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ id: string; uid: string; sizes: string[] }>(due);
  let inVain = 0;
  for (const { id, uid, sizes } of rows) {
    const scanned = await scanAll([uid, ...sizes]);
    if ("unreachable" in scanned) {
      await pool.query(`update file set scan_asked_at = now() ${same}`, [id, uid]);
      // One may be what the scanner stumbles over; two in a row are the scanner.
      if (++inVain === 2) return;
      continue;
    }
    inVain = 0;
    const found = "found" in scanned ? scanned.found.slice(0, 200) : null;
    const { rowCount } = await pool.query(`update file set scan_asked_at = null, scan_found = $3 ${same}`, [
      id,
      uid,
      found,
    ]);
    if (found !== null && rowCount === 1) await removeBytes([uid, ...sizes]);
  }
}

/** The worst of what there is in some files. What is gone meanwhile has nothing in it. */
async function scanAll(uids: string[]): Promise<Scanned> {
  for (const uid of uids) {
    const scanned = await withLocalCopy(uid, (path) => scanFile(path));
    if (scanned && !("clean" in scanned)) return scanned;
  }
  return { clean: true };
}
