// Written by `npm run db:types` from the database's catalogue; please do not edit it by hand.
// The text of each function is in db/functions/words_of_then.sql; what answers JSON or null is typed in verb-results.ts.
import { rows, value } from "../verb.ts";
import type { Result, Row } from "../verb-results.ts";

export const verbs = {
  /**
   * What the viewer said and decided for a practice where groups are formed, for their own export: whether it would come, what they objected, what
   * they answered to waivers, and to seats in other cohorts; also where it has no part any more. Whom an objection is about is not theirs to take.
   * Rows: answers and objections that the viewer gave. Words: the viewer's own, and the names of groups. When: by the names at which they were asked.
   */
  myAnswers: value<object, Result<"myAnswers", never>>("verbs.my_answers"),
  /**
   * The charters that the viewer accepted, for their own export, by the names of then.
   * Rows: the viewer's own seats and acceptances. Words: the names of cohorts and practices. When: now where they
   * still attend, else by the names of when they left.
   */
  myCharters: value<object, Result<"myCharters", never>>("verbs.my_charters"),
  /**
   * Everything the viewer said of contracts, for their own export: the facts of what they asked with what they told of it, what their answers
   * advise, and what worked for them; also from cohorts where they no longer sit.
   * Rows: facts and advice under the viewer's names. Words: the viewer's own. When: cohort and numbers of the latest moment at which they could
   * see them.
   */
  myContracts: value<object, Result<"myContracts", never>>("verbs.my_contracts"),
  /**
   * Lists the files of everything the viewer wrote, for their own export: also from cohorts where they no longer sit, and
   * where their post stood when they could last see it.
   * Rows: files of posts under the viewer's names, none that was taken out of sight. Words: their names. When: cohort and
   * numbers of the latest moment at which they could see them.
   */
  myFiles: rows<object, Row<"myFiles", { fileUid: string; name: string; size: number; caption: string; cohort: string; threadNumber: number; postNumber: number }>>("verbs.my_files"),
  /**
   * What the viewer proposed for entries of others and offered to the network out of their own, for their own export, with what became of it;
   * also from cohorts where they no longer sit. What was proposed out of another's answer has that one's words, and none once the viewer left.
   * Rows: proposals under the viewer's names, offers that they made. Words: those that they sent, not those of whoever decided. When: a proposal
   * as it stood when they could last see it, an offer as it stands for the people of its practice.
   */
  myPlaybook: value<object, Result<"myPlaybook", never>>("verbs.my_playbook"),
  /**
   * Lists everything the viewer wrote, for their own export: also from cohorts where they no longer sit. Their words as
   * they left them, and where they stood when they could last see it; of a conversation that they left, the title only if
   * they began it.
   * Rows: posts under the viewer's names. Words: the author's own last ones; of a cohort that they no longer see into,
   * no title of what others began. When: cohort, number and title of the latest moment at which they could see them.
   */
  myPosts: rows<object, Row<"myPosts", { cohort: string; threadNumber: number; title: string; postNumber: number; body: string; createdAt: Date }>>("verbs.my_posts"),
  /**
   * The seats that the viewer attended, for their own export: also where they no longer sit, by the names of then.
   * Rows: the viewer's own seats and acceptances. Words: the names of cohorts and practices. When: now where they
   * still attend, else by the names of when they left.
   */
  mySeats: value<object, Result<"mySeats", never>>("verbs.my_seats"),
};
