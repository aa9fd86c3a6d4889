// Written by `npm run db:types` from the database's catalogue; please do not edit it by hand.
// The text of each function is in db/functions/document_talk.sql; what answers JSON or null is typed in verb-results.ts.
import { deed, rows } from "../verb.ts";
import type { Row } from "../verb-results.ts";

export const verbs = {
  /**
   * Counts the viewer's practice among those that have opened a peer's document; once, whoever of it came first.
   * Rows: a document that is open to the viewer. Words: none. When: now, for members of a practice.
   */
  noteOpened: deed<{ doc: number }>("verbs.note_opened", ["doc", "bigint"]),
  /**
   * What became of documents that a cohort sees: which practices that sit there have adopted one, and which it has helped, by name; how
   * many practices of the network did either or opened it; and what the viewer's own practice did.
   * Rows: documents shared with a cohort that the viewer may read. Words: names of practices that sit there, never of those that only opened
   * one. When: now.
   */
  regardIn: rows<{ cohort: number; docs: number[] }, Row<"regardIn", { documentId: number; adopters: string[]; adoptions: number; helpful: string[]; helped: number; opened: number; openedByUs: boolean; helpedUs: boolean }>>("verbs.regard_in", ["cohort", "bigint"], ["docs", "bigint[]"]),
  /**
   * How many practices have opened a document of the viewer's own manual, adopted it and been helped by it.
   * Rows: of the viewer's practice. Words: none, only numbers. When: now.
   */
  regardOf: rows<{ doc: number }, Row<"regardOf", { opened: number; adoptions: number; helped: number }>>("verbs.regard_of", ["doc", "bigint"]),
  /**
   * Says for the viewer's practice that a peer's document helped it, or takes that back.
   * Rows: a document that is open to the viewer. Words: none. When: now, for members of a practice.
   */
  sayHelpful: deed<{ doc: number; helps: boolean }>("verbs.say_helpful", ["doc", "bigint"], ["helps", "boolean"]),
};
