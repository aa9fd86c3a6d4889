import { sql } from "kysely";
import type { Db } from "#app/db.server.ts";
import { stillSaid } from "#app/history/queries.server.ts";
import { prepared } from "#app/prepared-query.server.ts";
import type { ThreadKey } from "#app/threads/queries.server.ts";
import type { Answer } from "./answering/answer.ts";
import type { Proposed } from "./proposing/proposed-card.tsx";
import type { Result } from "./vocabulary.ts";

/** Answers that a conversation gathers at its head, at most. */
const ANSWERS_GATHERED = 60;

export type ContractOfThread = NonNullable<Awaited<ReturnType<typeof findContract>>>;
export type Facts = NonNullable<ContractOfThread["facts"]>;

const selectContract = prepared((db, { cohortId, threadId }: { cohortId: number; threadId: number }) =>
  db
    .selectFrom("thread as t")
    .leftJoin("contractQuestion as q", (join) =>
      join.onRef("q.cohortId", "=", "t.cohortId").onRef("q.threadId", "=", "t.id"),
    )
    .leftJoin("contractOutcome as o", (join) =>
      join.onRef("o.cohortId", "=", "q.cohortId").onRef("o.questionId", "=", "q.id"),
    )
    .where("t.cohortId", "=", cohortId)
    .where("t.id", "=", threadId)
    .select([
      ...(["q.counterparty", "q.stage", "q.clauses", "q.state", "q.decisionNeededBy", "q.goal"] as const),
      ...(["q.leverage", "q.lawyerInvolved", "q.excerpt", "q.settled"] as const),
      sql<Result | "" | null>`o.result`.as("result"),
      ...(["o.moved", "o.movedWords", "o.finalWording", "o.rounds", "o.days"] as const),
      sql<boolean>`o.asked_at is not null`.as("awaited"),
      // First what was accepted, then what somebody faced themselves, then what worked for most.
      sql<
        Answer[]
      >`coalesce((select jsonb_agg(to_jsonb(x) - 'accepted' order by x.accepted desc, x."firstHand" desc, x.worked desc, x.number)
        from (select p.number, w.called as by, coalesce(a.advice, '') as advice, coalesce(a.wording, '') as wording, coalesce(a.why, '') as why,
            coalesce(a.first_hand, false) as "firstHand", coalesce(a.state, '') as state, a.year, a.post_id is not null as advises, c.worked::int,
            c.mine as "workedForMe", p.persona_id = any((select verbs.my_personas())::bigint[]) as mine,
            p.number is not distinct from t.accepted_number as accepted
          from post p
          join persona w on w.cohort_id = p.cohort_id and w.id = p.persona_id
          left join contract_answer a on a.cohort_id = p.cohort_id and a.post_id = p.id
          cross join lateral (select count(*) as worked, coalesce(bool_or(f.persona_id = any((select verbs.my_personas())::bigint[])), false) as mine
            from worked_for_me f where f.cohort_id = p.cohort_id and f.post_id = p.id) c
          where p.cohort_id = t.cohort_id and p.thread_id = t.id and p.number > 1 and p.removed_at is null and (a.post_id is not null or c.worked > 0)
          order by accepted desc, "firstHand" desc, worked desc, p.number limit ${sql.lit(ANSWERS_GATHERED)}) x), '[]')`.as(
        "answers",
      ),
      // What of it was proposed into entries of the playbook that the viewer sees.
      sql<
        Proposed[]
      >`coalesce((select jsonb_agg(jsonb_build_object('uid', g.uid, 'of', g.of_kind, 'entry', d.title, 'document', d.uid, 'by', g.by_called,
          'state', g.state, 'words', g.words, 'ours', d.practice_id = (select verbs.my_manual())) order by g.id)
        from document_suggestion g join document d on d.id = g.document_id
        where g.cohort_id = t.cohort_id and g.thread_id = t.id and g.of_kind <> 'section' and ${stillSaid}), '[]')`.as(
        "proposed",
      ),
      // The entries that say they came from it.
      sql<
        { entry: string; document: string }[]
      >`coalesce((select jsonb_agg(jsonb_build_object('entry', d.title, 'document', d.uid) order by d.id)
        from entry_origin x join document d on d.id = x.document_id where x.cohort_id = t.cohort_id and x.thread_id = t.id), '[]')`.as(
        "belongs",
      ),
      sql<boolean>`exists (select from playbook_entry e where e.practice_id = (select verbs.my_manual()))`.as(
        "keepsEntry",
      ),
    ]),
);

/** Finds what is known of the contract that a conversation is about, with its answers, what helped most first. */
export async function findContract(db: Db, thread: ThreadKey) {
  const [row] = await selectContract(db, { cohortId: thread.cohortId, threadId: thread.id });
  if (!row) return undefined;
  const { answers, proposed, belongs, keepsEntry, counterparty, stage, clauses, ...others } = row;
  const facts = counterparty && stage && clauses ? { counterparty, stage, clauses, ...others } : null;
  return { facts, answers, proposed, belongs, keepsEntry };
}
