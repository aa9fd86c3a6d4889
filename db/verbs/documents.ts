// Written by `npm run db:types` from the database's catalogue; please do not edit it by hand.
// The text of each function is in db/functions/documents.sql; what answers JSON or null is typed in verb-results.ts.
import type { Guarded } from "../guarded.ts";
import { deed, value } from "../verb.ts";
import type { Result } from "../verb-results.ts";

export const verbs = {
  /**
   * Begins a document in the manual of the viewer's practice: nobody else sees it.
   * Rows: of the viewer's practice. Words: their own. When: now, for its owners and directors.
   */
  beginDocument: value<{ newKind: string; newTitle: string; newBody: string; newFields?: string | null; newTopics?: string[] | null; newSource?: string | null }, Result<"beginDocument", string>>("verbs.begin_document", ["new_kind", "text"], ["new_title", "text"], ["new_body", "text"], ["new_fields", "jsonb", "optional"], ["new_topics", "text[]", "optional"], ["new_source", "text", "optional"]),
  /**
   * Puts a document that was withdrawn or replaced in force again, as its newest version has it.
   * Rows: of the viewer's practice. Words: none. When: now, for its owners and directors.
   */
  bringBackDocument: deed<{ doc: number }>("verbs.bring_back_document", ["doc", "bigint"]),
  /**
   * Says what a document is: its kind, topics, states, review and licence.
   * Rows: of the viewer's practice. Words: their own. When: now, for its owners and directors.
   */
  describeDocument: deed<{ doc: number; newKind: string; newTopics: string[]; newStates: string[]; newReviewOn: string | null; newReviewReason: string; newLicence: string; newSource: string }>("verbs.describe_document", ["doc", "bigint"], ["new_kind", "text"], ["new_topics", "text[]"], ["new_states", "text[]"], ["new_review_on", "date"], ["new_review_reason", "text"], ["new_licence", "text"], ["new_source", "text"]),
  /**
   * Throws away what was being written for the next version.
   * Rows: of the viewer's practice. Words: none. When: now, for its owners and directors.
   */
  dropDocumentDraft: deed<{ doc: number }>("verbs.drop_document_draft", ["doc", "bigint"]),
  /**
   * Makes the draft a version: from now on it is what the document says. `seen` is the draft that the viewer saw: where somebody has
   * saved since, nothing is published. Returns the version's number.
   * Rows: of the viewer's practice. Words: their own. When: now, for its owners and directors.
   */
  publishDocument: value<{ doc: number; seen: number; newHtml: string; newRenderer: number; newSections: string; newChange: string; newSummary: Guarded; givenCredit?: string | null }, Result<"publishDocument", number>>("verbs.publish_document", ["doc", "bigint"], ["seen", "integer"], ["new_html", "text"], ["new_renderer", "integer"], ["new_sections", "jsonb"], ["new_change", "text"], ["new_summary", "text"], ["given_credit", "text", "optional"]),
  /**
   * Keeps what is being written for the next version, if nobody else has saved since the writer read it: `seen` is what they saw.
   * Returns the new count of savings, or null where somebody was quicker, and then nothing is changed.
   * Rows: of the viewer's practice. Words: their own. When: now, for its owners and directors.
   */
  saveDocument: value<{ doc: number; seen: number; newTitle: string; newBody: string; newFields: string }, Result<"saveDocument", number>>("verbs.save_document", ["doc", "bigint"], ["seen", "integer"], ["new_title", "text"], ["new_body", "text"], ["new_fields", "jsonb"]),
  /**
   * Opens a document to a cohort where the viewer sits, or lets it wait there for who leads it. Returns whether it is open.
   * Rows: a document of the viewer's practice, in a cohort where they sit. Words: none. When: now, for its owners and directors.
   */
  shareDocument: value<{ doc: number; cohort: number }, Result<"shareDocument", boolean>>("verbs.share_document", ["doc", "bigint"], ["cohort", "bigint"]),
  /**
   * Takes a document out of a cohort's sight. Who adopted it keeps what they have.
   * Rows: a document of the viewer's practice. Words: none. When: now, for its owners and directors.
   */
  unshareDocument: deed<{ doc: number; cohort: number | null }>("verbs.unshare_document", ["doc", "bigint"], ["cohort", "bigint"]),
  /**
   * Withdraws a document: nobody adopts it any more, and those who did are shown why.
   * Rows: of the viewer's practice. Words: their own. When: now, for its owners and directors.
   */
  withdrawDocument: deed<{ doc: number; why: Guarded }>("verbs.withdraw_document", ["doc", "bigint"], ["why", "text"]),
};
