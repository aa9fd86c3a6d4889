import type pg from "pg";
import { sealTotp } from "#app/accounts/second-factor/totp-seal.server.ts";
import { demo } from "#db/demo/content/index.ts";
import type { Loaded } from "#db/demo/desk.ts";
import { castTotpSecret } from "#db/demo/load.ts";

/** The password of everyone in the cast. */
export const password = "seven quiet herons";

const lookout = { key: "orla", name: "Orla Finnegan", email: "orla@roundtable.example" };

const applicant = { key: "ines", name: "Ines Marchetti", email: "ines@thistlewick.example" };

/**
 * The cast has nobody who is shut out, and one moderator only who belongs to no practice. So Tamsin, who attends
 * Pediatric PT, is disabled, and Orla is a second moderator, with a look open into Pediatric PT. Ines
 * owns a practice that applies.
 */
export async function addTestPeople(
  client: pg.Client,
  loaded: Loaded,
  { passwordHash, secret }: { passwordHash: string; secret: string },
): Promise<void> {
  await client.query("update account set disabled_at = now() where member_id = $1", [
    loaded.members.get("tamsin"),
  ]);
  const { rows } = await client.query<{ id: string }>(
    "insert into person (name, title) values ($1, 'Moderator') returning id",
    [lookout.name],
  );
  const id = Number(rows[0]!.id);
  loaded.members.set(lookout.key, id);
  await client.query(
    "insert into account (member_id, email, password_hash, totp_secret) values ($1, $2, $3, $4)",
    [id, lookout.email, passwordHash, sealTotp(secret, id, castTotpSecret(lookout.email))],
  );
  await client.query("insert into network_role (member_id, role) values ($1, 'moderator')", [id]);
  await client.query(
    "insert into look (cohort_id, member_id, reason) values ($1, $2, 'A report about a post')",
    [loaded.cohorts.get("pediatric"), id],
  );
  await addApplicant(client, loaded, passwordHash);
}

async function addApplicant(client: pg.Client, loaded: Loaded, passwordHash: string): Promise<void> {
  const practices = await client.query<{ id: string }>(
    `insert into practice (name, town, state, zip, disciplines, admitted_at)
     values ('Thistlewick Kids PT', 'Duluth', 'MN', '55802', '{pt}', null) returning id`,
  );
  const people = await client.query<{ id: string }>(
    "insert into person (name, title) values ($1, 'Owner') returning id",
    [applicant.name],
  );
  const [practice, member] = [Number(practices.rows[0]!.id), Number(people.rows[0]!.id)];
  loaded.practices.set("thistlewick", practice);
  loaded.members.set(applicant.key, member);
  await client.query("insert into account (member_id, email, password_hash) values ($1, $2, $3)", [
    member,
    applicant.email,
    passwordHash,
  ]);
  await client.query("insert into practice_member (member_id, practice_id, role) values ($1, $2, 'owner')", [
    member,
    practice,
  ]);
  await client.query("insert into application (practice_id, member_id) values ($1, $2)", [practice, member]);
}

/** Email addresses by key, of the cast and of those whom the tests add. */
export const emails: Record<string, string> = Object.fromEntries(
  [...demo.people, ...demo.staff, lookout, applicant].map(({ key, email }) => [key, email]),
);
