import { sql } from "kysely";
import type { Db } from "#app/db.server.ts";
import { folded } from "#app/text/folded.ts";
import { verbs } from "#db/verbs.ts";
import type { PracticeProfile } from "./schema.server.ts";
import { states } from "./vocabulary.ts";

const PRACTICES_A_PAGE = 50;

export type Practice = NonNullable<Awaited<ReturnType<typeof findPractice>>>;

function profiles(db: Db) {
  return db
    .selectFrom("practice")
    .select([
      "practice.id",
      "practice.uid",
      "practice.name",
      "practice.town",
      "practice.state",
      "practice.zip",
      "practice.disciplines",
      "practice.specialties",
      "practice.ageGroups",
      "practice.sizeBand",
      "practice.website",
      "practice.description",
    ]);
}

/** A practice whose page the viewer may see: their own, one that shares a cohort with them, any for the network's staff. */
export function findPractice(db: Db, uid: string) {
  return profiles(db).where("practice.uid", "=", uid).executeTakeFirst();
}

/** The viewer's own practice. */
export function findOwnPractice(db: Db, viewer: OfPractice) {
  return ownProfile(db, viewer).executeTakeFirst();
}

/** The same with how many bytes its files take, whether it applies, and for who keeps its facts whether they are empty or have to be looked over. */
export function findOwnPracticeWithFiles(db: Db, viewer: OfPractice) {
  return ownProfile(db, viewer)
    .select(
      sql<"empty" | "due" | "fine" | null>`(
        select case when t.answered = '{}' and not exists (select from practice_site s where s.practice_id = practice.id) then 'empty'
          when coalesce(t.confirmed_at, t.created_at) < now() - interval '12 months' then 'due' else 'fine' end
        from practice_terms t where t.practice_id = practice.id)`.as("facts"),
    )
    .select(sql<number>`coalesce((select verbs.bytes_of_my_practice()), 0)`.as("bytesOfFiles"))
    .select(
      sql<boolean>`exists (select from application a where a.practice_id = practice.id and a.state in ('filling', 'waiting', 'offered'))`.as(
        "applies",
      ),
    )
    .executeTakeFirst();
}

type OfPractice = { practice: { id: number } | null };

function ownProfile(db: Db, viewer: OfPractice) {
  return profiles(db).where("practice.id", "=", viewer.practice?.id ?? 0);
}

/** A page of the network's practices by name, for its staff: those whose name, town or state the words match. */
export async function listPractices(db: Db, words: string, after: number | null) {
  let query = db
    .selectFrom("practice")
    .select((row) => [
      "practice.id",
      "practice.uid",
      "practice.name",
      "practice.town",
      "practice.state",
      row
        .selectFrom("practiceMember")
        .whereRef("practiceMember.practiceId", "=", "practice.id")
        .select(row.fn.countAll<number>().as("people"))
        .as("people"),
      row
        .selectFrom("seat")
        .whereRef("seat.practiceId", "=", "practice.id")
        .where("seat.until", "is", null)
        .select(row.fn.countAll<number>().as("seats"))
        .as("seats"),
    ])
    .orderBy(sql`lower(practice.name)`)
    .orderBy("practice.id")
    .limit(PRACTICES_A_PAGE + 1);
  if (words) {
    query = query.where((row) =>
      row.or([
        sql<boolean>`verbs.holds(practice.name, ${words})`,
        sql<boolean>`verbs.holds(practice.town, ${words})`,
        row("practice.state", "in", statesCalled(words)),
      ]),
    );
  }
  if (after) {
    query = query.where(
      sql<boolean>`(lower(practice.name), practice.id) > (select lower(p.name), p.id from practice p where p.id = ${after})`,
    );
  }
  const found = await query.execute();
  const rows = found.slice(0, PRACTICES_A_PAGE);
  return { rows, next: found.length > rows.length ? rows.at(-1)!.id : null };
}

function statesCalled(words: string): string[] {
  const asked = folded(words);
  const named = states.filter(
    ({ value, label }) =>
      value.toLowerCase() === asked || (asked.length > 2 && label.toLowerCase().startsWith(asked)),
  );
  // An empty list is no valid SQL; no state has this name.
  return ["", ...named.map((state) => state.value)];
}

/** Adds a practice to the network; returns its id and its address. */
export async function createPractice(db: Db, profile: PracticeProfile): Promise<{ id: number; uid: string }> {
  const { id, uid } = await db
    .insertInto("practice")
    .values(profile)
    .returning(["id", "uid"])
    .executeTakeFirstOrThrow();
  await verbs.audit(db, { action: "practice.created", practice: id });
  return { id, uid };
}

/** Keeps a practice's profile, with the names of the changed facts in the audit log. A save without changes is nothing. */
export async function changePractice(db: Db, practice: Practice, profile: PracticeProfile): Promise<void> {
  const changed = (Object.keys(profile) as (keyof PracticeProfile)[]).filter(
    (fact) => String(profile[fact]) !== String(practice[fact]),
  );
  if (changed.length === 0) return;
  await db.updateTable("practice").set(profile).where("id", "=", practice.id).execute();
  const facts = changed.map((fact) => factNames[fact]).join(", ");
  await verbs.audit(db, { action: "practice.changed", practice: practice.id, detail: facts });
  if (changed.includes("name")) await verbs.refreshPracticePersonas(db, { practice: practice.id });
}

const factNames: Record<keyof PracticeProfile, string> = {
  name: "name",
  town: "town",
  state: "state",
  zip: "ZIP code",
  disciplines: "disciplines",
  specialties: "specialties",
  ageGroups: "ages",
  sizeBand: "size",
  website: "website",
  description: "description",
};
