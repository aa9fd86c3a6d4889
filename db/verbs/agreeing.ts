// Written by `npm run db:types` from the database's catalogue; please do not edit it by hand.
// The text of each function is in db/functions/agreeing.sql; what answers JSON or null is typed in verb-results.ts.
import type { Guarded } from "../guarded.ts";
import { deed, rows, value } from "../verb.ts";
import type { Result, Row } from "../verb-results.ts";

export const verbs = {
  /**
   * Agrees that a document is shared, in the version that the viewer saw: earlier ones stay its practice's own. Refuses where there is a
   * newer one by now.
   * Rows: a document that waits for the viewer. Words: none. When: now, for who leads the cohort, or for moderators; not of its practice.
   */
  agreeToShare: deed<{ share: number; seen: number }>("verbs.agree_to_share", ["share", "bigint"], ["seen", "integer"]),
  /**
   * Sends a document back that waits to be shared, or takes out one that is, with words for its practice. Who adopted it keeps their copy.
   * Refuses to take out what somebody else has shared since the viewer looked at it as waiting: `as_open` is how they saw it.
   * Rows: a share that the viewer may agree to. Words: theirs. When: now, for who leads the cohort, or for moderators; not of its practice.
   */
  refuseShare: deed<{ share: number; why: Guarded; asOpen: boolean }>("verbs.refuse_share", ["share", "bigint"], ["why", "text"], ["as_open", "boolean"]),
  /**
   * Says whether documents are looked at before they are shared with a cohort. What waits goes on waiting.
   * Rows: a cohort that the viewer leads. Words: none. When: now.
   */
  reviewDocuments: deed<{ cohort: number; reviews: boolean }>("verbs.review_documents", ["cohort", "bigint"], ["reviews", "boolean"]),
  /**
   * Asks for a document to be shared with the whole network: a moderator looks at it first.
   * Rows: a document of the viewer's practice. Words: none. When: now, for its owners and directors.
   */
  shareWithNetwork: value<{ doc: number }, Result<"shareWithNetwork", boolean>>("verbs.share_with_network", ["doc", "bigint"]),
  /**
   * Lists what waits for the viewer to agree, the oldest first: with cohorts that they lead, and for moderators with the network; or
   * what is shared with the network, for moderators, the newest first; or of one document both, also with those cohorts. Nothing of their
   * own practice.
   * Rows: shares that the viewer may agree to. Words: the name of the practice and the title, which they may read. When: now.
   */
  sharesToJudge: rows<{ open: boolean; beforeId: number; atMost: number; onlyUid?: string | null }, Row<"sharesToJudge", { id: number; uid: string; kind: string; title: string; topics: string[]; practice: string; cohort: string; askedAt: Date; openedAt: Date }>>("verbs.shares_to_judge", ["open", "boolean"], ["before_id", "bigint"], ["at_most", "integer"], ["only_uid", "text", "optional"]),
};
