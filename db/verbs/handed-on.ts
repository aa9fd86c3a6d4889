// Written by `npm run db:types` from the database's catalogue; please do not edit it by hand.
// The text of each function is in db/functions/handed_on.sql; what answers JSON or null is typed in verb-results.ts.
import type { Guarded } from "../guarded.ts";
import { deed, rows } from "../verb.ts";
import type { Row } from "../verb-results.ts";

export const verbs = {
  /**
   * Lists what was handed on to the network's moderators, newest first: what and why, where it stands now, who looks into it and
   * how it ended, and not a word of it. Open ones or ended ones, or both where `ended` is null. Nobody handed on what went there
   * by itself. Whether it was written without a name is said to who has a look open.
   * Of a document it is its practice that is named.
   * Rows: reports that were handed on to the network, for staff whose practice has no seat in that cohort. Words: those that
   * the facilitator wrote for staff, and a moderator on its end; nothing of post, title or who reported it. When: as they
   * were handed on.
   */
  handedOn: rows<{ beforeId: number; atMost: number; ended?: boolean | null }, Row<"handedOn", { id: number; kind: string; slug: string; cohort: string; subjectKind: string; numbers: number[]; reason: string; note: string; byName: string; at: Date; looker: string; resolvedAt: Date; resolver: string; outcome: string; aside: boolean; unnamed: boolean }>>("verbs.handed_on", ["before_id", "bigint"], ["at_most", "integer"], ["ended", "boolean", "optional"]),
  /**
   * Ends what was handed on, and tells whoever reported it and whoever handed it on, who reads the words.
   * Rows: reports that were handed on to the network, for staff whose practice has no seat in that cohort. Words: none come
   * back but the name of who was first. When: now.
   */
  resolveMatter: deed<{ item: number; words: Guarded }>("verbs.resolve_matter", ["item", "bigint"], ["words", "text"]),
  /**
   * Gives what was handed on back to those who lead the cohort, who read the words: it waits for them as before. Refuses where
   * nobody there could decide it.
   * Rows: reports that were handed on to the network, for staff whose practice has no seat in that cohort. Words: none come
   * back but the name of who was first. When: now.
   */
  sendBack: deed<{ item: number; words: Guarded }>("verbs.send_back", ["item", "bigint"], ["words", "text"]),
};
