// Written by `npm run db:types` from the database's catalogue; please do not edit it by hand.
// The text of each function is in db/functions/cases.sql; what answers JSON or null is typed in verb-results.ts.
import type { Guarded } from "../guarded.ts";
import { deed, rows, value } from "../verb.ts";
import type { Result, Row } from "../verb-results.ts";

export const verbs = {
  /**
   * Answers an offer for the viewer's practice. It can be answered otherwise until the practice is moved.
   * Rows: an offer to the viewer's practice, for its owners. Words: none. When: until it has ended.
   */
  answerMove: deed<{ move: string; accepted: boolean }>("verbs.answer_move", ["move", "text"], ["accepted", "boolean"]),
  /**
   * Asks one of the two practices, or both, to look over what they have said, within fourteen days. Their owners hear that a moderator asks for it,
   * and nothing of whom it is about.
   * Rows: a case, by staff without a part in it. Words: none. When: until it is closed, once.
   */
  askAboutFacts: deed<{ conflict: string; whom: string }>("verbs.ask_about_facts", ["conflict", "text"], ["whom", "text"]),
  /**
   * Closes a case: as cleared where they are in conflict no more, and as left where one of the two does not sit there any more. Words about a pair
   * that is to be reviewed are kept as the note that it needs. A waiver that is granted closes its case itself, and so does a move.
   * Rows: a case, by staff without a part in it. Words: none come back. When: until it is closed.
   */
  closeCase: deed<{ conflict: string; asOutcome: string; inWords: Guarded }>("verbs.close_case", ["conflict", "text"], ["as_outcome", "text"], ["in_words", "text"]),
  /**
   * Lists the cohorts in which a practice of a case could sit instead: with a free seat, and nobody with whom it is in conflict; those first in
   * which most is clear.
   * Rows: all cohorts, for staff without a part in the case. Words: their names. When: now.
   */
  cohortsFor: rows<{ conflict: string; practiceUid: string }, Row<"cohortsFor", { id: number; slug: string; name: string; focus: string; seated: number; capacity: number; toReview: number }>>("verbs.cohorts_for", ["conflict", "text"], ["practice_uid", "text"]),
  /**
   * Gives those who were asked until another day, and tells them.
   * Rows: a case, by staff without a part in it. Words: none. When: until it is closed.
   */
  extendCase: deed<{ conflict: string; until: Date }>("verbs.extend_case", ["conflict", "text"], ["until", "timestamp with time zone"]),
  /**
   * Until when a moderator waits for the owners of the viewer's practice to look over its facts, and null where nobody does, or they have since.
   * Rows: of the viewer's practice. Words: none, only a day. When: now, for its owners and directors.
   */
  factsAskedUntil: value<object, Result<"factsAskedUntil", Date>>("verbs.facts_asked_until"),
  /**
   * Moves the practice that has accepted an offer: its seat there ends, it gets one in the other cohort where it has not joined that already, and
   * the case is closed. Refuses what no longer fits, as for every seat.
   * Rows: a case and its practice's seats, by staff without a part in it. Words: none come back. When: once the offer is accepted.
   */
  makeMove: deed<{ conflict: string; inWords: Guarded }>("verbs.make_move", ["conflict", "text"], ["in_words", "text"]),
  /**
   * Writes a note into a case.
   * Rows: a case, by staff without a part in it. Words: none come back. When: until it is closed.
   */
  noteCase: deed<{ conflict: string; inWords: Guarded }>("verbs.note_case", ["conflict", "text"], ["in_words", "text"]),
  /**
   * Offers one of the two practices of a case a seat in another cohort, in words that its owners read; an earlier offer ends. Returns its uid.
   * Refuses a cohort without a free seat, and one where it is in conflict.
   * Rows: a case and a cohort, by staff without a part in either. Words: none come back. When: until it is closed.
   */
  offerMove: value<{ conflict: string; practiceUid: string; toCohort: number; inWords: Guarded }, Result<"offerMove", string>>("verbs.offer_move", ["conflict", "text"], ["practice_uid", "text"], ["to_cohort", "bigint"], ["in_words", "text"]),
};

export const jobs = {
  /**
   * Tells the moderators of cases whose time to correct facts is over, once for each day that was set.
   */
  remindOfCases: deed<object>("jobs.remind_of_cases"),
};
