// Written by `npm run db:types` from the database's catalogue; please do not edit it by hand.
// The text of each function is in db/functions/pending_posts.sql; what answers JSON or null is typed in verb-results.ts.
import { rows, value } from "../verb.ts";
import type { Result, Row } from "../verb-results.ts";

export const verbs = {
  /**
   * Takes a pending post of the viewer's back: it is a draft again. Returns the draft's place: "new", or the thread's
   * number.
   * Rows: the viewer's own post, pending post and draft. Words: none but where it stands. When: posting needs a seat
   * now; one's own words can be taken back without.
   */
  takeBack: value<{ cohort: number; formKey: string }, Result<"takeBack", string>>("verbs.take_back", ["cohort", "bigint"], ["form_key", "text"]),
};

export const jobs = {
  /**
   * Posts up to so many of what is due, each as its author and behind their walls. What is refused becomes a draft again and its
   * author is told; what fails for another reason is tried again in a minute and holds up no other post. Returns what it dealt
   * with, and the error's code where there was one. What a moderator has to look at first is not among it. Replies come before new threads and in the order of their threads, so
   * that locks are taken in one order: a thread before its cohort's counter.
   */
  publishDue: rows<{ atMost: number }, Row<"publishDue", { pending: number; trouble: string }>>("jobs.publish_due", ["at_most", "integer"]),
};
