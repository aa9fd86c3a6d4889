// Written by `npm run db:types` from the database's catalogue; please do not edit it by hand.
// The text of each function is in db/functions/following.sql; what answers JSON or null is typed in verb-results.ts.
import { deed } from "../verb.ts";

export const verbs = {
  /**
   * Follows a conversation for the viewer, mutes it, or lets it be as others are (null). What is muted is not unread.
   * Rows: the viewer's own reading in a cohort where they sit. Words: none. When: now.
   */
  follow: deed<{ cohort: number; thread: number; wanted?: string | null }>("verbs.follow", ["cohort", "bigint"], ["thread", "bigint"], ["wanted", "text", "optional"]),
};
