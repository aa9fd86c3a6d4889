// Written by `npm run db:types` from the database's catalogue; please do not edit it by hand.
// The text of each function is in db/functions/contracts.sql; what answers JSON or null is typed in verb-results.ts.
import type { Guarded } from "../guarded.ts";
import { deed } from "../verb.ts";

export const verbs = {
  /**
   * Changes what an answer in a contract question advises, or takes it away where nothing is said.
   * Rows: of the viewer's own post, where they sit. Words: none. When: now, while the conversation is open and the post stands.
   */
  changeAdvice: deed<{ cohort: number; thread: number; answer: number; facts: Guarded }>("verbs.change_advice", ["cohort", "bigint"], ["thread", "bigint"], ["answer", "integer"], ["facts", "jsonb"]),
  /**
   * Changes the facts of a contract question.
   * Rows: of a conversation that the viewer asked, where they sit. Words: none. When: now, while it is open.
   */
  changeContract: deed<{ cohort: number; thread: number; facts: Guarded }>("verbs.change_contract", ["cohort", "bigint"], ["thread", "bigint"], ["facts", "jsonb"]),
  /**
   * Says that an answer in a contract question worked for the viewer too, once, or takes that back.
   * Rows: answers in conversations where the viewer sits. Words: none. When: now, for a post that stands, and no one's own.
   */
  sayWorked: deed<{ cohort: number; thread: number; answer: number; worked: boolean }>("verbs.say_worked", ["cohort", "bigint"], ["thread", "bigint"], ["answer", "integer"], ["worked", "boolean"]),
};
