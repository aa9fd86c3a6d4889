import { sql } from "kysely";
import type { Db } from "#app/db.server.ts";

/** People and practices on a page of what was found. */
const A_FEW = 4;
/** From how much alike on a name with a slip of the finger is taken for it. */
const ALIKE = 0.45;

export type FoundPerson = Awaited<ReturnType<typeof findPeople>>[number];
export type FoundPractice = Awaited<ReturnType<typeof findPractices>>[number];

/** Finds people whom the viewer meets in cohorts or at their practice, by their names, titles and practices. */
export function findPeople(db: Db, words: string) {
  const fits = (name: string) => sql<boolean>`verbs.holds(${sql.ref(name)}, ${words})`;
  return db
    .selectFrom("person")
    .leftJoin("file", "file.id", "person.photoId")
    .leftJoin("practiceMember", "practiceMember.memberId", "person.id")
    .leftJoin("practice", "practice.id", "practiceMember.practiceId")
    .where(sql<boolean>`person.id = any((select verbs.my_people())::bigint[])`)
    .where((eb) =>
      eb.or([fits("person.name"), sql<boolean>`${alike(words, "person.name")} >= ${sql.lit(ALIKE)}`]),
    )
    .select(["person.uid", "person.name", "person.title", "file.uid as photo", "practice.name as practice"])
    .orderBy((eb) => eb.not(fits("person.name")))
    .orderBy(alike(words, "person.name"), "desc")
    .orderBy("person.id")
    .limit(A_FEW)
    .execute();
}

/** Finds the practices that sit in the viewer's cohorts, and their own, by name and town. */
export function findPractices(db: Db, words: string) {
  const fits = sql<boolean>`verbs.holds(practice.name || ' ' || practice.town, ${words})`;
  return db
    .selectFrom("practice")
    .where(sql<boolean>`practice.id = any((select verbs.my_peers())::bigint[])`)
    .where((eb) => eb.or([fits, sql<boolean>`${alike(words, "practice.name")} >= ${sql.lit(ALIKE)}`]))
    .select(["practice.uid", "practice.name", "practice.town", "practice.state", "practice.disciplines"])
    .orderBy((eb) => eb.not(fits))
    .orderBy(alike(words, "practice.name"), "desc")
    .orderBy("practice.id")
    .limit(A_FEW)
    .execute();
}

function alike(words: string, name: string) {
  return sql<number>`strict_word_similarity(verbs.folded(${words}), verbs.folded(${sql.ref(name)}))`;
}
