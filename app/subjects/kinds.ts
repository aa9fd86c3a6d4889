import type { Choices } from "#db/choices.ts";
import { cohort } from "./cohort.ts";
import { document } from "./document.ts";
import { post } from "./post.ts";
import type { Subject } from "./subject.ts";
import { thread } from "./thread.ts";

/** Kinds of subjects as the database knows them: `can_be_about` adds one. */
export type SubjectKind = Choices["notification.subject_kind"] | Choices["moderation_item.subject_kind"];

const kinds = { post, thread, cohort, document } satisfies Record<SubjectKind, Subject>;

/** The kind of that name. Throws for one that nobody has told where it stands. */
export function subjectOf(kind: string): Subject {
  if (!Object.hasOwn(kinds, kind)) throw new Error(`There is no subject of the kind "${kind}".`);
  return kinds[kind as SubjectKind];
}
