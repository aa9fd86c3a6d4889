// Written by `npm run db:types` from the database's catalogue; please do not edit it by hand.
// The text of each function is in db/functions/words_of_then.sql; what answers JSON or null is typed in verb-results.ts.
import { rows, value } from "../verb.ts";
import type { Result, Row } from "../verb-results.ts";

export const verbs = {
  /**
   * The charters that the viewer accepted, for their own export, by the names of then.
   * Rows: the viewer's own seats and acceptances. Words: the names of cohorts and practices. When: now where they
   * still attend, else by the names of when they left.
   */
  myCharters: value<object, Result<"myCharters", never>>("verbs.my_charters"),
  /**
   * Lists the files of everything the viewer wrote, for their own export: also from cohorts where they no longer sit, and
   * where their post stood when they could last see it.
   * Rows: files of posts under the viewer's names, none that was taken out of sight. Words: their names. When: cohort and
   * numbers of the latest moment at which they could see them.
   */
  myFiles: rows<object, Row<"myFiles", { fileUid: string; name: string; size: number; caption: string; cohort: string; threadNumber: number; postNumber: number }>>("verbs.my_files"),
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
