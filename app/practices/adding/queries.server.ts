import { sql } from "kysely";
import { invite } from "#app/accounts/joining/invite-queries.server.ts";
import type { Db } from "#app/db.server.ts";
import { ownWords } from "#app/guard/own-words.ts";
import { createPractice } from "#app/practices/queries.server.ts";
import type { PracticeProfile } from "#app/practices/schema.server.ts";
import { Incomplete, Refused } from "#app/web/answers.ts";
import type { Guarded } from "#db/guarded.ts";
import { verbs } from "#db/verbs.ts";

export type Owner = { email: string; name: string };

type Seated = { id: number } | null;

/**
 * Adds a practice, invites its owners, and gives it a seat where a cohort is named: `why` says that it competes with nobody there. Returns its address. Throws Incomplete with the
 * field that keeps it from being done; nothing is done then.
 */
export async function addPractice(
  db: Db,
  profile: PracticeProfile,
  owners: readonly Owner[],
  cohort: Seated,
  why: Guarded,
): Promise<string> {
  const { id, uid } = await createPractice(db, profile);
  for (const { email, name } of owners)
    await beside("email", () => invite(db, { email, name, practice: id, role: "owner" }));
  if (cohort)
    await beside("cohort", () => verbs.seatPractice(db, { cohort: cohort.id, practice: id, reason: why }));
  return uid;
}

type Listed = GuardedWhereabouts & { owners: readonly Owner[] };

/**
 * Adds all practices of a list with their owners' invitations, and seats in the cohort as many as it has seats free. Throws Refused
 * where one of them cannot be, and adds none.
 */
export async function addPractices(
  db: Db,
  practices: readonly Listed[],
  cohort: { id: number; free: number } | null,
  why: Guarded,
): Promise<void> {
  for (const [i, { owners, ...facts }] of practices.entries()) {
    const seated = cohort && i < cohort.free ? cohort : null;
    try {
      await addPractice(db, { ...blank, ...facts }, owners, seated, why);
    } catch (error) {
      if (!(error instanceof Incomplete)) throw error;
      throw new Refused(`${facts.name}: ${error.message}`);
    }
  }
}

/** Facts that are not known yet of a practice that comes with a list. */
const blank = {
  ...{ zip: ownWords(""), disciplines: [], specialties: [], ageGroups: [] },
  ...{ sizeBand: "", website: "", description: ownWords("") },
};

export type Whereabouts = { name: string; town: string; state: string };

/** The same with names that the guard has let through. */
export type GuardedWhereabouts = Whereabouts & Pick<PracticeProfile, "name" | "town">;

/** Tells of each of some practices whether the network has one of that name there already. */
export async function areThere(db: Db, practices: readonly Whereabouts[]): Promise<boolean[]> {
  const { rows } = await sql<{ there: boolean }>`
    with known as materialized (select verbs.folded(name) as name, verbs.folded(town) as town, state from practice)
    select exists (select from known k where k.name = verbs.folded(x.name) and k.town = verbs.folded(x.town) and k.state = x.state) as there
    from unnest(${practices.map(({ name }) => name)}::text[], ${practices.map(({ town }) => town)}::text[],
      ${practices.map(({ state }) => state)}::text[]) with ordinality as x (name, town, state, n)
    order by x.n`.execute(db);
  return rows.map(({ there }) => there);
}

/** Runs what the database may refuse with a sentence, which then stands beside a field. */
async function beside<T>(field: string, run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    if (code === "RT409" || code === "RT429") throw new Incomplete(field, message);
    throw error;
  }
}
