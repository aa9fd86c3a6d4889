// Written by `npm run db:types` from the database's catalogue; please do not edit it by hand.
// The text of each function is in db/functions/archiving.sql; what answers JSON or null is typed in verb-results.ts.
import type { Guarded } from "../guarded.ts";
import { deed, rows } from "../verb.ts";
import type { Row } from "../verb-results.ts";

export const verbs = {
  /**
   * Archives a cohort, with words that its members read: they keep their seats and read on, and nothing is added any more. Who was joining is told
   * that it ends, documents that wait to be shared wait no more, and neither do waivers and offers of a seat. What was sent and is not posted yet
   * becomes a draft again. Twice it is one. Refuses a group that is being formed.
   * Rows: a cohort, by staff without a part in it. Words: none come back. When: now.
   */
  archiveCohort: deed<{ cohort: number; words: Guarded }>("verbs.archive_cohort", ["cohort", "bigint"], ["words", "text"]),
  /**
   * Lists the other cohorts that run, for the practices of a small one: which of these would come there, and how many seats are free, those of
   * practices that are joining taken off. And what is in the way: the first pair that is not clear, with its verdict; 'waiver' where one holds
   * to which not all who come have agreed, 'joining' where others are joining who were asked already. Those come first where nothing is. Nothing
   * where the viewer's own practice is part of the one, and no other of which it is.
   * Rows: cohorts and their seats, for staff without a part in them. Words: names of cohorts and practices. When: as judged now.
   */
  cohortsToMerge: rows<{ cohort: number }, Row<"cohortsToMerge", { id: number; slug: string; name: string; focus: string; taken: number; capacity: number; free: number; comers: string[]; one: string; other: string; verdict: string; because: string }>>("verbs.cohorts_to_merge", ["cohort", "bigint"]),
  /**
   * Tells a moderator whether they may archive a cohort or open it again, and whether it was given up before it began.
   * Rows: a cohort, by staff. Words: none. When: now.
   */
  endingOf: rows<{ cohort: number }, Row<"endingOf", { mayEnd: boolean; neverRan: boolean }>>("verbs.ending_of", ["cohort", "bigint"]),
  /**
   * Opens an archived cohort again, with words that its members read. Those of its practices that are in conflict by now become cases. Refuses a
   * group that was given up before it began.
   * Rows: a cohort, by staff without a part in it. Words: none come back. When: now.
   */
  openCohortAgain: deed<{ cohort: number; words: Guarded }>("verbs.open_cohort_again", ["cohort", "bigint"], ["words", "text"]),
};

export const jobs = {
  /**
   * Tells the network's moderators of cohorts in which few have sat for ninety days, once for as long as that lasts. Where nobody may end one,
   * its news says what is needed.
   */
  proposeSmallCohorts: deed<object>("jobs.propose_small_cohorts"),
};
