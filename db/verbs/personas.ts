// Written by `npm run db:types` from the database's catalogue; please do not edit it by hand.
// The text of each function is in db/functions/personas.sql; what answers JSON or null is typed in verb-results.ts.
import { deed, value } from "../verb.ts";
import type { Result } from "../verb-results.ts";

export const verbs = {
  /**
   * Tells whether the viewer leads a cohort that they sit in. A moderator's look reads and does not write.
   * Rows: the viewer's own standing. Words: none, only ids and yes or no. When: now, by open accounts, held seats,
   * accepted charters and open looks.
   */
  leads: value<{ cohort: number }, Result<"leads", boolean>>("verbs.leads", ["cohort", "bigint"]),
  /**
   * The name that the viewer's posts carry in a cohort.
   */
  myPersona: value<{ cohort: number }, Result<"myPersona", number>>("verbs.my_persona", ["cohort", "bigint"]),
  /**
   * Carries my new name, title or photo into the cohorts where I still sit. Elsewhere posts keep the old one.
   * Rows: the viewer's names in cohorts where they sit now. Words: none come back. When: now; where they left, posts
   * keep the name of then.
   */
  refreshMyPersonas: deed<object>("verbs.refresh_my_personas"),
};
