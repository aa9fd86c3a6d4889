// Written by `npm run db:types` from the database's catalogue; please do not edit it by hand.
// The text of each function is in db/functions/reports.sql; what answers JSON or null is typed in verb-results.ts.
import type { Guarded } from "../guarded.ts";
import { deed } from "../verb.ts";

export const verbs = {
  /**
   * Asks the author of a reported post to reword it. The item waits for that.
   * Rows: topics and reports of a cohort, by who leads it while sitting there. Words: none come back but the name of
   * who decided first. When: now.
   */
  askAuthor: deed<{ cohort: number; item: number; words: Guarded }>("verbs.ask_author", ["cohort", "bigint"], ["item", "bigint"], ["words", "text"]),
  /**
   * Decides a report, and with it every other open one about the same subject. What is decided to be hidden is hidden by that;
   * what is handed on waits for the network's moderators.
   * Rows: topics and reports of a cohort, by who leads it while sitting there. Words: none come back but the name of
   * who decided first. When: now.
   */
  decideReport: deed<{ cohort: number; item: number; verdict: string; words: Guarded }>("verbs.decide_report", ["cohort", "bigint"], ["item", "bigint"], ["verdict", "text"], ["words", "text"]),
  /**
   * Reports a post. A second report by the same member changes nothing while the first one waits. Patient data is set aside at once, also by
   * who wrote it; ten times within a day. With `one_file` that file alone is, and the post stays.
   * Rows: a post that stands in a cohort where the viewer sits. Words: none come back. When: now.
   */
  reportPost: deed<{ cohort: number; thread: number; reported: number; why: string; words: Guarded; oneFile?: string | null }>("verbs.report_post", ["cohort", "bigint"], ["thread", "bigint"], ["reported", "integer"], ["why", "text"], ["words", "text"], ["one_file", "text", "optional"]),
};
