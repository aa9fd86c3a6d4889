import { type Viewer, writesIn } from "#app/accounts/viewer.ts";

export const MOVED_WORDS_MAX = 500;
export const FINAL_WORDING_MAX = 1_500;

type ThreadFacts = { cohortId: number; startedByMe: boolean; lockedAt: Date | null };

/** Whether the viewer tells what came of a question: they asked it, and the conversation is open. */
export function canTell(viewer: Viewer, thread: ThreadFacts): boolean {
  return writesIn(viewer, thread.cohortId) && thread.startedByMe && thread.lockedAt === null;
}
