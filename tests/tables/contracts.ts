import { cohort, persona } from "#tests/support/cast.ts";
import { canary, type TableUnderTest } from "./table.ts";

/** What is said beside a post goes with it when it is taken away. */
const beside = (post: string) =>
  `case when (select p.removed_at from post p where ${post}) is not null
     then ${canary("w", `(select p.persona_id from post p where ${post})`)} else ${canary("t", "cohort_id")} end`;
const ofQuestion = beside("p.thread_id = contract_question.thread_id and p.number = 1");
const ofAnswer = beside("p.id = contract_answer.post_id");
const ofOutcome = beside(
  "p.number = 1 and p.thread_id = (select q.thread_id from contract_question q where q.id = contract_outcome.question_id)",
);

const here = () => cohort("pediatric");
const me = () => persona("pediatric", "wendell");

// biome-ignore format: one attack a line
/** What is asked about contracts, what answers advise, whom they helped, and what came of it. */
export const contracts: Record<string, TableUnderTest> = {
  contract_question: {
    owner: "cohort",
    words: { goal: ofQuestion, excerpt: ofQuestion },
    wordless: ["counterparty", "stage", "clauses", "state", "leverage"],
    fill: async (owner) => {
      await owner.query(
        `insert into contract_question (cohort_id, thread_id, counterparty, stage, clauses, goal, excerpt)
         select cohort_id, id, 'hospital', 'reviewing', '{indemnification}', 'Make it mutual', 'The practice shall indemnify the hospital.'
         from thread where kind = 'question' on conflict do nothing`,
      );
      await owner.query("update thread set contract = 'hospital' where kind = 'question'");
    },
    attacks: [
      ["give facts to a conversation beside the functions", "attendee", "insert into contract_question (cohort_id, thread_id, counterparty, stage, clauses) values ($1, $2, 'payer', 'reviewing', '{scope}')", (threadOf) => [here(), threadOf("pediatric")], "42501"],
      ["rewrite a peer's facts", "attendee", "update contract_question set goal = 'x' where cohort_id = $1", () => [here()], "42501"],
      ["take facts away as who leads", "facilitator", "delete from contract_question where cohort_id = $1", () => [here()], "42501"],
    ],
  },
  contract_answer: {
    owner: "cohort",
    words: { wording: ofAnswer, why: ofAnswer },
    wordless: ["advice", "state"],
    fill: async (owner) => {
      await owner.query(
        `insert into contract_answer (cohort_id, post_id, advice, wording, why, first_hand)
         select p.cohort_id, p.id, 'push_back', 'Each party shall indemnify the other.', 'Our carrier would not cover it.', true
         from post p join contract_question q on q.cohort_id = p.cohort_id and q.thread_id = p.thread_id where p.number > 1 on conflict do nothing`,
      );
    },
    attacks: [
      ["advise something in a peer's post", "attendee", "update contract_answer set advice = 'accept' where cohort_id = $1", () => [here()], "42501"],
      ["say it beside the functions", "attendee", "insert into contract_answer (cohort_id, post_id, first_hand) values ($1, $2, true)", (_, postOf) => [here(), postOf("pediatric")], "42501"],
    ],
  },
  worked_for_me: {
    owner: "cohort",
    fill: async (owner) => {
      for (const key of ["pediatric", "rural"])
        await owner.query(
          `insert into worked_for_me (cohort_id, post_id, persona_id)
           select a.cohort_id, a.post_id, (select min(id) from persona where cohort_id = $1) from contract_answer a where a.cohort_id = $1 order by a.post_id limit 3`,
          [cohort(key)],
        );
    },
    attacks: [
      ["say for a peer that it worked", "attendee", "insert into worked_for_me (cohort_id, post_id, persona_id) values ($1, $2, $3)", (_, postOf) => [here(), postOf("pediatric"), persona("pediatric", "joelle")], "42501"],
      ["say so oneself beside the functions", "attendee", "insert into worked_for_me (cohort_id, post_id, persona_id) values ($1, $2, $3)", (_, postOf) => [here(), postOf("pediatric"), me()], "42501"],
    ],
  },
  entry_origin: {
    owner: "cohort",
    fill: async (owner) => {
      await owner.query(
        `insert into entry_origin (cohort_id, document_id, thread_id)
         select q.cohort_id, (select min(document_id) from playbook_entry), q.thread_id from contract_question q on conflict do nothing`,
      );
    },
    attacks: [
      ["say beside the function where an entry came from", "facilitator", "insert into entry_origin (cohort_id, document_id, thread_id) values ($1, (select min(document_id) from playbook_entry), $2)", (threadOf) => [here(), threadOf("pediatric")], "42501"],
      ["take a conversation off a peer's entry", "attendee", "delete from entry_origin where cohort_id = $1", () => [here()], "42501"],
    ],
  },
  contract_outcome: {
    owner: "cohort",
    words: { moved_words: ofOutcome, final_wording: ofOutcome },
    wordless: ["result", "moved"],
    fill: async (owner) => {
      await owner.query(
        `insert into contract_outcome (cohort_id, question_id, result, final_wording, moved_words, told_at)
         select cohort_id, id, 'compromise', 'Each party answers for its own.', 'We kept asking.', now() from contract_question
         on conflict (cohort_id, question_id) do update set result = excluded.result, final_wording = excluded.final_wording, moved_words = excluded.moved_words,
           told_at = excluded.told_at`,
      );
    },
    attacks: [
      ["tell what came of a peer's question", "attendee", "update contract_outcome set result = 'refused' where cohort_id = $1", () => [here()], "42501"],
      ["make somebody be asked again", "facilitator", "update contract_outcome set ask_at = now() where cohort_id = $1", () => [here()], "42501"],
    ],
  },
  evidence: {
    owner: "cohort",
    wordless: ["clause", "counterparties"],
    fill: async (owner) => {
      for (const key of ["pediatric", "rural"])
        await owner.query(
          `insert into evidence (cohort_id, clause, counterparties, practices, got_all, compromise, neither, until)
           values ($1, 'indemnification', '{hospital}', 9, 3, 6, 0, null), ($1, 'scope', '{school}', 5, 0, 3, 0, now())`,
          [cohort(key)],
        );
    },
    attacks: [
      ["make numbers up", "facilitator", "insert into evidence (cohort_id, clause, counterparties, practices, got_all, compromise, neither) values ($1, 'scope', '{payer}', 9, 6, 0, 0)", () => [here()], "42501"],
      ["show again what was withdrawn", "facilitator", "update evidence set until = null where cohort_id = $1", () => [here()], "42501"],
    ],
  },
  evidence_part: {
    owner: "system",
    wordless: ["result"],
    fill: async (owner) => {
      await owner.query(
        `insert into evidence_part (cohort_id, evidence_id, practice_id, result, question_id)
         select e.cohort_id, e.id, s.practice_id, 'compromise', (select min(q.id) from contract_question q where q.cohort_id = e.cohort_id)
         from evidence e join seat s on s.cohort_id = e.cohort_id and s.until is null
         where exists (select from contract_question q where q.cohort_id = e.cohort_id) on conflict do nothing`,
      );
    },
    attacks: [
      ["count one's own practice", "attendee", "insert into evidence_part (cohort_id, evidence_id, practice_id, result, question_id) values ($1, 1, 1, 'got_all', 1)", () => [here()], "42501"],
    ],
  },
};
