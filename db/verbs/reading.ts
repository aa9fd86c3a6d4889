// Written by `npm run db:types` from the database's catalogue; please do not edit it by hand.
// The text of each function is in db/functions/reading.sql; what answers JSON or null is typed in verb-results.ts.
import { deed } from "../verb.ts";

export const verbs = {
  /**
   * Marks all of a cohort's threads as read for the viewer.
   * Rows: the viewer's own reading in a cohort where they sit. Words: none, at most when they came last. When: now.
   */
  readAll: deed<{ cohort: number }>("verbs.read_all", ["cohort", "bigint"]),
  /**
   * Moves the viewer's reading position in a thread forward, never back. Waits for whoever is writing in the thread,
   * because both count what is unread.
   * Rows: the viewer's own reading in a cohort where they sit. Words: none, at most when they came last. When: now.
   */
  readUpTo: deed<{ cohort: number; thread: number; seen: number }>("verbs.read_up_to", ["cohort", "bigint"], ["thread", "bigint"], ["seen", "integer"]),
};

export const jobs = {
  /**
   * Counts what is unread for all readers of a large cohort after a post: afresh, so that a second run changes nothing, and
   * one after the other.
   */
  spreadUnread: deed<{ postId: number }>("jobs.spread_unread", ["post_id", "bigint"]),
};
