// Written by `npm run db:types` from the database's catalogue; please do not edit it by hand.
// The text of each function is in db/functions/first_steps.sql; what answers JSON or null is typed in verb-results.ts.
import { deed, value } from "../verb.ts";
import type { Result } from "../verb-results.ts";

export const verbs = {
  /**
   * Shows the network's first steps.
   * Rows: whether there are any of each, for administrators. Words: the address of the first cohort. When: now.
   */
  firstSteps: value<object, Result<"firstSteps", never>>("verbs.first_steps"),
  /**
   * Puts the first steps away, so that home shows them to administrators no more, or brings them back.
   * Rows: the network itself, by administrators. Words: none. When: now.
   */
  putFirstStepsAway: deed<{ away: boolean }>("verbs.put_first_steps_away", ["away", "boolean"]),
};
