// Written by `npm run db:types` from the database's catalogue; please do not edit it by hand.
// The text of each function is in db/functions/sessions.sql; what answers JSON or null is typed in verb-results.ts.
import { deed, value } from "../verb.ts";
import type { Result } from "../verb-results.ts";

export const verbs = {
  /**
   * Ends one of the viewer's sessions from another: what it may have begun ends with it, and its browser is a stranger's
   * again.
   * Rows: the viewer's own account. Words: none. When: now.
   */
  endMySession: deed<{ sessionUid: string }>("verbs.end_my_session", ["session_uid", "text"]),
  /**
   * Ends the session of a browser that signs out.
   * Rows: of the session whose hash is given, which only its own browser can know. Words: none. When: now.
   */
  endSession: deed<{ sessionHash: string }>("verbs.end_session", ["session_hash", "text"]),
  /**
   * Moves a session's idle end, at most to its absolute end.
   * Rows: of the session whose hash is given, which only its own browser can know. Words: none. When: now.
   */
  extendSession: deed<{ sessionHash: string }>("verbs.extend_session", ["session_hash", "text"]),
  /**
   * The session behind a cookie when it is the viewer's: which of their sessions this one is, and when they proved who they
   * are.
   * Rows: of the person whose session's hash is given. Words: their own profile, and the names of cohorts where they
   * attend or look. When: now, while the session lasts.
   */
  mySession: value<{ sessionHash?: string | null }, Result<"mySession", never>>("verbs.my_session", ["session_hash", "text", "optional"]),
  /**
   * Opens a session for a person who has proved who they are. Locks the account, so that nobody comes in between a deed's
   * first statement and its last.
   * Rows: of a person who is being signed in, or of the viewer; a request with a viewer reaches nobody else. Words: no
   * more than proves who they are. When: now.
   */
  openSession: deed<{ sessionHash: string; member: number; sessionAgent: string }>("verbs.open_session", ["session_hash", "text"], ["member", "bigint"], ["session_agent", "text"]),
  /**
   * Tells everything that a request needs to know about who asks, in one statement: session, person, practice, cohorts with
   * their seats and unread counts, the inbox, and the network's name. Null session: just the network.
   * Rows: of the person whose session's hash is given. Words: their own profile, and the names of cohorts where they
   * attend or look. When: now, while the session lasts.
   */
  whoAsks: value<{ sessionHash?: string | null }, Result<"whoAsks", never>>("verbs.who_asks", ["session_hash", "text", "optional"]),
};
