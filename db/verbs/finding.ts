// Written by `npm run db:types` from the database's catalogue; please do not edit it by hand.
// The text of each function is in db/functions/finding.sql; what answers JSON or null is typed in verb-results.ts.
import { rows } from "../verb.ts";
import type { Row } from "../verb-results.ts";

export const verbs = {
  /**
   * Finds the conversations with what somebody looks for, the best first, each with the numbers of its best posts; those from a score
   * on, without so many of that score. Words in a title weigh most, then those of an accepted answer. Of a word that very many posts have, the newest are
   * judged. Where nothing has all the words, what has some of them; where little is found, titles that are spelled much like it: `how`
   * says which. Postgres finds by words only past row-level security, so this is a function of the owner's; it takes no cohort's id
   * and asks itself where the viewer may read.
   * Rows: posts in cohorts that the viewer may read, none that was removed. Words: none, only ids and numbers, which are read
   * again behind the walls. When: now, for whoever may read there now.
   */
  findPosts: rows<{ words: string[]; phrases: string[]; without: string[]; most: number; typing?: boolean | null; anyWord?: boolean | null; inCohort?: string | null; byName?: string | null; onTopic?: string | null; ofKind?: string | null; since?: Date | null; before?: Date | null; states?: string[] | null; afterScore?: number | null; afterMany?: number | null }, Row<"findPosts", { cohortId: number; threadId: number; score: number; numbers: number[]; how: string }>>("verbs.find_posts", ["words", "text[]"], ["phrases", "text[]"], ["without", "text[]"], ["most", "integer"], ["typing", "boolean", "optional"], ["any_word", "boolean", "optional"], ["in_cohort", "text", "optional"], ["by_name", "text", "optional"], ["on_topic", "text", "optional"], ["of_kind", "text", "optional"], ["since", "timestamp with time zone", "optional"], ["before", "timestamp with time zone", "optional"], ["states", "text[]", "optional"], ["after_score", "double precision", "optional"], ["after_many", "integer", "optional"]),
  /**
   * Finds the cohort's threads whose titles share most with the words of a new one, the best first; where few do, those that are
   * spelled much like it.
   * Rows: conversations of a cohort that the viewer may read. Words: their titles. When: now, as in the list.
   */
  similarThreads: rows<{ cohort: number; words: string }, Row<"similarThreads", { number: number; title: string; kind: string; posts: number; answered: boolean }>>("verbs.similar_threads", ["cohort", "bigint"], ["words", "text"]),
};
