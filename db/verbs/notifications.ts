// Written by `npm run db:types` from the database's catalogue; please do not edit it by hand.
// The text of each function is in db/functions/notifications.sql; what answers JSON or null is typed in verb-results.ts.
import { deed, rows, value } from "../verb.ts";
import type { Result, Row } from "../verb-results.ts";

export const verbs = {
  /**
   * Has a test mail sent to the administrator's own address.
   * Rows: whoever asks is mailed, an administrator. Words: none come back. When: now; ten within an hour.
   */
  askForTestMail: deed<object>("verbs.ask_for_test_mail"),
  /**
   * Lists mail for the administrators' page: words and link of invitations only. Any other link would make them anyone, and
   * the subject of news names a conversation behind a cohort's walls and who wrote there.
   * Rows: mail of the last fortnight, for administrators, but for what went to who wrote under an alias and to nobody else. Words: of invitations alone, never of news from behind a
   * cohort's walls. When: as they were sent; in a demonstration, where all are invented, everything.
   */
  mailOfNetwork: rows<{ beforeId: number; atMost: number }, Row<"mailOfNetwork", { id: number; kind: string; recipient: string; subject: string; body: string; link: string; nonce: string; state: string; trouble: string; createdAt: Date }>>("verbs.mail_of_network", ["before_id", "bigint"], ["at_most", "integer"]),
  /**
   * Lets the viewer's news wait again that were settled at a moment; or of a row the newest that were settled together.
   * Rows: the viewer's own inbox. Words: none. When: now.
   */
  newsAgain: deed<{ moment?: number | null; onlyRow?: number | null }>("verbs.news_again", ["moment", "bigint", "optional"], ["only_row", "bigint", "optional"]),
  /**
   * Settles a row of the viewer's inbox, or without one all that the inbox lists. Returns the moment, in milliseconds, by
   * which `news_again` undoes it.
   * Rows: the viewer's own inbox. Words: none. When: now.
   */
  settleNews: value<{ onlyRow?: number | null }, Result<"settleNews", number>>("verbs.settle_news", ["only_row", "bigint", "optional"]),
};
