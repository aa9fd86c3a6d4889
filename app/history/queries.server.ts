import { sql } from "kysely";
import { isPersonaOf, shownAt } from "#app/cohorts/persona-queries.server.ts";
import type { Db } from "#app/db.server.ts";
import type { Version } from "./changes.ts";

const VERSIONS_A_PAGE = 10;

/**
 * A page of a post's versions, newest first, with one more to compare the last with. Covered ones are left out by the
 * walls, unless the viewer is the author or leads the cohort.
 */
export async function listVersions(
  db: Db,
  thread: { id: number; cohortId: number },
  post: {
    number: number;
    version: number;
    body: string;
    createdAt: Date;
    called: string;
    personaKind: string;
  },
  before: number | null,
): Promise<{ versions: Version[]; earlier: number | null }> {
  if (post.version === 1) {
    const { body, createdAt: at, called: by } = post;
    const rounded = post.personaKind === "alias";
    return {
      versions: [{ version: 1, at, by, rounded, body, covered: false, filesAdded: 0, filesAway: 0 }],
      earlier: null,
    };
  }
  const top = Math.min(before ?? post.version + 1, post.version + 1);
  const rows = await db
    .selectFrom("postVersion as v")
    .innerJoin("persona as who", (join) => join.on(isPersonaOf("who", "v")))
    .where("v.cohortId", "=", thread.cohortId)
    .where("v.threadId", "=", thread.id)
    .where("v.number", "=", post.number)
    .where("v.version", "<", top)
    .where("v.version", ">=", top - VERSIONS_A_PAGE - 1)
    .select([
      "v.version",
      shownAt("v.at", "who").as("at"),
      "v.body",
      "v.covered",
      "v.filesAdded",
      "v.filesAway",
      "who.called as by",
    ])
    .select(sql<boolean>`who.kind = 'alias'`.as("rounded"))
    .orderBy("v.version", "desc")
    .execute();
  const earlier = rows.length > VERSIONS_A_PAGE ? top - VERSIONS_A_PAGE : null;
  return { versions: rows, earlier };
}

/** Whether the conversation in which a suggestion `g` was made still stands, and the answer whose words it has. */
export const stillSaid = sql<boolean>`not exists (
    select from post_removal r where r.cohort_id = g.cohort_id and r.thread_id = g.thread_id and r.number = 1)
  and (g.post_id is null or exists (select from post s where s.cohort_id = g.cohort_id and s.id = g.post_id and s.removed_at is null))`;
