// Written by `npm run db:types` from the database's catalogue; please do not edit it by hand.
// The text of each function is in db/functions/playbook.sql; what answers JSON or null is typed in verb-results.ts.
import { deed, value } from "../verb.ts";
import type { Result } from "../verb-results.ts";

export const verbs = {
  /**
   * Begins an entry as a draft in the manual of the viewer's practice: nobody else sees it until it is shared.
   * Rows: of the viewer's practice. Words: their own. When: now, for its owners and directors.
   */
  beginPlaybookEntry: value<{ ofClause: string; withWhom: string; newTitle: string; newBody: string; newFields?: string | null }, Result<"beginPlaybookEntry", string>>("verbs.begin_playbook_entry", ["of_clause", "text"], ["with_whom", "text"], ["new_title", "text"], ["new_body", "text"], ["new_fields", "jsonb", "optional"]),
  /**
   * Says that an entry of the viewer's practice came from a contract conversation, or takes that off again. Said twice it changes nothing.
   * Rows: an entry of the viewer's practice that is open in a cohort where they sit, and a conversation there that still stands. Words: none.
   * When: now, for owners and directors.
   */
  sayOrigin: deed<{ cohort: number; doc: number; thread: number; cameFrom: boolean }>("verbs.say_origin", ["cohort", "bigint"], ["doc", "bigint"], ["thread", "bigint"], ["came_from", "boolean"]),
};
