// Written by `npm run db:types` from the database's catalogue; please do not edit it by hand.
// The text of each function is in db/functions/looks.sql; what answers JSON or null is typed in verb-results.ts.
import type { Guarded } from "../guarded.ts";
import { deed, rows, value } from "../verb.ts";
import type { Result, Row } from "../verb-results.ts";

export const verbs = {
  /**
   * Closes the viewer's open look into a cohort.
   * Rows: the viewer's own looks, for staff without a practice. Words: none. When: now.
   */
  closeLook: deed<{ cohort: number }>("verbs.close_look", ["cohort", "bigint"]),
  /**
   * Lists the looks into a cohort with who opened them, for its facilitators: the moderators' names are not theirs to read
   * otherwise.
   * Rows: the looks into a cohort, for who leads it. Words: moderators' names and the reasons they gave to be read by
   * these. When: whoever leads the cohort now sees the last twenty, for the cohort is looked into and not a person.
   */
  looksInto: rows<{ cohort: number }, Row<"looksInto", { moderator: string; reason: string; openedAt: Date; endedAt: Date; isOpen: boolean }>>("verbs.looks_into", ["cohort", "bigint"]),
  /**
   * Opens a moderator's look into a cohort for four hours, for a matter that was handed on from there if one is named. Not for
   * people who themselves belong to a practice: until their practice is judged against the cohort's, the verdict is not clear.
   * Rows: the viewer's own looks, for staff without a practice. Words: none. When: now.
   */
  openLook: value<{ cohort: number; why: Guarded; item?: number | null }, Result<"openLook", number>>("verbs.open_look", ["cohort", "bigint"], ["why", "text"], ["item", "bigint", "optional"]),
};
