// Written by `npm run db:types` from the database's catalogue; please do not edit it by hand.
// The text of each function is in db/functions/finding_documents.sql; what answers JSON or null is typed in verb-results.ts.
import { rows } from "../verb.ts";
import type { Row } from "../verb-results.ts";

export const verbs = {
  /**
   * Finds the documents with what somebody looks for, the best first: of their own manual, and of what is shared where they may read. Like
   * find_posts it takes no cohort's id and asks itself where that is. Of a word that very many have, those that changed last are judged,
   * and those that have it in their title.
   * Rows: documents that the viewer may see. Words: none, only ids, which are read again behind the walls. When: now.
   */
  findDocuments: rows<{ words: string[]; phrases: string[]; without: string[]; most: number; typing?: boolean | null }, Row<"findDocuments", { documentId: number; score: number }>>("verbs.find_documents", ["words", "text[]"], ["phrases", "text[]"], ["without", "text[]"], ["most", "integer"], ["typing", "boolean", "optional"]),
  /**
   * Finds the entries of a cohort's playbook that have all of some words, of which the last is only begun; or, with `in_title`, those whose
   * title has any of them, the best first. Also those that the whole network sees. So many at most: a playbook has a few dozen.
   * Rows: entries that the viewer may see in this cohort. Words: none, only ids, which are read again behind the walls. When: now.
   */
  findEntries: rows<{ cohort: number; words: string[]; inTitle?: boolean | null }, Row<"findEntries", { documentId: number; score: number }>>("verbs.find_entries", ["cohort", "bigint"], ["words", "text[]"], ["in_title", "boolean", "optional"]),
};
