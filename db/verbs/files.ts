// Written by `npm run db:types` from the database's catalogue; please do not edit it by hand.
// The text of each function is in db/functions/files.sql; what answers JSON or null is typed in verb-results.ts.
import { deed } from "../verb.ts";

export const verbs = {
  /**
   * Takes a file out of everyone's sight at once; its bytes stay for those who look into the matter.
   * Rows: any file, by staff, to take it out of sight. Words: none. When: now.
   */
  quarantineFile: deed<{ fileUid: string; reason: string }>("verbs.quarantine_file", ["file_uid", "text"], ["reason", "text"]),
};
