// Written by `npm run db:types` from the database's catalogue; please do not edit it by hand.
// The text of each function is in db/functions/outcomes.sql; what answers JSON or null is typed in verb-results.ts.
import type { Choices } from "../choices.ts";
import type { Guarded } from "../guarded.ts";
import { deed } from "../verb.ts";

export const verbs = {
  /**
   * Says until when a question is decided that is still open; its asker is asked again after that.
   * Rows: the question that the viewer asked, where they sit. Words: none. When: now, while the conversation is open, for a day to come.
   */
  decideLater: deed<{ cohort: number; thread: number; nextDay: string }>("verbs.decide_later", ["cohort", "bigint"], ["thread", "bigint"], ["next_day", "date"]),
  /**
   * Keeps how it was worded at last, and how long it took.
   * Rows: the question that the viewer asked, where they sit. Words: none. When: now, while the conversation is open, once they told a result.
   */
  tellHowItEnded: deed<{ cohort: number; thread: number; wording: Guarded; inRounds: number | null; inDays: number | null }>("verbs.tell_how_it_ended", ["cohort", "bigint"], ["thread", "bigint"], ["wording", "text"], ["in_rounds", "integer"], ["in_days", "integer"]),
  /**
   * Tells what came of a contract question, or tells it anew; whoever answered or follows hears of it once it has come to an end.
   * Rows: the question that the viewer asked, where they sit. Words: none. When: now, while the conversation is open.
   */
  tellResult: deed<{ cohort: number; thread: number; came: Exclude<Choices["contract_outcome.result"], ""> }>("verbs.tell_result", ["cohort", "bigint"], ["thread", "bigint"], ["came", "text"]),
  /**
   * Keeps what moved the other side: of a list, and in words.
   * Rows: the question that the viewer asked, where they sit. Words: none. When: now, while the conversation is open, once they told a result.
   */
  tellWhatMoved: deed<{ cohort: number; thread: number; movers: string[]; words: Guarded }>("verbs.tell_what_moved", ["cohort", "bigint"], ["thread", "bigint"], ["movers", "text[]"], ["words", "text"]),
};

export const jobs = {
  /**
   * Asks those whose contract was to be decided what came of it, and reminds them once after two weeks; nobody in an archived cohort, where
   * it cannot be told. So many at once; the others are asked
   * by the next run. Two processes at the same time ask nobody twice.
   */
  askWhatCame: deed<object>("jobs.ask_what_came"),
};
