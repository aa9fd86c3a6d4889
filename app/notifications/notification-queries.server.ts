import { sql } from "kysely";
import type { Db } from "#app/db.server.ts";
import { filesOfSubject } from "#app/files/showing/queries.server.ts";
import { prepared } from "#app/prepared-query.server.ts";
import { itsConversation, itsSubject } from "#app/subjects/queries.server.ts";
import type { NewsFor } from "./mail-queries.server.ts";

/** Finds what a notification tells, as its recipient may see it now; undefined once they no longer may. */
export async function findNotification(db: Db, { memberId, ofConversation }: NewsFor, id: number) {
  const [row] = await selectNotification(db, { memberId, id }, ofConversation ? "conversation" : "any");
  return row;
}

const selectNotification = prepared((db, { memberId, id }: { memberId: number; id: number }, of) =>
  db
    .selectFrom("notification as x")
    .innerJoinLateral((of === "conversation" ? itsConversation : itsSubject).as("about"), (join) =>
      join.onTrue(),
    )
    .leftJoin("persona as w", (join) =>
      join.onRef("w.cohortId", "=", "x.cohortId").onRef("w.id", "=", "about.personaId"),
    )
    .leftJoin("cohort as c", "c.id", "x.cohortId")
    .innerJoin("account as a", "a.memberId", "x.memberId")
    .innerJoin("person as me", "me.id", "x.memberId")
    .innerJoin("network", (join) => join.onTrue())
    .where("x.id", "=", id)
    .where("x.memberId", "=", memberId)
    .select([
      "x.kind",
      "x.subjectKind",
      "about.numbers",
      sql<string>`verbs.isolated(about.title)`.as("title"),
      sql<string>`coalesce(c.slug, about.uid, '')`.as("slug"),
      sql<string>`verbs.isolated(coalesce(c.name, ''))`.as("cohort"),
      "w.called as who",
      sql<string>`verbs.isolated(me.name)`.as("name"),
      "a.email",
      sql<string>`verbs.isolated(network.name)`.as("network"),
      sql<boolean>`coalesce(about.starter_id = any((select verbs.my_personas())::bigint[]), false)`.as(
        "mine",
      ),
      filesOfSubject.as("files"),
      // Of all that stands beside news, the day of a review alone is nobody's words.
      sql<string>`case when x.kind in ('review_due', 'review_overdue') then x.detail else '' end`.as("day"),
      // The first line of what was written is who it was: staff, whose names their deeds carry.
      sql<string>`case when x.kind = 'alias_revealed' then verbs.isolated(split_part(x.detail, E'\n', 1)) else '' end`.as(
        "byStaff",
      ),
      // Nobody but who wrote under an alias gets this, so that a list of who got it would say whose it is.
      sql<boolean>`x.kind = 'held_back' or (x.kind not in ('reply', 'followed', 'mentioned') and exists (select from persona own
        where own.cohort_id = x.cohort_id and own.id = coalesce(about.persona_id, about.starter_id) and own.kind = 'alias'
          and own.id = any((select verbs.my_personas())::bigint[])))`.as("unlisted"),
    ]),
);
