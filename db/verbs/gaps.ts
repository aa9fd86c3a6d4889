// Written by `npm run db:types` from the database's catalogue; please do not edit it by hand.
// The text of each function is in db/functions/gaps.sql; what answers JSON or null is typed in verb-results.ts.
import { rows } from "../verb.ts";
import type { Row } from "../verb-results.ts";

export const verbs = {
  /**
   * The topics on which peers share documents that are in force: with how many practices do, whether the viewer's manual has one in force
   * or took one over, and the one of them that most of their cohorts' practices adopted. Counts what is shared with the viewer and nothing else.
   * Rows: documents that are open to the viewer. Words: what they may read. When: now, for members of a practice.
   */
  topicsOfPeers: rows<object, Row<"topicsOfPeers", { topic: string; practices: number; mine: boolean; uid: string; title: string; slug: string; adopters: number }>>("verbs.topics_of_peers"),
};
