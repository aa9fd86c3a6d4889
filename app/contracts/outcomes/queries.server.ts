import { sql } from "kysely";
import type { Db } from "#app/db.server.ts";
import { prepared } from "#app/prepared-query.server.ts";
import type { ThreadKey } from "#app/threads/queries.server.ts";
import type { Mover, Result } from "../vocabulary.ts";

const selectOutcome = prepared((db, { cohortId, threadId }: { cohortId: number; threadId: number }) =>
  db
    .selectFrom("contractQuestion as q")
    .innerJoin("contractOutcome as o", (join) =>
      join.onRef("o.cohortId", "=", "q.cohortId").onRef("o.questionId", "=", "q.id"),
    )
    .where("q.cohortId", "=", cohortId)
    .where("q.threadId", "=", threadId)
    .select([
      sql<Result | "">`o.result`.as("result"),
      sql<Mover[]>`o.moved`.as("moved"),
      ...(["o.movedWords", "o.finalWording", "o.rounds", "o.days", "q.decisionNeededBy"] as const),
      sql<boolean>`o.asked_at is not null`.as("asked"),
    ]),
);

export type Outcome = NonNullable<Awaited<ReturnType<typeof findOutcome>>>;

/** Finds what came of the contract question that a conversation is; undefined for any other. */
export async function findOutcome(db: Db, thread: ThreadKey) {
  const [outcome] = await selectOutcome(db, { cohortId: thread.cohortId, threadId: thread.id });
  return outcome;
}
