import { subjectOf } from "#app/subjects/kinds.ts";
import type { Standing } from "#app/subjects/subject.ts";
import type { Choices } from "#db/choices.ts";
import { accepted } from "./accepted.ts";
import { asked } from "./asked.ts";
import { documentReplaced } from "./document-replaced.ts";
import { documentRequired } from "./document-required.ts";
import { documentUpdated } from "./document-updated.ts";
import { documentWithdrawn } from "./document-withdrawn.ts";
import { edited } from "./edited.ts";
import { followed } from "./followed.ts";
import { handedOn } from "./handed-on.ts";
import { hidden } from "./hidden.ts";
import { lookedInto } from "./looked-into.ts";
import { matterResolved } from "./matter-resolved.ts";
import { matterWaits } from "./matter-waits.ts";
import { mentioned } from "./mentioned.ts";
import type { News } from "./news.ts";
import { readingAsked } from "./reading-asked.ts";
import { readingReminded } from "./reading-reminded.ts";
import { reply } from "./reply.ts";
import { reportEdited } from "./report-edited.ts";
import { reportHandedOn } from "./report-handed-on.ts";
import { reportHidden } from "./report-hidden.ts";
import { reportLeft } from "./report-left.ts";
import { reportResolved } from "./report-resolved.ts";
import { reportWaits } from "./report-waits.ts";
import { reported } from "./reported.ts";
import { restored } from "./restored.ts";
import { reviewDue } from "./review-due.ts";
import { reviewOverdue } from "./review-overdue.ts";
import { sentBack } from "./sent-back.ts";
import { shareAsked } from "./share-asked.ts";
import { shareOpened } from "./share-opened.ts";
import { shareSentBack } from "./share-sent-back.ts";
import { shareTakenOut } from "./share-taken-out.ts";
import { suggested } from "./suggested.ts";
import { suggestionAside } from "./suggestion-aside.ts";
import { suggestionTaken } from "./suggestion-taken.ts";
import { unsent } from "./unsent.ts";

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
