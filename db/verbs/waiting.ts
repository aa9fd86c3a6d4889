// Written by `npm run db:types` from the database's catalogue; please do not edit it by hand.
// The text of each function is in db/functions/waiting.sql; what answers JSON or null is typed in verb-results.ts.
import { value } from "../verb.ts";
import type { Result } from "../verb-results.ts";

export const verbs = {
  /**
   * Tells which of the things that seldom wait for anybody may wait for the viewer, so that a page reads those alone behind
   * the walls: "outcomes" where they are asked what came of their question, "deciding" where a question about a contract is
   * decided soon, "toRead" where their practice asks them to read, "begun" where files alone lie in a text that they began.
   * It may name one in which nothing is found; of the given cohorts where they sit it leaves none out. Null where it names none.
   * Rows: the viewer's own questions and drafts, questions of the given cohorts where they sit but for what was set aside,
   * and their practice's manual. Words: none, only which. When: now.
   */
  whatMayWait: value<{ cohorts: number[]; today: string; decidedBy: string; askedSince: Date }, Result<"whatMayWait", string[]>>("verbs.what_may_wait", ["cohorts", "bigint[]"], ["today", "date"], ["decided_by", "date"], ["asked_since", "timestamp with time zone"]),
};
