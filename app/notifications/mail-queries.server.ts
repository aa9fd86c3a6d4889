import type pg from "pg";
import type { Token } from "#app/accounts/tokens.server.ts";
import { ownerPool } from "#app/owner-pool.server.ts";
import { jobs, verbs } from "#db/verbs.ts";

// Names and titles come isolated: they only stand in the sentences of a letter.
// Jobs about accounts read as owner: they show one person their own, or an invitation. What tells of a cohort is
// read as its recipient.

async function one<Row extends pg.QueryResultRow>(text: string, values: unknown[]): Promise<Row | null> {
  const { rows } = await ownerPool().query<Row>(text, values);
  return rows[0] ?? null;
}

export type Recipient = {
  memberId: number;
  name: string;
  email: string;
  pendingEmail: string | null;
  network: string;
};

/** A member whose account is open; null for nobody, and for one that was disabled or closed since. */
export function findRecipient(memberId: number): Promise<Recipient | null> {
  return one(
    `select a.member_id as "memberId", verbs.isolated(p.name) as name, a.email, a.pending_email as "pendingEmail",
       verbs.isolated(n.name) as network
     from account a join person p on p.id = a.member_id cross join network n
     where a.member_id = $1 and a.disabled_at is null and a.closed_at is null`,
    [memberId],
  );
}

export type InvitationToSend = {
  id: number;
  email: string;
  nonce: string;
  role: string | null;
  applies: boolean;
  practice: string | null;
  invitedBy: string | null;
  network: string;
};

/** An invitation that still stands. */
export function findInvitation(id: number): Promise<InvitationToSend | null> {
  return one(
    `select i.id, i.email, i.nonce, coalesce(i.practice_role, i.network_role) as role, i.applies,
       verbs.isolated(p.name) as practice, verbs.isolated(w.name) as "invitedBy", verbs.isolated(n.name) as network
     from invitation i left join person w on w.id = i.invited_by left join practice p on p.id = i.practice_id
     cross join network n
     where i.id = $1 and i.accepted_at is null and i.revoked_at is null and i.expires_at > now()`,
    [id],
  );
}

type AddressChange = { id: number; nonce: string };

/** The change of address that a member has asked for and not confirmed. */
export function findChangeAskedFor(memberId: number): Promise<AddressChange | null> {
  return one("select id::int, nonce from address_change where member_id = $1 and changed_at is null", [
    memberId,
  ]);
}

/** A change of address that was made: whom its old address is told about, while it can undo it. */
export function findChangeDone(
  id: number,
): Promise<
  (AddressChange & Omit<Recipient, "email" | "pendingEmail"> & { fromEmail: string; toEmail: string }) | null
> {
  return one(
    `select c.id::int, c.nonce, c.member_id as "memberId", c.from_email as "fromEmail", c.to_email as "toEmail", p.name,
       n.name as network
     from address_change c join account a using (member_id) join person p on p.id = c.member_id cross join network n
     where c.id = $1 and c.changed_at is not null and a.closed_at is null`,
    [id],
  );
}

/**
 * Finds whom a moderator was shown, by the entry of the audit log, with what they may know of it: the cohort and the conversation's title as
 * they last saw them. Null where their account is closed: its address is gone.
 */
export function findRevealed(
  entry: number,
): Promise<(Omit<Recipient, "pendingEmail"> & { by: string; title: string; cohort: string }) | null> {
  return one(
    `select o.member_id as "memberId", verbs.isolated(me.name) as name, a.email, verbs.isolated(n.name) as network, verbs.isolated(staff.name) as by,
       verbs.isolated(helpers.title_at(it => t, moment => saw.until)) as title, verbs.isolated(helpers.cohort_name_at(cohort => e.cohort_id, moment => saw.until)) as cohort
     from audit_entry e join post p on p.cohort_id = e.cohort_id and p.id = e.subject_id join thread t on t.cohort_id = p.cohort_id and t.id = p.thread_id
     join persona_owner o on o.cohort_id = p.cohort_id and o.persona_id = p.persona_id join person me on me.id = o.member_id
     join account a on a.member_id = o.member_id and a.closed_at is null join person staff on staff.id = e.actor_id cross join network n
     cross join lateral helpers.saw_until(m => o.member_id, cohort => e.cohort_id) saw (until)
     where e.id = $1 and e.action = 'alias.revealed'`,
    [entry],
  );
}

/** The recipient of news, and whether they are of a conversation. */
export type NewsFor = { memberId: number; ofConversation: boolean };

/**
 * Finds who is told of news by mail; null once they were read, and where their address got `most` mails of news within the hour. It is asked
 * before the news themselves, which take longer to find.
 */
export function recipientOfNotification(id: number, most: number): Promise<NewsFor | null> {
  return one(
    `select x.member_id as "memberId", x.subject_kind in ('post', 'thread') as "ofConversation"
     from notification x join account a on a.member_id = x.member_id
     where x.id = $1 and x.read_at is null and $2 > (select count(*) from mail m
       where m.recipient = a.email and m.kind = 'notification' and m.state <> 'failed' and m.created_at > now() - interval '1 hour')`,
    [id, most],
  );
}

export type MailRow = {
  kind: string;
  memberId: number | null;
  recipient: string;
  subject: string;
  body: string;
  link: string;
  nonce: string;
  messageId: string;
  state: "sent" | "kept" | "failed";
  trouble: string;
  /** The invitation that it brings; null for any other mail. */
  invitation: number | null;
  /** Left out of the administrators' list. */
  unlisted: boolean;
};

/** Whether a mail has gone out or been kept: then a job that runs again has nothing to do. */
export async function isDone(messageId: string): Promise<boolean> {
  return (await one(`select from mail where message_id = $1 and state <> 'failed'`, [messageId])) !== null;
}

/** Runs the job of a mail once more, later. */
export async function mailLater(task: string, id: number, at: Date): Promise<void> {
  await jobs.enqueue(ownerPool(), { task, id, runAt: at });
}

/** Makes a token usable: the invitation's or the change's own, or one of the member's, instead of earlier ones for a new address. */
export async function openToken(
  token: Token,
  use:
    | { invitation: number }
    | { addressChange: number }
    | { memberId: number; minutes: number; detail: string },
  client: pg.Pool | pg.PoolClient = ownerPool(),
): Promise<void> {
  if ("invitation" in use) {
    await client.query("update invitation set token_hash = $2 where id = $1", [use.invitation, token.hash]);
    return;
  }
  if ("addressChange" in use) {
    await client.query("update address_change set token_hash = $2 where id = $1", [
      use.addressChange,
      token.hash,
    ]);
    return;
  }
  if (token.purpose === "email")
    await client.query("delete from token where member_id = $1 and purpose = 'email'", [use.memberId]);
  const lasts = `${use.minutes} minutes`;
  const link = { what: token.purpose, member: use.memberId, more: use.detail, lasts };
  await verbs.keepToken(client, { tokenHash: token.hash, ...link });
}

/** Writes down what became of a mail, and so of its invitation; a failed one that goes out later becomes the same row. */
export async function noteMail(row: MailRow, client: pg.Pool | pg.PoolClient = ownerPool()): Promise<void> {
  await client.query(
    `with noted as (
       insert into mail (kind, member_id, recipient, subject, body, link, nonce, message_id, state, trouble, unlisted)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $12)
       on conflict (message_id) do update set state = excluded.state, trouble = excluded.trouble, nonce = excluded.nonce,
         subject = excluded.subject, body = excluded.body where mail.state = 'failed'
       returning state, trouble)
     update invitation i set mail_state = noted.state, mail_trouble = left(noted.trouble, 200) from noted where i.id = $11`,
    [
      row.kind,
      row.memberId,
      row.recipient,
      row.subject,
      row.body,
      row.link,
      row.nonce,
      row.messageId,
      row.state,
      row.trouble,
      row.invitation,
      row.unlisted,
    ],
  );
}

/** Runs `fn` in one transaction as owner. */
export async function together(fn: (client: pg.PoolClient) => Promise<void>): Promise<void> {
  const client = await ownerPool().connect();
  try {
    await client.query("begin");
    await fn(client);
    await client.query("commit");
  } catch (error) {
    await client.query("rollback").catch(() => {});
    throw error;
  } finally {
    client.release();
  }
}
