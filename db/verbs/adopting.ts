// Written by `npm run db:types` from the database's catalogue; please do not edit it by hand.
// The text of each function is in db/functions/adopting.sql; what answers JSON or null is typed in verb-results.ts.
import { deed, value } from "../verb.ts";
import type { Result } from "../verb-results.ts";

export const verbs = {
  /**
   * Adopts a shared document: a draft in the manual of the viewer's practice, with where it comes from. Adopted once more, it is the one
   * that is there. Returns its uid.
   * Rows: a document that is open to the viewer, and their practice's copy. Words: what they may read. When: now, for owners and directors.
   */
  adoptDocument: value<{ doc: number }, Result<"adoptDocument", string>>("verbs.adopt_document", ["doc", "bigint"]),
  /**
   * Keeps what the viewer's practice fills into blanks; an empty answer is taken away.
   * Rows: of the viewer's practice. Words: their own. When: now, for its owners and directors.
   */
  fillBlanks: deed<{ names: string[]; answers: string[] }>("verbs.fill_blanks", ["names", "text[]"], ["answers", "text[]"]),
  /**
   * Remembers that an update is not for the viewer's practice.
   * Rows: of the viewer's practice. Words: none. When: now, for its owners and directors.
   */
  passUpdate: deed<{ doc: number; toVersion: number }>("verbs.pass_update", ["doc", "bigint"], ["to_version", "integer"]),
  /**
   * Puts what was made of both sides into the draft of an adopted document: `seen` is the draft that the viewer saw, 0 for none. It is
   * published like any other. Returns the new count of savings, or null where somebody was quicker.
   * Rows: of the viewer's practice, and a version that is open to them. Words: their own. When: now, for its owners and directors.
   */
  takeUpdate: value<{ doc: number; toVersion: number; seen: number; newTitle: string; newBody: string; newFields: string }, Result<"takeUpdate", number>>("verbs.take_update", ["doc", "bigint"], ["to_version", "integer"], ["seen", "integer"], ["new_title", "text"], ["new_body", "text"], ["new_fields", "jsonb"]),
};
