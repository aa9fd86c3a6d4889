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

type ThreadFacts = { cohortId: number; kind: string; startedByMe: boolean; lockedAt: Date | null };

export function canStart(viewer: Viewer, cohortId: number, kind: Kind): boolean {
  return sitsIn(viewer, cohortId) && (kind !== "announcement" || facilitates(viewer, cohortId));
}

/** In a locked thread only its cohort's facilitators go on. */
export function canReply(viewer: Viewer, thread: Pick<ThreadFacts, "cohortId" | "lockedAt">): boolean {
  return (
    sitsIn(viewer, thread.cohortId) && (thread.lockedAt === null || facilitates(viewer, thread.cohortId))
  );
}

/** What a viewer may do to a thread as a whole: change its title and topics, close it as answered, lead it, read on in it. */
export function careOf(viewer: Viewer, thread: ThreadFacts) {
  const lead = facilitates(viewer, thread.cohortId);
  const keeps = lead || (thread.startedByMe && sitsIn(viewer, thread.cohortId));
  return {
    lead,
    change: keeps && (lead || thread.lockedAt === null),
    settle: keeps && thread.kind === "question",
    read: sitsIn(viewer, thread.cohortId),
  };
}

/** The asker chooses the answer, or a facilitator does. */
export function canAccept(viewer: Viewer, thread: ThreadFacts): boolean {
  return (
    thread.kind === "question" &&
    sitsIn(viewer, thread.cohortId) &&
    (thread.startedByMe || facilitates(viewer, thread.cohortId))
  );
}
