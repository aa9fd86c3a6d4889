import { facilitates, sitsIn, type Viewer, writesIn } from "#app/accounts/viewer.ts";

// Row-level security decides which threads a viewer can see. The functions here decide what a viewer may do with
// one that they see; they are right even for one that they could not have loaded. In an archived cohort nothing is added:
// what should not stand there can still be reported and taken away.

export const TITLE_MAX = 160;
export const POSTS_A_PAGE = 20;
export const THREADS_A_PAGE = 30;

export const kinds = ["question", "discussion", "announcement"] as const;
export type Kind = (typeof kinds)[number];

type ThreadFacts = { cohortId: number; kind: string; startedByMe: boolean; lockedAt: Date | null };

export function canStart(viewer: Viewer, cohortId: number, kind: Kind): boolean {
  return writesIn(viewer, cohortId) && (kind !== "announcement" || facilitates(viewer, cohortId));
}

/** In a locked thread only its cohort's facilitators go on. */
export function canReply(viewer: Viewer, thread: Pick<ThreadFacts, "cohortId" | "lockedAt">): boolean {
  return (
    writesIn(viewer, thread.cohortId) && (thread.lockedAt === null || facilitates(viewer, thread.cohortId))
  );
}

/** The asker chooses the answer, or a facilitator does. */
export function canAccept(viewer: Viewer, thread: ThreadFacts): boolean {
  return (
    thread.kind === "question" &&
    writesIn(viewer, thread.cohortId) &&
    (thread.startedByMe || facilitates(viewer, thread.cohortId))
  );
}

/** Tells an answer from what the asker adds, which is none, but can be accepted as what they found out themselves. */
export function isAnswer(thread: { starterId: number }, post: { personaId: number | null }): boolean {
  return post.personaId !== thread.starterId;
}

/** Facts for the deeds after a thread was begun, which are for who started it and for the facilitators. */
type StartedThread = ThreadFacts & {
  lockedAt: Date | null;
  closedAt: Date | null;
  acceptedNumber: number | null;
};

/** A post as far as it decides who may do what. `removal` says who removed it: its author, or a facilitator. */
type PostFacts = { mine: boolean; removal: "deleted" | "hidden" | null };

function startedOrFacilitates(viewer: Viewer, thread: ThreadFacts): boolean {
  return writesIn(viewer, thread.cohortId) && (thread.startedByMe || facilitates(viewer, thread.cohortId));
}

/** Authors edit their own words while the conversation is open; facilitators edit at any time, and say why. */
export function canEdit(viewer: Viewer, thread: StartedThread, post: PostFacts): boolean {
  if (post.removal !== null || !writesIn(viewer, thread.cohortId)) return false;
  return facilitates(viewer, thread.cohortId) || (post.mine && thread.lockedAt === null);
}

/** A facilitator's edit of another's words needs a reason, which the author reads. */
export function mustSayWhy(post: Pick<PostFacts, "mine">): boolean {
  return !post.mine;
}

/** One's own words can be removed at any time, also from a locked conversation. */
export function canDelete(viewer: Viewer, thread: ThreadFacts, post: PostFacts): boolean {
  return sitsIn(viewer, thread.cohortId) && post.mine && post.removal === null;
}

export function canHide(viewer: Viewer, thread: ThreadFacts, post: PostFacts): boolean {
  return facilitates(viewer, thread.cohortId) && !post.mine && post.removal === null;
}

/** Lets those bring a post back who removed it: its author what they deleted, a facilitator what was hidden. */
export function canRestore(viewer: Viewer, thread: ThreadFacts, post: PostFacts): boolean {
  if (post.removal === "hidden") return facilitates(viewer, thread.cohortId);
  return post.removal === "deleted" && post.mine && sitsIn(viewer, thread.cohortId);
}

/** Also in a locked conversation. */
export function canReport(
  viewer: Viewer,
  thread: Pick<ThreadFacts, "cohortId">,
  post: Pick<PostFacts, "removal">,
): boolean {
  return sitsIn(viewer, thread.cohortId) && post.removal === null;
}

/** Title, kind and topics. */
export function canChange(viewer: Viewer, thread: StartedThread): boolean {
  return (
    startedOrFacilitates(viewer, thread) && (thread.lockedAt === null || facilitates(viewer, thread.cohortId))
  );
}

/** The kinds that a viewer may make of a thread: announcements are made and unmade by facilitators. */
export function kindsFor(viewer: Viewer, thread: ThreadFacts): Kind[] {
  return kinds.filter(
    (kind) =>
      facilitates(viewer, thread.cohortId) || (kind === "announcement") === (thread.kind === "announcement"),
  );
}

/** Closes a question without choosing one post as its answer. */
export function canSettle(viewer: Viewer, thread: StartedThread): boolean {
  return canAccept(viewer, thread) && thread.closedAt === null && thread.acceptedNumber === null;
}

export function canUnsettle(viewer: Viewer, thread: StartedThread): boolean {
  return canAccept(viewer, thread) && thread.closedAt !== null;
}

/** Leads the cohort while it runs. */
function leadsOn(viewer: Viewer, cohortId: number): boolean {
  return facilitates(viewer, cohortId) && writesIn(viewer, cohortId);
}

export function canLock(viewer: Viewer, thread: Pick<ThreadFacts, "cohortId">): boolean {
  return leadsOn(viewer, thread.cohortId);
}

export function canPin(viewer: Viewer, thread: Pick<ThreadFacts, "cohortId">): boolean {
  return leadsOn(viewer, thread.cohortId);
}

/** Splitting moves posts of others, so it is the facilitators'. */
export function canSplit(viewer: Viewer, thread: Pick<ThreadFacts, "cohortId">): boolean {
  return leadsOn(viewer, thread.cohortId);
}

/** Gathers what a viewer may do to a thread as a whole, as it is now: its page offers this and nothing else. */
export function careOf(
  viewer: Viewer,
  thread: StartedThread & { pinnedAt: Date | null; highestNumber: number },
) {
  const { pinnedAt, lockedAt, highestNumber } = thread;
  return {
    pin: canPin(viewer, thread) && pinnedAt === null,
    unpin: canPin(viewer, thread) && pinnedAt !== null,
    lock: canLock(viewer, thread) && lockedAt === null,
    unlock: canLock(viewer, thread) && lockedAt !== null,
    split: canSplit(viewer, thread) && highestNumber > 1,
    change: canChange(viewer, thread),
    settle: canSettle(viewer, thread),
    unsettle: canUnsettle(viewer, thread),
    read: sitsIn(viewer, thread.cohortId),
  };
}
