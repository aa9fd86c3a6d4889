import { sql } from "kysely";
import type { Db } from "#app/db.server.ts";

type Account = { memberId: number; passwordHash: string | null; disabled: boolean };

/** What signing in needs to know of an address; null where it has no open account. */
export async function accountBehind(db: Db, email: string): Promise<Account | null> {
  const { rows } = await sql<{ account: Account | null }>`select account_behind(${email}) as account`.execute(
    db,
  );
  return rows[0]!.account;
}

export type Factors = { totp: boolean; passkeys: boolean; staff: boolean };

/** Which second factors a member has, and whether they are of the network's staff. */
export async function factorsOf(db: Db, memberId: number): Promise<Factors> {
  const { rows } = await sql<{ factors: Factors | null }>`select factors_of(${memberId}) as factors`.execute(
    db,
  );
  return rows[0]!.factors ?? { totp: false, passkeys: false, staff: false };
}

/** Notes a sign-in that failed: for an address without an account as for one with. */
export async function noteFailedSignIn(db: Db, memberId: number | null): Promise<void> {
  await sql`select audit('sign_in.refused', null, null, ${memberId}::bigint, '')`.execute(db);
}

/** Asks for a mail with a link. Behind an address without an account nothing is sent, with the same work. */
export async function askForLink(db: Db, email: string, what: "sign_in" | "reset"): Promise<void> {
  await sql`select ask_for_link(${email}, ${what})`.execute(db);
}

/** Sets a member's password and ends all their sessions. */
export async function setPassword(db: Db, memberId: number, hashed: string): Promise<void> {
  await sql`select set_password(${memberId}, ${hashed})`.execute(db);
}

/** Sets a member's address, which they have just confirmed. */
export async function setEmail(db: Db, memberId: number, email: string): Promise<void> {
  await sql`select set_email(${memberId}, ${email})`.execute(db);
}
