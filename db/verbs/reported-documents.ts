// Written by `npm run db:types` from the database's catalogue; please do not edit it by hand.
// The text of each function is in db/functions/reported_documents.sql; what answers JSON or null is typed in verb-results.ts.
import type { Guarded } from "../guarded.ts";
import { deed } from "../verb.ts";

export const verbs = {
  /**
   * Reports a document as patient data, or with `section` one section of it: out of everybody's sight at once, in every version and copy.
   * Ten times within a day. A second report by the same member changes nothing while the first one waits.
   * Rows: a document in force that the viewer sees where they sit, or of their own practice. Words: none come back. When: now.
   */
  reportDocument: deed<{ doc: number; section: string; words: Guarded }>("verbs.report_document", ["doc", "bigint"], ["section", "text"], ["words", "text"]),
};
