// Written by `npm run db:types` from the database's catalogue; please do not edit it by hand.
// The text of each function is in db/functions/changing_posts.sql; what answers JSON or null is typed in verb-results.ts.
import type { Guarded } from "../guarded.ts";
import { deed, value } from "../verb.ts";
import type { Result } from "../verb-results.ts";

export const verbs = {
  /**
   * Says whether a facilitator asked the viewer to reword a post of theirs, and still waits: then the words from before the
   * edit will be covered. Rows: the viewer's own posts. Words: none. When: until the report is decided.
   */
  askedToReword: value<{ cohort: number; thread: number; asked: number }, Result<"askedToReword", boolean>>("verbs.asked_to_reword", ["cohort", "bigint"], ["thread", "bigint"], ["asked", "integer"]),
  /**
   * Saves a post anew: its author's own, or a facilitator's edit of another's with the reason. `seen_edits` is the count of
   * savings that the editor began from; who saved meanwhile is said in the refusal. What was posted stays as it was, since
   * others could have read it. One's own later savings within five minutes of each other are one version, unless the post
   * is reported: what was reported stays to be seen by those who decide. What a facilitator edits out, or asked its author
   * to, is covered. Its files are given anew by its author alone: `given` says which go and how the others stand, and those sent for
   * this `form` come. Whom its author mentions only now hears of it, unless they heard of the post before. Returns by
   * which names the bytes of files lie that have no row any more.
   * Rows: conversations of a cohort where the viewer sits, by their authors or who leads it. Words: none come back but
   * a number, or the name of who was first. When: now, and only what still stands.
   */
  editPost: value<{ cohort: number; thread: number; edited: number; seenEdits: number; newBody: Guarded; newHtml: string; newExcerpt: string; newRenderer: number; why: Guarded; form?: string | null; given?: string | null }, Result<"editPost", string[]>>("verbs.edit_post", ["cohort", "bigint"], ["thread", "bigint"], ["edited", "integer"], ["seen_edits", "integer"], ["new_body", "text"], ["new_html", "text"], ["new_excerpt", "text"], ["new_renderer", "integer"], ["why", "text"], ["form", "text", "optional"], ["given", "text", "optional"]),
  /**
   * Removes a post, restorable: its author deletes it, or a facilitator hides it and says why.
   * Rows: conversations of a cohort where the viewer sits, by their authors or who leads it. Words: none come back but
   * a number, or the name of who was first. When: now, and only what still stands.
   */
  removePost: deed<{ cohort: number; thread: number; removed: number; why: Guarded }>("verbs.remove_post", ["cohort", "bigint"], ["thread", "bigint"], ["removed", "integer"], ["why", "text"]),
  /**
   * Shows a post again: its author one that they deleted, a facilitator one that was hidden.
   * Rows: conversations of a cohort where the viewer sits, by their authors or who leads it. Words: none come back but
   * a number, or the name of who was first. When: now, and only what still stands.
   */
  restorePost: deed<{ cohort: number; thread: number; restored: number }>("verbs.restore_post", ["cohort", "bigint"], ["thread", "bigint"], ["restored", "integer"]),
};
