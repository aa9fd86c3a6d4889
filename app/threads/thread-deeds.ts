import type { Viewer } from "#app/accounts/viewer.ts";
import { canChange, canLock, canPin, canSettle, canSplit, canUnsettle } from "./policy.ts";

type Thread = Parameters<typeof canChange>[1] & { pinnedAt: Date | null };

/** All that a viewer can do with a thread as a whole, as it is now. */
export function deedsWithThread(viewer: Viewer, thread: Thread) {
  return {
    change: canChange(viewer, thread),
    settle: canSettle(viewer, thread),
    unsettle: canUnsettle(viewer, thread),
    pin: canPin(viewer, thread) && thread.pinnedAt === null,
    unpin: canPin(viewer, thread) && thread.pinnedAt !== null,
    lock: canLock(viewer, thread) && thread.lockedAt === null,
    unlock: canLock(viewer, thread) && thread.lockedAt !== null,
    split: canSplit(viewer, thread),
  };
}

export type DeedsWithThread = ReturnType<typeof deedsWithThread>;
