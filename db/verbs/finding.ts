// Written by `npm run db:types` from the database's catalogue; please do not edit it by hand.
// The text of each function is in db/functions/finding.sql; what answers JSON or null is typed in verb-results.ts.
import { rows } from "../verb.ts";
import type { Row } from "../verb-results.ts";

export const verbs = {
  /**
   * Finds the cohort's threads whose titles share most with the words of a new one, the best first. In a function of the
   * owner's, because under row-level security a text search uses no index.
   * Rows: conversations of a cohort that the viewer may read. Words: their titles. When: now, as in the list.
   */
  similarThreads: rows<{ cohort: number; words: string }, Row<"similarThreads", { number: number; title: string; kind: string; posts: number; answered: boolean }>>("verbs.similar_threads", ["cohort", "bigint"], ["words", "text"]),
};
