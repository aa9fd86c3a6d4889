// Written by `npm run db:types` from the database's catalogue; please do not edit it by hand.
// The text of each function is in db/functions/evidence.sql; what answers JSON or null is typed in verb-results.ts.
import { deed } from "../verb.ts";

export const jobs = {
  /**
   * Counts what came of the clauses of each cohort. A second run, and another process at the same time, change nothing more.
   */
  countEvidence: deed<object>("jobs.count_evidence"),
};
