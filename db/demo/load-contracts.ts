import type { DemoAdvice, DemoFacts, DemoOutcome } from "./content/contracts/types.ts";
import { demo } from "./content/index.ts";
import type { Desk, Placed } from "./desk.ts";
import { later, personaOf } from "./load-posts.ts";

const DAY = 1440;
const states = new Map(
  demo.people.map(({ key, practice }) => [key, demo.practices.find((each) => each.key === practice)!.state]),
);

/** Inserts what a contract question is about, what its answers advise, for whom that worked, and what came of it. */
export async function loadContract(
  desk: Desk,
  { thread, id, posts, times }: Placed,
  facts: DemoFacts,
  now: Date,
): Promise<void> {
  const cohort = desk.loaded.cohorts.get(thread.cohort);
  const decides = facts.decidesIn === undefined ? null : later(now, facts.decidesIn * DAY);
  await desk.client.query("update thread set contract = $2 where id = $1", [id, facts.counterparty]);
  const { rows } = await desk.client.query(
    `insert into contract_question (cohort_id, thread_id, counterparty, stage, clauses, state, decision_needed_by, goal, leverage,
       lawyer_involved, excerpt, asked_at, settled)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) returning id`,
    [
      ...[cohort, id, facts.counterparty, facts.stage, facts.clauses],
      ...[facts.anyState ? "" : states.get(thread.by), decides?.toISOString().slice(0, 10), facts.goal],
      ...[facts.leverage, facts.lawyer, facts.excerpt ?? "", times[0], thread.accepted !== undefined],
    ],
  );
  for (const [i, { advice, by }] of thread.posts.entries())
    if (advice) await loadAdvice(desk, thread.cohort, { post: posts[i]!, by, at: times[i]! }, advice);
  if (facts.outcome) await loadOutcome(desk, { cohort, question: rows[0].id }, facts.outcome, now);
}

async function loadAdvice(
  desk: Desk,
  cohort: string,
  { post, by, at }: { post: number; by: string; at: Date },
  { position, wording = "", why = "", faced, workedFor = [] }: DemoAdvice,
): Promise<void> {
  const id = desk.loaded.cohorts.get(cohort);
  await desk.client.query(
    `insert into contract_answer (cohort_id, post_id, advice, wording, why, first_hand, state, year)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      id,
      post,
      position ?? "",
      wording,
      why,
      faced !== undefined,
      faced === undefined ? "" : states.get(by),
      faced,
    ],
  );
  await desk.client.query(
    "insert into worked_for_me (cohort_id, post_id, persona_id, at) select $1, $2, unnest($3::bigint[]), $4",
    [id, post, workedFor.map((key) => personaOf(desk, cohort, key)), later(at, DAY)],
  );
}

async function loadOutcome(
  desk: Desk,
  { cohort, question }: { cohort: number | undefined; question: string },
  { daysAgo, result, moved, words = "", wording = "", rounds, days }: DemoOutcome,
  now: Date,
): Promise<void> {
  await desk.client.query(
    `update contract_outcome set result = $3, moved = $4, moved_words = $5, final_wording = $6, rounds = $7, days = $8, told_at = $9, ask_at = null
     where cohort_id = $1 and question_id = $2`,
    [...[cohort, question, result, moved, words, wording, rounds, days], later(now, -daysAgo * DAY)],
  );
}
