import type pg from "pg";

const held = globalThis as typeof globalThis & { roundtableOwnerPool?: pg.Pool };

/** Keeps the small pool that logs in as owner: for rate limits and for what jobs write about mail. Pages never use it. */
export function keepOwnerPool(pool: pg.Pool): void {
  held.roundtableOwnerPool = pool;
}

/** The owner's pool. Only the worker and the limits may ask for it; the architecture test holds that. */
export function ownerPool(): pg.Pool {
  if (!held.roundtableOwnerPool) throw new Error("The owner's pool is not open.");
  return held.roundtableOwnerPool;
}
