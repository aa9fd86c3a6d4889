// Written by `npm run db:types` from the database's catalogue; please do not edit it by hand.
// The text of each function is in db/functions/patient_data.sql; what answers JSON or null is typed in verb-results.ts.
import { deed, rows, value } from "../verb.ts";
import type { Result, Row } from "../verb-results.ts";

export const verbs = {
  /**
   * Lets a moderator read for a quarter of an hour what was set aside. Each press is in the log.
   * Rows: a post or a document that was reported as patient data, for staff whose practice has no seat in that cohort, or not that document. Words: none come back. When: while it waits.
   */
  lookAtPatientData: deed<{ item: number }>("verbs.look_at_patient_data", ["item", "bigint"]),
  /**
   * Says what waits of a post or a document that was reported as patient data, and its words to who has just pressed to see them. No row where none was set aside.
   * Rows: a post or a document that was reported as patient data, for staff whose practice has no seat in that cohort, or not that document. Words: those of the post, its files'
   * names and the notes of reports, to who looked within the last quarter of an hour; else none. Who got mail of it is counted, and named
   * unless the conversation was begun without a name: news of a question goes to its asker first. When: of then, until it is ended.
   */
  patientData: rows<{ item: number }, Row<"patientData", { cohort: string; slug: string; numbers: number[]; at: Date; files: number; quotes: number; documents: number; mailed: never; mailedTo: number; outcome: string; endedAt: Date; endedBy: string; texts: never; oneFile: boolean; subjectKind: string; oneSection: boolean }>>("verbs.patient_data", ["item", "bigint"]),
  /**
   * Purges what was set aside, everywhere and for good: also what has quoted it since, the rows of its files, and words of the log that speak of it.
   * Its author is told, and everybody who got a mail with its title. Returns by which names the bytes of its files lie.
   * Rows: a post or a document that was set aside, for staff whose practice has no seat in that cohort, or not that document. Words: none come back. When: now, while it waits.
   */
  purgePatientData: value<{ item: number }, Result<"purgePatientData", string[]>>("verbs.purge_patient_data", ["item", "bigint"]),
  /**
   * Puts back what was no patient data: the post, its title and files, and what quoted it, where nobody has written anything else there.
   * Rows: a post or a document that was set aside, for staff whose practice has no seat in that cohort, or not that document. Words: none come back. When: now, while it waits.
   */
  putPatientDataBack: deed<{ item: number }>("verbs.put_patient_data_back", ["item", "bigint"]),
};
