import { facilitates, sitsIn, type Viewer } from "#app/accounts/viewer.ts";

// Row-level security decides which threads a viewer can see. The functions here decide what a viewer may do with
// one that they see; they are right even for one that they could not have loaded.

export const BODY_MAX = 20_000;
export const TITLE_MAX = 160;
export const TOPICS_MAX = 3;
export const POSTS_A_PAGE = 20;
export const THREADS_A_PAGE = 30;

export const kinds = ["question", "discussion", "announcement"] as const;
export type Kind = (typeof kinds)[number];

type ThreadFacts = { cohortId: number; kind: string; startedByMe: boolean };

export function canStart(viewer: Viewer, cohortId: number, kind: Kind): boolean {
  return sitsIn(viewer, cohortId) && (kind !== "announcement" || facilitates(viewer, cohortId));
}

export function canReply(viewer: Viewer, thread: Pick<ThreadFacts, "cohortId">): boolean {
  return sitsIn(viewer, thread.cohortId);
}

/** The asker chooses the answer, or a facilitator does. */
export function canAccept(viewer: Viewer, thread: ThreadFacts): boolean {
  return (
    thread.kind === "question" &&
    sitsIn(viewer, thread.cohortId) &&
    (thread.startedByMe || facilitates(viewer, thread.cohortId))
  );
}
