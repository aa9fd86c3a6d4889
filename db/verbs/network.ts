// Written by `npm run db:types` from the database's catalogue; please do not edit it by hand.
// The text of each function is in db/functions/network.sql; what answers JSON or null is typed in verb-results.ts.
import type { Choices } from "../choices.ts";
import { deed, rows, value } from "../verb.ts";
import type { Result, Row } from "../verb-results.ts";

export const verbs = {
  /**
   * Appends to the audit log as the viewer. Nobody updates or deletes an entry: not even the owner's code. Of a subject it keeps
   * the numbers by which people name it now. Refuses an action that nobody could read.
   * Rows: a new entry, always the viewer's own. Words: none come back; what is written is for staff. When: now, and
   * never changed.
   */
  audit: deed<{ action: Choices["audit_entry.action"]; cohort?: number | null; practice?: number | null; member?: number | null; detail?: string | null; subjectKind?: string | null; subjectId?: number | null }>("verbs.audit", ["action", "text"], ["cohort", "bigint", "optional"], ["practice", "bigint", "optional"], ["member", "bigint", "optional"], ["detail", "text", "optional"], ["subject_kind", "text", "optional"], ["subject_id", "bigint", "optional"]),
  /**
   * Counts what the person behind a session is about to do. Returns null to go on, or above a bound the seconds until it goes on.
   * Rows: of the session whose hash is given, which only its own browser can know. Words: none. When: now.
   */
  countWrite: value<{ sessionHash: string; what: string; aMinute: number; anHour: number }, Result<"countWrite", number>>("verbs.count_write", ["session_hash", "text"], ["what", "text"], ["a_minute", "integer"], ["an_hour", "integer"]),
  /**
   * Tells whether the network has a name and an administrator.
   * Rows: the network itself, made once by whoever holds the start's link. Words: none come back. When: before there is
   * anyone.
   */
  isSetUp: value<object, Result<"isSetUp", boolean>>("verbs.is_set_up"),
  /**
   * Names the network and makes its first administrator. The setup token dies with its use.
   * Rows: the network itself, made once by whoever holds the start's link. Words: none come back. When: before there is
   * anyone.
   */
  setUp: value<{ setupHash: string; networkName: string; personName: string; address: string; zone: string; hashedPassword: string }, Result<"setUp", number>>("verbs.set_up", ["setup_hash", "text"], ["network_name", "text"], ["person_name", "text"], ["address", "text"], ["zone", "text"], ["hashed_password", "text"]),
  /**
   * Writes one row, to find out whether writing works. It says nothing and takes nothing, and requests need no right on the
   * table.
   * Rows: the one that tells whether writing works. Words: none. When: now.
   */
  tryWrite: deed<object>("verbs.try_write"),
};

export const jobs = {
  /**
   * Adds a job inside the writing transaction. Takes ids only, so that no words lie in the queue.
   */
  enqueue: deed<{ task: string; id: number; runAt?: Date | null }>("jobs.enqueue", ["task", "text"], ["id", "bigint"], ["run_at", "timestamp with time zone", "optional"]),
  /**
   * Adds a job that does whatever is there to do when it runs, so that many at once are one.
   */
  enqueueOnce: deed<{ task: string; id: number }>("jobs.enqueue_once", ["task", "text"], ["id", "bigint"]),
  /**
   * Deletes photos that nobody shows any more and old mail, and lines of files that could not be read; sessions, tokens and counters past their end too, and what a practice told for matching that nobody needs any more.
   */
  sweep: deed<object>("jobs.sweep"),
  /**
   * Says what is to be done next by itself, so that nobody has to try: in how many seconds a post is to be seen to, and a job of these tasks
   * begun, where at once is 0 or less and null that there is none; and for which tasks there is work that no job is there to do.
   */
  whatIsDue: rows<{ tasks: string[] }, Row<"whatIsDue", { post: number; job: number; undone: string[] }>>("jobs.what_is_due", ["tasks", "text[]"]),
};
