import type { Viewer } from "#app/accounts/viewer.ts";

// Row-level security decides which documents a viewer can see. The functions here decide what they may do with one.

export const DOCUMENTS_A_PAGE = 40;

/** How many characters a document may have. */
export const DOCUMENT_MAX = 200_000;

/** The owners and directors of a practice write in its manual; everybody of the practice reads it. */
export function canWriteManual(viewer: Viewer): boolean {
  return viewer.practice !== null && viewer.practice.role !== "staff";
}

/** Says that a document was looked at again: those who write in the manual, and whoever looks after it. */
export function canReview(viewer: Viewer, { keeperId }: { keeperId: number | null }): boolean {
  return canWriteManual(viewer) || (viewer.practice !== null && keeperId === viewer.id);
}

type Shared = { practiceId: number; status: string };

/** Takes a peer's document into the manual of one's own practice. */
export function canAdopt(viewer: Viewer, document: Shared): boolean {
  return (
    canWriteManual(viewer) && document.practiceId !== viewer.practice?.id && document.status === "published"
  );
}

/** Says for one's practice that a peer's document helped it. */
export function canSayHelpful(viewer: Viewer, document: Pick<Shared, "practiceId">): boolean {
  return viewer.practice !== null && document.practiceId !== viewer.practice.id;
}
