// Written by `npm run db:types` from the database's catalogue; please do not edit it by hand.
// The text of each function is in db/functions/thresholds.sql; what answers JSON or null is typed in verb-results.ts.
import type { Guarded } from "../guarded.ts";
import { deed, rows } from "../verb.ts";
import type { Row } from "../verb-results.ts";

export const verbs = {
  /**
   * Counts the practices, and how many of them are still to be judged.
   * Rows: how far the judging has come, for staff. Words: none. When: now.
   */
  judgingUnderWay: rows<object, Row<"judgingUnderWay", { practices: number; waiting: number }>>("verbs.judging_under_way"),
  /**
   * Sets the numbers by which pairs are judged, and has every practice judged anew: until then its pairs are to be reviewed at the least. The
   * same numbers once more change nothing.
   * Rows: the network's own setting, and how far the judging of each practice has come. Words: none come back. When: now, by an administrator.
   */
  setThresholds: deed<{ newConflict: number; newReview: number; newReferrers: number; newOtherDiscipline: number; newGeneral: number; newTelehealthBoth: number; newTelehealthOne: number; newPlannedMonths: number; why: Guarded }>("verbs.set_thresholds", ["new_conflict", "integer"], ["new_review", "integer"], ["new_referrers", "integer"], ["new_other_discipline", "integer"], ["new_general", "integer"], ["new_telehealth_both", "integer"], ["new_telehealth_one", "integer"], ["new_planned_months", "integer"], ["why", "text"]),
};
