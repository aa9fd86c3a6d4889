// Written by `npm run db:types` from the database's catalogue; please do not edit it by hand.
// The text of each function is in db/functions/reports.sql; what answers JSON or null is typed in verb-results.ts.
import { deed, rows } from "../verb.ts";
import type { Row } from "../verb-results.ts";

export const verbs = {
  /**
   * Asks the author of a reported post to reword it. The item waits for that.
   * Rows: topics and reports of a cohort, by who leads it while sitting there. Words: none come back but the name of
   * who decided first. When: now.
   */
  askAuthor: deed<{ cohort: number; item: number; words: string }>("verbs.ask_author", ["cohort", "bigint"], ["item", "bigint"], ["words", "text"]),
  /**
   * Decides a report, and with it every other open one about the same subject. What is decided to be hidden is hidden by that.
   * Rows: topics and reports of a cohort, by who leads it while sitting there. Words: none come back but the name of
   * who decided first. When: now.
   */
  decideReport: deed<{ cohort: number; item: number; verdict: string; words: string }>("verbs.decide_report", ["cohort", "bigint"], ["item", "bigint"], ["verdict", "text"], ["words", "text"]),
  /**
   * Lists what facilitators have handed to the network's moderators, newest first: what and why, where it stands now, and
   * not a word of it.
   * Rows: reports that facilitators handed to the network, for staff. Words: those that the facilitator wrote for
   * staff; nothing of post, title or who reported it. When: as they were handed on.
   */
  handedOn: rows<{ beforeId: number; atMost: number }, Row<"handedOn", { id: number; kind: string; slug: string; cohort: string; subjectKind: string; numbers: number[]; reason: string; note: string; byName: string; at: Date; looked: boolean }>>("verbs.handed_on", ["before_id", "bigint"], ["at_most", "integer"]),
};
