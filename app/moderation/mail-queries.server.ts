import { sql } from "kysely";
import type { Db } from "#app/db.server.ts";

const MAILS_A_PAGE = 50;

export type KeptMail = {
  id: number;
  kind: string;
  recipient: string;
  subject: string;
  /** Empty for a mail whose words or link would make the reader someone else. */
  body: string;
  link: string;
  nonce: string;
  state: "sent" | "kept" | "failed";
  trouble: string;
  createdAt: Date;
};

/** A page of the mail that was sent or kept, newest first, for administrators. */
export async function listMail(
  db: Db,
  before: number | null,
): Promise<{ mails: KeptMail[]; next: number | null }> {
  const { rows } = await sql<KeptMail>`
    select * from verbs.kept_mail(${before ?? 2_147_483_647}::bigint, ${MAILS_A_PAGE + 1})`.execute(db);
  const mails = rows.slice(0, MAILS_A_PAGE);
  return { mails, next: rows.length > mails.length ? mails.at(-1)!.id : null };
}
