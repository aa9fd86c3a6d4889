import type { Choices } from "#db/choices.ts";
import { cohort } from "./cohort.ts";
import { conflictCase } from "./conflict-case.ts";
import { document } from "./document.ts";
import { formation } from "./formation.ts";
import { heldPost } from "./held-post.ts";
import { moveOffer } from "./move-offer.ts";
import { playbookOffer } from "./playbook-offer.ts";
import { post } from "./post.ts";
import { practice } from "./practice.ts";
import type { Subject } from "./subject.ts";
import { thread } from "./thread.ts";
import { waiver } from "./waiver.ts";

/** Kinds of subjects as the database knows them: `can_be_about` adds one. */
export type SubjectKind = Choices["notification.subject_kind"] | Choices["moderation_item.subject_kind"];

const kinds = {
  post,
  thread,
  cohort,
  practice,
  document,
  formation,
  held_post: heldPost,
  playbook_offer: playbookOffer,
  waiver,
  conflict_case: conflictCase,
  move_offer: moveOffer,
} satisfies Record<SubjectKind, Subject>;

/** The kind of that name. Throws for one that nobody has told where it stands. */
export function subjectOf(kind: string): Subject {
  if (!Object.hasOwn(kinds, kind)) throw new Error(`There is no subject of the kind "${kind}".`);
  return kinds[kind as SubjectKind];
}
