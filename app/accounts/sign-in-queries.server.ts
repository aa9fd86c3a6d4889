import { sql } from "kysely";
import type { Db } from "#app/db.server.ts";
import { hashOf } from "./sessions.server.ts";

type Account = { memberId: number; passwordHash: string | null; disabled: boolean };

/** What signing in needs to know of an address; null where it has no open account. */
export async function accountBehind(db: Db, email: string): Promise<Account | null> {
  const { rows } = await sql<{
    account: Account | null;
  }>`select verbs.account_behind(${email}) as account`.execute(db);
  return rows[0]!.account;
}

export type Factors = { totp: boolean; passkeys: boolean; staff: boolean };

/** Which second factors a member has, and whether they are of the network's staff. */
export async function factorsOf(db: Db, memberId: number): Promise<Factors> {
  const { rows } = await sql<{
    factors: Factors | null;
  }>`select verbs.factors_of(${memberId}) as factors`.execute(db);
  return rows[0]!.factors ?? { totp: false, passkeys: false, staff: false };
}

/** Notes a sign-in that failed: for an address without an account as for one with. */
export async function noteFailedSignIn(db: Db, memberId: number | null): Promise<void> {
  await sql`select verbs.audit('sign_in.refused', null, null, ${memberId}::bigint, '')`.execute(db);
}

/** Asks for a mail with a link. Behind an address without an account nothing is sent, with the same work. */
export async function askForLink(db: Db, email: string, what: "sign_in" | "reset"): Promise<void> {
  await sql`select verbs.ask_for_link(${email}, ${what})`.execute(db);
}

/** Whether a password that was found right is still the account's; one that changed meanwhile lets nobody in. */
export async function passwordStands(db: Db, memberId: number, hashed: string): Promise<boolean> {
  const { rows } = await sql<{ stands: boolean }>`
    select verbs.password_stands(${memberId}, ${hashed}) as stands`.execute(db);
  return rows[0]!.stands;
}

/** Sets a member's password, and ends whatever could be done by who knew the old one. */
export async function setPassword(db: Db, memberId: number, hashed: string): Promise<void> {
  await sql`select verbs.set_password(${memberId}, ${hashed})`.execute(db);
}

/** Notes with which secret a browser is known from a session on, in place of its former one. */
export async function noteBrowser(db: Db, session: string, secret: string, former: string): Promise<void> {
  await sql`select verbs.remember_browser(${hashOf(session)}, ${hashOf(secret)}, ${hashOf(former)})`.execute(
    db,
  );
}

export type AddressChange = { from: string; to: string; changed: boolean };

/** The change of address that an old address may still take back; null when there is none any more. */
export async function undoBehind(db: Db, token: string): Promise<AddressChange | null> {
  const { rows } = await sql<{ change: AddressChange | null }>`
    select verbs.undo_behind(${hashOf(token)}) as change`.execute(db);
  return rows[0]!.change;
}

/** Gives the account back to its old address; says whether it stays shut for now. Null when there is nothing to undo. */
export async function undoAddressChange(
  db: Db,
  token: string,
): Promise<{ email: string; shut: boolean } | null> {
  const { rows } = await sql<{ undone: { email: string; shut: boolean } | null }>`
    select verbs.undo_address_change(${hashOf(token)}) as undone`.execute(db);
  return rows[0]!.undone;
}

/** Sets a member's address, which they have just confirmed. */
export async function setEmail(db: Db, memberId: number, email: string): Promise<void> {
  await sql`select verbs.set_email(${memberId}, ${email})`.execute(db);
}
