// Written by `npm run db:types` from the database's catalogue; please do not edit it by hand.
// The text of each function is in db/functions/waivers.sql; what answers JSON or null is typed in verb-results.ts.
import type { Guarded } from "../guarded.ts";
import { deed, rows, value } from "../verb.ts";
import type { Result, Row } from "../verb-results.ts";

export const verbs = {
  /**
   * Answers for the viewer's practice, in words. A yes can be taken back as long as the waiver stands: once it holds, that ends it, unless the
   * practice neither is one of the two nor sits there.
   * Rows: the answer of the viewer's practice, for its owners. Words: none come back. When: until the waiver has ended.
   */
  answerWaiver: deed<{ waiver: string; agreed: boolean; inWords: Guarded }>("verbs.answer_waiver", ["waiver", "text"], ["agreed", "boolean"], ["in_words", "text"]),
  /**
   * Asks one more practice about a waiver: one that came to sit there after the others were asked, or that is to get a seat there.
   * Rows: a waiver, by staff without a part in it. Words: none. When: until it has ended.
   */
  askAlso: deed<{ waiver: string; practice: number }>("verbs.ask_also", ["waiver", "text"], ["practice", "bigint"]),
  /**
   * Asks both practices and every other of a cohort whether two may sit together there in spite of a conflict. Returns the waiver's uid.
   * Refuses a pair that is in no conflict, and one that is asked about already.
   * Rows: two practices and a cohort where one of them sits, by staff without a part in it. Words: none come back. When: now.
   */
  askWaiver: value<{ cohort: number; one: number; other: number; why: Guarded }, Result<"askWaiver", string>>("verbs.ask_waiver", ["cohort", "bigint"], ["one", "bigint"], ["other", "bigint"], ["why", "text"]),
  /**
   * Takes a question about a waiver back, or ends a waiver, with a reason for the log.
   * Rows: a waiver, by staff without a part in it. Words: none. When: until it has ended.
   */
  endWaiver: deed<{ waiver: string; why: Guarded }>("verbs.end_waiver", ["waiver", "text"], ["why", "text"]),
  /**
   * Agrees as a moderator, last of all, in words that all who were asked read: for twelve months from now. An open case of the two is closed.
   * Refuses as long as a practice has not agreed.
   * Rows: a waiver, by staff without a part in it. Words: none come back. When: once both practices and every one that sits there have agreed.
   */
  grantWaiver: deed<{ waiver: string; inWords: Guarded }>("verbs.grant_waiver", ["waiver", "text"], ["in_words", "text"]),
  /**
   * Tells of the two practices that a waiver is about, to those who were asked: their names, and no answer but their own. To moderators who may
   * decide it, of all who were asked and what each said, and of those that sit there and were not asked yet.
   * Rows: the practices of one waiver, for the owners and directors of those asked, and for staff without a part in it. Words: the names and towns of
   * practices; what others said for moderators alone. When: now.
   */
  practicesOfWaiver: rows<{ waiver: string }, Row<"practicesOfWaiver", { id: number; uid: string; name: string; town: string; inState: string; ofPair: boolean; sits: boolean; asked: boolean; agrees: boolean; words: string; answeredAt: Date }>>("verbs.practices_of_waiver", ["waiver", "text"]),
};

export const jobs = {
  /**
   * Ends waivers whose year is over, and reminds the moderators thirty days before.
   */
  endWaivers: deed<object>("jobs.end_waivers"),
};
