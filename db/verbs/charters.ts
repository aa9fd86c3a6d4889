// Written by `npm run db:types` from the database's catalogue; please do not edit it by hand.
// The text of each function is in db/functions/charters.sql; what answers JSON or null is typed in verb-results.ts.
import type { Guarded } from "../guarded.ts";
import { deed, value } from "../verb.ts";
import type { Result } from "../verb-results.ts";

export const verbs = {
  /**
   * Accepts the current version. The first acceptance gives the member their persona in the cohort.
   * Rows: the charter of a cohort where the viewer attends a held seat. Words: the network's. When: the current
   * version, which has to be read before anything else there.
   */
  acceptCharter: deed<{ address: string; acceptedVersion: number }>("verbs.accept_charter", ["address", "text"], ["accepted_version", "integer"]),
  /**
   * The charter that a person with a seat has to accept, or has accepted; null when they have no seat there.
   * Rows: the charter of a cohort where the viewer attends a held seat. Words: the network's. When: the current
   * version, which has to be read before anything else there.
   */
  myCharter: value<{ address: string }, Result<"myCharter", never>>("verbs.my_charter", ["address", "text"]),
  /**
   * Publishes the next version of a charter. From then on nobody sees the cohort who has not accepted it.
   * Rows: cohorts and seats, by staff. Words: none come back. When: now.
   */
  publishCharter: value<{ cohort: number; newBody: Guarded; newHtml: string; newRenderer: number }, Result<"publishCharter", number>>("verbs.publish_charter", ["cohort", "bigint"], ["new_body", "text"], ["new_html", "text"], ["new_renderer", "integer"]),
};
