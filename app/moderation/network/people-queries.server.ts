import { listInvitationsOf } from "#app/accounts/joining/invite-queries.server.ts";
import type { Db } from "#app/db.server.ts";
import { verbs } from "#db/verbs.ts";

const PEOPLE_A_PAGE = 50;

export type NetworkPerson = Awaited<ReturnType<typeof verbs.peopleOfNetwork>>[number];

export type PeopleFilter = "all" | "staff" | "disabled";

/** A page of everyone with an account by name, for the network's staff: name, address or practice match the words. */
export async function listPeopleOfNetwork(
  db: Db,
  words: string,
  filter: PeopleFilter,
  after: number | null,
): Promise<{ rows: NetworkPerson[]; next: number | null }> {
  const found = await verbs.peopleOfNetwork(db, {
    search: words,
    onlyStaff: filter === "staff",
    onlyDisabled: filter === "disabled",
    afterId: after ?? 0,
    atMost: PEOPLE_A_PAGE + 1,
  });
  const rows = found.slice(0, PEOPLE_A_PAGE);
  return { rows, next: found.length > rows.length ? rows.at(-1)!.memberId : null };
}

/** One of them, at the address of their page. */
export async function findPersonOfNetwork(db: Db, uid: string): Promise<NetworkPerson | undefined> {
  const anyone = { search: "", onlyStaff: false, onlyDisabled: false, afterId: 0, atMost: 1 };
  const [person] = await verbs.peopleOfNetwork(db, { ...anyone, onlyUid: uid });
  return person;
}

/** Invitations into the network's staff, newest first, for administrators. */
export function listStaffInvitations(db: Db) {
  return listInvitationsOf(db, { ofNetwork: true });
}
