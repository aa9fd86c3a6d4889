// Written by `npm run db:types` from the database's catalogue; please do not edit it by hand.
// The text of each function is in db/functions/profiles.sql; what answers JSON or null is typed in verb-results.ts.
import type { Guarded } from "../guarded.ts";
import { deed, rows, value } from "../verb.ts";
import type { Result, Row } from "../verb-results.ts";

export const verbs = {
  /**
   * Notes that all the facts of the viewer's practice are still so, and settles what reminded of it. Refuses while something is missing.
   * Rows: of the viewer's practice. Words: none. When: now, for its owners and directors.
   */
  confirmFacts: deed<object>("verbs.confirm_facts"),
  /**
   * Keeps whom a step of the viewer's practice names, in place of those it named before: a list of kind, name, held, partOf and share.
   * None is an answer. Refuses too many, and a practice that names itself.
   * Rows: of the viewer's practice. Words: none come back. When: now, for its owners and directors.
   */
  keepParties: deed<{ step: string; parties: Guarded }>("verbs.keep_parties", ["step", "text"], ["parties", "jsonb"]),
  /**
   * Adds a site of the viewer's practice, or changes the one of that uid. The same site sent twice is one. Returns its uid. Refuses a 41st
   * site, a plan for a day that is past, and one that closes before it opens.
   * Rows: sites of the viewer's practice. Words: none come back. When: now, for its owners and directors.
   */
  keepSite: value<{ siteUid: string | null; newKind: string; newAddress: Guarded; newZip: string; newLat: number; newLng: number; byHand: boolean; newSetting: string; newMinutes: number | null; newZips: string[]; newShares: (number | null)[]; newOpensOn: string | null; newClosesOn: string | null }, Result<"keepSite", string>>("verbs.keep_site", ["site_uid", "text"], ["new_kind", "text"], ["new_address", "text"], ["new_zip", "text"], ["new_lat", "double precision"], ["new_lng", "double precision"], ["by_hand", "boolean"], ["new_setting", "text"], ["new_minutes", "integer"], ["new_zips", "text[]"], ["new_shares", "double precision[]"], ["new_opens_on", "date"], ["new_closes_on", "date"]),
  /**
   * Keeps how the viewer's practice is paid, how large and old it is, and what it hopes for.
   * Rows: of the viewer's practice. Words: none. When: now, for its owners and directors.
   */
  keepTerms: deed<{ newPayment: string; newRevenueBand: string; newOpenedYear: number | null; newTimeZone: string; newGoals: string[]; newRecruitingMinutes: number | null }>("verbs.keep_terms", ["new_payment", "text"], ["new_revenue_band", "text"], ["new_opened_year", "integer"], ["new_time_zone", "text"], ["new_goals", "text[]"], ["new_recruiting_minutes", "integer"]),
  /**
   * Shows a moderator what a practice said for matching alone: its planned sites, and everybody it names but for contracts. Each look stands in
   * the log with its reason, and the practice sees it. Not for people who themselves belong to a practice: until their practice is
   * judged against this one, the verdict is not clear.
   * Rows: of one practice, for staff without a practice. Words: what the practice said for matching alone. When: now, by a look that is logged.
   */
  lookAtPrivateFacts: value<{ practice: number; reason: Guarded }, Result<"lookAtPrivateFacts", never>>("verbs.look_at_private_facts", ["practice", "bigint"], ["reason", "text"]),
  /**
   * Lists who has looked at what the viewer's practice said for matching alone, the newest first: moderators' names are not theirs to read otherwise.
   * Rows: looks at the viewer's practice. Words: moderators' names and the reasons they gave to be read by these. When: the last twenty, for its
   * owners and directors of now.
   */
  looksAtMyFacts: rows<object, Row<"looksAtMyFacts", { moderator: string; reason: string; lookedAt: Date }>>("verbs.looks_at_my_facts"),
  /**
   * Removes a site of the viewer's practice.
   * Rows: sites of the viewer's practice. Words: none. When: now, for its owners and directors.
   */
  removeSite: deed<{ siteUid: string }>("verbs.remove_site", ["site_uid", "text"]),
};

export const jobs = {
  /**
   * Reminds the owners and directors of practices whose facts nobody has confirmed for twelve months: once, and again after each further two.
   * A practice that has said nothing yet is not reminded; its own page says so.
   */
  remindOfFacts: deed<object>("jobs.remind_of_facts"),
};
