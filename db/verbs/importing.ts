// Written by `npm run db:types` from the database's catalogue; please do not edit it by hand.
// The text of each function is in db/functions/importing.sql; what answers JSON or null is typed in verb-results.ts.
import { deed, rows, value } from "../verb.ts";
import type { Result, Row } from "../verb-results.ts";

export const verbs = {
  /**
   * Notes a file to be read into the manual of the viewer's practice; its bytes lie in the file store. Returns 'added', or what the same bytes
   * are already, 'waiting' or 'read', and then nothing is changed. What could not be read before is read once more.
   * Rows: of the viewer's practice. Words: none. When: now, for its owners and directors.
   */
  bringFile: value<{ called: string; hash: string; stored: string }, Result<"bringFile", string>>("verbs.bring_file", ["called", "text"], ["hash", "text"], ["stored", "text"]),
  /**
   * Notes that what was found in a document's file was looked over.
   * Rows: of the viewer's practice. Words: none. When: now, for its owners and directors.
   */
  checkImport: deed<{ doc: number }>("verbs.check_import", ["doc", "bigint"]),
  /**
   * Notes what was found in a file that became the next version's draft, and keeps its pictures.
   * Rows: of the viewer's practice. Words: none. When: now, for its owners and directors.
   */
  noteBroughtVersion: deed<{ doc: number; called: string; hash: string; noticed: string; toFill: string; pictures?: string | null }>("verbs.note_brought_version", ["doc", "bigint"], ["called", "text"], ["hash", "text"], ["noticed", "jsonb"], ["to_fill", "jsonb"], ["pictures", "jsonb", "optional"]),
  /**
   * Puts a file that could not be read off the list.
   * Rows: of the viewer's practice. Words: none. When: now, for its owners and directors.
   */
  putImportAway: deed<{ importUid: string }>("verbs.put_import_away", ["import_uid", "text"]),
};

export const jobs = {
  /**
   * Makes a file that was read a draft in the manual of its practice, as whoever brought it, and keeps its pictures. Who writes there no more
   * brings nothing. Tells whether it became one.
   */
  importRead: value<{ importId: number; newKind: string; newTitle: string; newBody: string; newFields: string; newTopics: string[]; noticed: string; toFill: string; pictures?: string | null }, Result<"importRead", boolean>>("jobs.import_read", ["import_id", "bigint"], ["new_kind", "text"], ["new_title", "text"], ["new_body", "text"], ["new_fields", "jsonb"], ["new_topics", "text[]"], ["noticed", "jsonb"], ["to_fill", "jsonb"], ["pictures", "jsonb", "optional"]),
  /**
   * Notes why a file cannot be read.
   */
  refuseImport: deed<{ importId: number; why: string }>("jobs.refuse_import", ["import_id", "bigint"], ["why", "text"]),
  /**
   * Takes the next file to be read. One whose process was ended is taken again after three minutes; one that ended three of them is refused.
   */
  takeImport: rows<object, Row<"takeImport", { importId: number; fileName: string; stored: string }>>("jobs.take_import"),
};
