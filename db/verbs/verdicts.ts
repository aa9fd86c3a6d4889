// Written by `npm run db:types` from the database's catalogue; please do not edit it by hand.
// The text of each function is in db/functions/verdicts.sql; what answers JSON or null is typed in verb-results.ts.
import { deed, rows, value } from "../verb.ts";
import type { Result, Row } from "../verb-results.ts";

export const verbs = {
  /**
   * Lists those of some practices that were judged since they said anything, and have said all that a verdict needs. Of any other nothing is clear.
   * Rows: practices, for staff. Words: none. When: now.
   */
  judgedOf: rows<{ practices: number[] }, { judgedOf: number }>("verbs.judged_of", ["practices", "bigint[]"]),
};

export const jobs = {
  /**
   * What was known of those whom a practice meets when they were judged themselves, by one of its keys or in a cohort: `mate` sits with it. Of
   * those that were not judged yet nothing: they meet it when they are.
   */
  factsOfMet: rows<{ practice: number; keys: string[] }, Row<"factsOfMet", { id: number; snapshot: number; mate: boolean; facts: never }>>("jobs.facts_of_met", ["practice", "bigint"], ["keys", "text[]"]),
  /**
   * What is known of a practice that is to be judged, with the moment of its last change and the network's numbers; nothing where it was judged since.
   */
  factsToJudge: value<{ practice: number }, Result<"factsToJudge", never>>("jobs.facts_to_judge", ["practice", "bigint"]),
  /**
   * Has practices judged anew whose facts say something else today than yesterday: a site that is planned or closes, a year since they were
   * confirmed. However long nobody looked, the day counts that came since it was judged.
   */
  judgeByTheDay: deed<object>("jobs.judge_by_the_day"),
  /**
   * The practices that wait to be judged, the longest first: what a lost job left, and what was there before anything was judged.
   */
  practicesToJudge: rows<{ atMost: number }, { practicesToJudge: number }>("jobs.practices_to_judge", ["at_most", "integer"]),
  /**
   * Keeps what was found of a practice: its facts, where it meets others, and its verdicts, of which those that say the same as before
   * stay. False where its facts changed meanwhile, or those of one that it was judged against, and nothing is kept. A new conflict within a cohort opens a case. Waits for seats that are
   * being given to it, and they for it.
   */
  storeVerdicts: value<{ practice: number; changed: string; facts: string; complete: boolean; formula: number; keys: string[]; seeks: string[]; met: string; verdicts: string; thresholds?: number | null }, Result<"storeVerdicts", boolean>>("jobs.store_verdicts", ["practice", "bigint"], ["changed", "text"], ["facts", "jsonb"], ["complete", "boolean"], ["formula", "integer"], ["keys", "text[]"], ["seeks", "text[]"], ["met", "jsonb"], ["verdicts", "jsonb"], ["thresholds", "bigint", "optional"]),
};
