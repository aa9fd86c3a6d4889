import { sql } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import { isPersonaOf, shownAt } from "#app/cohorts/persona-queries.server.ts";
import type { Db } from "#app/db.server.ts";
import { uploadsOfDraft } from "#app/files/attaching/upload-queries.server.ts";
import { withFiles } from "#app/files/showing/in-text.server.ts";
import { filesOfPending } from "#app/files/showing/queries.server.ts";
import { named } from "#app/markdown/mentions.ts";
import { prepared } from "#app/prepared-query.server.ts";
import { dueUnlessHeld } from "#app/writing/hold/pending-queries.server.ts";
import { mentionedIn } from "#app/writing/mentions/mention-queries.server.ts";
import { aboutOfThread } from "./about/queries.server.ts";

const EVENTS_SHOWN = 60;

const startedByMe = sql<boolean>`t.starter_id = any((select verbs.my_personas())::bigint[])`;

export type Thread = NonNullable<Awaited<ReturnType<typeof findThread>>>;
export type ThreadKey = Pick<Thread, "id" | "cohortId">;

const selectThread = prepared((db, { cohortId, number }: { cohortId: number; number: number }) =>
  db
    .selectFrom("thread as t")
    .innerJoin("persona as starter", (join) =>
      join.onRef("starter.cohortId", "=", "t.cohortId").onRef("starter.id", "=", "t.starterId"),
    )
    .leftJoin("unread as u", (join) =>
      join.onRef("u.cohortId", "=", "t.cohortId").onRef("u.threadId", "=", "t.id"),
    )
    .leftJoin("following as f", (join) =>
      join.onRef("f.cohortId", "=", "t.cohortId").onRef("f.threadId", "=", "t.id"),
    )
    .leftJoin("draft as d", (join) =>
      join
        .onRef("d.cohortId", "=", "t.cohortId")
        .on("d.place", "=", (eb) => eb.cast<string>("t.number", "text")),
    )
    .leftJoin("post as a", (join) =>
      join
        .onRef("a.cohortId", "=", "t.cohortId")
        .onRef("a.threadId", "=", "t.id")
        .onRef("a.number", "=", "t.acceptedNumber"),
    )
    .leftJoin("persona as answerer", (join) => join.on(isPersonaOf("answerer", "a")))
    .where("t.cohortId", "=", cohortId)
    .where("t.number", "=", number)
    .select((row) => [
      "t.id",
      "t.cohortId",
      "t.number",
      "t.kind",
      "t.contract",
      "t.title",
      "t.postCount",
      "t.answerCount",
      "t.starterId",
      "t.highestNumber",
      "t.acceptedNumber",
      "starter.called as starter",
      "starter.kind as starterKind",
      "u.posts as unread",
      "u.firstNumber as firstUnread",
      "f.level as hears",
      // Asked by itself: as a join it would read all that the viewer's inbox holds of the cohort.
      sql<boolean>`coalesce((select n.waiting > 0 from inbox_row n
        where n.cohort_id = t.cohort_id and n.subject_kind = 'thread' and n.subject_id = t.id), false)`.as(
        "hasNews",
      ),
      "d.body as draftBody",
      "d.replyTo as draftReplyTo",
      "d.seq as draftSeq",
      "d.clientKey as draftKey",
      "d.why as draftWhy",
      "d.naming as draftNaming",
      "d.facts as draftFacts",
      "a.excerpt as answerExcerpt",
      "answerer.called as answerer",
      "t.topicIds",
      "t.pinnedAt",
      "t.lockedAt",
      "t.closedAt",
      jsonArrayFrom(
        row
          .selectFrom("topic as x")
          .whereRef("x.cohortId", "=", "t.cohortId")
          .where(sql<boolean>`x.id = any(t.topic_ids)`)
          .select(["x.id", "x.name"])
          .orderBy("x.position"),
      ).as("topics"),
      jsonArrayFrom(
        row
          .selectFrom("threadEvent as e")
          .innerJoin("persona as by", (join) => join.on(isPersonaOf("by", "e")))
          .whereRef("e.cohortId", "=", "t.cohortId")
          .whereRef("e.threadId", "=", "t.id")
          .select([
            "e.id",
            "e.afterNumber as after",
            "e.kind",
            "e.detail",
            "e.otherThread as other",
            "by.called as by",
            "by.kind as byKind",
          ])
          .select(shownAt<string>("e.at", "by").as("at"))
          .orderBy("e.id", "desc")
          .limit(sql.lit(EVENTS_SHOWN)),
      ).as("events"),
    ])
    .select(startedByMe.as("startedByMe"))
    .select(
      sql<boolean>`d.client_key is not null or (starter.kind = 'alias' and ${startedByMe})
        or exists (select from pending_post s where s.cohort_id = t.cohort_id and s.thread_id = t.id)
        or exists (select from thread_document x where x.cohort_id = t.cohort_id and x.thread_id = t.id)`.as(
        "hasBeside",
      ),
    ),
);

/**
 * Finds what hardly a conversation has beside it. It is asked for where it is there: the walls of documents and files, made ready and not
 * used, cost more than all else that is read of a conversation.
 */
const selectBeside = prepared((db, { cohortId, number }: { cohortId: number; number: number }) =>
  db
    .selectFrom("thread as t")
    .innerJoin("persona as starter", (join) =>
      join.onRef("starter.cohortId", "=", "t.cohortId").onRef("starter.id", "=", "t.starterId"),
    )
    .leftJoin("draft as d", (join) =>
      join
        .onRef("d.cohortId", "=", "t.cohortId")
        .on("d.place", "=", (eb) => eb.cast<string>("t.number", "text")),
    )
    .where("t.cohortId", "=", cohortId)
    .where("t.number", "=", number)
    .select((row) => [
      aboutOfThread.as("about"),
      uploadsOfDraft.as("uploads"),
      // What its author, and nobody else, can still take back.
      jsonArrayFrom(
        row
          .selectFrom("pendingPost as s")
          .whereRef("s.cohortId", "=", "t.cohortId")
          .whereRef("s.threadId", "=", "t.id")
          .select(["s.clientKey as key", "s.html", dueUnlessHeld.as("due")])
          .select([filesOfPending.as("files"), mentionedIn("s").as("mentioned")])
          .orderBy("s.id"),
      ).as("sent"),
      // Asked of who began it without their name alone: nobody else chooses.
      sql<boolean>`starter.kind = 'alias' and ${startedByMe} and exists (
        select from post o where o.cohort_id = t.cohort_id and o.thread_id = t.id and o.persona_id = verbs.my_persona(cohort => t.cohort_id))`.as(
        "wroteByName",
      ),
    ]),
);

type Beside = Awaited<ReturnType<typeof selectBeside>>[number];

const nothingBeside: Beside = { about: null, uploads: [], sent: [], wroteByName: false };

/** A thread of a cohort by its number, with how far the viewer has read, what waits in their inbox of it, and what they began to write in it. */
export async function findThread(db: Db, cohortId: number, number: number) {
  const [thread] = await selectThread(db, { cohortId, number });
  if (!thread) return undefined;
  const { hasBeside, ...alone } = thread;
  const [beside = nothingBeside] = hasBeside ? await selectBeside(db, { cohortId, number }) : [];
  return { ...alone, ...beside, sent: beside.sent.map((sent) => withFiles(named(sent))) };
}

const selectThreadKey = prepared((db, { cohortId, number }: { cohortId: number; number: number }) =>
  db
    .selectFrom("thread")
    .where("cohortId", "=", cohortId)
    .where("number", "=", number)
    .select(["id", "cohortId"]),
);

/** The key of a thread: all that writing in it needs. */
export async function findThreadKey(db: Db, cohortId: number, number: number) {
  const [key] = await selectThreadKey(db, { cohortId, number });
  return key;
}
