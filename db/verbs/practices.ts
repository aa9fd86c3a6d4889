// Written by `npm run db:types` from the database's catalogue; please do not edit it by hand.
// The text of each function is in db/functions/practices.sql; what answers JSON or null is typed in verb-results.ts.
import { deed, rows } from "../verb.ts";
import type { Row } from "../verb-results.ts";

export const verbs = {
  /**
   * Changes what a person is in their practice. Refuses to leave it without an owner, and staff who would change their own.
   * Rows: people of a practice, by its owners and staff. Words: none. When: now.
   */
  changePracticeRole: deed<{ member: number; newRole: string }>("verbs.change_practice_role", ["member", "bigint"], ["new_role", "text"]),
  /**
   * Carries a practice's new name into the cohorts where its people sit.
   * Rows: the names in cohorts of people who attend them for this practice now, by its owners and staff. Words: none
   * come back. When: now; those who left keep the name of then.
   */
  refreshPracticePersonas: deed<{ practice: number }>("verbs.refresh_practice_personas", ["practice", "bigint"]),
  /**
   * Takes a person out of a practice, with the seats they attend for it. Refuses to leave others without an owner.
   * Rows: people of a practice, by its owners and staff. Words: none. When: now.
   */
  removeFromPractice: deed<{ member: number }>("verbs.remove_from_practice", ["member", "bigint"]),
  /**
   * Lists the seats that a practice holds or has held, with who attends, for its owners and the moderators: an owner
   * chooses the attendees also of a cohort that they do not see into. A cohort that the practice left stands under its name
   * of then, without an address.
   * Rows: a practice's seats, for its owners and staff. Words: the cohorts' names, and the names of its own people who
   * attend. When: of a seat that was left, the cohort's name of then and no address; else now.
   */
  seatsOfPractice: rows<{ practice: number }, Row<"seatsOfPractice", { id: number; cohortId: number; cohort: string; slug: string; since: Date; until: Date; attendees: never }>>("verbs.seats_of_practice", ["practice", "bigint"]),
  /**
   * Chooses whether a person of the practice attends a seat that it holds.
   * Rows: people of a practice, by its owners and staff. Words: none. When: now.
   */
  setAttendance: deed<{ cohort: number; member: number; attends: boolean }>("verbs.set_attendance", ["cohort", "bigint"], ["member", "bigint"], ["attends", "boolean"]),
};
