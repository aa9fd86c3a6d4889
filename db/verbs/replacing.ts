// Written by `npm run db:types` from the database's catalogue; please do not edit it by hand.
// The text of each function is in db/functions/replacing.sql; what answers JSON or null is typed in verb-results.ts.
import { deed } from "../verb.ts";

export const verbs = {
  /**
   * Says that a document of the viewer's practice is replaced by another of theirs: nobody adopts it any more, what waits to be shared of
   * it waits no longer, and those who adopted it are told.
   * Rows: two documents of the viewer's practice. Words: none. When: now, for its owners and directors.
   */
  replaceDocument: deed<{ doc: number; byUid: string }>("verbs.replace_document", ["doc", "bigint"], ["by_uid", "text"]),
};
