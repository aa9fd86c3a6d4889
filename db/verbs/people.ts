// Written by `npm run db:types` from the database's catalogue; please do not edit it by hand.
// The text of each function is in db/functions/people.sql; what answers JSON or null is typed in verb-results.ts.
import type { Guarded } from "../guarded.ts";
import { deed, rows } from "../verb.ts";
import type { Row } from "../verb-results.ts";

export const verbs = {
  /**
   * Closes my own account. What I wrote stays, under its persona; I can no longer sign in.
   * Rows: the viewer's own account. Words: none. When: now.
   */
  closeMyAccount: deed<object>("verbs.close_my_account"),
  /**
   * Gives a person a role in the network, or takes it away with null. Refuses to leave the network without an
   * administrator.
   * Rows: other people's accounts, by administrators. Words: none. When: now.
   */
  grantNetworkRole: deed<{ member: number; newRole?: string | null }>("verbs.grant_network_role", ["member", "bigint"], ["new_role", "text", "optional"]),
  /**
   * Lists everyone with an account, for the network's staff, by name: a page of those who match, or the one at an address.
   * Rows: everyone with an open account, for staff. Words: the names and addresses that people keep of themselves.
   * When: now.
   */
  peopleOfNetwork: rows<{ search: string; onlyStaff: boolean; onlyDisabled: boolean; afterId: number; atMost: number; onlyUid?: string | null }, Row<"peopleOfNetwork", { memberId: number; uid: string; name: string; title: string; photo: string; email: string; practiceUid: string; practice: string; practiceRole: string; networkRole: string; secondFactor: boolean; disabledAt: Date; createdAt: Date }>>("verbs.people_of_network", ["search", "text"], ["only_staff", "boolean"], ["only_disabled", "boolean"], ["after_id", "bigint"], ["at_most", "integer"], ["only_uid", "text", "optional"]),
  /**
   * Takes the second factors of someone who lost them, so that they can sign in and set up new ones.
   * Rows: other people's accounts, by administrators. Words: none. When: now.
   */
  removeFactors: deed<{ member: number; reason: Guarded }>("verbs.remove_factors", ["member", "bigint"], ["reason", "text"]),
  /**
   * Shuts a person out, or lets them back in. Every session of theirs ends at once, and nobody comes in by their invitations.
   * Rows: other people's accounts, by administrators. Words: none. When: now.
   */
  setDisabled: deed<{ member: number; disabled: boolean; reason: Guarded }>("verbs.set_disabled", ["member", "bigint"], ["disabled", "boolean"], ["reason", "text"]),
};
