// Written by `npm run db:types` from the database's catalogue; please do not edit it by hand.
// The text of each function is in db/functions/network_playbook.sql; what answers JSON or null is typed in verb-results.ts.
import type { Guarded } from "../guarded.ts";
import { deed } from "../verb.ts";

export const verbs = {
  /**
   * Declines an offer, or takes out what was released of it, with a word to whose it is.
   * Rows: an offer that waits or was released, of another practice than the viewer's. Words: none. When: now, for the network's staff.
   */
  declineOffer: deed<{ offer: number; why: Guarded }>("verbs.decline_offer", ["offer", "bigint"], ["why", "text"]),
  /**
   * Offers words of an entry of the viewer's practice for the playbook of the whole network, in the place of what waits of it. Those who can
   * release it hear of it.
   * Rows: an entry of the viewer's practice. Words: their own. When: now, for its owners and directors, of what is in force.
   */
  offerEntry: deed<{ doc: number; atVersion: number; newBody: Guarded; newHtml: string; newRenderer: number }>("verbs.offer_entry", ["doc", "bigint"], ["at_version", "integer"], ["new_body", "text"], ["new_html", "text"], ["new_renderer", "integer"]),
  /**
   * Releases what is offered to everybody in the network, word by word as it was offered and without whose it is, in the place of what was
   * released of the same entry before.
   * Rows: an offer that waits, of another practice than the viewer's. Words: none. When: now, for the network's staff.
   */
  releaseOffer: deed<{ offer: number }>("verbs.release_offer", ["offer", "bigint"]),
  /**
   * Takes an offer of the viewer's practice back, also after it was released.
   * Rows: an entry of the viewer's practice. Words: none. When: now, for its owners and directors.
   */
  withdrawOffer: deed<{ doc: number }>("verbs.withdraw_offer", ["doc", "bigint"]),
};
