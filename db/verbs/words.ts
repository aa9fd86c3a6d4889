// Written by `npm run db:types` from the database's catalogue; please do not edit it by hand.
// The text of each function is in db/functions/words.sql; what answers JSON or null is typed in verb-results.ts.
import { deed, value } from "../verb.ts";
import type { Result } from "../verb-results.ts";

export const verbs = {
  /**
   * Says how far the search has come through all posts, in percent; null where it is through.
   * Rows: a count. Words: none. When: now.
   */
  wordsMade: value<object, Result<"wordsMade", number>>("verbs.words_made"),
};

export const jobs = {
  /**
   * Makes the words of a post anew, with those of its files.
   */
  findByFiles: deed<{ postId: number }>("jobs.find_by_files", ["post_id", "bigint"]),
  /**
   * Makes the words of a conversation's posts anew, with its title as it is now.
   */
  findByTitle: deed<{ thread: number }>("jobs.find_by_title", ["thread", "bigint"]),
  /**
   * Makes the words of so many posts at most, those after the last that were made, until all have been made in the present way. Returns
   * whether any are left. A post that is written or changed meanwhile has its words at once. Whoever writes goes first: a batch that would
   * wait for their rows is given up, and tried again.
   */
  makeWords: value<{ atMost: number }, Result<"makeWords", boolean>>("jobs.make_words", ["at_most", "integer"]),
};
