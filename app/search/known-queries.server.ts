import { type RawBuilder, sql } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import type { Db } from "#app/db.server.ts";
import { prepared } from "#app/prepared-query.server.ts";

/** People and practices on a page of what was found. */
const A_FEW = 4;
/** From how much alike on a name with a slip of the finger is taken for it. */
const ALIKE = 0.45;

type Known = Awaited<ReturnType<typeof findKnown>>;
export type FoundPerson = Known["people"][number];
export type FoundPractice = Known["practices"][number];

/**
 * Finds people whom the viewer meets in cohorts or at their practice, by their names, and the practices that sit in the viewer's
 * cohorts, and their own, by name and town; asked for at once.
 */
export async function findKnown(db: Db, words: string) {
  const [known] = await knownBy(db, { words });
  return known!;
}

const knownBy = prepared((db, { words }: { words: string }) =>
  db.selectNoFrom([
    jsonArrayFrom(people(db, words)).as("people"),
    jsonArrayFrom(practices(db, words)).as("practices"),
  ]),
);

function people(db: Db, words: string) {
  return db
    .selectFrom("person")
    .innerJoinLateral(likeness(words, sql.ref("person.name")), (join) => join.onTrue())
    .leftJoin("file", "file.id", "person.photoId")
    .leftJoin("practiceMember", "practiceMember.memberId", "person.id")
    .leftJoin("practice", "practice.id", "practiceMember.practiceId")
    .where(sql<boolean>`person.id = any((select verbs.my_people())::bigint[])`)
    .where(isLike)
    .select(["person.uid", "person.name", "person.title", "file.uid as photo", "practice.name as practice"])
    .orderBy("like.fits", "desc")
    .orderBy("like.alike", "desc")
    .orderBy("person.id")
    .limit(A_FEW);
}

function practices(db: Db, words: string) {
  const called = sql<string>`practice.name || ' ' || practice.town`;
  return db
    .selectFrom("practice")
    .innerJoinLateral(likeness(words, called), (join) => join.onTrue())
    .where(sql<boolean>`practice.id = any((select verbs.my_peers())::bigint[])`)
    .where(isLike)
    .select(["practice.uid", "practice.name", "practice.town", "practice.state", "practice.disciplines"])
    .orderBy("like.fits", "desc")
    .orderBy("like.alike", "desc")
    .orderBy("practice.id")
    .limit(A_FEW);
}

/** SQL for whether a name holds the words, and how much it is like them. Each is folded once, for that is dear. */
function likeness(words: string, name: RawBuilder<unknown>) {
  return sql<{ fits: boolean; alike: number }>`(
    select strpos(x.name, x.asked) > 0 as fits, public.strict_word_similarity(x.asked, x.name) as alike
    from (select verbs.folded(${name}) as name, (select verbs.folded(${words})) as asked offset 0) x)`.as(
    "like",
  );
}

const isLike = sql<boolean>`("like".fits or "like".alike >= ${sql.lit(ALIKE)})`;
