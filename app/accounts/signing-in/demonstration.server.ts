import type { Db } from "#app/db.server.ts";
import { verbs } from "#db/verbs.ts";

export type PersonToBe = { uid: string; name: string; about: string };

type PracticeToBe = { name: string; town: string; people: PersonToBe[] };

/** Whom a visitor of the demonstration can be: a few to begin with, then everyone by practice, and those whose practice applies. */
export type PeopleToBe = { first: PersonToBe[]; practices: PracticeToBe[]; applicants: PracticeToBe[] };

const beginWith: Record<string, string> = {
  "maribel@saltwillowkids.example": "Owns a practice and sits in three cohorts",
  "joelle@pennycresskids.example": "Owns a practice and leads Pediatric PT",
  "sanne@fennelgarth.example": "New here: her seat is four days old",
  "noor@roundtable.example": "Moderator: forms cohorts, sees inside none",
  "calla@reedmarsh.example": "Applies for a seat, and waits in the pool",
  "everett@roundtable.example": "Administrator: runs the network",
};

/** Lists the people to be, or nobody where the network is no demonstration. */
export async function peopleToBe(db: Db): Promise<PeopleToBe | null> {
  const rows = await verbs.peopleToBe(db);
  if (rows.length === 0) return null;
  const first = Object.entries(beginWith).flatMap(([email, about]) => {
    const row = rows.find((person) => person.email === email);
    return row ? [{ uid: row.uid, name: row.name, about }] : [];
  });
  const byPractice = (some: typeof rows) => {
    const practices = new Map<string, PracticeToBe>();
    for (const { uid, name, title, practice, town } of some) {
      const group = practices.get(practice) ?? { name: practice || "The network’s staff", town, people: [] };
      group.people.push({ uid, name, about: title });
      practices.set(practice, group);
    }
    return [...practices.values()];
  };
  return {
    first,
    practices: byPractice(rows.filter(({ applies }) => !applies)),
    applicants: byPractice(rows.filter(({ applies }) => applies)),
  };
}
