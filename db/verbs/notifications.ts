// Written by `npm run db:types` from the database's catalogue; please do not edit it by hand.
// The text of each function is in db/functions/notifications.sql; what answers JSON or null is typed in verb-results.ts.
import { rows } from "../verb.ts";
import type { Row } from "../verb-results.ts";

export const verbs = {
  /**
   * Lists mail for the administrators' page: words and link of invitations only. Any other link would make them anyone, and
   * the subject of news names a conversation behind a cohort's walls and who wrote there.
   * Rows: mail of the last fortnight, for administrators. Words: of invitations alone, never of news from behind a
   * cohort's walls. When: as they were sent; in a demonstration, where all are invented, everything.
   */
  mailOfNetwork: rows<{ beforeId: number; atMost: number }, Row<"mailOfNetwork", { id: number; kind: string; recipient: string; subject: string; body: string; link: string; nonce: string; state: string; trouble: string; createdAt: Date }>>("verbs.mail_of_network", ["before_id", "bigint"], ["at_most", "integer"]),
};
