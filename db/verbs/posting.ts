// Written by `npm run db:types` from the database's catalogue; please do not edit it by hand.
// The text of each function is in db/functions/posting.sql; what answers JSON or null is typed in verb-results.ts.
import type { Guarded } from "../guarded.ts";
import { rows } from "../verb.ts";
import type { Row } from "../verb-results.ts";

export const verbs = {
  /**
   * Keeps a post for some seconds in which its author can take it back; with none it is posted at once. One that rules of the guard
   * hold, which `held_for` names, waits for a moderator instead. For a reply
   * `thread` is given, for a new thread its kind, title and topics, and what it is about. The draft that was sent goes, and no other. Returns
   * where it stands, without a post's number while it is pending.
   * Rows: the viewer's own post, pending post and draft. Words: none but where it stands. When: posting needs a seat
   * now; one's own words can be taken back without.
   */
  holdPost: rows<{ seconds: number; cohort: number; formKey: string; newBody: Guarded; newHtml: string; newExcerpt: string; newRenderer: number; thread?: number | null; answers?: number | null; newKind?: string | null; newTitle?: Guarded | null; topics?: number[] | null; about?: string | null; naming?: string | null; heldFor?: string[] | null; facts?: Guarded | null }, Row<"holdPost", { threadNumber: number; postNumber: number }>>("verbs.hold_post", ["seconds", "integer"], ["cohort", "bigint"], ["form_key", "text"], ["new_body", "text"], ["new_html", "text"], ["new_excerpt", "text"], ["new_renderer", "integer"], ["thread", "bigint", "optional"], ["answers", "integer", "optional"], ["new_kind", "text", "optional"], ["new_title", "text", "optional"], ["topics", "bigint[]", "optional"], ["about", "text", "optional"], ["naming", "text", "optional"], ["held_for", "text[]", "optional"], ["facts", "jsonb", "optional"]),
  /**
   * Takes what a form holds as `hold_post` does, unless the same words stand there and nobody said that they are meant again: then
   * it takes nothing, and `same` says where they stand.
   * Rows: the viewer's own post, pending post and draft. Words: none but where it, or their post with the same words,
   * stands. When: posting needs a seat now.
   */
  sendPost: rows<{ again: boolean; seconds: number; cohort: number; formKey: string; newBody: Guarded; newHtml: string; newExcerpt: string; newRenderer: number; thread?: number | null; answers?: number | null; newKind?: string | null; newTitle?: Guarded | null; topics?: number[] | null; about?: string | null; naming?: string | null; heldFor?: string[] | null; facts?: Guarded | null }, Row<"sendPost", { threadNumber: number; postNumber: number; same: number }>>("verbs.send_post", ["again", "boolean"], ["seconds", "integer"], ["cohort", "bigint"], ["form_key", "text"], ["new_body", "text"], ["new_html", "text"], ["new_excerpt", "text"], ["new_renderer", "integer"], ["thread", "bigint", "optional"], ["answers", "integer", "optional"], ["new_kind", "text", "optional"], ["new_title", "text", "optional"], ["topics", "bigint[]", "optional"], ["about", "text", "optional"], ["naming", "text", "optional"], ["held_for", "text[]", "optional"], ["facts", "jsonb", "optional"]),
};
