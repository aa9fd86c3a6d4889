// Written by `npm run db:types` from the database's catalogue; please do not edit it by hand.
// The text of each function is in db/functions/telling_outcomes.sql; what answers JSON or null is typed in verb-results.ts.
import { deed } from "../verb.ts";

export const jobs = {
  /**
   * Says again, once in three days, what waits for those who can decide it; and hands on what nobody in the cohort can decide any
   * more, or nobody who lets themselves be told. A second run, and another process at the same time, change nothing more.
   */
  sayAgain: deed<object>("jobs.say_again"),
};
