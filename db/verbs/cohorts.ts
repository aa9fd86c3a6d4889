// Written by `npm run db:types` from the database's catalogue; please do not edit it by hand.
// The text of each function is in db/functions/cohorts.sql; what answers JSON or null is typed in verb-results.ts.
import type { Guarded } from "../guarded.ts";
import { deed, rows, value } from "../verb.ts";
import type { Result } from "../verb-results.ts";

export const verbs = {
  /**
   * Lets a person who attends a cohort lead it, or no longer.
   * Rows: cohorts and seats, by staff. Words: none come back. When: now.
   */
  appointFacilitator: deed<{ cohort: number; member: number; appointed: boolean }>("verbs.appoint_facilitator", ["cohort", "bigint"], ["member", "bigint"], ["appointed", "boolean"]),
  /**
   * Changes what a cohort is called, is for, and how many seats it has. Refuses an address that is taken and fewer seats
   * than are held.
   * Rows: cohorts and seats, by staff. Words: none come back. When: now.
   */
  changeCohort: deed<{ cohort: number; address: string; newName: Guarded; newFocus: Guarded; newPurpose: Guarded; seats: number }>("verbs.change_cohort", ["cohort", "bigint"], ["address", "text"], ["new_name", "text"], ["new_focus", "text"], ["new_purpose", "text"], ["seats", "integer"]),
  /**
   * Opens a cohort and publishes the first version of its charter.
   * Rows: cohorts and seats, by staff. Words: none come back. When: now.
   */
  createCohort: value<{ address: string; newName: Guarded; newFocus: Guarded; newPurpose: Guarded; seats: number; charterBody: Guarded; charterHtml: string; charterRenderer: number }, Result<"createCohort", number>>("verbs.create_cohort", ["address", "text"], ["new_name", "text"], ["new_focus", "text"], ["new_purpose", "text"], ["seats", "integer"], ["charter_body", "text"], ["charter_html", "text"], ["charter_renderer", "integer"]),
  /**
   * The cohorts that stood at an address before, the last to leave it first: those that the viewer attends or looks into,
   * and to run them, those that staff see. A cohort that stands there today is found before anyone asks.
   * Rows: cohorts that the viewer attends or looks into, or all for staff who run them. Words: the address of now.
   * When: now.
   */
  movedTo: rows<{ address: string; toRunIt: boolean }, { movedTo: string }>("verbs.moved_to", ["address", "text"], ["to_run_it", "boolean"]),
  /**
   * Gives a practice a seat in a cohort, which its owners attend from then on. Refuses a moderator's own practice, and others beside it, a second
   * seat, one more than there are, one beside a practice with which it is in conflict, and one in a cohort whose members are asked first, unless
   * they have all agreed to a waiver for it. The reason is kept as the note that a
   * pair to be reviewed needs.
   * Rows: cohorts and seats, by staff. Words: none come back. When: now.
   */
  seatPractice: value<{ cohort: number; practice: number; reason: Guarded }, Result<"seatPractice", number>>("verbs.seat_practice", ["cohort", "bigint"], ["practice", "bigint"], ["reason", "text"]),
  /**
   * Ends a seat. Refuses that of a practice that comes with a group whose charter waits: it is left out there.
   * Rows: cohorts and seats, by staff. Words: none come back. When: now.
   */
  unseatPractice: deed<{ heldSeat: number; reason: Guarded }>("verbs.unseat_practice", ["held_seat", "bigint"], ["reason", "text"]),
  /**
   * Notes that I have come to a cohort, and returns when I was here before: on my last visit, half an hour or more ago.
   * Rows: the viewer's own reading in a cohort where they sit. Words: none, at most when they came last. When: now.
   */
  visit: value<{ cohort: number }, Result<"visit", Date>>("verbs.visit", ["cohort", "bigint"]),
};
