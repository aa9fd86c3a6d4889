import type { Viewer } from "#app/accounts/viewer.ts";
import {
  canAccept,
  canDelete,
  canEdit,
  canHide,
  canReply,
  canReport,
  canRestore,
  canSplit,
} from "#app/threads/policy.ts";

type Thread = Parameters<typeof canEdit>[1];
type Post = Parameters<typeof canEdit>[2] & { number: number };

/** All that a viewer can do with one post, for its page. */
export function deedsWith(viewer: Viewer, thread: Thread, post: Post) {
  const shown = post.removal === null;
  return {
    reply: shown && canReply(viewer, thread),
    edit: canEdit(viewer, thread, post),
    accept: shown && post.number > 1 && canAccept(viewer, thread),
    delete: canDelete(viewer, thread, post),
    hide: canHide(viewer, thread, post),
    restore: canRestore(viewer, thread, post),
    report: canReport(viewer, thread, post),
    split: shown && post.number > 1 && canSplit(viewer, thread),
  };
}

export type DeedsWith = ReturnType<typeof deedsWith>;
