// Written by `npm run db:types` from the database's catalogue; please do not edit it by hand.
// The text of each function is in db/functions/forming.sql; what answers JSON or null is typed in verb-results.ts.
import type { Guarded } from "../guarded.ts";
import { deed, rows, value } from "../verb.ts";
import type { Result, Row } from "../verb-results.ts";

export const verbs = {
  /**
   * Says for the viewer's practice whether it would come. It can be said otherwise until names are shown.
   * Rows: the place of the viewer's own practice. Words: none. When: while consent is asked for.
   */
  answerConsent: deed<{ formation: string; agrees: boolean }>("verbs.answer_consent", ["formation", "text"], ["agrees", "boolean"]),
  /**
   * Asks the practices of a draft whether they would come, before any name is shown. `nearest` says how many miles it is from each to the nearest other,
   * by their ids.
   * Rows: a formation, by staff without a practice in it. Words: none. When: while it is a draft.
   */
  askConsent: deed<{ formation: string; until: Date; nearest: string }>("verbs.ask_consent", ["formation", "text"], ["until", "timestamp with time zone"], ["nearest", "jsonb"]),
  /**
   * Changes what must be alike and unlike in a group that is still a draft.
   * Rows: a formation, by staff without a practice in it. Words: none. When: while it is a draft.
   */
  changeWishes: deed<{ formation: string; mustTreat: string; mustBeAlike: string[]; mustBeUnlike: string[]; fromSize: number; toSize: number }>("verbs.change_wishes", ["formation", "text"], ["must_treat", "text"], ["must_be_alike", "text[]"], ["must_be_unlike", "text[]"], ["from_size", "integer"], ["to_size", "integer"]),
  /**
   * Chooses who comes, in a draft. Whoever knew of the group and is not chosen again is told that it goes on without them.
   * Rows: a formation and practices, by staff without a practice in it. Words: none. When: while it is a draft.
   */
  chooseRoster: deed<{ formation: string; practices: number[] }>("verbs.choose_roster", ["formation", "text"], ["practices", "bigint[]"]),
  /**
   * Decides an objection, with a sentence for the practice that made it. What becomes of the group is decided by leaving out, going on or back.
   * Rows: an objection in a formation, by staff without a practice in it. Words: none. When: until the group is active.
   */
  decideObjection: deed<{ formation: string; objection: string; words: Guarded }>("verbs.decide_objection", ["formation", "text"], ["objection", "text"], ["words", "text"]),
  /**
   * Moves the deadline of a step to a later day, and tells those from whom something may still come. They are reminded anew before it.
   * Rows: a formation, by staff without a practice in it. Words: none. When: while a step runs.
   */
  extendFormation: deed<{ formation: string; until: Date }>("verbs.extend_formation", ["formation", "text"], ["until", "timestamp with time zone"]),
  /**
   * Opens a group that is to be formed: a cohort that nobody sees into until it is active, with its charter, and an empty draft.
   * Rows: cohorts and formations, by staff. Words: none. When: now.
   */
  formGroup: value<{ address: string; newName: Guarded; newFocus: Guarded; newPurpose: Guarded; seats: number; charterBody: Guarded; charterHtml: string; charterRenderer: number; mustTreat: string; mustBeAlike: string[]; mustBeUnlike: string[]; fromSize: number; toSize: number }, Result<"formGroup", string>>("verbs.form_group", ["address", "text"], ["new_name", "text"], ["new_focus", "text"], ["new_purpose", "text"], ["seats", "integer"], ["charter_body", "text"], ["charter_html", "text"], ["charter_renderer", "integer"], ["must_treat", "text"], ["must_be_alike", "text[]"], ["must_be_unlike", "text[]"], ["from_size", "integer"], ["to_size", "integer"]),
  /**
   * Gives a group up. Seats that were given end, who knows of it is told with a sentence, and a cohort that never ran is archived.
   * Rows: a formation, its seats and its cohort, by staff without a practice in it. Words: none. When: until it is active.
   */
  giveUpFormation: deed<{ formation: string; why: Guarded }>("verbs.give_up_formation", ["formation", "text"], ["why", "text"]),
  /**
   * Gives each practice its seat and lays the charter before it. Nobody sees into a new cohort until it is active.
   * Rows: a formation and seats, by staff without a practice in it. Words: none. When: once the time to object is over, and each objection is decided.
   */
  layCharterBefore: deed<{ formation: string; until: Date }>("verbs.lay_charter_before", ["formation", "text"], ["until", "timestamp with time zone"]),
  /**
   * Leaves a practice out of a group, at any stage; once it knew of the group its owners are told, with a sentence. A seat that it had is ended.
   * Rows: a place in a formation, by staff without a practice in it. Words: none. When: until the group is active.
   */
  leaveOut: deed<{ formation: string; practice: number; why: Guarded }>("verbs.leave_out", ["formation", "text"], ["practice", "bigint"], ["why", "text"]),
  /**
   * Has a practice join a cohort that runs, with others for whom nobody was asked yet. Those that sit there may object to it, and it to them. Refuses one
   * that is in conflict with one of them. The reason is kept as the note on each pair, which one to be reviewed needs.
   * Rows: a cohort and a practice, by staff whose own practice is neither. Words: none. When: until those who join are asked.
   */
  letJoin: value<{ cohort: number; practice: number; reason: Guarded }, Result<"letJoin", string>>("verbs.let_join", ["cohort", "bigint"], ["practice", "bigint"], ["reason", "text"]),
  /**
   * Says where a group stands for the viewer's practice, and what is asked of it; of a group without them nothing but that: `stage` is then `left`.
   * Rows: the viewer's own place in a formation, for owners and directors. Words: the name of the group. When: since they were told of it.
   */
  myGroup: rows<{ formation: string }, Row<"myGroup", { title: string; kind: string; stage: string; comes: boolean; consents: boolean; nearestMiles: number; others: number; deadlineAt: Date; signed: number; signedByUs: boolean; cohort: string; attends: boolean }>>("verbs.my_group", ["formation", "text"]),
  /**
   * Lists who would sit together, for the owners of those with a place while names are shown, and for moderators: in a draft and while consent is
   * asked for nobody but these. Of a cohort that runs a newcomer sees who sits there.
   * Rows: the practices of one formation, for who has a place in it and for staff without one. Words: names, towns and states. When: from the day on which
   * names are shown.
   */
  namesIn: rows<{ formation: string }, Row<"namesIn", { practiceId: number; uid: string; name: string; town: string; state: string; comes: boolean; mine: boolean }>>("verbs.names_in", ["formation", "text"]),
  /**
   * Writes down why two practices that are to be reviewed do not compete, in this group.
   * Rows: a pair of a formation, by staff without a practice in it. Words: none. When: until it is active.
   */
  noteReview: deed<{ formation: string; one: number; other: number; words: Guarded }>("verbs.note_review", ["formation", "text"], ["one", "bigint"], ["other", "bigint"], ["words", "text"]),
  /**
   * Objects for the viewer's practice, to one of the others or to the group: the reason goes to the moderators, and to nobody else. Without an
   * objection by the deadline a practice agrees.
   * Rows: the viewer's own practice in a formation. Words: none. When: while names are shown.
   */
  objectTo: deed<{ formation: string; about: number | null; words: Guarded }>("verbs.object_to", ["formation", "text"], ["about", "bigint"], ["words", "text"]),
  /**
   * Lists the pairs of a group that are not clear, each with its verdict, a moderator's note why the two do not compete, and whether they are waived.
   * Rows: the pairs of one formation with who comes, for staff without a place in it. Words: moderators' notes, and names. When: as judged now.
   */
  pairsIn: rows<{ formation: string }, Row<"pairsIn", { one: string; oneName: string; other: string; otherName: string; verdict: string; note: string; waived: boolean }>>("verbs.pairs_in", ["formation", "text"]),
  /**
   * Shows the names to those who would come, and to those who sit there, for ten days or longer to object. Who said no, or nothing, is left out.
   * Rows: a formation, by staff without a practice in it. Words: none. When: while consent is asked for.
   */
  showNames: deed<{ formation: string; until: Date }>("verbs.show_names", ["formation", "text"], ["until", "timestamp with time zone"]),
  /**
   * Goes back by one step, with a sentence for those who know of it: to the draft, to consent, or to the names. Seats that were given end, and what was signed is
   * not signed any more.
   * Rows: a formation and its seats, by staff without a practice in it. Words: none. When: until it is active.
   */
  takeStepBack: deed<{ formation: string; why: Guarded }>("verbs.take_step_back", ["formation", "text"], ["why", "text"]),
  /**
   * Takes an objection of the viewer's practice back.
   * Rows: the viewer's own practice. Words: none. When: until a moderator has decided it.
   */
  withdrawObjection: deed<{ objection: string }>("verbs.withdraw_objection", ["objection", "text"]),
};

export const jobs = {
  /**
   * Reminds three days before a deadline those who have not answered or signed, and tells the moderators when one is over. Once each.
   */
  remindOfFormations: deed<object>("jobs.remind_of_formations"),
};
