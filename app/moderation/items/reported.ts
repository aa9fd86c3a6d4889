import type { Choices } from "#db/choices.ts";
import { ReportedPost } from "../queue-item.tsx";

/** Kinds of subjects that a cohort's items may be about, as the database knows them. A document lies in none, and in no queue of one. */
export type ReportedKind = Exclude<Choices["moderation_item.subject_kind"], "document">;

const shown = { post: ReportedPost } satisfies Record<ReportedKind, unknown>;

/** The component that shows a subject of that kind in the queue. Throws for one that nobody has told how to show. */
export function reportedAs(kind: string): (typeof shown)[ReportedKind] {
  if (!Object.hasOwn(shown, kind)) throw new Error(`Nothing shows a reported subject of the kind "${kind}".`);
  return shown[kind as ReportedKind];
}
