import { sql } from "kysely";
import type { Db } from "#app/db.server.ts";
import type { Stage } from "./stages.ts";

const A_PAGE = 50;

/** A part of the list: groups that are under way, or those that have begun or were given up. */
export type GroupsPart = "open" | "over";

/**
 * A page of the groups that are formed, the newest first, with how many come, how many have said yes, and how many objections wait;
 * without those in which the moderator's own practice has a place. `before` is the last of the page before.
 */
export async function listGroups(db: Db, part: GroupsPart, before: number | null) {
  let query = groups(db)
    .where("stage", part === "open" ? "not in" : "in", ["active", "dropped"])
    .orderBy("id", "desc")
    .limit(A_PAGE + 1);
  if (before) query = query.where("id", "<", before);
  const found = await query.execute();
  const rows = found.slice(0, A_PAGE);
  return { rows, next: found.length > rows.length ? rows.at(-1)!.id : null };
}

function groups(db: Db) {
  return ledGroups(db)
    .select(["id", "uid", "kind", "title", "deadlineAt"])
    .select((group) => group.ref("stage").$castTo<Stage>().as("stage"))
    .select((group) => [
      group
        .selectFrom("formationPlace")
        .whereRef("formationId", "=", "formation.id")
        .where("comes", "=", true)
        .where("droppedAt", "is", null)
        .select((one) => one.fn.countAll<number>().as("many"))
        .as("comers"),
      group
        .selectFrom("formationPlace")
        .whereRef("formationId", "=", "formation.id")
        .where("comes", "=", true)
        .where("droppedAt", "is", null)
        .where("consents", "=", true)
        .select((one) => one.fn.countAll<number>().as("many"))
        .as("agreed"),
      group
        .selectFrom("objection")
        .whereRef("formationId", "=", "formation.id")
        .where("withdrawnAt", "is", null)
        .where("decidedAt", "is", null)
        .select((one) => one.fn.countAll<number>().as("many"))
        .as("objections"),
    ]);
}

/** Finds a draft whose practices may be chosen anew; undefined for any other group. */
export function findDraft(db: Db, uid: string) {
  return ledGroups(db)
    .where("uid", "=", uid)
    .where("stage", "=", "draft")
    .where("kind", "=", "new")
    .select(["uid", "title"])
    .executeTakeFirst();
}

/** The groups that the moderator forms: none in which their own practice has a place. */
function ledGroups(db: Db) {
  return db.selectFrom("formation").where(sql<boolean>`id <> all((select verbs.my_formations())::bigint[])`);
}
