import { sql } from "kysely";
import type { Db } from "#app/db.server.ts";

const ROWS_A_PAGE = 20;

/** A report that a cohort's facilitator handed to the network's moderators: where and why, and not a word of the post. */
export type HandedOn = {
  id: number;
  slug: string;
  cohort: string;
  thread: number;
  post: number;
  reason: string;
  note: string;
  by: string;
  at: Date;
  /** A moderator has opened a look into the cohort since. */
  looked: boolean;
};

/** A page of what was handed on, newest first. Staff only. */
export async function listHandedOn(db: Db, before: number | null) {
  const { rows } = await sql<HandedOn>`
    select id::int, slug, cohort, thread, post, reason, note, by_name as by, at, looked
    from verbs.handed_on(${before ?? Number.MAX_SAFE_INTEGER}, ${ROWS_A_PAGE + 1})`.execute(db);
  const shown = rows.slice(0, ROWS_A_PAGE);
  return { rows: shown, next: rows.length > ROWS_A_PAGE ? shown.at(-1)!.id : null };
}

/** One of them, if it is about this cohort. */
export async function findHandedOn(db: Db, slug: string, id: number): Promise<HandedOn | undefined> {
  const { rows } = await sql<HandedOn>`
    select id::int, slug, cohort, thread, post, reason, note, by_name as by, at, looked
    from verbs.handed_on(${id + 1}, 1)`.execute(db);
  return rows[0]?.id === id && rows[0].slug === slug ? rows[0] : undefined;
}
