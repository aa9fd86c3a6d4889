// Written by `npm run db:types` from the database's catalogue; please do not edit it by hand.
// The text of each function is in db/functions/guard.sql; what answers JSON or null is typed in verb-results.ts.
import { deed } from "../verb.ts";

export const verbs = {
  /**
   * Has a rule of the guard act one step milder, or as it is again.
   * Rows: the network itself, by an administrator. Words: none. When: from the next text on.
   */
  turnRule: deed<{ rule: string; down: boolean }>("verbs.turn_rule", ["rule", "text"], ["down", "boolean"]),
};
