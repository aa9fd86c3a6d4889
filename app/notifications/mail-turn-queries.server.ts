import { ownerPool } from "#app/owner-pool.server.ts";

/**
 * Takes the one turn that mail to a stranger's address has within an hour, for this mail; a mail that has it keeps it. Returns
 * when the next turn comes, or null where this mail may go.
 */
export async function takeMailTurn(recipient: string, messageId: string): Promise<Date | null> {
  const pool = ownerPool();
  await pool.query("delete from mail_turn where at <= now() - interval '1 hour'");
  const { rowCount } = await pool.query(
    `insert into mail_turn as t (recipient, message_id) values ($1, $2)
     on conflict (recipient) do update set message_id = excluded.message_id where t.message_id = excluded.message_id`,
    [recipient, messageId],
  );
  if (rowCount === 1) return null;
  const { rows } = await pool.query<{ next: Date }>(
    "select at + interval '1 hour' as next from mail_turn where recipient = $1",
    [recipient],
  );
  return rows[0]?.next ?? new Date();
}

/** Gives a turn back that a mail took and that nobody got. */
export async function giveTurnBack(messageId: string): Promise<void> {
  await ownerPool().query("delete from mail_turn where message_id = $1", [messageId]);
}

/** Counts the mails of a kind that went to an address within the last hour. */
export async function mailedWithinAnHour(kind: string, recipient: string): Promise<number> {
  const { rows } = await ownerPool().query<{ mails: number }>(
    `select count(*)::int as mails from mail where recipient = $1 and kind = $2 and state <> 'failed'
       and created_at > now() - interval '1 hour'`,
    [recipient, kind],
  );
  return rows[0]!.mails;
}
