// Written by `npm run db:types` from the database's catalogue; please do not edit it by hand.
// The text of each function is in db/functions/changing_threads.sql; what answers JSON or null is typed in verb-results.ts.
import type { Guarded } from "../guarded.ts";
import { deed, value } from "../verb.ts";
import type { Result } from "../verb-results.ts";

export const verbs = {
  /**
   * Accepts a post as the answer of a question and tells its author, or takes the acceptance back when `accepted` is null.
   * Rows: conversations of a cohort where the viewer sits, by their authors or who leads it. Words: none come back but
   * a number, or the name of who was first. When: now, and only what still stands.
   */
  acceptAnswer: deed<{ cohort: number; thread: number; accepted?: number | null }>("verbs.accept_answer", ["cohort", "bigint"], ["thread", "bigint"], ["accepted", "integer", "optional"]),
  /**
   * Changes title, kind and topics, each with a visible line in the thread.
   * Rows: conversations of a cohort where the viewer sits, by their authors or who leads it. Words: none come back but
   * a number, or the name of who was first. When: now, and only what still stands.
   */
  changeThread: deed<{ cohort: number; thread: number; newTitle: Guarded; newKind: string; topics: number[] }>("verbs.change_thread", ["cohort", "bigint"], ["thread", "bigint"], ["new_title", "text"], ["new_kind", "text"], ["topics", "bigint[]"]),
  /**
   * Closes a question as answered without choosing a post, or opens it again.
   * Rows: conversations of a cohort where the viewer sits, by their authors or who leads it. Words: none come back but
   * a number, or the name of who was first. When: now, and only what still stands.
   */
  closeQuestion: deed<{ cohort: number; thread: number; closes: boolean }>("verbs.close_question", ["cohort", "bigint"], ["thread", "bigint"], ["closes", "boolean"]),
  /**
   * Locks a thread, with a reason that stands where it happened, or opens it again.
   * Rows: conversations of a cohort where the viewer sits, by their authors or who leads it. Words: none come back but
   * a number, or the name of who was first. When: now, and only what still stands.
   */
  lockThread: deed<{ cohort: number; thread: number; locks: boolean; why: Guarded }>("verbs.lock_thread", ["cohort", "bigint"], ["thread", "bigint"], ["locks", "boolean"], ["why", "text"]),
  /**
   * Keeps a thread on top of the list until it is read, or lets it go.
   * Rows: conversations of a cohort where the viewer sits, by their authors or who leads it. Words: none come back but
   * a number, or the name of who was first. When: now, and only what still stands.
   */
  pinThread: deed<{ cohort: number; thread: number; pins: boolean }>("verbs.pin_thread", ["cohort", "bigint"], ["thread", "bigint"], ["pins", "boolean"]),
  /**
   * Moves posts into a new thread of the same cohort, with a link both ways. The opening post stays. Returns the new thread's number.
   * Rows: conversations of a cohort where the viewer sits, by their authors or who leads it. Words: none come back but
   * a number, or the name of who was first. When: now, and only what still stands.
   */
  splitThread: value<{ cohort: number; thread: number; moved: number[]; newTitle: Guarded; formKey: string }, Result<"splitThread", number>>("verbs.split_thread", ["cohort", "bigint"], ["thread", "bigint"], ["moved", "integer[]"], ["new_title", "text"], ["form_key", "text"]),
};
