import { sql } from "kysely";
import type { Viewer } from "#app/accounts/viewer.ts";
import type { Db } from "#app/db.server.ts";
import { groupHref } from "#app/matching/groups/addresses.ts";
import { verbs } from "#db/verbs.ts";
import type { Stage } from "./stages.ts";

/** Finds where a group stands for the viewer's practice; undefined where it never heard of it. */
export async function findGroup(db: Db, uid: string) {
  const [group] = await verbs.myGroup(db, { formation: uid });
  return group && { uid, ...group };
}

/** Lists who would sit together, the viewer's practice among them: nobody before names are shown. */
export function listNames(db: Db, uid: string) {
  return verbs.namesIn(db, { formation: uid });
}

/** Lists what the viewer's practice has objected to in a group, and not taken back. */
export function listOwnObjections(db: Db, uid: string, viewer: Viewer) {
  return db
    .selectFrom("objection as o")
    .innerJoin("formation as f", "f.id", "o.formationId")
    .where("f.uid", "=", uid)
    .where("o.practiceId", "=", viewer.practice?.id ?? 0)
    .where("o.withdrawnAt", "is", null)
    .select(["o.uid", "o.aboutId", "o.reason", "o.decidedWords as answer"])
    .select(sql<boolean>`o.decided_at is not null`.as("isDecided"))
    .orderBy("o.id")
    .execute();
}

/** Lists the groups that are offered to the viewer's practice and go on now, the newest first. */
export async function listMyGroups(db: Db, viewer: Viewer) {
  const rows = await db
    .selectFrom("formation as f")
    .innerJoin("formationPlace as p", "p.formationId", "f.id")
    .where("p.practiceId", "=", viewer.practice?.id ?? 0)
    .where("p.droppedAt", "is", null)
    .where("p.toldAt", "is not", null)
    .where("f.stage", "in", ["consent", "names", "charter"])
    // Of those that sit there already something is asked while names are shown.
    .where((row) => row.or([row("p.comes", "=", true), row("f.stage", "=", "names")]))
    .select(["f.uid", "f.title", "f.stage", "p.consents", "f.deadlineAt"])
    .select(sql<boolean>`(select g.signed_by_us from verbs.my_group(formation => f.uid) g)`.as("signed"))
    .orderBy("f.id", "desc")
    .limit(5)
    .execute();
  return rows.map((row) => ({ ...row, stage: row.stage as Stage }));
}

/** Finds the page of a group whose cohort has not begun, for who has signed its charter; undefined where it has. */
export async function findGroupToBegin(db: Db, cohortId: number) {
  if ((await verbs.mySeatedCohorts(db, {})).includes(cohortId)) return undefined;
  const group = await db
    .selectFrom("formation")
    .where("cohortId", "=", cohortId)
    .where("stage", "=", "charter")
    .select("uid")
    .executeTakeFirst();
  // Somebody who attends and decides nothing for the practice has no page of the group.
  return group ? `${groupHref(group.uid)}?done=signed` : "/";
}
