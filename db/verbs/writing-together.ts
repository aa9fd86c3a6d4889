// Written by `npm run db:types` from the database's catalogue; please do not edit it by hand.
// The text of each function is in db/functions/writing_together.sql; what answers JSON or null is typed in verb-results.ts.
import { value } from "../verb.ts";
import type { Result } from "../verb-results.ts";

export const verbs = {
  /**
   * Notes that the viewer has a document open to write in it, or has just left it. Returns the names of the others of the practice who had it open within the
   * last minute.
   * Rows: a document of the viewer's practice. Words: names of its people. When: within the last minute, for its owners and directors.
   */
  noteWriting: value<{ doc: number; leaves?: boolean | null }, Result<"noteWriting", string[]>>("verbs.note_writing", ["doc", "bigint"], ["leaves", "boolean", "optional"]),
};
