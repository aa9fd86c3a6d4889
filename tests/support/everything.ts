import type pg from "pg";
import { tables } from "#tests/tables/all.ts";

/**
 * Puts rows into the tables that the cast leaves empty, inside and outside of Pediatric PT: drafts, inboxes, files,
 * reports, sessions, browsers, tokens, mail and invitations, and conversations in every state, so that a wall which leaks has something to leak.
 */
export async function fillEveryTable(owner: pg.Client): Promise<void> {
  for (const { fill } of Object.values(tables)) await fill?.(owner);
}

export { sha } from "#tests/tables/table.ts";
