// Written by `npm run db:types` from the database's catalogue; please do not edit it by hand.
// The text of each function is in db/functions/held_posts.sql; what answers JSON or null is typed in verb-results.ts.
import type { Guarded } from "../guarded.ts";
import { deed, rows } from "../verb.ts";
import type { Row } from "../verb-results.ts";

export const verbs = {
  /**
   * Lists what is held in a cohort for whoever leads it or looks into it, the oldest first; or one of it. Not what they wrote themselves.
   * A look decides only where nobody there can.
   * Rows: posts that wait for a moderator in a cohort that the viewer leads or looks into. Words: all of them, what is said of a
   * contract beside them, and what their files are called; of what is sent without a name not by whom, nor exactly when, nor what its files are called. When: while they wait.
   */
  heldPosts: rows<{ cohort: number; afterId: number; atMost: number; onlyId?: number | null }, Row<"heldPosts", { id: number; rules: string[]; at: Date; called: string; thread: number; title: string; html: string; beside: string[]; files: string[]; decides: boolean }>>("verbs.held_posts", ["cohort", "bigint"], ["after_id", "bigint"], ["at_most", "integer"], ["only_id", "bigint", "optional"]),
  /**
   * Posts what was held, as its author and as if sent now. Refuses where it cannot be posted any more: it goes on waiting then.
   * Rows: a post that waits for a moderator in a cohort that the viewer leads or looks into. Words: none but where it stands. When: now,
   * by what its author may do now.
   */
  releaseHeld: rows<{ cohort: number; held: number }, Row<"releaseHeld", { threadNumber: number; postNumber: number }>>("verbs.release_held", ["cohort", "bigint"], ["held", "bigint"]),
  /**
   * Sends what was held back into its author's drafts, with a sentence for them alone.
   * Rows: a post that waits for a moderator in a cohort that the viewer leads or looks into. Words: none come back. When: now.
   */
  sendHeldBack: deed<{ cohort: number; held: number; words: Guarded }>("verbs.send_held_back", ["cohort", "bigint"], ["held", "bigint"], ["words", "text"]),
};

export const jobs = {
  /**
   * Says again what has waited for a day for those who can decide it, and then once in three days; where nobody there can any more, or is let
   * see it, to the network's moderators. A second run, and another process at the same time, change nothing more.
   */
  sayHeldAgain: deed<object>("jobs.say_held_again"),
};
