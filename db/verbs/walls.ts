// Written by `npm run db:types` from the database's catalogue; please do not edit it by hand.
// The text of each function is in db/functions/walls.sql; what answers JSON or null is typed in verb-results.ts.
import { value } from "../verb.ts";
import type { Result } from "../verb-results.ts";

export const verbs = {
  /**
   * Tells whether the viewer is one of the network's administrators.
   * Rows: the viewer's own standing. Words: none, only ids and yes or no. When: now, by open accounts, held seats,
   * accepted charters and open looks.
   */
  isAdministrator: value<object, Result<"isAdministrator", boolean>>("verbs.is_administrator"),
  /**
   * Tells whether the viewer may know of the network: staff, and the people of a practice that has or had a seat or was added by staff. Whoever
   * belongs to none, or to one that applies, knows its name alone.
   * Rows: the viewer's own standing. Words: none, only ids and yes or no. When: now, by open accounts, held seats,
   * accepted charters and open looks.
   */
  isAdmitted: value<object, Result<"isAdmitted", boolean>>("verbs.is_admitted"),
  /**
   * Tells whether the viewer is one of the network's moderators or administrators.
   * Rows: the viewer's own standing. Words: none, only ids and yes or no. When: now, by open accounts, held seats,
   * accepted charters and open looks.
   */
  isStaff: value<object, Result<"isStaff", boolean>>("verbs.is_staff"),
  /**
   * The cohorts that the viewer may read: those they sit in, and those they have an open look into.
   * Rows: the viewer's own standing. Words: none, only ids and yes or no. When: now, by open accounts, held seats,
   * accepted charters and open looks.
   */
  myCohorts: value<object, Result<"myCohorts", number[]>>("verbs.my_cohorts"),
  /**
   * The cohorts that the viewer leads, and those they have an open look into.
   * Rows: the viewer's own standing. Words: none, only ids and yes or no. When: now, by open accounts, held seats,
   * accepted charters and open looks.
   */
  myFacilitated: value<object, Result<"myFacilitated", number[]>>("verbs.my_facilitated"),
  /**
   * The formations in which the viewer's practice has or had a place: its moderators are those of others.
   * Rows: the viewer's own standing. Words: none, only ids and yes or no. When: now, by open accounts, held seats,
   * accepted charters and open looks.
   */
  myFormations: value<object, Result<"myFormations", number[]>>("verbs.my_formations"),
  /**
   * The viewer, whom the app sets inside each transaction. Null without one, and for a disabled or closed account: no
   * context, no rows.
   * Rows: the viewer's own standing. Words: none, only ids and yes or no. When: now, by open accounts, held seats,
   * accepted charters and open looks.
   */
  myId: value<object, Result<"myId", number>>("verbs.my_id"),
  /**
   * The practice in whose manual the viewer writes, as one of its owners or directors, or null.
   * Rows: the viewer's own standing. Words: none, only ids and yes or no. When: now, by open accounts, held seats,
   * accepted charters and open looks.
   */
  myManual: value<object, Result<"myManual", number>>("verbs.my_manual"),
  /**
   * The cohorts in which the viewer's practice has a seat, or a place in a group that is formed there.
   * Rows: the viewer's own standing. Words: none, only ids. When: now, and of formed groups since they began.
   */
  myOwnCohorts: value<object, Result<"myOwnCohorts", number[]>>("verbs.my_own_cohorts"),
  /**
   * The practices that the viewer may know: their own and those seated in their cohorts.
   * Rows: the viewer's own standing. Words: none, only ids and yes or no. When: now, by open accounts, held seats,
   * accepted charters and open looks.
   */
  myPeers: value<object, Result<"myPeers", number[]>>("verbs.my_peers"),
  /**
   * The people whom the viewer may know: themselves, those of their practice, and those who attend their cohorts.
   * Rows: the viewer's own standing. Words: none, only ids and yes or no. When: now, by open accounts, held seats,
   * accepted charters and open looks.
   */
  myPeople: value<object, Result<"myPeople", number[]>>("verbs.my_people"),
  /**
   * The names that are the viewer's: the one that posts carry, and later aliases.
   * Rows: the viewer's own standing. Words: none, only ids and yes or no. When: now, by open accounts, held seats,
   * accepted charters and open looks.
   */
  myPersonas: value<object, Result<"myPersonas", number[]>>("verbs.my_personas"),
  /**
   * The practice that the viewer belongs to, or null.
   * Rows: the viewer's own standing. Words: none, only ids and yes or no. When: now, by open accounts, held seats,
   * accepted charters and open looks.
   */
  myPractice: value<object, Result<"myPractice", number>>("verbs.my_practice"),
  /**
   * The cohorts in which the viewer's practice has a seat, whether the viewer attends them or not.
   * Rows: the viewer's own standing. Words: none, only ids. When: now, by held seats.
   */
  myPracticeCohorts: value<object, Result<"myPracticeCohorts", number[]>>("verbs.my_practice_cohorts"),
  /**
   * The cohorts whose names, seats and charters the viewer may read: also those that the network's staff form without
   * seeing inside.
   * Rows: the viewer's own standing. Words: none, only ids and yes or no. When: now, by open accounts, held seats,
   * accepted charters and open looks.
   */
  myRosters: value<object, Result<"myRosters", number[]>>("verbs.my_rosters"),
  /**
   * The cohorts where the viewer may write: those they sit in.
   * Rows: the viewer's own standing. Words: none, only ids and yes or no. When: now, by open accounts, held seats,
   * accepted charters and open looks.
   */
  mySeatedCohorts: value<object, Result<"mySeatedCohorts", number[]>>("verbs.my_seated_cohorts"),
  /**
   * The waivers about which the viewer's practice was asked, for its owners and directors; of a cohort that it has left no more.
   * Rows: the viewer's own standing. Words: none, only ids. When: now.
   */
  myWaivers: value<object, Result<"myWaivers", number[]>>("verbs.my_waivers"),
  /**
   * Tells whether the viewer is an owner of a practice.
   * Rows: the viewer's own standing. Words: none, only ids and yes or no. When: now, by open accounts, held seats,
   * accepted charters and open looks.
   */
  ownsPractice: value<{ practice: number }, Result<"ownsPractice", boolean>>("verbs.owns_practice", ["practice", "bigint"]),
  /**
   * Tells whether a picture stands in a version of a document that is shown to the viewer. It runs as the viewer: the walls of
   * `document_picture` decide.
   * Rows: those that the viewer sees. Words: none, only yes or no. When: now.
   */
  showsDocumentWith: value<{ picture: number }, Result<"showsDocumentWith", boolean>>("verbs.shows_document_with", ["picture", "bigint"]),
};
