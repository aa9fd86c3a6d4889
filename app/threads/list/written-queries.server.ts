import { sql } from "kysely";
import type { Db } from "#app/db.server.ts";
import { hasFiles } from "#app/files/showing/queries.server.ts";
import { prepared } from "#app/prepared-query.server.ts";
import { THREADS_A_PAGE } from "#app/threads/policy.ts";
import { type Before, ofThread, page } from "./queries.server.ts";

export type MyRow = Awaited<ReturnType<typeof listMine>>["rows"][number];

/** The parts of the viewer's own list: what they began, of that their open questions, what they follow, what they muted. */
export type MyPart = "begun" | "open" | "followed" | "muted";

/** A page of a part of the viewer's conversations in these cohorts, by last activity. */
export async function listMine(db: Db, cohortIds: number[], part: MyPart, before: Before | null) {
  const { at, id } = before ?? { at: new Date(0), id: 0 };
  const shape: Shape = { part, first: before === null };
  return page(await selectMine(db, { cohortIds, at, id }, JSON.stringify(shape)));
}

type Given = { cohortIds: number[]; at: Date; id: number };
type Shape = { part: MyPart; first: boolean };

const selectMine = prepared((db, { cohortIds, at, id }: Given, shape) => {
  const by = JSON.parse(shape) as Shape;
  const begun = by.part === "begun" || by.part === "open";
  return db
    .selectFrom("thread as t")
    .innerJoin("cohort as c", "c.id", "t.cohortId")
    .innerJoin("persona as last", (join) =>
      join.onRef("last.cohortId", "=", "t.cohortId").onRef("last.id", "=", "t.lastPersonaId"),
    )
    .leftJoin("unread as u", (join) =>
      join.onRef("u.cohortId", "=", "t.cohortId").onRef("u.threadId", "=", "t.id"),
    )
    .where("t.cohortId", "=", (eb) => eb.fn.any(eb.val(cohortIds)))
    .where("t.postCount", ">", 0)
    .$if(begun, (query) =>
      query.where(sql<boolean>`t.starter_id = any((select verbs.my_personas())::bigint[])`),
    )
    .$if(!begun, (query) =>
      query.where((eb) =>
        eb.exists(
          eb
            .selectFrom("following as f")
            .whereRef("f.cohortId", "=", "t.cohortId")
            .whereRef("f.threadId", "=", "t.id")
            .where("f.level", "=", sql.lit(by.part)),
        ),
      ),
    )
    .$if(by.part === "open", (query) =>
      query
        .where("t.kind", "=", "question")
        .where("t.acceptedNumber", "is", null)
        .where("t.closedAt", "is", null),
    )
    .$if(!by.first, (query) => query.where(sql<boolean>`(t.last_post_at, t.id) < (${at}, ${id})`))
    .select([
      ...ofThread,
      "c.slug",
      "c.name as cohort",
      "u.posts as unread",
      "u.firstNumber as firstUnread",
      "last.called as lastPoster",
      "last.id as lastPersonaId",
      "last.personUid as lastPersonUid",
      "last.photo as lastPhoto",
      "last.kind as lastPersonaKind",
      hasFiles.as("hasFiles"),
    ])
    .orderBy("t.lastPostAt", "desc")
    .orderBy("t.id", "desc")
    .limit(THREADS_A_PAGE + 1);
});

/** A page of what a person wrote under their own name and the viewer may see, newest first; `before` is the last post's id. */
export async function listWritten(db: Db, personId: number, before: number | null) {
  const found = await db
    .selectFrom("persona as who")
    .innerJoin("post as p", (join) =>
      join.onRef("p.cohortId", "=", "who.cohortId").onRef("p.personaId", "=", "who.id"),
    )
    .innerJoin("thread as t", (join) =>
      join.onRef("t.cohortId", "=", "p.cohortId").onRef("t.id", "=", "p.threadId"),
    )
    .innerJoin("cohort as c", "c.id", "p.cohortId")
    .where("who.personId", "=", personId)
    .where("who.kind", "=", "named")
    .where("p.removedAt", "is", null)
    .$if(before !== null, (query) => query.where("p.id", "<", before!))
    .select([
      "p.id",
      "p.number",
      "p.excerpt",
      "p.createdAt",
      "t.number as thread",
      "t.title",
      "c.slug",
      "c.name as cohort",
    ])
    .orderBy("p.id", "desc")
    .limit(THREADS_A_PAGE + 1)
    .execute();
  const rows = found.slice(0, THREADS_A_PAGE);
  return { rows, next: found.length > THREADS_A_PAGE ? rows.at(-1)!.id : null };
}
