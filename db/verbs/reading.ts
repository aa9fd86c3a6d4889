// Written by `npm run db:types` from the database's catalogue; please do not edit it by hand.
// The text of each function is in db/functions/reading.sql; what answers JSON or null is typed in verb-results.ts.
import { deed, value } from "../verb.ts";
import type { Result } from "../verb-results.ts";

export const verbs = {
  /**
   * Marks a thread as read for the viewer, with all news of it; or all threads of a cohort. Returns the moment, in
   * milliseconds, by which `unread_again` undoes it.
   * Rows: the viewer's own reading in a cohort where they sit. Words: none, at most when they came last. When: now.
   */
  markRead: value<{ cohort: number; onlyThread?: number | null }, Result<"markRead", number>>("verbs.mark_read", ["cohort", "bigint"], ["only_thread", "bigint", "optional"]),
  /**
   * Moves the viewer's reading position in a thread forward, never back, and settles the news of it that they have seen:
   * `shown` are numbers of posts that were before their eyes. Waits for whoever is writing in the thread, because both
   * count what is unread.
   * Rows: the viewer's own reading in a cohort where they sit. Words: none, at most when they came last. When: now.
   */
  readUpTo: deed<{ cohort: number; thread: number; seen?: number | null; shown?: number[] | null }>("verbs.read_up_to", ["cohort", "bigint"], ["thread", "bigint"], ["seen", "integer", "optional"], ["shown", "integer[]", "optional"]),
  /**
   * Undoes a marking of the viewer's in a cohort: what they had not read then is unread again, and its news wait.
   * Rows: the viewer's own reading in a cohort where they sit. Words: none, at most when they came last. When: now.
   */
  unreadAgain: deed<{ cohort: number; moment: number }>("verbs.unread_again", ["cohort", "bigint"], ["moment", "bigint"]),
};

export const jobs = {
  /**
   * Counts what is unread for all readers of a large cohort after a post: afresh, so that a second run changes nothing, and
   * one after the other.
   */
  spreadUnread: deed<{ postId: number }>("jobs.spread_unread", ["post_id", "bigint"]),
};
