import { ownerPool } from "#app/owner-pool.server.ts";
import { jobs } from "#db/verbs.ts";

// So few that who writes in one of their threads hardly waits.
const BATCH = 20;

/**
 * Posts what is due, each post as its author; returns how many. Several processes may do so at once: what one has locked,
 * the others pass over. A post that fails is reported by its error's code, tried again later, and holds up no other.
 * Between two batches it ends when it is `stopped`.
 */
export async function publishDue(failed: (error: unknown) => void, stopped = () => false): Promise<number> {
  let posted = 0;
  for (;;) {
    const rows = await jobs.publishDue(ownerPool(), { atMost: BATCH });
    for (const { trouble: code } of rows) if (code) failed({ code });
    posted += rows.length;
    if (rows.length < BATCH || stopped()) return posted;
  }
}
