// Written by `npm run db:types` from the database's catalogue; please do not edit it by hand.
// The text of each function is in db/functions/revealing.sql; what answers JSON or null is typed in verb-results.ts.
import type { Guarded } from "../guarded.ts";
import { deed, rows } from "../verb.ts";
import type { Row } from "../verb-results.ts";

export const verbs = {
  /**
   * Writes down that the viewer wants to be shown who wrote a reported post under an alias, and tells its author who it was and why.
   * Who has left the cohort has no inbox of it any more, and gets a mail of its own. Pressed twice within two minutes it is one question. Five
   * within a day; not once the matter is resolved.
   * Rows: a post that was handed on to the network, for staff without a practice and with an open look. Words: none come back. When: now,
   * while it waits.
   */
  askWhoseAlias: deed<{ item: number; why: Guarded }>("verbs.ask_whose_alias", ["item", "bigint"], ["why", "text"]),
  /**
   * Says who wrote a reported post under an alias, to who has asked within the last two minutes, in a transaction that was kept.
   * Rows: a post that was handed on to the network, for staff without a practice, with an open look, who have asked. Words: the name of its
   * author and of their practice. When: as they are called now.
   */
  whoseAlias: rows<{ item: number }, Row<"whoseAlias", { name: string; practice: string }>>("verbs.whose_alias", ["item", "bigint"]),
};
