import { sql } from "kysely";
import type { Db } from "#app/db.server.ts";
import type { Thread } from "./queries.server.ts";

/** Moves the viewer's reading position to `number`; never back. */
export async function readUpTo(
  db: Db,
  thread: Pick<Thread, "id" | "cohortId">,
  number: number,
): Promise<void> {
  await sql`select verbs.read_up_to(${thread.cohortId}, ${thread.id}, ${number})`.execute(db);
}

export async function readAll(db: Db, cohortId: number): Promise<void> {
  await sql`select verbs.read_all(${cohortId})`.execute(db);
}

/** The cohort's unread thread with the newest post, other than the one at hand, and its first unread post. */
export async function findNextUnread(db: Db, cohortId: number, besides: number) {
  return db
    .selectFrom("unread as u")
    .innerJoin("thread as t", (join) =>
      join.onRef("t.cohortId", "=", "u.cohortId").onRef("t.id", "=", "u.threadId"),
    )
    .where("u.cohortId", "=", cohortId)
    .where("t.number", "<>", besides)
    .select(["t.number", "u.firstNumber"])
    .orderBy("t.lastPostAt", "desc")
    .limit(1)
    .executeTakeFirst();
}
