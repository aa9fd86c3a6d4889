// Written by `npm run db:types` from the database's catalogue; please do not edit it by hand.
// The text of each function is in db/functions/suggesting.sql; what answers JSON or null is typed in verb-results.ts.
import type { Guarded } from "../guarded.ts";
import { deed, value } from "../verb.ts";
import type { Result } from "../verb-results.ts";

export const verbs = {
  /**
   * Puts a suggestion aside, with a word of thanks that its conversation shows, and tells who made it. It can be taken in later.
   * Rows: a suggestion to the viewer's practice, in a cohort where they sit. Words: their own. When: now, for owners and directors.
   */
  putSuggestionAside: deed<{ suggestion: number; thanks: Guarded }>("verbs.put_suggestion_aside", ["suggestion", "bigint"], ["thanks", "text"]),
  /**
   * Suggests sections of the viewer's copy to its author, in a conversation of a cohort where both sit and the document is shared: `sections`
   * are [{section, heading, was, body, fields}] as they stand in that version and in the copy. Its owners and
   * directors who sit there hear of it. Returns the conversation's number.
   * Rows: the viewer's copy of a document that is shared with a cohort where they sit. Words: their own. When: now, for owners and directors.
   */
  suggestSections: value<{ cohort: number; doc: number; atVersion: number; sections: string; named: boolean; formKey: string; newTitle: Guarded; newBody: Guarded; newHtml: string; newExcerpt: string; newRenderer: number }, Result<"suggestSections", number>>("verbs.suggest_sections", ["cohort", "bigint"], ["doc", "bigint"], ["at_version", "integer"], ["sections", "jsonb"], ["named", "boolean"], ["form_key", "text"], ["new_title", "text"], ["new_body", "text"], ["new_html", "text"], ["new_excerpt", "text"], ["new_renderer", "integer"]),
  /**
   * Puts a suggested section into the draft of the next version: `seen` is the draft that the viewer saw, 0 for none. Nothing is published.
   * Returns the new count of savings, or null where somebody was quicker.
   * Rows: a suggestion to the viewer's practice, in a cohort where they sit. Words: their own. When: now, for owners and directors.
   */
  takeSuggestion: value<{ suggestion: number; seen: number; newTitle: string; newBody: string; newFields: string }, Result<"takeSuggestion", number>>("verbs.take_suggestion", ["suggestion", "bigint"], ["seen", "integer"], ["new_title", "text"], ["new_body", "text"], ["new_fields", "jsonb"]),
  /**
   * The text of a section that was changed, of a suggestion to the viewer's practice: as it was when that practice's document was adopted.
   * Rows: a suggestion to the viewer's practice, in a cohort where they sit. Words: their own practice's. When: now, for owners and directors.
   */
  textBeforeSuggestion: value<{ suggestion: number }, Result<"textBeforeSuggestion", string>>("verbs.text_before_suggestion", ["suggestion", "bigint"]),
};
