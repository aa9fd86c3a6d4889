import { sql } from "kysely";
import type { Db } from "#app/db.server.ts";
import { startOf } from "#app/web/day-in.ts";
import { actionsOf, type GroupName } from "./audit-words.ts";

const ENTRIES_A_PAGE = 50;

export type AuditFilter = {
  group: GroupName | null;
  /** A cohort's address, or the uid of a practice or a person. */
  cohort: string | null;
  practice: string | null;
  person: string | null;
  /** Days as the viewer's calendar has them, such as "2026-11-19". */
  from: string | null;
  to: string | null;
  before: number | null;
};

/** A page of the audit log, newest first, for the network's staff. */
export async function listEntries(db: Db, viewer: { timeZone: string }, filter: AuditFilter) {
  let query = db
    .selectFrom("auditEntry as e")
    .leftJoin("person as actor", "actor.id", "e.actorId")
    .leftJoin("person as member", "member.id", "e.memberId")
    .leftJoin("practice", "practice.id", "e.practiceId")
    .leftJoin("cohort", "cohort.id", "e.cohortId")
    .select([
      "e.id",
      "e.at",
      "e.action",
      "e.subjectKind",
      "e.numbers",
      "e.detail",
      "actor.name as actor",
      "member.name as member",
      "practice.name as practice",
      "cohort.name as cohort",
    ])
    .orderBy("e.id", "desc")
    .limit(ENTRIES_A_PAGE + 1);
  const actions = actionsOf(filter.group);
  query =
    "only" in actions
      ? query.where("e.action", "in", actions.only)
      : query.where("e.action", "not in", actions.without);
  if (filter.before) query = query.where("e.id", "<", filter.before);
  if (filter.cohort)
    query = query.where("e.cohortId", "=", (row) =>
      row.selectFrom("cohort as c").where("c.slug", "=", filter.cohort!).select("c.id"),
    );
  if (filter.practice)
    query = query.where("e.practiceId", "=", (row) =>
      row.selectFrom("practice as p").where("p.uid", "=", filter.practice!).select("p.id"),
    );
  if (filter.person)
    query = query.where((row) => {
      const asked = row.selectFrom("person as p").where("p.uid", "=", filter.person!).select("p.id");
      return row.or([row("e.actorId", "=", asked), row("e.memberId", "=", asked)]);
    });
  // Reckoned here: a database on another machine may not know every zone's name.
  if (filter.from) query = query.where("e.at", ">=", startOf(filter.from, viewer.timeZone));
  if (filter.to) query = query.where("e.at", "<", startOf(filter.to, viewer.timeZone, 1));
  const found = await query.execute();
  const entries = found.slice(0, ENTRIES_A_PAGE);
  return { entries, next: found.length > entries.length ? entries.at(-1)!.id : null };
}

/** Finds what the filters can name: every cohort, and the practice and person they are set to. */
export async function namesForFilter(db: Db, filter: Pick<AuditFilter, "practice" | "person">) {
  const { rows } = await sql<{
    cohorts: { slug: string; name: string }[];
    practice: string | null;
    person: string | null;
  }>`select (select coalesce(json_agg(json_build_object('slug', slug, 'name', name) order by lower(name)), '[]') from cohort) as cohorts,
      (select name from practice where uid = ${filter.practice}) as practice,
      (select name from person where uid = ${filter.person}) as person`.execute(db);
  return rows[0]!;
}
