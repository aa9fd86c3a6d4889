import { sql } from "kysely";
import type { Db } from "#app/db.server.ts";

const PEOPLE_A_PAGE = 50;

export type NetworkPerson = {
  memberId: number;
  uid: string;
  name: string;
  title: string;
  photo: string;
  email: string;
  practiceUid: string | null;
  practice: string | null;
  practiceRole: string | null;
  networkRole: "moderator" | "administrator" | null;
  secondFactor: boolean;
  disabledAt: Date | null;
  createdAt: Date;
};

export type PeopleFilter = "all" | "staff" | "disabled";

/** A page of everyone with an account by name, for the network's staff: name, address or practice match the words. */
export async function listPeopleOfNetwork(
  db: Db,
  words: string,
  filter: PeopleFilter,
  after: number | null,
): Promise<{ rows: NetworkPerson[]; next: number | null }> {
  const { rows: found } = await sql<NetworkPerson>`
    select * from verbs.people_of_network(${words}, ${filter === "staff"}, ${filter === "disabled"},
      ${after ?? 0}, ${PEOPLE_A_PAGE + 1})`.execute(db);
  const rows = found.slice(0, PEOPLE_A_PAGE);
  return { rows, next: found.length > rows.length ? rows.at(-1)!.memberId : null };
}

/** One of them, at the address of their page. */
export async function findPersonOfNetwork(db: Db, uid: string): Promise<NetworkPerson | undefined> {
  const { rows } = await sql<NetworkPerson>`
    select * from verbs.people_of_network('', false, false, 0, 1, ${uid})`.execute(db);
  return rows[0];
}

/** Invitations into the network's staff that nobody has accepted yet. */
export function listStaffInvitations(db: Db) {
  return db
    .selectFrom("invitation")
    .where("networkRole", "is not", null)
    .where("acceptedAt", "is", null)
    .where("revokedAt", "is", null)
    .select(["id", "email", "practiceRole", "networkRole", "createdAt", "expiresAt"])
    .orderBy("id", "desc")
    .limit(50)
    .execute();
}

/** Invites an address into the network's staff. */
export async function inviteIntoStaff(db: Db, email: string, role: string): Promise<void> {
  await sql`select verbs.invite(${email}, null, null, ${role})`.execute(db);
}

/** Shuts a person out and ends their sessions, or lets them back in. */
export async function setDisabled(
  db: Db,
  person: { memberId: number },
  disabled: boolean,
  reason: string,
): Promise<void> {
  await sql`select verbs.set_disabled(${person.memberId}, ${disabled}, ${reason})`.execute(db);
}

/** Takes the second factors of someone who lost them, and ends their sessions. */
export async function removeFactors(db: Db, person: { memberId: number }, reason: string): Promise<void> {
  await sql`select verbs.remove_factors(${person.memberId}, ${reason})`.execute(db);
}

/** Gives a person a role in the network, or takes it away. It counts once they have a second factor. */
export async function grantRole(
  db: Db,
  person: { memberId: number },
  role: "moderator" | "administrator" | null,
): Promise<void> {
  await sql`select verbs.grant_network_role(${person.memberId}, ${role})`.execute(db);
}
