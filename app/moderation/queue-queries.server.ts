import { sql } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import { isPersonaOf, shownAt } from "#app/cohorts/persona-queries.server.ts";
import type { Db } from "#app/db.server.ts";
import { withFiles } from "#app/files/showing/in-text.server.ts";
import { filesOfPost } from "#app/files/showing/queries.server.ts";
import { named } from "#app/markdown/mentions.ts";
import { itsSubject } from "#app/subjects/queries.server.ts";
import { mentionedIn } from "#app/writing/mentions/mention-queries.server.ts";

const WAITING_COUNTED = 200;

/** A subject that waits for a decision, by the first open item about it. */
export type Waiting = { id: number; subjectKind: string; subjectId: number; waits: boolean };

/**
 * Lists what waits in a cohort for the viewer to decide, several reports of one subject as one, the oldest first. Where the
 * author was asked and has not edited yet, it waits behind the others. What the viewer alone reported is for somebody else.
 */
export async function listWaiting(db: Db, cohortId: number): Promise<Waiting[]> {
  const { rows } = await sql<Waiting>`
    select x.id, x.subject_kind as "subjectKind", x.subject_id as "subjectId",
      coalesce(x.asked_at >= coalesce(about.edited_at, '-infinity'), false) as waits
    from (
      select min(i.id) as id, i.cohort_id, i.subject_kind, i.subject_id, max(i.asked_at) as asked_at
      from moderation_item i where i.cohort_id = ${cohortId} and i.decided_at is null
      group by 2, 3, 4 having bool_or(i.raised_by <> all((select verbs.my_personas())::bigint[])) order by 1 limit ${sql.lit(WAITING_COUNTED)}
    ) x cross join lateral ${itsSubject} about
    order by 4, 1`.execute(db);
  return rows;
}

/** The item that stands for a post in the queue, or that decided it last; undefined where it was never reported. */
export async function findItemAbout(
  db: Db,
  cohortId: number,
  { thread, post }: { thread: number; post: number },
): Promise<number | undefined> {
  const { rows } = await sql<{ id: number | null }>`
    select coalesce(min(i.id) filter (where i.decided_at is null), max(i.id)) as id
    from thread t join post p on p.cohort_id = t.cohort_id and p.thread_id = t.id
    join moderation_item i on i.cohort_id = p.cohort_id and i.about_post = p.id
    where t.cohort_id = ${cohortId} and t.number = ${thread} and p.number = ${post}`.execute(db);
  return rows[0]?.id ?? undefined;
}

export type Item = NonNullable<Awaited<ReturnType<typeof findItem>>>;

/** An item with the post it is about, every open item about the same post, and who decided it. */
export async function findItem(db: Db, cohortId: number, id: number) {
  const item = await db
    .selectFrom("moderationItem as i")
    .innerJoin("post as p", (join) =>
      join.onRef("p.cohortId", "=", "i.cohortId").onRef("p.id", "=", "i.aboutPost"),
    )
    .innerJoin("thread as t", (join) =>
      join.onRef("t.cohortId", "=", "p.cohortId").onRef("t.id", "=", "p.threadId"),
    )
    .innerJoin("persona as author", (join) => join.on(isPersonaOf("author", "p")))
    .leftJoin("persona as asker", (join) =>
      join.onRef("asker.cohortId", "=", "i.cohortId").onRef("asker.id", "=", "i.askedBy"),
    )
    .leftJoin("persona as decider", (join) =>
      join.onRef("decider.cohortId", "=", "i.cohortId").onRef("decider.id", "=", "i.decidedBy"),
    )
    .leftJoin("postRemoval as r", (join) =>
      join
        .onRef("r.cohortId", "=", "p.cohortId")
        .onRef("r.threadId", "=", "p.threadId")
        .onRef("r.number", "=", "p.number"),
    )
    .leftJoin("persona as remover", (join) => join.on(isPersonaOf("remover", "r")))
    .where("i.cohortId", "=", cohortId)
    .where("i.id", "=", id)
    .select((eb) => [
      "i.id",
      "i.kind",
      "i.subjectKind",
      "i.subjectId",
      "i.askedAt",
      "asker.called as askedBy",
      sql<boolean>`coalesce(i.asked_by = any((select verbs.my_personas())::bigint[]), false)`.as("askedByMe"),
      "i.decidedAt",
      "i.sentBackAt",
      "i.sentBackNote",
      "decider.called as decidedBy",
      "t.number as thread",
      "t.title",
      "p.cohortId",
      "p.threadId",
      "p.number",
      "p.html",
      mentionedIn("p").as("mentioned"),
      shownAt("p.createdAt", "author").as("createdAt"),
      shownAt<Date | null>("p.editedAt", "author").as("editedAt"),
      "author.id as personaId",
      "author.kind as personaKind",
      "author.name",
      "author.called",
      "author.title as role",
      "author.practiceName",
      "author.photo",
      "author.personUid",
      "r.kind as removal",
      "r.reason as removalReason",
      "remover.called as removedBy",
      filesOfPost.as("files"),
      jsonArrayFrom(
        eb
          .selectFrom("moderationItem as o")
          .innerJoin("persona as by", (join) =>
            join.onRef("by.cohortId", "=", "o.cohortId").onRef("by.id", "=", "o.raisedBy"),
          )
          .whereRef("o.cohortId", "=", "i.cohortId")
          .whereRef("o.subjectKind", "=", "i.subjectKind")
          .whereRef("o.subjectId", "=", "i.subjectId")
          .where("o.decidedAt", "is", null)
          .select(["o.id", "o.kind", "o.reason", "o.note", "o.createdAt as at", "by.called as reporter"])
          .orderBy("o.id"),
      ).as("reports"),
    ])
    .executeTakeFirst();
  return item && withFiles(named(item));
}

/** The two posts before a post and the two after it, of those that can be read. */
export async function listAround(db: Db, item: Pick<Item, "cohortId" | "threadId" | "number">) {
  const near = (side: "<" | ">") =>
    db
      .selectFrom("post as p")
      .innerJoin("persona as who", (join) => join.on(isPersonaOf("who", "p")))
      .where("p.cohortId", "=", item.cohortId)
      .where("p.threadId", "=", item.threadId)
      .where("p.removedAt", "is", null)
      .where("p.number", side, item.number)
      .select([
        "p.number",
        "p.html",
        shownAt("p.createdAt", "who").as("createdAt"),
        "who.id as personaId",
        "who.kind as personaKind",
      ])
      .select([
        "who.name",
        "who.title",
        "who.practiceName",
        "who.photo",
        "who.personUid",
        filesOfPost.as("files"),
        mentionedIn("p").as("mentioned"),
      ])
      .orderBy("p.number", side === "<" ? "desc" : "asc")
      .limit(2);
  const rows = await db
    .selectFrom(near("<").as("before"))
    .selectAll()
    .unionAll(db.selectFrom(near(">").as("after")).selectAll())
    .execute();
  return rows.map((row) => withFiles(named(row))).sort((a, b) => a.number - b.number);
}
