// Written by `npm run db:types` from the database's catalogue; please do not edit it by hand.
// The text of each function is in db/functions/acknowledging.sql; what answers JSON or null is typed in verb-results.ts.
import { deed, value } from "../verb.ts";
import type { Result } from "../verb-results.ts";

export const verbs = {
  /**
   * Notes that the viewer has read a version of a document of their practice. False, and nothing noted, where a newer one is to be read.
   * Rows: of the viewer's practice, and their own. Words: none come back. When: now; their name of now stays.
   */
  acknowledgeDocument: value<{ doc: number; seen: number }, Result<"acknowledgeDocument", boolean>>("verbs.acknowledge_document", ["doc", "bigint"], ["seen", "integer"]),
  /**
   * Reminds those who have not read a document, or one of them, in the inbox and by mail: nobody twice within a day, nor whoever asks
   * for it. Returns how many were reminded.
   * Rows: of the viewer's practice. Words: none. When: now, for its owners and directors.
   */
  remindReaders: value<{ doc: number; onlyPerson?: number | null }, Result<"remindReaders", number>>("verbs.remind_readers", ["doc", "bigint"], ["only_person", "bigint", "optional"]),
  /**
   * Says whether the people of the practice are asked to confirm that they have read a document, and from which day its newest version
   * holds. Asked anew, they are asked for the newest version that is not minor; who has read that one is not asked again.
   * Rows: of the viewer's practice. Words: none. When: now, for its owners and directors.
   */
  setReading: deed<{ doc: number; asksPeople: boolean; fromDay: string | null }>("verbs.set_reading", ["doc", "bigint"], ["asks_people", "boolean"], ["from_day", "date"]),
};
