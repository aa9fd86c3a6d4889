// Written by `npm run db:types` from the database's catalogue; please do not edit it by hand.
// The text of each function is in db/functions/applying.sql; what answers JSON or null is typed in verb-results.ts.
import type { Guarded } from "../guarded.ts";
import { deed, rows, value } from "../verb.ts";
import type { Result, Row } from "../verb-results.ts";

export const verbs = {
  /**
   * Lists whom the staff sent a link for applying, and who asked for one and confirmed it, newest first, each with where the application stands.
   * What makes a link comes along while it works.
   * Rows: invitations to apply, for staff. Words: the addresses and names that were invited. When: now.
   */
  applicants: rows<{ beforeId?: number | null; atMost?: number | null }, Row<"applicants", { id: number; email: string; inviteeName: string; createdAt: Date; expiresAt: Date; acceptedAt: Date; revokedAt: Date; openedAt: Date; mailState: string; mailTrouble: string; nonce: string; tokenHash: string; invitedBy: string; practice: string; applicationUid: string; applicationState: string }>>("verbs.applicants", ["before_id", "bigint", "optional"], ["at_most", "integer", "optional"]),
  /**
   * Tells whether anybody may apply without having been asked to.
   * Rows: the network's own setting. Words: none. When: now.
   */
  applicationsOpen: value<object, Result<"applicationsOpen", boolean>>("verbs.applications_open"),
  /**
   * Applies anew with the viewer's practice, which has applied before: at once where it withdrew, a month later where it was declined.
   * Rows: the applications of the viewer's practice. Words: none. When: while none is under way, for owners.
   */
  applyAgain: deed<object>("verbs.apply_again"),
  /**
   * Asks for a link to apply with an address, whose it may be: the same is done for each, whether it has an account or not. Within an hour
   * the one that was asked for before stays. The whole network sends so many a day.
   * Rows: a new invitation, or none. Words: none. When: while the page for applying is open.
   */
  askToApply: deed<{ address: string; invitee: string }>("verbs.ask_to_apply", ["address", "text"], ["invitee", "text"]),
  /**
   * Declines an application, with a sentence for those who applied.
   * Rows: an application of another practice than the viewer's. Words: none come back. When: while it is filled in or waits, for staff.
   */
  declineApplication: deed<{ application: number; why: Guarded }>("verbs.decline_application", ["application", "bigint"], ["why", "text"]),
  /**
   * Puts the viewer's practice in the pool. The staff hear of it, unless they did within a month.
   * Rows: the application of the viewer's practice. Words: none. When: while it is filled in, for owners.
   */
  enterPool: deed<object>("verbs.enter_pool"),
  /**
   * Opens the page for applying to the public, or closes it.
   * Rows: the network's own setting. Words: none. When: now, by staff.
   */
  openApplications: deed<{ opens: boolean }>("verbs.open_applications", ["opens", "boolean"]),
  /**
   * Puts an application that was declined back in the pool, where its practice has no other.
   * Rows: an application of another practice than the viewer's. Words: none. When: once it was declined, for staff.
   */
  putApplicationBack: deed<{ application: number }>("verbs.put_application_back", ["application", "bigint"]),
  /**
   * Puts a practice of the network in the pool, for another seat or its first. Its owners hear of it, and can withdraw it.
   * Rows: a practice other than the viewer's. Words: none. When: while it is not in the pool, for staff.
   */
  putInPool: deed<{ practice: number }>("verbs.put_in_pool", ["practice", "bigint"]),
  /**
   * Says what the viewer's practice hopes for, and what the cohort should be about.
   * Rows: the application of the viewer's practice. Words: their own. When: while it is under way, for owners.
   */
  sayHopes: deed<{ newHopes: Guarded; newFocus: string }>("verbs.say_hopes", ["new_hopes", "text"], ["new_focus", "text"]),
  /**
   * Withdraws the application of the viewer's practice.
   * Rows: the application of the viewer's practice. Words: none. When: while it is under way, for owners.
   */
  withdrawApplication: deed<object>("verbs.withdraw_application"),
};
