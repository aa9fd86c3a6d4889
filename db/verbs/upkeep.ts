// Written by `npm run db:types` from the database's catalogue; please do not edit it by hand.
// The text of each function is in db/functions/upkeep.sql; what answers JSON or null is typed in verb-results.ts.
import { deed } from "../verb.ts";

export const verbs = {
  /**
   * Notes that somebody looked at a document again and found nothing to change, and when that is done next. Pressed twice it is noted once.
   * Rows: of the viewer's practice. Words: none come back. When: now, for its owners and directors, and for the one who looks after it.
   */
  reviewDocument: deed<{ doc: number; nextDay: string }>("verbs.review_document", ["doc", "bigint"], ["next_day", "date"]),
  /**
   * Says who of the practice looks after a document; null for nobody. What waits of its review is theirs from now on.
   * Rows: of the viewer's practice. Words: none. When: now, for its owners and directors.
   */
  setLookedAfter: deed<{ doc: number; person: number | null }>("verbs.set_looked_after", ["doc", "bigint"], ["person", "bigint"]),
};

export const jobs = {
  /**
   * Reminds of reviews that come or are overdue, whom they concern: once of each step, also when two processes run it at once.
   */
  remindOfReviews: deed<object>("jobs.remind_of_reviews"),
};
