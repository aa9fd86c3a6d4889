import { subjectOf } from "#app/subjects/kinds.ts";
import type { Standing } from "#app/subjects/subject.ts";
import type { Choices } from "#db/choices.ts";
import { applicationDeclined } from "./applying/application-declined.ts";
import { applicationPutBack } from "./applying/application-put-back.ts";
import { applicationPutIn } from "./applying/application-put-in.ts";
import { applicationReceived } from "./applying/application-received.ts";
import { applicationWaits } from "./applying/application-waits.ts";
import { caseClear } from "./cases/case-clear.ts";
import { caseDue } from "./cases/case-due.ts";
import { caseOpened } from "./cases/case-opened.ts";
import { factsQuestioned } from "./cases/facts-questioned.ts";
import { moveAnswered } from "./cases/move-answered.ts";
import { moveMade } from "./cases/move-made.ts";
import { moveOffered } from "./cases/move-offered.ts";
import { seatEnded } from "./cases/seat-ended.ts";
import { waiverAnswered } from "./cases/waiver-answered.ts";
import { waiverAsked } from "./cases/waiver-asked.ts";
import { waiverEnded } from "./cases/waiver-ended.ts";
import { waiverEndsSoon } from "./cases/waiver-ends-soon.ts";
import { waiverGranted } from "./cases/waiver-granted.ts";
import { waiverOver } from "./cases/waiver-over.ts";
import { entryDeclined } from "./contracts/entry-declined.ts";
import { entryOffered } from "./contracts/entry-offered.ts";
import { entryReleased } from "./contracts/entry-released.ts";
import { entryTakenOut } from "./contracts/entry-taken-out.ts";
import { outcomeAsked } from "./contracts/outcome-asked.ts";
import { outcomeReminded } from "./contracts/outcome-reminded.ts";
import { outcomeTold } from "./contracts/outcome-told.ts";
import { proposed } from "./contracts/proposed.ts";
import { accepted } from "./conversations/accepted.ts";
import { aliasRevealed } from "./conversations/alias-revealed.ts";
import { asked } from "./conversations/asked.ts";
import { edited } from "./conversations/edited.ts";
import { followed } from "./conversations/followed.ts";
import { hidden } from "./conversations/hidden.ts";
import { mentioned } from "./conversations/mentioned.ts";
import { reply } from "./conversations/reply.ts";
import { restored } from "./conversations/restored.ts";
import { unsent } from "./conversations/unsent.ts";
import { documentMailNamed } from "./documents/document-mail-named.ts";
import { documentReplaced } from "./documents/document-replaced.ts";
import { documentReportPurged } from "./documents/document-report-purged.ts";
import { documentReportPutBack } from "./documents/document-report-put-back.ts";
import { documentRequired } from "./documents/document-required.ts";
import { documentUpdated } from "./documents/document-updated.ts";
import { documentWithdrawn } from "./documents/document-withdrawn.ts";
import { readingAsked } from "./documents/reading-asked.ts";
import { readingReminded } from "./documents/reading-reminded.ts";
import { reviewDue } from "./documents/review-due.ts";
import { reviewOverdue } from "./documents/review-overdue.ts";
import { shareAsked } from "./documents/share-asked.ts";
import { shareOpened } from "./documents/share-opened.ts";
import { shareSentBack } from "./documents/share-sent-back.ts";
import { shareTakenOut } from "./documents/share-taken-out.ts";
import { suggested } from "./documents/suggested.ts";
import { suggestionAside } from "./documents/suggestion-aside.ts";
import { suggestionTaken } from "./documents/suggestion-taken.ts";
import { wordsPurged } from "./documents/words-purged.ts";
import { wordsPutBack } from "./documents/words-put-back.ts";
import { wordsSetAside } from "./documents/words-set-aside.ts";
import { charterReminder } from "./forming/charter-reminder.ts";
import { charterWaits } from "./forming/charter-waits.ts";
import { cohortArchived } from "./forming/cohort-archived.ts";
import { cohortOpenAgain } from "./forming/cohort-open-again.ts";
import { cohortSmall } from "./forming/cohort-small.ts";
import { consentAnswered } from "./forming/consent-answered.ts";
import { consentAsked } from "./forming/consent-asked.ts";
import { consentReminder } from "./forming/consent-reminder.ts";
import { deadlineOver } from "./forming/deadline-over.ts";
import { givenUp } from "./forming/given-up.ts";
import { groupActive } from "./forming/group-active.ts";
import { groupFormed } from "./forming/group-formed.ts";
import { hasWithdrawn } from "./forming/has-withdrawn.ts";
import { leftOut } from "./forming/left-out.ts";
import { moreTime } from "./forming/more-time.ts";
import { namesReminder } from "./forming/names-reminder.ts";
import { namesShown } from "./forming/names-shown.ts";
import { objected } from "./forming/objected.ts";
import { objectionDecided } from "./forming/objection-decided.ts";
import { stepBack } from "./forming/step-back.ts";
import { handedOn } from "./moderation/handed-on.ts";
import { heldBack } from "./moderation/held-back.ts";
import { heldWaits } from "./moderation/held-waits.ts";
import { lookedInto } from "./moderation/looked-into.ts";
import { mailNamed } from "./moderation/mail-named.ts";
import { matterResolved } from "./moderation/matter-resolved.ts";
import { matterWaits } from "./moderation/matter-waits.ts";
import { patientPurged } from "./moderation/patient-purged.ts";
import { patientPutBack } from "./moderation/patient-put-back.ts";
import { patientSetAside } from "./moderation/patient-set-aside.ts";
import { postHeld } from "./moderation/post-held.ts";
import { postReleased } from "./moderation/post-released.ts";
import { reportEdited } from "./moderation/report-edited.ts";
import { reportHandedOn } from "./moderation/report-handed-on.ts";
import { reportHidden } from "./moderation/report-hidden.ts";
import { reportLeft } from "./moderation/report-left.ts";
import { reportPurged } from "./moderation/report-purged.ts";
import { reportPutBack } from "./moderation/report-put-back.ts";
import { reportResolved } from "./moderation/report-resolved.ts";
import { reportWaits } from "./moderation/report-waits.ts";
import { reported } from "./moderation/reported.ts";
import { sentBack } from "./moderation/sent-back.ts";
import type { News } from "./news.ts";
import { factsDue } from "./practices/facts-due.ts";

type NewsKind = Choices["notification.kind"];

const kinds = {
  reply,
  mentioned,
  followed,
  accepted,
  hidden,
  restored,
  edited,
  asked,
  unsent,
  reported,
  report_waits: reportWaits,
  sent_back: sentBack,
  looked_into: lookedInto,
  matter_resolved: matterResolved,
  handed_on: handedOn,
  matter_waits: matterWaits,
  report_left: reportLeft,
  report_edited: reportEdited,
  report_hidden: reportHidden,
  report_handed_on: reportHandedOn,
  report_resolved: reportResolved,
  document_updated: documentUpdated,
  document_required: documentRequired,
  document_withdrawn: documentWithdrawn,
  reading_asked: readingAsked,
  reading_reminded: readingReminded,
  review_due: reviewDue,
  review_overdue: reviewOverdue,
  document_replaced: documentReplaced,
  share_asked: shareAsked,
  share_opened: shareOpened,
  share_sent_back: shareSentBack,
  share_taken_out: shareTakenOut,
  suggested,
  suggestion_taken: suggestionTaken,
  suggestion_aside: suggestionAside,
  patient_set_aside: patientSetAside,
  patient_put_back: patientPutBack,
  patient_purged: patientPurged,
  report_put_back: reportPutBack,
  report_purged: reportPurged,
  mail_named: mailNamed,
  post_held: postHeld,
  post_released: postReleased,
  held_back: heldBack,
  held_waits: heldWaits,
  outcome_asked: outcomeAsked,
  outcome_reminded: outcomeReminded,
  outcome_told: outcomeTold,
  alias_revealed: aliasRevealed,
  proposed,
  entry_offered: entryOffered,
  entry_released: entryReleased,
  entry_declined: entryDeclined,
  entry_taken_out: entryTakenOut,
  words_set_aside: wordsSetAside,
  words_put_back: wordsPutBack,
  words_purged: wordsPurged,
  document_report_put_back: documentReportPutBack,
  document_report_purged: documentReportPurged,
  document_mail_named: documentMailNamed,
  facts_due: factsDue,
  application_waits: applicationWaits,
  application_received: applicationReceived,
  application_declined: applicationDeclined,
  application_put_back: applicationPutBack,
  application_put_in: applicationPutIn,
  case_clear: caseClear,
  case_due: caseDue,
  case_opened: caseOpened,
  facts_questioned: factsQuestioned,
  move_answered: moveAnswered,
  move_made: moveMade,
  move_offered: moveOffered,
  seat_ended: seatEnded,
  waiver_answered: waiverAnswered,
  waiver_asked: waiverAsked,
  waiver_ended: waiverEnded,
  waiver_ends_soon: waiverEndsSoon,
  waiver_granted: waiverGranted,
  waiver_over: waiverOver,
  consent_asked: consentAsked,
  consent_reminder: consentReminder,
  names_shown: namesShown,
  more_time: moreTime,
  names_reminder: namesReminder,
  charter_waits: charterWaits,
  charter_reminder: charterReminder,
  group_active: groupActive,
  left_out: leftOut,
  step_back: stepBack,
  given_up: givenUp,
  objection_decided: objectionDecided,
  consent_answered: consentAnswered,
  objected,
  deadline_over: deadlineOver,
  group_formed: groupFormed,
  has_withdrawn: hasWithdrawn,
  cohort_archived: cohortArchived,
  cohort_open_again: cohortOpenAgain,
  cohort_small: cohortSmall,
} satisfies Record<NewsKind, News>;

/** The kind of that name. Throws for one that nobody has told how to say. */
export function newsOf(kind: string): News {
  if (!Object.hasOwn(kinds, kind)) throw new Error(`There is no news of the kind "${kind}".`);
  return kinds[kind as NewsKind];
}

/** Where news leads: to its subject, or where its kind says. */
export function addressOfNews({
  kind,
  subjectKind,
  ...at
}: Standing & { kind: string; subjectKind: string }): string {
  return newsOf(kind).address?.(at) ?? subjectOf(subjectKind).address(at);
}
