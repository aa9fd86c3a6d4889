import { type RawBuilder, sql } from "kysely";
import { shownAt } from "#app/cohorts/persona-queries.server.ts";
import type { Db } from "#app/db.server.ts";
import { prepared } from "#app/prepared-query.server.ts";
import { itsConversation, itsSubject } from "#app/subjects/queries.server.ts";
import type { InboxKey } from "./inbox-address.ts";

const ROWS_A_PAGE = 30;
/** Of how many news of one row those are named who wrote. */
const NAMED_OF = 50;
const OTHERS_SHOWN = 6;

export type InboxRow = Awaited<ReturnType<typeof selectRows>>[number];

type Part = "waiting" | "done";

/**
 * A page of the viewer's inbox, newest first: what waits, or what is done. It joins what the viewer may see now: a row about a
 * cohort that they left is not shown, nor its title. `settled` is a row that was done just now; it still stands in its place.
 * `elsewhere` is how many of all that wait are about something else than a conversation.
 */
export async function listInbox(
  db: Db,
  viewerId: number,
  part: Part,
  { before, settled, elsewhere }: { before: InboxKey | null; settled?: number | null; elsewhere?: number },
) {
  const given = {
    ...{ viewerId, at: before?.at, id: before?.id, settled: settled ?? 0 },
    most: ROWS_A_PAGE + 1,
  };
  const talks = part === "waiting" && onlyTalks({ settled, elsewhere });
  const found = await selectRows(
    db,
    given,
    [part, before && "older", talks && "talks"].filter(Boolean).join(" "),
  );
  const rows = found.slice(0, ROWS_A_PAGE);
  const last = rows.at(-1);
  return {
    rows,
    next: found.length > ROWS_A_PAGE && last ? `${last.toldAt!.getTime()}.${last.rowId}` : null,
  };
}

/** The newest rows that wait, so many, and among them one that was done just now, in its place. */
export async function listConcerns(
  db: Db,
  viewerId: number,
  { shown, settled, elsewhere }: { shown: number; settled: number | null; elsewhere?: number },
) {
  const most = shown + (settled === null ? 0 : 1);
  if (most === 0) return [];
  const given = { viewerId, at: undefined, id: undefined, settled: settled ?? 0, most };
  return selectRows(db, given, onlyTalks({ settled, elsewhere }) ? "waiting talks" : "waiting");
}

/** A row of the viewer's inbox; undefined for anybody else's. */
export function findRow(db: Db, id: number) {
  return db.selectFrom("inboxRow").where("id", "=", id).select("id").executeTakeFirst();
}

/** Tells whether what is listed is about conversations alone. Of a row that was done just now nobody has counted what it is about. */
function onlyTalks({ settled, elsewhere }: { settled?: number | null; elsewhere?: number }): boolean {
  return elsewhere === 0 && !settled;
}

type Given = {
  viewerId: number;
  at: Date | undefined;
  id: number | undefined;
  settled: number;
  most: number;
};

const selectRows = prepared((db, { viewerId, at, id, settled, most }: Given, shape) => {
  const is = (word: Part | "older" | "talks") => shape.split(" ").includes(word);
  const mine = is("done") ? sql<boolean>`r.waiting = 0` : sql<boolean>`(r.waiting > 0 or r.id = ${settled})`;
  return db
    .with(
      (cte) => cte("r").materialized(),
      (cte) =>
        cte
          .selectFrom("inboxRow as r")
          .where("r.memberId", "=", viewerId)
          .where(mine)
          // The same that the badge counts.
          .where(
            sql<boolean>`verbs.in_inbox(r => r, seated => (select verbs.my_seated_cohorts()), staff => (select verbs.is_staff()))`,
          )
          .$if(is("older"), (query) => query.where(sql<boolean>`(r.told_at, r.id) < (${at}, ${id})`))
          // What has come since they were counted waits for the next look.
          .$if(is("talks"), (query) => query.where("r.subjectKind", "=", sql.lit("thread")))
          .selectAll()
          .orderBy("r.toldAt", "desc")
          .orderBy("r.id", "desc")
          .limit(most),
    )
    .selectFrom("r")
    .innerJoin("notification as x", "x.id", "r.toldBy")
    .innerJoinLateral((is("talks") ? itsConversation : itsSubject).as("about"), (join) => join.onTrue())
    .innerJoinLateral(whoWrote.as("by"), (join) => join.onTrue())
    .innerJoinLateral(whatElse.as("also"), (join) => join.onTrue())
    .leftJoin("cohort as c", "c.id", "r.cohortId")
    .leftJoin("persona as who", (join) =>
      join.onRef("who.cohortId", "=", "r.cohortId").onRef("who.id", "=", "about.personaId"),
    )
    .select([
      "r.id as rowId",
      "r.waiting",
      "r.toldAt",
      "x.kind",
      shownAt("x.createdAt", "who").as("createdAt"),
      "x.detail",
      "x.subjectKind",
      "about.numbers",
      "about.title",
      "about.excerpt",
      "by.names",
      "by.people",
      "by.news",
      "by.first",
      "also.others",
      sql<string>`coalesce(c.slug, about.uid, '')`.as("slug"),
      sql<string>`coalesce(c.name, '')`.as("cohort"),
      "who.id as personaId",
      "who.kind as personaKind",
      "who.personUid",
      "who.called as who",
      "who.photo",
    ])
    .orderBy("r.toldAt", "desc")
    .orderBy("r.id", "desc");
});

type Other = { kind: string; subjectKind: string; number: number | null; detail: string };

// What else waits in a row: of each other kind the newest, and each that holds somebody's words. From kind to kind it goes by
// an index, so that it never reads all news of one kind.
const whatElse = sql<{ others: Other[] }>`(
  with recursive k as (
    select (select min(n.kind) from notification n where n.row_id = r.id and n.read_at is null and not n.withdrawn) as kind where r.waiting > 1
    union all
    select (select min(n.kind) from notification n where n.row_id = r.id and n.read_at is null and not n.withdrawn and n.kind > k.kind) from k where k.kind is not null)
  select coalesce(json_agg(json_build_object('kind', o.kind, 'subjectKind', o.subject_kind, 'number', p.number, 'detail', o.detail)
    order by o.created_at desc), '[]') as others
  from (
    select * from (
      select newest.* from k cross join lateral (
        select n.kind, n.subject_kind, n.subject_id, n.detail, n.created_at from notification n
        where n.row_id = r.id and n.kind = k.kind and n.read_at is null and not n.withdrawn and n.detail = '' and k.kind <> x.kind
        order by n.created_at desc, n.id desc limit 1) newest
      union all (
        select n.kind, n.subject_kind, n.subject_id, n.detail, n.created_at from notification n
        where n.row_id = r.id and n.read_at is null and not n.withdrawn and n.detail <> '' and n.id <> x.id and r.waiting > 1
        order by n.created_at desc limit ${sql.lit(OTHERS_SHOWN)})
    ) each_kind order by created_at desc limit ${sql.lit(OTHERS_SHOWN)}
  ) o left join post p on o.subject_kind = 'post' and p.cohort_id = r.cohort_id and p.id = o.subject_id)`;

type Wrote = { names: string[]; people: number; news: number; first: number | null };

// Who wrote what waits in a row, of the kind by which it is told: the latest two by name, how many people and news these are,
// and the number of the first post among them.
const whoWrote: RawBuilder<Wrote> = sql<Wrote>`(
  select coalesce((array_agg(p.called order by w.latest desc))[:2], '{}') as names, count(p.id)::int as people,
    coalesce(sum(w.news), 0)::int as news, min(w.first) as first
  from (
    select post.persona_id, count(*) as news, max(n.created_at) as latest, min(post.number) as first
    from (
      select subject_id, created_at from notification n
      where n.row_id = r.id and n.kind = x.kind and n.subject_kind = 'post' and n.read_at is null and not n.withdrawn and r.waiting > 1
      order by n.created_at desc, n.id desc limit ${sql.lit(NAMED_OF)}
    ) n join post on post.cohort_id = r.cohort_id and post.id = n.subject_id
    group by 1
  ) w join persona p on p.cohort_id = r.cohort_id and p.id = w.persona_id)`;
