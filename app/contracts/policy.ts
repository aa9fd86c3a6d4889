import { type Viewer, writesIn } from "#app/accounts/viewer.ts";
import { canWriteManual } from "#app/documents/policy.ts";

type ThreadFacts = { cohortId: number; contract: string; startedByMe: boolean; lockedAt: Date | null };
type PostFacts = { number: number; mine: boolean; removal: string | null };

/** The facts of a contract question are its asker's, while the conversation is open. */
export function canChangeFacts(viewer: Viewer, thread: ThreadFacts): boolean {
  return (
    writesIn(viewer, thread.cohortId) &&
    thread.contract !== "" &&
    thread.startedByMe &&
    thread.lockedAt === null
  );
}

/** Lets an answer's author say what it advises, while the conversation is open and the post stands. */
export function canAdvise(
  viewer: Viewer,
  thread: Omit<ThreadFacts, "startedByMe">,
  post: PostFacts,
): boolean {
  return isAnswer(viewer, thread, post) && post.mine && thread.lockedAt === null;
}

/** Whoever sits in a cohort proposes words of its contract questions for its playbook. */
export function canPropose(viewer: Viewer, thread: Pick<ThreadFacts, "cohortId" | "contract">): boolean {
  return writesIn(viewer, thread.cohortId) && thread.contract !== "";
}

/** Whoever looks after an entry says which contract conversations of a cohort it came from: who writes in its practice's manual and sits there. */
export function canSayOrigins(
  viewer: Viewer,
  cohortId: number,
  document: { practiceId: number; status: string; entry: object | null },
): boolean {
  return (
    keepsEntries(viewer, cohortId) &&
    document.practiceId === viewer.practice?.id &&
    document.status === "published" &&
    document.entry !== null
  );
}

/** Whether the viewer could look after entries that a cohort reads. */
export function keepsEntries(viewer: Viewer, cohortId: number): boolean {
  return writesIn(viewer, cohortId) && canWriteManual(viewer);
}

/** Whoever sits there says that an answer worked for them too, if it is not their own. */
export function canSayWorked(
  viewer: Viewer,
  thread: Omit<ThreadFacts, "startedByMe">,
  post: PostFacts,
): boolean {
  return isAnswer(viewer, thread, post) && !post.mine;
}

function isAnswer(viewer: Viewer, thread: Omit<ThreadFacts, "startedByMe">, post: PostFacts): boolean {
  return (
    writesIn(viewer, thread.cohortId) && thread.contract !== "" && post.number > 1 && post.removal === null
  );
}
