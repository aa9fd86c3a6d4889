import type { Db } from "#app/db.server.ts";
import { verbs } from "#db/verbs.ts";

const MAILS_A_PAGE = 50;

/** A mail; its words are empty where they or the link would make the reader someone else. */
export type NetworkMail = Awaited<ReturnType<typeof verbs.mailOfNetwork>>[number];

/** A page of the mail that was sent or kept, newest first, for administrators. */
export async function listMail(
  db: Db,
  before: number | null,
): Promise<{ mails: NetworkMail[]; next: number | null }> {
  const beforeId = before ?? Number.MAX_SAFE_INTEGER;
  const rows = await verbs.mailOfNetwork(db, { beforeId, atMost: MAILS_A_PAGE + 1 });
  const mails = rows.slice(0, MAILS_A_PAGE);
  return { mails, next: rows.length > mails.length ? mails.at(-1)!.id : null };
}
